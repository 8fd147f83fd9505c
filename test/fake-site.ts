/**
 * Sites on loopback for whole-program tests of crawling: pages by path, each a reply that can be changed while the
 * server runs. Every request is noted.
 */
import { createHash } from "node:crypto";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

export type FakeReply =
  | string
  | { status?: number; type?: string; body?: string | Uint8Array; location?: string };

export interface FakeSite {
  /** `http://127.0.0.N:PORT`. */
  readonly at: string;
  /** For `FOOTNOTE_ALLOW_HOSTS`. */
  readonly host: string;
  /** By path with query; what is not there is a 404. */
  readonly pages: Map<string, FakeReply>;
  /** Paths asked for, in order. */
  readonly asked: string[];
  /** Paths of replies that said only that nothing has changed. */
  readonly unchanged: string[];
  /** Most requests that were open at the same time. */
  mostAtOnce(): number;
  close(): Promise<void>;
}

/** `make` is given the site's address, for sitemaps and feeds. */
export async function startFakeSite(
  make: (at: string) => Readonly<Record<string, FakeReply>>,
  fallback?: (path: string) => FakeReply | undefined,
): Promise<FakeSite> {
  const pages = new Map<string, FakeReply>();
  const asked: string[] = [];
  const unchanged: string[] = [];
  let [atOnce, mostAtOnce] = [0, 0];
  const answer: RequestListener = (request, response) => {
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    response.on("close", () => atOnce--);
    // Long enough for another request to come meanwhile, were there one.
    setTimeout(() => reply(request, response), 5);
  };
  const reply: RequestListener = (request, response) => {
    const path = request.url ?? "/";
    asked.push(path);
    const found = pages.get(path) ?? fallback?.(path) ?? { status: 404, body: "not here" };
    const { status = 200, type, body, location } = typeof found === "string" ? { body: found } : found;
    const etag = `"${createHash("sha256")
      .update(body ?? "")
      .digest("hex")}"`;
    if (status === 200 && request.headers["if-none-match"] === etag) {
      unchanged.push(path);
      return void response.writeHead(304, { etag }).end();
    }
    response.writeHead(status, {
      etag,
      "content-type": type ?? (path.endsWith(".xml") ? "application/xml" : "text/html; charset=utf-8"),
      ...(location === undefined ? {} : { location }),
    });
    response.end(body ?? "");
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const at = `http://${host}`;
  for (const [path, reply] of Object.entries(make(at))) pages.set(path, reply);
  return {
    at,
    host,
    pages,
    asked,
    unchanged,
    mostAtOnce: () => mostAtOnce,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** A page with some words of its own and links. */
export function linked(name: string, ...links: string[]): string {
  const anchors = links.map((link) => `<a href="${link}">on to ${link}</a>`).join(" ");
  return `<html><head><title>The ${name} page</title></head><body><main><h1>The ${name} page</h1><p>The keeper of ${name} is called Keeper-${name}, and the lamp of ${name} is lit at dusk.</p><p>${anchors}</p></main></body></html>`;
}
