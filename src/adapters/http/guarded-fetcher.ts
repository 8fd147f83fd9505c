/**
 * The only way out to the web. Pages that strangers name: public addresses only, checked at every connection and so
 * after every redirect; nothing of the person or this machine is sent along; size, time, headers and redirects have
 * limits; what servers allow to keep is kept. Requests to search engines: the same guard, and nothing is kept.
 * Not for model servers: those are the operator's, and have their own client.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { EngineReply, EngineRequest } from "../../core/ports/engine.ts";
import { type CachedReply, cachedRequest, type CacheUse } from "./cached-request.ts";
import { fetchFailure, fetchTimeout, pageAt, statusFailure } from "./fetch-failure.ts";
import type { LookupAll } from "./guarded-connect.ts";
import { guardedAgent, guardedRequest } from "./guarded-request.ts";
import { checkedUrl, isAllowed } from "./page-url.ts";
import { openReplyCache, type ReplyCacheOptions } from "./reply-cache.ts";
import { sendRequest } from "./send-request.ts";

export interface GuardedFetcherOptions {
  /** `host:port` pairs that may be connected to although they are not public, IPv6 hosts in brackets. */
  readonly allowHosts?: readonly string[];
  /** More of them, for engines only: no page is fetched from there. */
  readonly engineHosts?: readonly string[];
  /** Nothing is kept where it is not given. */
  readonly cache?: ReplyCacheOptions;
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
  /** Default `use`. */
  readonly cache?: CacheUse;
  /** Sent as a POST of this JSON in place of a GET; then no redirect is followed. */
  readonly postJson?: string;
  /** The body is wanted as it is sent, not as a browser would show it: nothing renders it. */
  readonly isRaw?: boolean;
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
  /** The server's name for this version of the page, as it gave it. */
  readonly etag?: string;
  /** `fresh`: kept, and the server was not asked; `revalidated`: kept, and the server says that it still holds. */
  readonly from: "fresh" | "revalidated" | "network";
  /** ISO 8601 instant at which the server sent the page or last said that it still holds. */
  readonly fetchedAt: string;
}

export interface GuardedFetcher {
  /**
   * Throws `FootnoteError`: `url-refused`, `fetch-failed`, `page-gone`, `fetch-timeout`, `document-too-large`;
   * `cancelled` when the signal fires.
   */
  fetch(url: string, options?: FetchOptions): Promise<FetchedPage>;
  /** To a search engine. Any status is a reply. Throws `url-refused`, `fetch-failed`, `fetch-timeout`, `cancelled`. */
  send(request: EngineRequest, signal: AbortSignal): Promise<EngineReply>;
  /** Loads what is loaded late, where anything is: before a clock runs. */
  load?(): Promise<void>;
  /** Forgets what is kept of replies. */
  emptyCache?(): Promise<void>;
  close(): Promise<void>;
}

/** Browsers follow 20; honest pages need two or three. */
const MAX_REDIRECTS = 5;

export function createGuardedFetcher(options: GuardedFetcherOptions = {}): GuardedFetcher {
  const allowHosts = hostSet(options.allowHosts);
  const pages = guardedAgent(allowHosts, options.lookup);
  // An agent of their own: a page must not find a connection open that only an engine was allowed.
  const engines = guardedAgent(hostSet([...allowHosts, ...(options.engineHosts ?? [])]), options.lookup);
  const cache = options.cache && openReplyCache(options.cache);
  const headers = {
    "user-agent": options.userAgent ?? "Footnote/0.1 (answer engine; reads pages that its user asks about)",
    accept: "text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.5",
    "accept-language": "*",
  };

  return {
    async fetch(address, { signal, cache: use = "use", postJson, ...limits } = {}) {
      const { maxBytes = options.maxBytes ?? 20_000_000, deadlineMs = options.deadlineMs ?? 15_000 } = limits;
      const late = AbortSignal.timeout(deadlineMs);
      const stop = signal === undefined ? late : AbortSignal.any([signal, late]);
      let url = checkedUrl(address, undefined, allowHosts);
      try {
        for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
          const target = url;
          // What was fetched from a host that was allowed then is not found when it is no longer.
          const key = isAllowed(url, allowHosts) ? `allowed ${url.href}` : url.href;
          const isPost = postJson !== undefined;
          const asked = { key, url: url.href, headers, use, maxBytes };
          const reply = await cachedRequest(asked, isPost ? undefined : cache, (sent) =>
            guardedRequest(pages, target, {
              ...(isPost ? posting(postJson, sent) : { method: "GET", headers: sent }),
              signal: stop,
              maxBytes,
              reads: isPage,
            }),
          );
          const location = reply.headers["location"];
          if (reply.status >= 300 && reply.status < 400 && location !== undefined && !isPost) {
            url = checkedUrl(asUtf8(location), url, allowHosts);
          } else if (isPage(reply.status)) {
            return pageOf(url, reply);
          } else {
            throw statusFailure(url.host, reply.status);
          }
        }
        throw new FootnoteError(
          "fetch-failed",
          say("fetch.page-redirects", { host: url.host, limit: MAX_REDIRECTS }),
          {
            hint: say("fetch.add-where-it-ends"),
          },
        );
      } catch (thrown) {
        if (signal?.aborted === true)
          throw new FootnoteError("cancelled", say("fetch.stopped"), { cause: thrown });
        if (late.aborted) throw fetchTimeout(pageAt(url.host), thrown);
        throw fetchFailure(pageAt(url.host), thrown);
      }
    },

    send: (request, signal) => sendRequest(engines, request, signal),

    emptyCache: async () => cache?.empty(),

    async close() {
      await Promise.all([pages.destroy(), engines.destroy()]);
      cache?.close();
    },
  };
}

function posting(body: string, headers: Readonly<Record<string, string>>) {
  return { method: "POST", body, headers: { ...headers, "content-type": "application/json" } } as const;
}

function hostSet(hosts: readonly string[] = []): Set<string> {
  return new Set(hosts.map((host) => host.toLowerCase()));
}

/** Headers come as bytes, one a character; some servers write other scripts into an address as they are. */
function asUtf8(header: string): string {
  return Buffer.from(header, "latin1").toString();
}

function isPage(status: number): boolean {
  return status >= 200 && status < 300;
}

function pageOf(url: URL, { status, headers, body, from, confirmedMs }: CachedReply): FetchedPage {
  const modified = new Date(headers["last-modified"] ?? "");
  return {
    url: url.href,
    status,
    contentType: headers["content-type"],
    bytes: body,
    ...(Number.isNaN(modified.getTime()) ? {} : { lastModified: modified.toISOString() }),
    ...(headers["etag"] === undefined ? {} : { etag: headers["etag"] }),
    from,
    fetchedAt: new Date(confirmedMs).toISOString(),
  };
}
