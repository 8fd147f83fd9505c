/** Tells a full disk where an error does not: SQLite and LanceDB name it as one of many failures, or in words only. */
import { existsSync, statfsSync } from "node:fs";
import { dirname } from "node:path";

/** What is left on a full disk is less than any file of ours grows by at a time. */
const LEAST_BYTES = 256 * 1024;

/** False where it cannot be known. `path` need not exist. */
export function isDiskFull(path: string): boolean {
  let there = path;
  while (!existsSync(there) && dirname(there) !== there) there = dirname(there);
  try {
    const { bavail, bsize } = statfsSync(there);
    return bavail * bsize < LEAST_BYTES;
  } catch {
    return false;
  }
}
