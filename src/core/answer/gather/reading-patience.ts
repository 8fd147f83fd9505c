/** How long pages are waited for: until most are in, and then a grace for the rest, since one that hangs seldom matters. */

/** From the engines' reply to the last page that is waited for, whatever has come. */
export const READ_MS = 4_000;

/**
 * The deadline is the pages', not ours: on a machine with too much to do, pages that are here and have not been read
 * are read still, as long as there are fewer than a handful and no longer than this.
 */
const LAST_MS = 12_000;
const HANDFUL = 3;
/** As long as one page that is here is read after the other, the rest of them are waited for. */
const HERE_GRACE_MS = 1_000;

/** With so many pages read, or this share of those begun, an answer seldom gains by another. */
const ENOUGH_PAGES = 6;
const ENOUGH_SHARE = 0.6;
/** What is still given to the rest: as long as the others took, and no less than this. */
const LEAST_GRACE_MS = 300;
/** The engines' best hits are worth waiting for so many times as long. */
const GRACE_FOR_THE_BEST = 3;

export interface ReadingState {
  /** When each page was read, in milliseconds since all began, in order. */
  readonly readAtMs: readonly number[];
  /** Pages that are still on their way. */
  readonly waiting: number;
  /** How many of those are here, and only have to be read. */
  readonly arrived: number;
  /** Whether one of the engines' best hits is among them. */
  readonly isBestWaiting: boolean;
}

/** Milliseconds since all began at which to go on with what is there. */
export function patienceMs({ readAtMs, waiting, arrived, isBestWaiting }: ReadingState): number {
  if (arrived > 0 && readAtMs.length < HANDFUL) return LAST_MS;
  const forThoseAway = patienceForThoseAway(readAtMs, waiting, isBestWaiting);
  if (arrived === 0) return forThoseAway;
  return Math.min(LAST_MS, Math.max(forThoseAway, (readAtMs.at(-1) ?? 0) + HERE_GRACE_MS));
}

/** Of pages that are still on their way. */
function patienceForThoseAway(readAtMs: readonly number[], waiting: number, isBestWaiting: boolean): number {
  const enough = Math.min(ENOUGH_PAGES, Math.ceil((readAtMs.length + waiting) * ENOUGH_SHARE));
  const first = readAtMs.slice(0, enough);
  const enoughAt = first.at(-1);
  if (first.length < enough || enoughAt === undefined) return READ_MS;
  const median = first[Math.floor(first.length / 2)] ?? 0;
  const grace = Math.max(LEAST_GRACE_MS, median) * (isBestWaiting ? GRACE_FOR_THE_BEST : 1);
  return Math.min(READ_MS, enoughAt + grace);
}
