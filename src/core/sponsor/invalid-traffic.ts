/**
 * Which views are not counted. These are the general kinds that a server can see by itself (programs that say what they are, pages loaded
 * ahead, views that no reader could have had); lists of data centres and of bots that pretend are not covered.
 */
import type { RejectReason } from "../domain/sponsored.ts";

/** Half of a card in sight for a second is a viewable impression: no card was, sooner than that. */
export const VIEWABLE_MS = 1_000;
/** So many views of one reader in five minutes: nobody reads five answers a minute. */
export const MOST_VIEWS = { count: 5, withinMs: 300_000 };

export interface ViewTraffic {
  readonly userAgent: string;
  /** `Sec-Purpose` or `Purpose`. */
  readonly purpose: string;
}

export interface View extends ViewTraffic {
  readonly isSameReader: boolean;
  /** From the decision to the view. */
  readonly afterMs: number;
  /** That were billed of this reader within the time above. */
  readonly recentViews: number;
}

const BOT =
  /bot\b|bot[/;_-]|crawl|spider|slurp|headless|phantom|selenium|puppeteer|playwright|curl|wget|python|java\/|libwww|httpclient|okhttp|go-http|node-fetch|undici|axios|scrapy|lighthouse|monitor/iu;
const BROWSER = /^Mozilla\/5\.0 \(.+\).*(?:Gecko|AppleWebKit|Trident)/u;

/** Nothing of a reader's own browser. */
export function trafficReason({ userAgent, purpose }: ViewTraffic): RejectReason | undefined {
  if (/prefetch|prerender|preview/iu.test(purpose)) return "prefetch";
  return !BROWSER.test(userAgent) || BOT.test(userAgent) ? "bot" : undefined;
}

/** Nothing where the view counts. */
export function rejectReason(view: View): RejectReason | undefined {
  const reason = trafficReason(view);
  if (reason !== undefined) return reason;
  if (!view.isSameReader) return "other-reader";
  if (view.afterMs < VIEWABLE_MS) return "too-soon";
  return view.recentViews >= MOST_VIEWS.count ? "too-many" : undefined;
}
