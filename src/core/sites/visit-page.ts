/** Reads one page of a site and adds it to the library. What is done next, and how fast, is `follow-site.ts`'s matter. */
import { asFootnoteError, FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { PageOutcome, Site } from "../domain/site.ts";
import type { Library } from "../library/library.ts";
import type { RobotsAnswer, SiteReader, SiteReading } from "../ports/site-reader.ts";
import type { SitePage } from "../ports/site-page-store.ts";
import { wantedLink } from "./wanted-link.ts";

export interface Visit {
  readonly outcome: PageOutcome;
  readonly error?: FootnoteError;
  readonly reading?: SiteReading;
  /** What the host asks for, where it was reached. */
  readonly robots?: RobotsAnswer;
}

export interface VisitParts {
  readonly reader: SiteReader;
  readonly library: Pick<Library, "add">;
}

/** A failure of the page is its outcome; throws `cancelled`, and what the store throws. */
export async function visitPage(
  site: Site,
  page: SitePage,
  { reader, library }: VisitParts,
  signal?: AbortSignal,
): Promise<Visit> {
  let robots: RobotsAnswer | undefined;
  let reading: SiteReading;
  try {
    robots = await reader.allow(page.url, signal);
    reading = await reader.read(page.url, signal);
    if (reading.url !== page.url) robots = await reader.allow(reading.url, signal);
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.code === "cancelled" || error.code === "internal") throw thrown;
    const outcome = error.code === "robots-refused" ? "refused" : "failed";
    return { outcome, error, ...(robots ? { robots } : {}) };
  }
  const visit = { reading, robots };
  // Most sites have no sitemap where one is looked for.
  if (reading.kind === "gone" && page.kind === "sitemap") return { robots, outcome: "listed" };
  if (reading.kind === "gone") return { ...visit, outcome: "gone", error: reading.error };
  if (reading.kind !== "page") return { ...visit, outcome: "listed" };
  // Another host's page has no place in this site, wherever a redirect leads; the first page may lead to its own.
  const isOwn = page.url === site.url || site.kind === "feed" || isWithin(reading.url, site);
  if (page.kind === "sitemap" || !isOwn) return { robots, outcome: "left-out" };
  if (!reading.isOpen) return { ...visit, outcome: "refused", error: notOpen() };
  const [added] = await library.add([reading.incoming], signal);
  if (!added) throw new Error("no outcome");
  return added.kind === "failed"
    ? { ...visit, outcome: "failed", error: added.error }
    : { ...visit, outcome: added.kind };
}

function isWithin(url: string, { host }: Site): boolean {
  return wantedLink(url, host) !== undefined;
}

function notOpen(): FootnoteError {
  return new FootnoteError("robots-refused", say("site.noindex"), {
    hint: say("site.without-crawl"),
  });
}
