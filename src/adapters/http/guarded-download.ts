/**
 * Opens downloads of any size, under the same guard as pages: public addresses and the hosts that the operator names,
 * checked at every redirect. What comes is given on as it comes, from any byte on. It keeps nothing and tries nothing
 * twice: that is the caller's matter.
 */
import { Agent, request, type Dispatcher } from "undici";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { fetchFailure, type Wanted } from "./fetch-failure.ts";
import { guardedConnector, hostAndPort, type LookupAll } from "./guarded-connect.ts";

export interface DownloadOptions {
  /** First byte wanted. Servers may send everything all the same. */
  readonly from?: number;
  /** A bearer token, sent to the first address's origin and nowhere else. */
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Download {
  /** 200, 206, or what went wrong. */
  readonly status: number;
  /** Of the last reply, and those that only an earlier one on the way had. */
  readonly headers: Readonly<Record<string, string>>;
  /** Throws as it breaks off. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends the connection; nothing where the body was read to its end. */
  leave(): void;
}

export interface Downloader {
  /** Throws `url-refused`, `fetch-failed`, `fetch-timeout`, `cancelled`. */
  open(address: string, options?: DownloadOptions): Promise<Download>;
  close(): Promise<void>;
}

export interface DownloaderOptions {
  /** `host:port` pairs that may be reached although they are not public. */
  readonly allowHosts?: readonly string[];
  readonly lookup?: LookupAll;
  /** Longest silence of a server, also in the middle of a body. Default 30 s. */
  readonly silenceMs?: number;
}

/** Hubs send to their store by way of one or two others. */
const MAX_REDIRECTS = 5;
const CONNECT_MS = 10_000;

export function createDownloader(options: DownloaderOptions = {}): Downloader {
  const silenceMs = options.silenceMs ?? 30_000;
  const dispatcher = new Agent({
    connect: guardedConnector({
      allowHosts: new Set((options.allowHosts ?? []).map((host) => host.toLowerCase())),
      connectMs: CONNECT_MS,
      ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    }),
    headersTimeout: silenceMs,
    bodyTimeout: silenceMs,
  });

  async function open(address: string, { from = 0, token, signal }: DownloadOptions = {}): Promise<Download> {
    let url = checked(address);
    const { origin } = url;
    const onTheWay: Record<string, string> = {};
    try {
      for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
        const reply = await request(url, {
          dispatcher,
          headers: {
            "user-agent": "Footnote/0.1 (fetches a model that its user asked for)",
            "accept-encoding": "identity",
            ...(from > 0 ? { range: `bytes=${from}-` } : {}),
            ...(token !== undefined && url.origin === origin ? { authorization: `Bearer ${token}` } : {}),
          },
          ...(signal === undefined ? {} : { signal }),
        });
        const headers = singleHeaders(reply.headers);
        const location = headers["location"];
        if (reply.statusCode < 300 || reply.statusCode >= 400 || location === undefined) {
          const { body } = reply;
          const leave = (): void => void body.on("error", () => undefined).destroy();
          return { status: reply.statusCode, headers: { ...onTheWay, ...headers }, body, leave };
        }
        Object.assign(onTheWay, headers);
        await reply.body.dump();
        url = checked(location, url);
      }
    } catch (thrown) {
      throw downloadFailure(hostAndPort(url), thrown, signal);
    }
    throw new FootnoteError(
      "fetch-failed",
      say("fetch.download-redirects", { host: url.host, limit: MAX_REDIRECTS }),
      {
        hint: say("common.check-address"),
      },
    );
  }

  return { open, close: () => dispatcher.destroy() };
}

/** Also for what a body throws while it comes. */
export function downloadFailure(host: string, thrown: unknown, signal?: AbortSignal): FootnoteError {
  if (signal?.aborted)
    return new FootnoteError("cancelled", say("fetch.download-stopped"), { cause: thrown });
  const wanted: Wanted = {
    failed: (reason) => say("fetch.download-failed", { host, reason }),
    late: say("fetch.download-late", { host }),
  };
  return fetchFailure(wanted, thrown);
}

function checked(address: string, base?: URL): URL {
  const url = URL.parse(address, base);
  if (url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.username === "") {
    return url;
  }
  throw new FootnoteError("url-refused", say("fetch.not-a-download"), {
    hint: say("fetch.download-example"),
  });
}

function singleHeaders(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) single[name] = Array.isArray(value) ? (value[0] ?? "") : value;
  }
  return single;
}
