/**
 * One round of a site or feed: reads its pages one after another, with pauses, until nothing is left or a limit is
 * met. All it knows is in the store, so a round that was broken off goes on where it was. One process at a time.
 */
import { hostKey, urlKey } from "../../lib/canonical-url.ts";
import { asFootnoteError, type FootnoteError } from "../domain/errors.ts";
import type { Site, SiteOutcome } from "../domain/site.ts";
import type { Library } from "../library/library.ts";
import type { Clock } from "../ports/clock.ts";
import type { SiteReader } from "../ports/site-reader.ts";
import type { SitePage, SitePageStore } from "../ports/site-page-store.ts";
import type { SiteStore } from "../ports/site-store.ts";
import { mostKnown, waitingPage } from "./found-pages.ts";
import { pagesAfter } from "./pages-after.ts";
import { pagesRead } from "./site-outcome.ts";
import { isGivenUp, nextRoundAt, pauseMs } from "./site-pace.ts";
import { type Visit, visitPage } from "./visit-page.ts";

export interface FollowParts {
  readonly store: SiteStore & SitePageStore;
  readonly reader: SiteReader;
  readonly library: Pick<Library, "add" | "advance">;
  readonly clock: Clock;
}

export interface FollowProgress {
  readonly read: number;
  readonly waiting: number;
  /** The page that is read next. */
  readonly url: string;
}

/** What was added is indexed along the way, so that a long round can be asked about while it goes on. */
const ADVANCE_EVERY = 32;

/** The site as it is after the round. Throws `cancelled` and what the store throws; the rest then waits for the next call. */
export async function followSite(
  before: Site,
  parts: FollowParts,
  options: { onProgress?: (progress: FollowProgress) => void; signal?: AbortSignal } = {},
): Promise<Site> {
  const { store, clock } = parts;
  let site = await beginRound(before, parts);
  const end = async (ended: SiteOutcome["ended"], error?: FootnoteError): Promise<Site> => {
    const at = clock.now();
    const isFinished = ended === "complete" || ended === "page-limit";
    if (isFinished) await store.dropWaitingPages(site.id);
    const { counts } = await store.countSitePages(site.id, site.round);
    const { roundStartedAt, nextAt: _, ...rest } = site;
    const nextAt = nextRoundAt(site, at, ended === "given-up");
    site = {
      ...rest,
      ...(isFinished || roundStartedAt === undefined ? {} : { roundStartedAt }),
      ...(nextAt === undefined ? {} : { nextAt }),
      last: { at, ended, counts, ...(error ? { error: error.toBody() } : {}) },
    };
    await store.changeSite(site);
    return site;
  };

  const hosts = new Map<string, { failures: number; robotsDelayMs: number; endedMs: number }>();
  /** Pages that failed for now: once all others are read, each is tried once more. */
  const again = new Map<string, SitePage>();
  const tried = new Set<string>();
  try {
    for (let turn = 1; ; turn++) {
      options.signal?.throwIfAborted();
      const { counts, waiting, known } = await store.countSitePages(site.id, site.round);
      const page = await store.nextSitePage(site.id);
      if (page === undefined) {
        if (again.size === 0) return await end("complete");
        await store.putSitePages(site.id, [...again.values()]);
        for (const key of again.keys()) tried.add(key);
        again.clear();
        continue;
      }
      const read = pagesRead(counts);
      if (page.kind === "page" && read >= site.limits.maxPages) return await end("page-limit");
      options.onProgress?.({ read, waiting, url: page.url });

      const name = hostKey(new URL(page.url).host);
      const host = hosts.get(name) ?? { failures: 0, robotsDelayMs: 0, endedMs: -Infinity };
      hosts.set(name, host);
      const pause = pauseMs(site.limits.delayMs, host.robotsDelayMs, host.failures);
      const leftMs = host.endedMs + pause - clock.monotonicMs();
      if (leftMs > 0) await clock.sleep(leftMs, options.signal);
      const visit = await visitPage(site, page, parts, options.signal);
      host.endedMs = clock.monotonicMs();
      host.robotsDelayMs = visit.robots?.delayMs ?? host.robotsDelayMs;
      host.failures = visit.error?.retryable ? host.failures + 1 : 0;

      site = await settleStart(site, page, visit, store);
      await store.putSitePages(site.id, await pagesAfter(site, page, visit, parts, mostKnown(site) - known));
      if (visit.error?.retryable && !tried.has(page.key)) again.set(page.key, { ...page, isWaiting: true });
      // Where the site itself is closed or down, there is nothing more to ask it for now.
      const isSiteDown = page.url === site.url && visit.error?.retryable === true;
      if (isSiteDown || (isGivenUp(host.failures) && name === site.host)) {
        await store.putSitePages(site.id, [...again.values()]);
        return await end("given-up", visit.error);
      }
      if (turn % ADVANCE_EVERY === 0) await parts.library.advance();
    }
  } catch (thrown) {
    const isStopped = options.signal?.aborted === true || asFootnoteError(thrown).code === "cancelled";
    // What went wrong first is what is told, also where it keeps the store from noting it.
    await end(isStopped ? "stopped" : "given-up", isStopped ? undefined : asFootnoteError(thrown)).catch(
      () => undefined,
    );
    throw thrown;
  }
}

/** A new round, or the one that was broken off. */
async function beginRound(site: Site, { store, clock }: FollowParts): Promise<Site> {
  if (site.roundStartedAt !== undefined) return site;
  const begun = { ...site, round: site.round + 1, roundStartedAt: clock.now() };
  if (site.kind === "site") await store.requeueSitePages(site.id, begun.round, site.limits.maxDepth);
  const key = urlKey(site.url) ?? site.url;
  const [known] = await store.findSitePages(site.id, [key]);
  await store.putSitePages(site.id, [
    { ...known, ...waitingPage(begun, { key, url: site.url, kind: "page", depth: 0 }) },
  ]);
  // Last: until then, the next call begins the round anew, which does no harm.
  await store.changeSite(begun);
  return begun;
}

/** The first reply says what the site is, and where it lives. */
async function settleStart(site: Site, page: SitePage, visit: Visit, store: SiteStore): Promise<Site> {
  const { reading } = visit;
  if (page.url !== site.url || page.kind !== "page" || reading === undefined || reading.kind === "gone")
    return site;
  const kind = reading.kind === "feed" ? "feed" : "site";
  const host = hostKey(new URL(reading.url).host);
  if (kind === site.kind && host === site.host) return site;
  const settled: Site = { ...site, kind, host };
  await store.changeSite(settled);
  return settled;
}
