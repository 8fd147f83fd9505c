/** How both LanceDB indexes are opened. */
import type { Connection } from "@lancedb/lancedb";
import { indexFailure } from "./index-failure.ts";

type Lance = typeof import("@lancedb/lancedb");
export type Arrow = typeof import("apache-arrow");

/** LanceDB would keep up to 6 GB of index and 1 GB of metadata in memory; the disk's own cache does as well. */
const INDEX_CACHE_BYTES = 128n * 1_000_000n;
const METADATA_CACHE_BYTES = 32n * 1_000_000n;
/** A reader sees within this time what another process added, at no cost to most queries. */
const CONSISTENCY_SECONDS = 1;

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
