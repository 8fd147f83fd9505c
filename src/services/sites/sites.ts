/** Sites and feeds for the server and the command line: begun, followed one process at a time, listed, ended. */
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { ID_PREFIX, type SiteId } from "../../core/domain/ids.ts";
import type { Site, SiteLimits } from "../../core/domain/site.ts";
import { type Lease, withLease } from "../../core/library/lease.ts";
import type { Library } from "../../core/library/library.ts";
import type { Ids } from "../../core/ports/clock.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { LeaseStore } from "../../core/ports/lease-store.ts";
import type { SitePageStore } from "../../core/ports/site-page-store.ts";
import type { SiteStore } from "../../core/ports/site-store.ts";
import { type FollowParts, type FollowProgress, followSite } from "../../core/sites/follow-site.ts";
import { isDue } from "../../core/sites/site-pace.ts";
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
  /** Follows what is due, each on its own; what is being followed already is left alone. */
  startDue(): Promise<void>;
  /** Follows it in the background; nothing where that is being done. */
  start(id: SiteId): void;
  isFollowed(id: SiteId): boolean;
  list(): Promise<Site[]>;
  due(): Promise<Site[]>;
  /** By id or URL. Throws `not-found`. */
  get(idOrUrl: string): Promise<Site>;
  /** Ends it; its documents stay, unless asked otherwise. Gives the number of documents removed. */
  remove(id: SiteId, options?: { documents?: boolean | undefined }): Promise<number>;
  close(): Promise<void>;
}

/** 500 pages at one a second are read in some ten minutes. */
export const DEFAULT_LIMITS: SiteLimits = { maxPages: 500, maxDepth: 5, delayMs: 1_000 };

/** Sites followed at once in the background; each waits most of the time. */
const MAX_AT_ONCE = 4;

export interface SitesParts extends Omit<FollowParts, "store" | "library"> {
  readonly store: SiteStore & SitePageStore & DocumentStore & LeaseStore;
  readonly library: Library;
  readonly ids: Ids;
  readonly leasing: Pick<Lease, "owner" | "isGone">;
  readonly report: (error: FootnoteError) => void;
}

export function createSites(parts: SitesParts): Sites {
  const { store, library, clock, ids, leasing, report } = parts;
  const closing = new AbortController();
  /** What goes on or waits in this process, by host: leases are between processes. */
  const turns = new Map<string, Promise<unknown>>();
  const running = new Map<SiteId, Promise<unknown>>();

  const get = async (idOrUrl: string): Promise<Site> => {
    const url = canonicalUrl(idOrUrl);
    const site = (await store.listSites()).find((one) => one.id === idOrUrl || one.url === url);
    if (site) return site;
    throw new FootnoteError("not-found", say("site.none", { site: idOrUrl }), {
      hint: say("site.list"),
    });
  };

  const followNow = async (
    id: SiteId,
    { onProgress, signal }: FollowOptions,
    mayWait: boolean,
  ): Promise<Site> => {
    const site = await get(id);
    const either = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    const lease: Lease = { store, clock, ...leasing, name: `site:${site.host}` };
    let after = site;
    const work = async (): Promise<void> => {
      try {
        // Another process may have had its turn meanwhile.
        const current = await get(id);
        after = await followSite(current, parts, { signal: either, ...(onProgress ? { onProgress } : {}) });
      } finally {
        await library.settle();
      }
    };
    await withLease(lease, work, mayWait ? undefined : async () => true, either);
    return after;
  };

  const follow = async (id: SiteId, options: FollowOptions, mayWait: boolean): Promise<Site> => {
    const { host } = await get(id);
    const turn = (turns.get(host) ?? Promise.resolve()).then(() => followNow(id, options, mayWait));
    const settled = turn.catch(() => undefined);
    turns.set(host, settled);
    return turn;
  };

  const start = (id: SiteId): void => {
    if (running.has(id)) return;
    const work = follow(id, {}, false)
      .catch((thrown: unknown) => report(asFootnoteError(thrown)))
      .finally(() => running.delete(id));
    running.set(id, work);
  };

  const due = async (): Promise<Site[]> =>
    (await store.listSites()).filter((site) => isDue(site, clock.now()));

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
      if (kept.id === site.id) return kept;
      const changed = { ...kept, limits: asked, ...(everyMs === undefined ? {} : { everyMs }), nextAt: now };
      await store.changeSite(changed);
      return changed;
    },
    follow: (id, options = {}) => follow(id, options, true),
    start,
    async startDue() {
      for (const site of await due()) if (running.size < MAX_AT_ONCE) start(site.id);
    },
    isFollowed: (id) => running.has(id),
    list: () => store.listSites(),
    due,
    get,
    async remove(id, { documents } = {}) {
      const pages = documents ? await store.listSitePages(id) : [];
      if (!(await store.removeSite(id))) await get(id);
      let removed = 0;
      for (const { url } of pages) {
        const document = await store.findByUrl(url);
        if (document && (await library.remove(document.id))) removed++;
      }
      return removed;
    },
    async close() {
      closing.abort();
      await Promise.all([...running.values(), ...turns.values()]);
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
