import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import type { EngineReply, EngineRequest } from "../../core/ports/engine.ts";
import { createGuardedFetcher } from "./guarded-fetcher.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/search`;
}

/** To a server that the operator named as an engine. */
async function sendRequest(request: EngineRequest, signal: AbortSignal): Promise<EngineReply> {
  const fetcher = createGuardedFetcher({ engineHosts: [new URL(request.url).host] });
  try {
    return await fetcher.send(request, signal);
  } finally {
    await fetcher.close();
  }
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
