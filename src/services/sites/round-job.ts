/**
 * A round over a site or feed, as a kind of job: its key is the site's id, due when the site is to be read again. What a round
 * has read is in the store page by page, so one that broke off goes on where it was. Sites of one host take turns.
 */
import type { SiteId } from "../../core/domain/ids.ts";
import type { JobName } from "../../core/domain/job.ts";
import type { Site } from "../../core/domain/site.ts";
import { type Lease, withLease } from "../../core/library/lease.ts";
import type { Library } from "../../core/library/library.ts";
import type { LeaseStore } from "../../core/ports/lease-store.ts";
import { type FollowParts, followSite } from "../../core/sites/follow-site.ts";
import type { JobKind } from "../jobs/job-runner.ts";
import type { Work } from "../jobs/work-at.ts";

const ROUND_KIND = "site-round";
/** Each waits most of the time. */
const AT_ONCE = 4;

export function roundJob(id: SiteId): JobName {
  return { kind: ROUND_KIND, key: id };
}

export interface RoundParts extends Omit<FollowParts, "library"> {
  readonly store: FollowParts["store"] & LeaseStore;
  readonly library: FollowParts["library"] & Pick<Library, "settle">;
  readonly leasing: Pick<Lease, "owner" | "isGone">;
}

export function roundKind(parts: RoundParts): JobKind {
  const { store, clock, leasing, library } = parts;
  /** What goes on or waits in this process, by host: leases are between processes. */
  const turns = new Map<string, Promise<unknown>>();

  const find = async (key: string): Promise<Site | undefined> =>
    (await store.listSites()).find(({ id }) => id === key);

  const read = async (site: Site, work: Work): Promise<void> => {
    const lease: Lease = { store, clock, ...leasing, name: `site:${site.host}` };
    const { signal } = work;
    const follow = async (): Promise<void> => {
      try {
        // It may have been changed or removed while it waited.
        const current = await find(site.id);
        const onProgress = (now: object): void => work.progress(JSON.stringify(now));
        if (current) await followSite(current, parts, { signal, onProgress });
      } finally {
        await library.settle();
      }
    };
    await withLease(lease, follow, undefined, signal);
  };

  return {
    name: ROUND_KIND,
    atOnce: AT_ONCE,
    async run(work) {
      const site = await find(work.job.key);
      if (!site) return {};
      const before = turns.get(site.host) ?? Promise.resolve();
      const turn = before.then(() => read(site, work));
      turns.set(
        site.host,
        turn.catch(() => undefined),
      );
      await turn;
      return { dueAt: (await find(site.id))?.nextAt };
    },
  };
}
