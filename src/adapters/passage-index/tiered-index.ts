/**
 * The passage index that the product uses: small additions go to FTS5, where they are found at once; large ones, and
 * in time the small ones, to LanceDB, which is quicker over many passages and costly to add a few to. A library that
 * stays small never loads LanceDB.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Within } from "../../core/domain/belonging.ts";
import type { PassageId } from "../../core/domain/ids.ts";
import type { IndexHit, IndexRow, PassageIndex } from "../../core/ports/passage-index.ts";
import { openFtsIndex } from "./fts-index.ts";
import { openLanceIndex } from "./lance-index.ts";

export interface TierLimits {
  /** Passages that stay in FTS5: a query there costs about what one in LanceDB does (bench/library). */
  readonly fresh: number;
  /** Additions of more passages than this go past it. */
  readonly addition: number;
}

const LIMITS: TierLimits = { fresh: 8_000, addition: 2_000 };
/** Rows moved at a time. */
const MOVE = 2_000;

/** Throws `index-unavailable` where the folder cannot be used. */
export async function openTieredIndex(folder: string, limits: TierLimits = LIMITS): Promise<PassageIndex> {
  const fresh = openFtsIndex(join(folder, "fresh.db"));
  const manyFolder = join(folder, "many");
  let opening: Promise<PassageIndex> | undefined;

  /** The tier for many passages; opened when it is first needed. */
  const openMany = (): Promise<PassageIndex> => {
    opening ??= openLanceIndex(manyFolder);
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  /** Undefined while there is none, here or made by another process. */
  const many = (): Promise<PassageIndex> | undefined =>
    opening ?? (existsSync(manyFolder) ? openMany() : undefined);

  try {
    if (existsSync(manyFolder)) await openMany();
  } catch (error) {
    await fresh.close();
    throw error;
  }

  /** Rows of the small tier with ids up to `last`, some at a time. */
  const freshRows = function* (last: number): Generator<IndexRow[]> {
    for (let after = 0; after < last;) {
      const rows = fresh.rows(after, MOVE).filter((row) => row.id <= last);
      const end = rows.at(-1)?.id;
      if (end === undefined) return;
      yield rows;
      after = end;
    }
  };

  const moveToMany = async (target: PassageIndex): Promise<void> => {
    // A move that was broken off left rows in both tiers; they are moved again.
    for (const rows of freshRows(fresh.mark.get())) await target.remove(rows.map((row) => row.id));
    const last = fresh.lastId();
    fresh.mark.set(last);
    const moved: PassageId[] = [];
    for (const rows of freshRows(last)) {
      await target.add(rows);
      moved.push(...rows.map((row) => row.id));
    }
    await target.settle();
    await fresh.remove(moved);
    fresh.mark.set(0);
  };

  return {
    // The small tier's stands for both: one that lost the large tier holds fewer rows than the store says.
    generation: () => fresh.generation(),

    async add(rows: readonly IndexRow[]): Promise<void> {
      await (rows.length > limits.addition ? await openMany() : fresh).add(rows);
    },

    async settle(): Promise<void> {
      await (await many())?.settle();
    },

    async remove(ids: readonly PassageId[]): Promise<void> {
      await fresh.remove(ids);
      await (await many())?.remove(ids);
    },

    async search(query: string, limit: number, within: Within): Promise<IndexHit[]> {
      const big = await many();
      if (!big) return fresh.search(query, limit, within);
      const [recent, older] = await Promise.all([
        fresh.search(query, limit, within),
        big.search(query, limit, within),
      ]);
      return recent.length === 0 ? older : merge(recent, older, limit);
    },

    async count(): Promise<number> {
      return (await fresh.count()) + ((await (await many())?.count()) ?? 0);
    },

    async compact(): Promise<void> {
      if (fresh.mark.get() > 0 || (await fresh.count()) > limits.fresh) await moveToMany(await openMany());
    },

    async clear(): Promise<void> {
      // A break between the two leaves rows in neither that a new generation would be taken for.
      await (await many())?.clear();
      await fresh.clear();
    },

    async close(): Promise<void> {
      await fresh.close();
      await (await opening)?.close();
    },
  };
}

/** Scores of two indexes say nothing beside each other, ranks do: the lists are taken in turn. */
function merge(one: readonly IndexHit[], other: readonly IndexHit[], limit: number): IndexHit[] {
  const merged = new Map<PassageId, IndexHit>();
  for (let rank = 0; merged.size < limit && (rank < one.length || rank < other.length); rank++) {
    for (const hit of [one[rank], other[rank]]) {
      if (hit && !merged.has(hit.id)) merged.set(hit.id, { id: hit.id, score: 1 / (rank + 1) });
    }
  }
  return [...merged.values()].slice(0, limit);
}
