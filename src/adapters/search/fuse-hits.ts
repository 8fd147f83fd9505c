/**
 * The hits of several engines as one ranking: the same page once, the same text once, no host in front of all others.
 * Judges by address, title and snippet; the pages themselves are not known yet.
 */
import { isWithin } from "../../core/domain/filters.ts";
import type { WebHit, WebQuery } from "../../core/ports/engine.ts";
import type { FoundPage } from "../../core/ports/web.ts";
import { fuse } from "../../core/retrieval/fuse.ts";
import { canonicalUrl, hostKey, urlKey } from "../../lib/canonical-url.ts";
import { words } from "../../lib/text/words.ts";

export interface EngineHits {
  readonly engine: string;
  readonly hits: readonly WebHit[];
}

export interface FoundHit extends FoundPage {
  /** Without tracking parameters and fragment; safe to fetch through the guarded fetcher. */
  readonly url: string;
  /** Where it stands in the ranking of each of its engines, from 1. */
  readonly ranks: Readonly<Record<string, number>>;
  /** Of reciprocal rank fusion; only its order means anything. */
  readonly score: number;
}

/** Share of the words of title and snippet that two hits must have in common to be the same text. */
const SAME_SHARE = 0.9;
/** With fewer words, two texts agree by chance. */
const FEWEST_WORDS = 12;

interface Page {
  readonly key: string;
  readonly words: ReadonlySet<string>;
  hit: WebHit;
  readonly ranks: Record<string, number>;
}

/** At most `perHost` of one host, unless the query names the host. Best first, at most `query.limit`. */
export function fuseHits(
  lists: readonly EngineHits[],
  query: Pick<WebQuery, "limit" | "site" | "since" | "until">,
  perHost: number,
): FoundHit[] {
  const pages = new Map<string, Page>();
  const rankings = lists.map(({ engine, hits }) => {
    const ranking = new Set<Page>();
    for (const hit of hits) {
      const url = canonicalUrl(hit.url);
      if (url === undefined || !isWithin({ ...hit, url }, query)) continue;
      const page = pageOf({ ...hit, url }, pages);
      if (ranking.has(page)) continue;
      ranking.add(page);
      page.ranks[engine] = ranking.size;
    }
    return [...ranking];
  });

  const perHostSeen = new Map<string, number>();
  const found: FoundHit[] = [];
  for (const { item, score } of fuse(rankings)) {
    if (found.length >= query.limit) break;
    const host = hostKey(new URL(item.hit.url).hostname);
    const seen = perHostSeen.get(host) ?? 0;
    if (query.site === undefined && seen >= perHost) continue;
    perHostSeen.set(host, seen + 1);
    found.push({ ...item.hit, engines: Object.keys(item.ranks), ranks: item.ranks, score });
  }
  return found;
}

/** The page that a hit leads to: the one known already, or a new one. */
function pageOf(hit: WebHit, pages: Map<string, Page>): Page {
  const key = urlKey(hit.url) ?? hit.url;
  const own = new Set(words(`${hit.title} ${hit.snippet}`));
  const known = pages.get(key) ?? [...pages.values()].find((page) => isSameText(page.words, own));
  if (known === undefined) {
    const page = { key, words: own, hit, ranks: {} };
    pages.set(key, page);
    return page;
  }
  pages.set(key, known);
  if (known.key === key) known.hit = better(known.hit, hit);
  return known;
}

/** Of two accounts of one page: the secure address, the longer snippet, a date where either has one. */
function better(a: WebHit, b: WebHit): WebHit {
  const publishedAt = a.publishedAt ?? b.publishedAt;
  return {
    url: a.url.startsWith("http:") && b.url.startsWith("https:") ? b.url : a.url,
    title: a.title,
    snippet: b.snippet.length > a.snippet.length ? b.snippet : a.snippet,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

function isSameText(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < FEWEST_WORDS || small.size < large.size * SAME_SHARE) return false;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared >= large.size * SAME_SHARE;
}
