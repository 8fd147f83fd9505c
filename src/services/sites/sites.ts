/** Sites and feeds for the server and the command line: begun, followed one process at a time, listed, ended. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { ID_PREFIX, type SiteId } from "../../core/domain/ids.ts";
import type { Site, SiteLimits } from "../../core/domain/site.ts";
import type { Library } from "../../core/library/library.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { SitePageStore } from "../../core/ports/site-page-store.ts";
import type { SiteStore } from "../../core/ports/site-store.ts";
import type { FollowProgress } from "../../core/sites/follow-site.ts";
import { roundJob } from "./round-job.ts";
import { isDue } from "../../core/sites/site-pace.ts";
import type { JobRunner } from "../jobs/job-runner.ts";
import { canonicalUrl, hostKey } from "../../lib/canonical-url.ts";

export interface SiteRequest {
  readonly url: string;
  /** Follow its links; without it, only this page, or this feed's entries. */
  readonly crawl?: boolean | undefined;
  readonly everyMs?: number | undefined;
  readonly limits?: Partial<SiteLimits> | undefined;
}

export interface FollowOptions {
  readonly onProgress?: (progress: FollowProgress) => void;
  readonly signal?: AbortSignal;
}

export interface Sites {
  /** Keeps it, or changes what is asked of it where it is kept already; reads nothing. Throws `url-refused`. */
  keep(request: SiteRequest): Promise<Site>;
  /**
   * Does a round, or the rest of a broken one; waits while the same host is being read, here or by another process.
   * Throws `cancelled`, and what keeps the store from working.
   */
  follow(id: SiteId, options?: FollowOptions): Promise<Site>;
  /** Follows it in the background; nothing where that is being done. Throws `not-found`. */
  start(id: SiteId): Promise<void>;
  /** Here or by another process. */
  isFollowed(id: SiteId): Promise<boolean>;
  list(): Promise<Site[]>;
  due(): Promise<Site[]>;
  /** By id or URL. Throws `not-found`. */
  get(idOrUrl: string): Promise<Site>;
  /** Ends it; its documents stay, unless asked otherwise. Gives the number of documents removed. */
  remove(id: SiteId, options?: { documents?: boolean | undefined }): Promise<number>;
}

/** 500 pages at one a second are read in some ten minutes. */
export const DEFAULT_LIMITS: SiteLimits = { maxPages: 500, maxDepth: 5, delayMs: 1_000 };

export interface SitesParts {
  readonly store: SiteStore & SitePageStore & Pick<DocumentStore, "findByUrl">;
  readonly library: Pick<Library, "remove">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly jobs: Pick<Jobs, "put" | "remove" | "isAtWork">;
  readonly runner: Pick<JobRunner, "start" | "isRunning" | "follow" | "stop">;
}

export function createSites({ store, library, clock, ids, jobs, runner }: SitesParts): Sites {
  const get = async (idOrUrl: string): Promise<Site> => {
    const url = canonicalUrl(idOrUrl);
    const site = (await store.listSites()).find((one) => one.id === idOrUrl || one.url === url);
    if (site) return site;
    throw new FootnoteError("not-found", say("site.none", { site: idOrUrl }), {
      hint: say("site.list"),
    });
  };

  const keep = async (site: Site): Promise<Site> => {
    await store.changeSite(site);
    await jobs.put({ ...roundJob(site.id), dueAt: site.nextAt });
    return site;
  };

  /** To be read now, whatever its interval says. */
  const wake = async (id: SiteId): Promise<void> => {
    await get(id);
    await jobs.put({ ...roundJob(id), dueAt: clock.now() });
  };

  return {
    async keep({ url, crawl, everyMs, limits }) {
      const address = checkedAddress(url);
      const asked = { ...DEFAULT_LIMITS, ...limits, ...(crawl ? {} : { maxDepth: 0 }) };
      const now = clock.now();
      const site: Site = {
        id: ids.next(ID_PREFIX.site) as SiteId,
        url: address,
        kind: "site",
        host: hostKey(new URL(address).host),
        limits: asked,
        ...(everyMs === undefined ? {} : { everyMs }),
        createdAt: now,
        round: 0,
        // Due at once: what is kept and then broken off before it began is not forgotten.
        nextAt: now,
      };
      const kept = await store.addSite(site);
      if (kept.id === site.id) return keep(kept);
      return keep({ ...kept, limits: asked, ...(everyMs === undefined ? {} : { everyMs }), nextAt: now });
    },
    async follow(id, { onProgress, signal } = {}) {
      await wake(id);
      const tell = onProgress && ((json: string) => onProgress(JSON.parse(json) as FollowProgress));
      await runner.follow(roundJob(id), { onProgress: tell, signal });
      return get(id);
    },
    async start(id) {
      await wake(id);
      runner.start(roundJob(id));
    },
    isFollowed: async (id) => runner.isRunning(roundJob(id)) || jobs.isAtWork(roundJob(id)),
    list: () => store.listSites(),
    due: async () => (await store.listSites()).filter((site) => isDue(site, clock.now())),
    get,
    async remove(id, { documents } = {}) {
      const pages = documents ? await store.listSitePages(id) : [];
      await runner.stop(roundJob(id));
      await jobs.remove(roundJob(id));
      if (!(await store.removeSite(id))) await get(id);
      let removed = 0;
      for (const { url } of pages) {
        const document = await store.findByUrl(url);
        if (document && (await library.remove(document.id))) removed++;
      }
      return removed;
    },
  };
}

function checkedAddress(url: string): string {
  const address = canonicalUrl(url);
  const parsed = URL.parse(url);
  if (address !== undefined && parsed?.username === "" && parsed.password === "") return address;
  throw new FootnoteError("url-refused", say("site.no-address", { url: url.slice(0, 200) }), {
    hint: say("site.address-form"),
  });
}
