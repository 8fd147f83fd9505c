/** A web of one page at a time on loopback, and an engine of SearXNG's shape that finds it for every question. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface HostileWeb {
  readonly searchUrl: string;
  readonly host: string;
  /** The page that is found from now on; returns its address. */
  show(title: string, paragraphs: readonly string[]): string;
  close(): void;
}

export async function startHostileWeb(): Promise<HostileWeb> {
  let [shown, path, title] = ["", "", ""];
  let count = 0;
  const pages = await listening((url) => (url === path ? ["text/html; charset=utf-8", shown] : undefined));
  const engine = await listening(() => {
    // An engine passes on what a page says of itself.
    const results = [{ url: `http://${pages.host}${path}`, title, content: title, engine: "made-up" }];
    return ["application/json", JSON.stringify({ query: "", results })];
  });
  return {
    searchUrl: `http://${engine.host}`,
    host: pages.host,
    show(itsTitle, paragraphs) {
      title = itsTitle;
      // Another address each time: nothing kept of the last one is in the way.
      path = `/${count++}`;
      const body = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("\n");
      shown = `<html lang="en"><head><title>${escaped(title)}</title></head><body><article>${body}</article></body></html>`;
      return `http://${pages.host}${path}`;
    },
    close() {
      for (const { server } of [pages, engine]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listening(
  reply: (url: string) => [type: string, body: string] | undefined,
): Promise<{ server: Server; host: string }> {
  const server = createServer((request, response) => {
    const found = reply(request.url ?? "/");
    if (found === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": found[0] }).end(found[1]);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, host: `127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** The page shows the text as it is: what is tested is what becomes of text, not whether tags are taken out. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "<br>");
}
