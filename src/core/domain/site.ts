/** A site or feed that is followed: its pages are read in rounds, and each round can be broken off and gone on with. */
import type { ErrorBody } from "./errors.ts";
import type { SiteId } from "./ids.ts";

export const SITE_KINDS = ["site", "feed"] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

export interface Site {
  readonly id: SiteId;
  /** Where every round begins. */
  readonly url: string;
  /** Known once the first reply is there; `site` until then. A single page is a site of depth 0. */
  readonly kind: SiteKind;
  /** Host that links must lead to, without the labels that only say how it is shown; a feed's may lead anywhere. */
  readonly host: string;
  readonly limits: SiteLimits;
  /** Time from the end of one round to the next; without it, a round begins only when somebody asks for one. */
  readonly everyMs?: number;
  readonly createdAt: string;
  /** How many rounds were begun. */
  readonly round: number;
  /** Set while a round is not finished. */
  readonly roundStartedAt?: string;
  /** When the next round, or the rest of a broken one, is due by itself. */
  readonly nextAt?: string;
  /** How the last round ended, finished or not. */
  readonly last?: SiteOutcome;
}

export interface SiteLimits {
  /** Most pages read in one round. */
  readonly maxPages: number;
  /** Links followed from the first page on; 0 is that page alone. */
  readonly maxDepth: number;
  /** Least pause between the end of one request to a host and the next. */
  readonly delayMs: number;
}

/** The most that a person may ask of one site; requests to a host are counted by the minute there. */
export const MOST_LIMITS = { maxPages: 10_000, maxDepth: 50, perMinute: 1_200 } as const;

/**
 * What became of a page: `gone` is not there any more (its document stays), `refused` is what robots.txt or the page
 * itself asks to be left alone, `left-out` leads elsewhere, `listed` is a sitemap or feed, which only names pages.
 */
export const PAGE_OUTCOMES = [
  "added",
  "replaced",
  "unchanged",
  "failed",
  "refused",
  "gone",
  "left-out",
  "listed",
] as const;
export type PageOutcome = (typeof PAGE_OUTCOMES)[number];

export type PageCounts = Readonly<Record<PageOutcome, number>>;

/** `complete`: nothing was left; `page-limit`: more was found than may be read; the others left a rest for later. */
export const ROUND_ENDS = ["complete", "page-limit", "given-up", "stopped"] as const;
export type RoundEnd = (typeof ROUND_ENDS)[number];

export interface SiteOutcome {
  readonly at: string;
  readonly ended: RoundEnd;
  readonly counts: PageCounts;
  /** Why it was given up. */
  readonly error?: ErrorBody;
}
