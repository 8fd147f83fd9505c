/**
 * Room on the disk for removing things when it is full: to remove from a database is to write first. A file of no use
 * holds the room, and is given up for as long as something is removed. A disk with little left when it is made gets none.
 */
import { randomBytes } from "node:crypto";
import { rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export interface DiskReserve {
  /** Does the work, with the room of the reserve where the disk has no other. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

/** Removing the largest document writes some hundred kilobytes, and the index as much. */
const RESERVE_BYTES = 4_000_000;

/** `file` is the reserve's own. */
export function openDiskReserve(file: string): DiskReserve {
  let atWork = 0;
  refill(file);
  return {
    async during(work) {
      if (bytesLeft(file) < RESERVE_BYTES) rmSync(file, { force: true });
      atWork++;
      try {
        return await work();
      } finally {
        if (--atWork === 0) refill(file);
      }
    },
  };
}

/** Where the disk would then have as much again. What others write meanwhile is theirs. */
function refill(file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.size === RESERVE_BYTES) return;
  if (bytesLeft(file) < 2 * RESERVE_BYTES) return;
  try {
    // Bytes that no file system can pack.
    writeFileSync(file, randomBytes(RESERVE_BYTES), { mode: 0o600 });
  } catch {
    rmSync(file, { force: true });
  }
}

/** Without end where it cannot be known. */
function bytesLeft(file: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(file));
    return bavail * bsize;
  } catch {
    return Infinity;
  }
}
