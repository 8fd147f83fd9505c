/**
 * A little web on loopback: pages, and an engine of SearXNG's shape that finds them by their words. Pages can be slow,
 * broken or endless. For tests and benches.
 */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface FakePage {
  readonly title: string;
  readonly html: string;
  /** Sent after so many milliseconds. */
  readonly delayMs?: number;
  /** `endless`: the body never ends; `silent`: nothing is ever sent; a number: that status. */
  readonly fault?: "endless" | "silent" | number;
}

export interface FakeWeb {
  /** For `SEARXNG_URL`. */
  readonly searchUrl: string;
  /** For `FOOTNOTE_ALLOW_HOSTS`. Each page has a host of its own, as pages of the web do. */
  readonly pageHosts: string;
  urlOf(name: string): string;
  /** Queries that the engine was asked. */
  readonly queries: string[];
  /** The status with which the engine replies from now on. */
  setEngineStatus(status: number): void;
  /** From now on the engine takes a query, and is gone before it has replied. */
  unplugEngine(): void;
  /** What a page is from now on. */
  setPage(name: string, page: FakePage): void;
  close(): Promise<void>;
}

export interface FakeWebOptions {
  /** The names of the pages in the order in which the engine gives them for its next query; else always the same. */
  readonly order?: (names: string[]) => string[];
}

/** Long enough for the question to be under way. */
const UNPLUGGED_AFTER_MS = 50;

/** `pages` by the last part of their URL; the engine gives all of them, in order. */
export async function startFakeWeb(
  atFirst: Readonly<Record<string, FakePage>>,
  { order = (names) => names }: FakeWebOptions = {},
): Promise<FakeWeb> {
  const pages: Record<string, FakePage> = { ...atFirst };
  const queries: string[] = [];
  let engineStatus = 200;
  let isUnplugged = false;
  const pageServers: Server[] = [];
  const hosts = new Map<string, string>();
  for (const name of Object.keys(pages)) {
    const server = createServer((_, response) => {
      const page = pages[name] as FakePage;
      setTimeout(() => sendPage(page, response), page.delayMs ?? 0);
    });
    pageServers.push(server);
    // All of 127.0.0.0/8 is this machine.
    hosts.set(name, await listen(server, `127.0.0.${pageServers.length + 1}`));
  }
  const urlOf = (name: string): string => `http://${hosts.get(name)}/${encodeURIComponent(name)}`;
  const engineServer = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://engine");
    queries.push(url.searchParams.get("q") ?? "");
    if (isUnplugged) return void setTimeout(() => request.socket.resetAndDestroy(), UNPLUGGED_AFTER_MS);
    if (engineStatus !== 200) return void response.writeHead(engineStatus).end("engine trouble");
    const results = order(Object.keys(pages)).map((name) => ({
      url: urlOf(name),
      title: pages[name]?.title,
      content: `About ${pages[name]?.title}`,
      engine: "made-up",
      engines: ["made-up"],
      category: "general",
      score: 1,
    }));
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ query: url.searchParams.get("q"), number_of_results: 0, results }));
  });
  const engineHost = await listen(engineServer);
  return {
    searchUrl: `http://${engineHost}`,
    pageHosts: [...hosts.values()].join(","),
    urlOf,
    queries,
    setEngineStatus: (status) => {
      engineStatus = status;
    },
    unplugEngine: () => {
      isUnplugged = true;
    },
    setPage: (name, page) => {
      pages[name] = page;
    },
    close: async () => {
      await Promise.all([...pageServers, engineServer].map(stop));
    },
  };
}

function sendPage(page: FakePage, response: ServerResponse): void {
  if (page.fault === "silent") return;
  if (typeof page.fault === "number") return void response.writeHead(page.fault).end("page trouble");
  response.setHeader("content-type", "text/html; charset=utf-8");
  if (page.fault !== "endless") return void response.end(page.html);
  const write = (): void => {
    while (!response.destroyed && response.write("<p>more and more ".repeat(1_000)));
    response.once("drain", write);
  };
  response.on("error", () => undefined);
  write();
}

/** Gives host and port. */
export async function listen(server: Server, address = "127.0.0.1"): Promise<string> {
  await new Promise<void>((resolve) => {
    server.listen(0, address, resolve);
  });
  return `${address}:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
}
