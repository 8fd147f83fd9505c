/** How long a file that is read in a thread may take, by its size. */

/** PDF: about 60 pages a second alone on a small machine, some ten to fifty a megabyte. A sheet of ten megabytes: four seconds. */
const BASE_MS = 20_000;
const MS_PER_MB = 4_000;
const MOST_MS = 60_000;

/** `size`: in bytes, or characters of a text. */
export function sizeDeadlineMs(size: number): number {
  return Math.round(Math.min(BASE_MS + (size / 1_000_000) * MS_PER_MB, MOST_MS));
}
