/** What both LanceDB indexes share: opening, and how ids are named in a filter. */
import type { Connection } from "@lancedb/lancedb";
import type { PassageId } from "../../core/domain/ids.ts";
import { indexFailure } from "./index-failure.ts";

type Lance = typeof import("@lancedb/lancedb");
type Arrow = typeof import("apache-arrow");

/** LanceDB would keep up to 6 GB of index and 1 GB of metadata in memory; the disk's own cache does as well. */
const INDEX_CACHE_BYTES = 128n * 1_000_000n;
const METADATA_CACHE_BYTES = 32n * 1_000_000n;
/** A reader sees within this time what another process added, at no cost to most queries. */
const CONSISTENCY_SECONDS = 1;
/** Ranges of ids a filter: longer filters are slow to parse. */
const RANGES_PER_FILTER = 200;

/** Throws `index-unavailable` where the folder cannot be used. */
export async function connectLance(folder: string): Promise<{ lance: Lance; arrow: Arrow; db: Connection }> {
  // With fewer than four threads LanceDB's index build waits for itself for ever on machines of two cores.
  // It reads the variable when its native part loads, hence before the import.
  process.env["LANCE_CPU_THREADS"] ??= "4";
  const [lance, arrow] = await Promise.all([import("@lancedb/lancedb"), import("apache-arrow")]);
  try {
    const session = new lance.Session(INDEX_CACHE_BYTES, METADATA_CACHE_BYTES);
    const options = { readConsistencyInterval: CONSISTENCY_SECONDS };
    return { lance, arrow, db: await lance.connect(folder, options, session) };
  } catch (cause) {
    throw indexFailure(cause, folder);
  }
}

/** SQL filters that name exactly these ids. A document's passages have ids in a row, so ranges keep them short. */
export function idFilters(ids: readonly PassageId[]): string[] {
  const ranges: [number, number][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && id <= last[1] + 1) last[1] = id;
    else ranges.push([id, id]);
  }
  const terms = ranges.map(([first, last]) => `(id >= ${first} AND id <= ${last})`);
  const filters: string[] = [];
  for (let at = 0; at < terms.length; at += RANGES_PER_FILTER) {
    filters.push(terms.slice(at, at + RANGES_PER_FILTER).join(" OR "));
  }
  return filters;
}
