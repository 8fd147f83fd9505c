/** What hostile or broken servers do to the fetcher beyond what `guarded-fetcher.test.ts` asks of it. */
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server as TcpServer,
  type Socket,
} from "node:net";
import {
  brotliCompressSync,
  constants,
  createGzip,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { recordConnections } from "../../../test/record-connections.ts";
import { selfSignedCertificate } from "../../../test/self-signed-certificate.ts";
import { createPageReader } from "../pages/page-reader.ts";
import type { LookupAll } from "./guarded-connect.ts";
import { createGuardedFetcher, type GuardedFetcher, type GuardedFetcherOptions } from "./guarded-fetcher.ts";

const servers: { server: Server | TcpServer; sockets: Set<Socket> }[] = [];
const fetchers: GuardedFetcher[] = [];

afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()));
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

/** `host:port` of the server, which listens on loopback. */
async function listening(server: Server | TcpServer): Promise<string> {
  const sockets = new Set<Socket>();
  servers.push({ server, sockets });
  server.on("connection", (socket: Socket) => {
    socket.on("error", () => undefined);
    sockets.add(socket);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function fetcherFor(options: GuardedFetcherOptions): GuardedFetcher {
  const fetcher = createGuardedFetcher(options);
  fetchers.push(fetcher);
  return fetcher;
}

async function served(listener: RequestListener): Promise<{ at: string; fetcher: GuardedFetcher }> {
  const host = await listening(createServer(listener));
  return { at: `http://${host}`, fetcher: fetcherFor({ allowHosts: [host] }) };
}

const TEXT = "<p>The harbour light turns white and red, 港口的灯。</p>".repeat(50);

describe("a packed body", () => {
  test.each([
    ["gzip", gzipSync(TEXT)],
    ["x-gzip", gzipSync(TEXT)],
    ["deflate", deflateSync(TEXT)],
    ["br", brotliCompressSync(TEXT)],
    ["zstd", zstdCompressSync(TEXT)],
    ["GZIP, br", brotliCompressSync(gzipSync(TEXT))],
    ["identity", Buffer.from(TEXT)],
  ])("comes out of %s", async (encoding, body) => {
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    });
    expect(new TextDecoder().decode((await fetcher.fetch(at)).bytes)).toBe(TEXT);
  });

  test("is asked for in no form that cannot be unpacked", async () => {
    let accepted = "";
    const { at, fetcher } = await served((request, response) => {
      accepted = request.headers["accept-encoding"] ?? "";
      response.end();
    });
    await fetcher.fetch(at);
    expect(accepted.split(", ").toSorted()).toEqual(["br", "gzip", "zstd"]);
  });

  const zeros = Buffer.alloc(60_000_000);
  /** Blocks that unpack to nothing: a large body in the first layer, and none in the second. */
  const nothing = Buffer.concat([
    gzipSync("", { level: 0 }).subarray(0, 10),
    Buffer.alloc(50_000_000, Buffer.from("000000ffff", "hex")),
  ]);

  test.each([
    ["gzip", gzipSync(zeros)],
    ["br", brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ["zstd", zstdCompressSync(zeros)],
    ["deflate", deflateSync(zeros)],
    ["gzip, gzip", gzipSync(gzipSync(zeros))],
    ["gzip, gzip", gzipSync(nothing)],
  ])("that is a bomb of %s is cut off", async (encoding, body) => {
    expect(body.length).toBeLessThan(400_000);
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    });
    await expect(fetcher.fetch(at, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: "document-too-large",
    });
  });

  test("that never ends and never yields anything is cut off", async () => {
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.write(nothing);
    });
    await expect(fetcher.fetch(at, { maxBytes: 1_000_000 })).rejects.toMatchObject({
      code: "document-too-large",
    });
  });

  test.each([
    ["gzip", Buffer.from("these are plain words")],
    ["br", Buffer.from("these are plain words")],
    ["zstd", Buffer.from("these are plain words")],
    ["deflate", deflateRawSync(TEXT)],
    // Asks for 64 MB of memory before its first byte: single segments off, so that the window counts.
    ["zstd", Buffer.from("28b52ffd0080010000", "hex")],
    ["compress", Buffer.from(TEXT)],
    ["gzip, gzip, gzip", gzipSync(gzipSync(gzipSync(TEXT)))],
  ])("that is not what it says (%s) is an error in plain words", async (encoding, body) => {
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(body);
    });
    await expect(fetcher.fetch(at)).rejects.toMatchObject({
      code: "fetch-failed",
      retryable: false,
      message: expect.stringMatching(/cannot be unpacked|packed in a way/),
    });
  });
});

describe("a server", () => {
  test("that breaks off in mid-body has sent no page", async () => {
    const { at, fetcher } = await served((_, response) => {
      response.writeHead(200, { "content-length": "100000" });
      response.write("x".repeat(1_000), () => response.socket?.resetAndDestroy());
    });
    await expect(fetcher.fetch(at)).rejects.toMatchObject({
      code: "fetch-failed",
      retryable: true,
      message: expect.stringContaining("broke off"),
    });
  });

  test.each([
    ["headers without an end", "HTTP/1.1 200 OK", "\r\nx-many: 1"],
    ["one header without an end", "HTTP/1.1 200 OK\r\nx-long: ", "y"],
    ["interim replies without an end", "", "HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n"],
    [
      "trailers without an end",
      "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n",
      "x-many: 1\r\n",
    ],
  ])("that sends %s is left", async (_name, first, more) => {
    let left = false;
    const server = createTcpServer((socket) => {
      socket.on("close", () => (left = true));
      socket.once("data", () => {
        socket.write(first);
        const pour = (): void => {
          while (!socket.destroyed && socket.write(more.repeat(1_000)));
          if (!socket.destroyed) socket.once("drain", () => setImmediate(pour));
        };
        pour();
      });
    });
    const host = await listening(server);
    const fetcher = fetcherFor({ allowHosts: [host] });
    await expect(fetcher.fetch(`http://${host}/`, { deadlineMs: 1_000 })).rejects.toMatchObject({
      code: expect.stringMatching(/^fetch-(?:failed|timeout)$/),
    });
    await expect.poll(() => left).toBe(true);
  });

  test("that sends a byte at a time takes the memory of its bytes, not of its chunks", async () => {
    const chunk = "1\r\nx\r\n".repeat(10_000);
    const server = createTcpServer((socket) => {
      socket.once("data", () => {
        socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
        for (let sent = 0; sent < 50; sent += 1) socket.write(chunk);
        socket.write("0\r\n\r\n");
      });
    });
    const host = await listening(server);
    const page = await fetcherFor({ allowHosts: [host] }).fetch(`http://${host}/`);
    expect(page.bytes).toHaveLength(500_000);
    expect(page.bytes.buffer.byteLength).toBe(500_000);
  });

  test.each([
    ["is not signed by an authority", undefined],
    ["has expired|is not signed by an authority", new Date(Date.now() - 86_400_000)],
  ])("whose certificate %s is not listened to", async (reason, notAfter) => {
    let asked = false;
    const server = createTlsServer(selfSignedCertificate("127.0.0.1", notAfter), (_, response) => {
      asked = true;
      response.end("secret");
    });
    const host = await listening(server);
    await expect(fetcherFor({ allowHosts: [host] }).fetch(`https://${host}/`)).rejects.toMatchObject({
      code: "fetch-failed",
      retryable: false,
      message: expect.stringMatching(reason),
    });
    expect(asked).toBe(false);
  });

  test("may write an address in letters of any script", async () => {
    const { at, fetcher } = await served((request, response) => {
      if (request.url === "/") {
        response.socket?.end(
          Buffer.from("HTTP/1.1 302 Found\r\nlocation: /城市?a=é\r\ncontent-length: 0\r\n\r\n"),
        );
      } else response.end(decodeURIComponent(request.url ?? ""));
    });
    expect(new TextDecoder().decode((await fetcher.fetch(at)).bytes)).toBe("/城市?a=é");
  });
});

test("a name that changes its answer is connected to where the guard saw it lead, or not at all", async () => {
  const answers = ["93.184.216.34", "127.0.0.1", "93.184.216.34"];
  let asked = 0;
  const lookup: LookupAll = (_host, _options, done) =>
    done(null, [{ address: answers[asked++] ?? "127.0.0.1", family: 4 }]);
  const recorded = recordConnections();
  try {
    const outcomes: unknown[] = [];
    for (let nth = 0; nth < 3; nth += 1) {
      const fetcher = fetcherFor({ lookup });
      outcomes.push(
        await fetcher.fetch("http://turncoat.example/").catch(({ code }: { code: string }) => code),
      );
    }
    expect(outcomes).toEqual(["fetch-failed", "url-refused", "fetch-failed"]);
    expect(recorded.attempts).toEqual(["93.184.216.34:80", "93.184.216.34:80"]);
    expect(asked).toBe(3);
  } finally {
    recorded.stop();
  }
});

describe("the hosts of engines", () => {
  const search = { method: "GET", headers: {} } as const;

  test("are theirs alone: no page is fetched there, not over an open connection either", async () => {
    const host = await listening(createServer((_, response) => response.end("{}")));
    const fetcher = fetcherFor({ engineHosts: [host] });
    const request = { ...search, url: `http://${host}/search` };
    expect(await fetcher.send(request, AbortSignal.timeout(5_000))).toMatchObject({
      status: 200,
      body: "{}",
    });
    await expect(fetcher.fetch(`http://${host}/`)).rejects.toMatchObject({ code: "url-refused" });
    const page = await listening(
      createServer((_, response) => response.writeHead(302, { location: request.url }).end()),
    );
    const both = fetcherFor({ engineHosts: [host], allowHosts: [page] });
    await both.send(request, AbortSignal.timeout(5_000));
    await expect(both.fetch(`http://${page}/`)).rejects.toMatchObject({ code: "url-refused" });
  });

  test.each(["127.0.0.1", "169.254.169.254", "::1"])(
    "that are public may not lead to %s",
    async (address) => {
      const fetcher = fetcherFor({
        lookup: (_host, _options, done) => done(null, [{ address, family: address.includes(":") ? 6 : 4 }]),
      });
      const request = { ...search, url: "https://api.engine.example/search?key=secret-key" };
      const error = await fetcher.send(request, AbortSignal.timeout(5_000)).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ code: "url-refused" });
      expect(JSON.stringify([error, String(error)])).not.toContain("secret-key");
    },
  );

  test("may be allowed like those of pages, and get packed replies and no more than they asked", async () => {
    let headers: NodeJS.Dict<string | string[]> = {};
    const host = await listening(
      createServer((request, response) => {
        ({ headers } = request);
        response.writeHead(200, { "content-encoding": "zstd", "set-cookie": "id=1" });
        response.end(zstdCompressSync("字"));
      }),
    );
    const fetcher = fetcherFor({ allowHosts: [host] });
    const request = { ...search, url: `http://${host}/` };
    for (const _ of [1, 2]) {
      expect((await fetcher.send(request, AbortSignal.timeout(5_000))).body).toBe("字");
    }
    expect(Object.keys(headers).toSorted()).toEqual(["accept-encoding", "connection", "host", "user-agent"]);
  });
});

test("among hostile servers the honest pages arrive, and every other ends", async () => {
  const gzip10GB = createGzip({ level: 9 });
  gzip10GB.on("error", () => undefined);
  const part = Buffer.alloc(1_000_000);
  const drips = new Set<NodeJS.Timeout>();
  const { at, fetcher } = await served((request, response) => {
    response.on("error", () => undefined);
    const pour = (text: string | Buffer, to: NodeJS.WritableStream): void => {
      while (!response.destroyed && to.write(text));
      if (!response.destroyed) to.once("drain", () => pour(text, to));
    };
    switch (request.url) {
      case "/tar-pit":
        response.writeHead(200);
        drips.add(setInterval(() => response.write("x"), 1_000));
        break;
      case "/endless":
        return pour(part, response);
      case "/bomb":
        response.writeHead(200, { "content-encoding": "gzip" });
        gzip10GB.pipe(response);
        return pour(part, gzip10GB);
      case "/circle":
        return void response.writeHead(302, { location: "/circle" }).end();
      case "/silent":
        return;
      case "/line":
        return void response.end(`<title>t</title><p>${"word ".repeat(1_000_000)}`);
      case "/nested":
        return void response.end("<div><b>".repeat(25_000) + TEXT);
      default:
        response.end(TEXT);
    }
  });
  const hostile = ["tar-pit", "endless", "bomb", "circle", "silent"].map((name) =>
    fetcher
      .fetch(`${at}/${name}`, { maxBytes: 5_100_000, deadlineMs: 3_000 })
      .catch((error: { code: string }) => error.code),
  );
  const reader = createPageReader({ maxBytes: 5_100_000 });
  try {
    const read = async (name: string): Promise<string> => {
      const page = await fetcher.fetch(`${at}/${name}`, { maxBytes: 5_100_000 });
      const hints = { name, url: page.url, contentType: "text/html; charset=utf-8" };
      return reader.read(page.bytes, hints, AbortSignal.timeout(30_000)).then(
        ({ text }) => text,
        (error: { code: string }) => error.code,
      );
    };
    const [line, nested, honest] = await Promise.all([read("line"), read("nested"), read("honest")]);
    expect(honest).toContain("harbour light");
    // Read, or given up in plain words: either is an end.
    for (const text of [line, nested]) expect(text).toMatch(/word|harbour|^document-/);
    expect(await Promise.all(hostile)).toEqual([
      "fetch-timeout",
      "document-too-large",
      "document-too-large",
      "fetch-failed",
      "fetch-timeout",
    ]);
  } finally {
    for (const drip of drips) clearInterval(drip);
    gzip10GB.destroy();
    await reader.close();
  }
});
