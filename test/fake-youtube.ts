/** A little YouTube on loopback: watch pages, the player's requests, and caption tracks, each of them as a test says. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A body, or a status to fail with. */
type Reply = string | number;

export interface FakeYoutube {
  /** For `Config.youtube`. */
  readonly url: string;
  /** `host:port`, for `FOOTNOTE_ALLOW_HOSTS`. */
  readonly host: string;
  /** Method and address of what was asked. */
  readonly asked: string[];
  /** Video id → what its watch page is; else 404. */
  readonly pages: Map<string, Reply>;
  /** Video id → what its player is told; else 404. */
  readonly players: Map<string, Reply>;
  /** `name` of `trackUrl` → captions; else 404. */
  readonly captions: Map<string, Reply>;
  trackUrl(name: string): string;
  close(): Promise<void>;
}

export async function startFakeYoutube(): Promise<FakeYoutube> {
  const asked: string[] = [];
  const [pages, players, captions] = [
    new Map<string, Reply>(),
    new Map<string, Reply>(),
    new Map<string, Reply>(),
  ];
  const find = async (method: string | undefined, url: URL, body: Promise<string>): Promise<Reply> => {
    const get = (name: string): string => url.searchParams.get(name) ?? "";
    if (method === "POST" && url.pathname === "/youtubei/v1/player") {
      return players.get((JSON.parse(await body) as { videoId: string }).videoId) ?? 404;
    }
    if (method !== "GET") return 405;
    if (url.pathname === "/watch") return pages.get(get("v")) ?? 404;
    if (url.pathname === "/api/timedtext" && get("fmt") === "json3") return captions.get(get("name")) ?? 404;
    return 404;
  };
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const url = new URL(request.url ?? "/", "http://youtube");
    void find(request.method, url, text(request)).then((reply) => {
      if (typeof reply === "number") response.writeHead(reply).end();
      else response.end(reply);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    asked,
    pages,
    players,
    captions,
    trackUrl: (name) => `http://${host}/api/timedtext?v=x&sparams=ip,v&fmt=srv3&name=${name}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
