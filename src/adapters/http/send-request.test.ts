import { createServer, type RequestListener } from "node:http";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { EngineReply, EngineRequest } from "../../core/ports/engine.ts";
import { closeServersAfterEach, fetcherFor, listening } from "./loopback-servers.ts";

closeServersAfterEach();

async function serving(listener: RequestListener): Promise<string> {
  return `http://${await listening(createServer(listener))}/search`;
}

/** To a server that the operator named as an engine. */
async function sendRequest(request: EngineRequest, signal: AbortSignal): Promise<EngineReply> {
  return fetcherFor({ engineHosts: [new URL(request.url).host] }).send(request, signal);
}

const waiting = (): AbortSignal => new AbortController().signal;

describe("a request to an engine", () => {
  it("is sent as described, and any status is a reply", async () => {
    const url = await serving((request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        response.writeHead(429, { "retry-after": "7" });
        response.end(`${request.method} ${String(request.headers["x-api-key"])} ${body} 字`);
      });
    });
    const reply = await sendRequest(
      { method: "POST", url, headers: { "x-api-key": "k" }, body: "问" },
      waiting(),
    );
    expect(reply).toMatchObject({ status: 429, body: "POST k 问 字" });
    expect(reply.headers["retry-after"]).toBe("7");
  });

  it("does not follow redirects", async () => {
    const url = await serving((_, response) =>
      response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    );
    expect((await sendRequest({ method: "GET", url, headers: {} }, waiting())).status).toBe(302);
  });

  it("ends a reply that has no end", async () => {
    const url = await serving((_, response) => {
      const write = (): void => {
        while (response.write("x".repeat(100_000)));
        response.once("drain", write);
      };
      response.on("error", () => undefined);
      write();
    });
    const sent = sendRequest({ method: "GET", url, headers: {} }, waiting());
    await expect(sent).rejects.toMatchObject({ code: "fetch-failed" });
  });

  it("names the host and not the address when nobody is there, and stops when told", async () => {
    const request = { method: "GET", url: "http://127.0.0.1:1/?key=secret", headers: {} } as const;
    const failed = await sendRequest(request, waiting()).catch((error: Error) => error);
    expect(failed).toMatchObject({
      code: "fetch-failed",
      message: "127.0.0.1:1 could not be reached: its server refused the connection.",
    });
    expect(JSON.stringify(failed)).not.toContain("secret");
    const url = await serving(() => undefined);
    const stopping = new AbortController();
    const sent = sendRequest({ method: "GET", url, headers: {} }, stopping.signal);
    stopping.abort();
    await expect(sent).rejects.toMatchObject({ code: "cancelled" });
  });
});

describe("the hosts of engines", () => {
  const search = { method: "GET", headers: {} } as const;

  it("are theirs alone: no page is fetched there, not over an open connection either", async () => {
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

  it.each(["127.0.0.1", "169.254.169.254", "::1"])("that are public may not lead to %s", async (address) => {
    const fetcher = fetcherFor({
      lookup: (_host, _options, done) => done(null, [{ address, family: address.includes(":") ? 6 : 4 }]),
    });
    const request = { ...search, url: "https://api.engine.example/search?key=secret-key" };
    const error = await fetcher.send(request, AbortSignal.timeout(5_000)).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "url-refused" });
    expect(`${JSON.stringify(error)} ${(error as Error).message}`).not.toContain("secret-key");
  });

  it("may be allowed like those of pages, and get packed replies and no more than they asked", async () => {
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
