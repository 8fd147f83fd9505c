/**
 * Fetches pages that strangers name: public addresses only, checked at every connection and so after every
 * redirect; nothing of the person or this machine is sent along; size, time, headers and redirects have limits.
 * Not for servers that the configuration names (models, search): those are trusted and have their own client.
 */
import { Agent, fetch, type Response } from "undici";
import { FootnoteError } from "../../core/domain/errors.ts";
import { fetchFailure, fetchTimeout, statusFailure } from "./fetch-failure.ts";
import {
  guardedConnector,
  hostAndPort,
  portRefused,
  PUBLIC_PORTS,
  type LookupAll,
} from "./guarded-connect.ts";

export interface GuardedFetcherOptions {
  /** `host:port` pairs that may be fetched from although they are not public, IPv6 hosts in brackets. */
  readonly allowHosts?: readonly string[];
  readonly userAgent?: string;
  /** Most bytes of a body, decompressed. Default 20 MB. */
  readonly maxBytes?: number;
  /** Longest time for a fetch, redirects and body included. Default 15 s. */
  readonly deadlineMs?: number;
  /** For tests; else the system's. */
  readonly lookup?: LookupAll;
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly maxBytes?: number;
  readonly deadlineMs?: number;
}

export interface FetchedPage {
  /** After redirects, without fragment. */
  readonly url: string;
  /** 200 to 299: others are errors. */
  readonly status: number;
  readonly contentType: string | undefined;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** ISO 8601 instant, where the server states one. */
  readonly lastModified?: string;
}

export interface GuardedFetcher {
  /**
   * Throws `FootnoteError`: `url-refused`, `fetch-failed`, `page-gone`, `fetch-timeout`, `document-too-large`;
   * `cancelled` when the signal fires.
   */
  fetch(url: string, options?: FetchOptions): Promise<FetchedPage>;
  close(): Promise<void>;
}

/** Browsers follow 20; honest pages need two or three. */
const MAX_REDIRECTS = 5;

/** Longer addresses break servers on the way, and no page needs them. */
const MAX_URL_LENGTH = 4096;

/** Twice what Node accepts itself: some sites send long security policies. */
const MAX_HEADER_BYTES = 32_768;

const CONNECT_MS = 10_000;

export function createGuardedFetcher(options: GuardedFetcherOptions = {}): GuardedFetcher {
  const allowHosts = new Set((options.allowHosts ?? []).map((host) => host.toLowerCase()));
  const guard = {
    allowHosts,
    connectMs: CONNECT_MS,
    ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
  };
  const dispatcher = new Agent({
    connect: guardedConnector(guard),
    maxHeaderSize: MAX_HEADER_BYTES,
    // Half of a browser's six: enough for pages, polite to their servers.
    connections: 3,
    keepAliveTimeout: 2_000,
  });
  const headers = {
    "user-agent": options.userAgent ?? "Footnote/0.1 (answer engine; reads pages that its user asks about)",
    accept: "text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.5",
    "accept-language": "*",
  };

  return {
    async fetch(
      address,
      { signal, maxBytes = options.maxBytes ?? 20_000_000, deadlineMs = options.deadlineMs ?? 15_000 } = {},
    ) {
      const late = AbortSignal.timeout(deadlineMs);
      const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
      let url = checkedUrl(address, undefined, allowHosts);
      try {
        for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
          const response = await fetch(url, {
            dispatcher,
            signal: stop,
            redirect: "manual",
            credentials: "omit",
            headers,
          });
          const location = response.headers.get("location");
          if (response.status >= 300 && response.status < 400 && location !== null) {
            await response.body?.cancel();
            url = checkedUrl(location, url, allowHosts);
            continue;
          }
          if (!response.ok) {
            await response.body?.cancel();
            throw statusFailure(url.host, response.status);
          }
          return pageOf(url, response, await bodyOf(response, maxBytes));
        }
        throw new FootnoteError(
          "fetch-failed",
          `The page at ${url.host} leads on and on: more than ${MAX_REDIRECTS} redirects.`,
          {
            hint: "Open it in a browser and add the address where it ends.",
          },
        );
      } catch (thrown) {
        if (signal?.aborted === true)
          throw new FootnoteError("cancelled", "Fetching was stopped.", { cause: thrown });
        if (late.aborted) throw fetchTimeout(url.host, thrown);
        throw fetchFailure(url.host, thrown);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function checkedUrl(address: string, base: URL | undefined, allowHosts: ReadonlySet<string>): URL {
  const url = URL.parse(address, base);
  if (url === null || address.length > MAX_URL_LENGTH) {
    throw refused("This is not an address of a web page.", "An address looks like https://example.org/page.");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw refused(
      `Pages are fetched over http and https only, not ${url.protocol}`,
      "Add a file by its path instead.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw refused(
      "The address holds a user name or password.",
      "Leave them out; or download the page and add the file.",
    );
  }
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  if (!PUBLIC_PORTS.has(port) && !allowHosts.has(hostAndPort(url.hostname, port))) throw portRefused(port);
  url.hash = "";
  return url;
}

function refused(message: string, hint: string): FootnoteError {
  return new FootnoteError("url-refused", message, { hint });
}

/** Counted as it comes out of decompression: a small body may hold a very large one. */
async function bodyOf(response: Response, maxBytes: number): Promise<Uint8Array> {
  const stated = Number(response.headers.get("content-length") ?? 0);
  if (stated > maxBytes) {
    await response.body?.cancel();
    throw tooLarge(maxBytes);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    // Leaving the loop cancels the stream and with it the connection.
    if (length > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function pageOf(url: URL, response: Response, bytes: Uint8Array): FetchedPage {
  const modified = new Date(response.headers.get("last-modified") ?? "");
  return {
    url: url.href,
    status: response.status,
    contentType: response.headers.get("content-type") ?? undefined,
    bytes,
    ...(Number.isNaN(modified.getTime()) ? {} : { lastModified: modified.toISOString() }),
  };
}

function tooLarge(maxBytes: number): FootnoteError {
  return new FootnoteError(
    "document-too-large",
    `The page is larger than the limit of ${maxBytes / 1_000_000} MB.`,
    {
      hint: "Download it, split it, and add the parts as files.",
    },
  );
}
