/**
 * A hub of models on loopback, as huggingface.co answers: a list of files for each repository, and files by way of a
 * redirect to a store at another port. It cuts connections, leaves out ranges and lies about hashes as told.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

export interface FakeHubOptions {
  /** `owner/repository` → path → bytes. */
  readonly repositories: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>>;
  /** Bytes after which the store breaks the connection, for each request in turn; whole where there is none. */
  readonly cuts?: number[];
  /** A cut connection stays open and silent. */
  readonly stalls?: boolean;
  readonly withoutRanges?: boolean;
  readonly withoutHash?: boolean;
  readonly wrongHash?: boolean;
  /** Repositories are open to this token only. */
  readonly token?: string;
}

export interface FakeHub {
  readonly endpoint: string;
  /** `host:port` of the store. */
  readonly store: string;
  /** What was asked of the store: path, range, authorization. */
  readonly asked: { path: string; range: string | undefined; authorization: string | undefined }[];
  /** Another version of a file. */
  replace(repository: string, path: string, bytes: Uint8Array): void;
  close(): Promise<void>;
}

export async function startFakeHub(options: FakeHubOptions): Promise<FakeHub> {
  const files = new Map<string, Uint8Array>();
  for (const [repository, paths] of Object.entries(options.repositories)) {
    for (const [path, bytes] of Object.entries(paths)) files.set(`${repository}/${path}`, bytes);
  }
  const cuts = [...(options.cuts ?? [])];
  const asked: FakeHub["asked"] = [];

  const store = await listen((request, response) => {
    const path = decodeURIComponent(request.url ?? "").slice(1);
    const { range, authorization } = request.headers;
    asked.push({ path, range, authorization });
    const whole = files.get(path) ?? new Uint8Array();
    const from = options.withoutRanges === true ? 0 : Number(/bytes=(\d+)-/.exec(range ?? "")?.[1] ?? 0);
    if (from >= whole.length && from > 0) return void response.writeHead(416).end();
    const rest = whole.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      "content-length": rest.length,
      // Stores name each copy by a hash of theirs.
      etag: `"store-${hashOf(whole).slice(0, 8)}"`,
      ...(from > 0 ? { "content-range": `bytes ${from}-${whole.length - 1}/${whole.length}` } : {}),
    });
    const cut = cuts.shift();
    if (cut === undefined) return void response.end(rest);
    response.write(rest.subarray(0, cut), () => {
      if (options.stalls !== true) response.socket?.destroySoon();
    });
  });
  const hub = await listen((request, response) => {
    const path = decodeURIComponent(request.url ?? "").split("?")[0] ?? "";
    if (options.token !== undefined && request.headers.authorization !== `Bearer ${options.token}`) {
      return void response.writeHead(401).end("Invalid username or password.");
    }
    const list = /^\/api\/models\/([^/]+\/[^/]+)\/tree\/main$/.exec(path)?.[1];
    if (list !== undefined) return sendList(response, list);
    const [, repository = "", file = ""] = /^\/([^/]+\/[^/]+)\/resolve\/main\/(.+)$/.exec(path) ?? [];
    const bytes = files.get(`${repository}/${file}`);
    if (bytes === undefined) return void response.writeHead(404).end("Entry not found");
    const hash = hashOf(options.wrongHash === true ? new Uint8Array([1]) : bytes);
    response.writeHead(302, {
      location: `http://${addressOf(store)}/${repository}/${file}`,
      ...(options.withoutHash === true
        ? {}
        : { "x-linked-etag": `"${hash}"`, "x-linked-size": String(bytes.length) }),
    });
    response.end();
  });

  function sendList(response: ServerResponse, repository: string): void {
    const inside = [...files].filter(([path]) => path.startsWith(`${repository}/`));
    if (inside.length === 0) return void response.writeHead(404).end("Repository not found");
    const list = inside.map(([path, bytes]) => ({
      type: "file",
      path: path.slice(repository.length + 1),
      size: bytes.length,
      lfs: { oid: hashOf(bytes), size: bytes.length },
    }));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(list));
  }

  return {
    endpoint: `http://${addressOf(hub)}`,
    store: addressOf(store),
    asked,
    replace: (repository, path, bytes) => void files.set(`${repository}/${path}`, bytes),
    async close() {
      for (const server of [hub, store]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function addressOf(server: Server): string {
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
