/** Deletes all that is in a space: what can be listed by lists until they are empty, then what was read for it. */
import type { ArchivedKind, DeletedReport } from "../../core/domain/archive.ts";
import type { Scope } from "../../core/domain/scope.ts";
import type { Indexing } from "../../core/library/library.ts";
import type { ShareStore } from "../../core/ports/share-store.ts";
import type { Store } from "../../core/ports/store.ts";
import type { Digests } from "../digests/digests.ts";
import type { Research } from "../research/research.ts";
import type { Sites } from "../sites/sites.ts";
import type { Threads } from "../asking/threads.ts";

export interface DeleteParts {
  readonly scope: Scope;
  readonly store: Store;
  readonly links: Pick<ShareStore, "listShares" | "removeShare">;
  readonly threads: Pick<Threads, "remove">;
  readonly digests: Pick<Digests, "remove">;
  readonly research: Pick<Research, "remove">;
  readonly sites: Pick<Sites, "remove">;
  readonly indexer: Pick<Indexing, "expect" | "flush">;
}

const AT_ONCE = 100;
/** After any instant. */
const LATEST = "9999";

/** The guide stays, and so does what was spent, without the questions. `onProgress` is called with how many things are gone. */
export async function deleteEverything(
  { scope, store, links, threads, digests, research, sites, indexer }: DeleteParts,
  onProgress?: (gone: number) => void,
): Promise<DeletedReport> {
  const deleted = { documents: 0, texts: 0, threads: 0, digests: 0, research: 0, sites: 0 };
  let all = 0;
  const gone = (kind: Exclude<ArchivedKind, "turns" | "originals">, count = 1): void => {
    deleted[kind] += count;
    all += count;
    onProgress?.(all);
  };
  for (const { id } of await links.listShares(scope.spaceId)) await links.removeShare(scope.spaceId, id);
  for (const { id } of await store.listResearch()) {
    await research.remove(id);
    gone("research");
  }
  for (const { id } of await store.listDigests()) {
    await digests.remove(id);
    gone("digests");
  }
  for (const { id } of await store.listSites()) {
    await sites.remove(id);
    gone("sites");
  }
  await drained(
    () => store.listThreads({ limit: AT_ONCE }),
    async ({ threadId }) => {
      await threads.remove(threadId);
      gone("threads");
    },
  );
  await indexer.expect();
  await drained(
    () => store.listDocuments({ isGuide: false, limit: AT_ONCE }),
    async ({ id }) => {
      await store.removeDocument(id);
      gone("documents");
    },
  );
  // What was read for answers goes by itself once none cites it; here it does at once, whoever wanted it last.
  const limits = { before: LATEST, mostBytes: 0, spared: LATEST, runsSince: LATEST, atOnce: AT_ONCE };
  for (;;) {
    const { pages } = await store.removeUncited(limits);
    gone("texts", pages);
    if (pages < AT_ONCE) break;
  }
  await indexer.flush();
  return { deleted };
}

/** One after the other, until there are none; each `remove` takes its own out of the list. */
async function drained<T>(
  list: () => Promise<readonly T[]>,
  remove: (one: T) => Promise<void>,
): Promise<void> {
  for (;;) {
    const some = await list();
    if (some.length === 0) return;
    for (const one of some) await remove(one);
  }
}
