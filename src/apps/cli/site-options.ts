/** The flags of `footnote add` that say how a site is followed, and what is wrong with their values. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { SiteLimits } from "../../core/domain/site.ts";
import { MOST_LIMITS } from "../../core/domain/site.ts";

export interface SiteOptions {
  readonly crawl?: boolean;
  readonly every?: string;
  readonly maxPages?: string;
  readonly depth?: string;
  readonly rate?: string;
}

/** Throws `bad-request`. */
export function readSiteLimits(options: SiteOptions): Partial<SiteLimits> {
  const maxPages = readCount("--max-pages", options.maxPages, 1, MOST_LIMITS.maxPages);
  const maxDepth = readCount("--depth", options.depth, 0, MOST_LIMITS.maxDepth);
  const perMinute = readCount("--rate", options.rate, 1, MOST_LIMITS.perMinute);
  const isSite = options.crawl === true || options.every !== undefined;
  if (!isSite && [maxPages, maxDepth, perMinute].some((limit) => limit !== undefined)) {
    throw new FootnoteError("bad-request", say("cli.site-limits"), {
      hint: say("cli.site-limits-hint"),
    });
  }
  return {
    ...(maxPages === undefined ? {} : { maxPages }),
    ...(maxDepth === undefined ? {} : { maxDepth }),
    ...(perMinute === undefined ? {} : { delayMs: Math.round(60_000 / perMinute) }),
  };
}

function readCount(name: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= least && count <= most) return count;
  throw new FootnoteError("bad-request", say("cli.not-whole", { option: name, text, least, most }));
}
