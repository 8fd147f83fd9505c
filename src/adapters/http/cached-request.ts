/**
 * Asks for a page as HTTP's rules of caching allow (RFC 9111, a private cache): a kept reply that is fresh costs
 * nothing, a stale one a question whether it still holds. Only of one address: redirects are followed elsewhere, and
 * the guard's rules for addresses are applied before.
 */
import CachePolicy from "http-cache-semantics";
import type { Reply } from "./guarded-request.ts";
import type { ReplyCache } from "./reply-cache.ts";

/** `use`: a kept reply serves while it is fresh; `revalidate`: the server is always asked. */
export type CacheUse = "use" | "revalidate";

export interface CachedReply extends Reply {
  /** `fresh`: kept, and the server was not asked; `revalidated`: kept, and the server says that it still holds. */
  readonly from: "fresh" | "revalidated" | "network";
  /** When the server sent it or last said that it still holds. */
  readonly confirmedMs: number;
}

/** Sends a request for the page with these headers. */
export type Ask = (headers: Readonly<Record<string, string>>) => Promise<Reply>;

export interface PageRequest {
  readonly key: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly use: CacheUse;
  readonly maxBytes: number;
}

/**
 * Said to all caches on the way, ours among them. Servers may call a page fresh for a year, and a page that has not
 * changed for ten years counts as fresh for one: for answers from today's web a day is long.
 */
const CACHE_CONTROL: Readonly<Record<CacheUse, string>> = { use: "max-age=86400", revalidate: "no-cache" };

/** Headers that the rules or the reader need; the others are not kept. */
const KEPT_HEADERS = [
  "age",
  "cache-control",
  "content-type",
  "date",
  "etag",
  "expires",
  "last-modified",
  "location",
  "pragma",
  "vary",
] as const;

export async function cachedRequest(
  { key, url, headers: plain, use, maxBytes }: PageRequest,
  cache: ReplyCache | undefined,
  ask: Ask,
): Promise<CachedReply> {
  const headers = { ...plain, "cache-control": CACHE_CONTROL[use] };
  if (cache === undefined) return fromNetwork(await ask(headers));
  const request = { method: "GET", url, headers } as const;
  const kept = await cache.find(key, maxBytes);
  const policy = kept && CachePolicy.fromObject(kept.policy);
  if (kept && policy?.satisfiesWithoutRevalidation(request)) {
    return { ...replyOf(policy), body: kept.body, from: "fresh", confirmedMs: kept.confirmedMs };
  }
  const reply = await ask(policy?.revalidationHeaders(request) ?? headers);
  const response = { status: reply.status, headers: keptHeaders(reply.headers) };
  if (kept && policy && reply.status === 304) {
    const renewed = policy.revalidatedPolicy(request, response);
    // A server that says "not modified" and forgets of which version has still answered our question.
    const next = renewed.matches ? renewed.policy : policy;
    cache.confirm(key, next.toObject());
    return { ...replyOf(next), body: kept.body, from: "revalidated", confirmedMs: Date.now() };
  }
  const fresh = new CachePolicy(request, response, { shared: false });
  if (isPageOrRedirect(reply.status) && isWorthKeeping(fresh, response.headers)) {
    await cache.keep(key, fresh.toObject(), reply.body);
  } else if (kept && !isPassing(reply.status)) {
    cache.drop(key);
  }
  return fromNetwork(reply);
}

function fromNetwork(reply: Reply): CachedReply {
  return { ...reply, from: "network", confirmedMs: Date.now() };
}

/** As the server sent it; the policy's own form of the headers adds warnings and counts the age on. */
function replyOf(policy: CachePolicy): Pick<Reply, "status" | "headers"> {
  const { st, resh } = policy.toObject() as { st: number; resh: Record<string, string> };
  return { status: st, headers: resh };
}

function isPageOrRedirect(status: number): boolean {
  return status === 200 || status === 203 || (status >= 300 && status < 400 && status !== 304);
}

/** Its fault may be over in a minute, and says nothing of the page. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || status >= 500;
}

/** What can neither be used unasked nor asked about is kept in vain. */
function isWorthKeeping(policy: CachePolicy, headers: Readonly<Record<string, string>>): boolean {
  const canAsk = headers["etag"] !== undefined || headers["last-modified"] !== undefined;
  return policy.storable() && (canAsk || policy.timeToLive() > 0);
}

function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
}
