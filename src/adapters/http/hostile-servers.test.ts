/** What hostile or broken servers do to the fetcher beyond what `guarded-fetcher.test.ts` asks of it. */
import { createServer, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { createServer as createTcpServer } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { recordConnections } from "../../../test/record-connections.ts";
import { selfSignedCertificate } from "../../../test/self-signed-certificate.ts";
import { createPageReader } from "../pages/page-reader.ts";
import type { LookupAll } from "./guarded-connect.ts";
import { closeServersAfterEach, fetcherFor, listening, served } from "./loopback-servers.ts";

closeServersAfterEach();

const TEXT = "<p>The harbour light turns white and red, 港口的灯。</p>".repeat(50);

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

test("among hostile servers the honest pages arrive, and every other ends", async () => {
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  const replies: Readonly<Record<string, (response: ServerResponse) => void>> = {
    tarPit: (response) => {
      const drip = setInterval(() => response.write("x"), 1_000);
      response.on("close", () => clearInterval(drip));
    },
    endless: (response) => pour(Buffer.alloc(1_000_000), response),
    bomb: (response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      pour(bomb, response);
    },
    circle: (response) => response.writeHead(302, { location: "/" }).end(),
    silent: () => undefined,
    line: (response) => response.end(`<title>t</title><p>${"word ".repeat(1_000_000)}`),
    nested: (response) => response.end("<div><b>".repeat(25_000) + TEXT),
    honest: (response) => response.end(TEXT),
  };
  const hosts = new Map<string, string>();
  for (const [name, reply] of Object.entries(replies)) {
    // As on the web, each has an address of its own: to one host only a few connections are opened.
    const server = createServer((_, response) => reply(response));
    hosts.set(name, await listening(server, `127.0.0.${hosts.size + 2}`));
  }
  const fetcher = fetcherFor({ allowHosts: [...hosts.values()], maxBytes: 5_100_000 });
  const urlOf = (name: string): string => `http://${hosts.get(name)}/`;
  const hostile = ["tarPit", "endless", "bomb", "circle", "silent"].map((name) =>
    // Those that send nothing or almost nothing are ended by the deadline, the others by what they send.
    fetcher
      .fetch(urlOf(name), { deadlineMs: /tarPit|silent/.test(name) ? 3_000 : 40_000 })
      .catch(({ code }: { code: string }) => code),
  );
  const reader = createPageReader({ maxBytes: 5_100_000 });
  const read = async (name: string): Promise<string> => {
    const { bytes, url } = await fetcher.fetch(urlOf(name));
    const hints = { name, url, contentType: "text/html; charset=utf-8" };
    return reader.read(bytes, hints, AbortSignal.timeout(30_000)).then(
      ({ text }) => text,
      ({ code }: { code: string }) => code,
    );
  };
  try {
    const [line, nested, honest] = await Promise.all(["line", "nested", "honest"].map(read));
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
    await reader.close();
  }
});

/** For as long as somebody takes it. */
function pour(part: Buffer, response: ServerResponse): void {
  response.on("error", () => undefined);
  const write = (): void => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once("drain", write);
  };
  write();
}
