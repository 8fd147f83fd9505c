/**
 * How close an extracted text, title, date or author comes to the labelled one. Body text: F1 of the overlap of words,
 * as WCXB's own evaluation counts (runs of letters and digits, lower case, as often as they occur); in Chinese,
 * pairs of neighbouring characters are the words, since single characters would match by chance.
 */

export interface Overlap {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [run] of text
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|[[\p{L}\p{M}\p{N}_]--\p{Script=Han}]+/gv)) {
    if (!/\p{Script=Han}/u.test(run)) words.push(run);
    else if (run.length < 2) words.push(run);
    else for (let i = 0; i + 1 < run.length; i++) words.push(run.slice(i, i + 2));
  }
  return words;
}

export function overlap(found: string, expected: string): Overlap {
  const foundWords = wordsOf(found);
  const expectedWords = wordsOf(expected);
  const left = new Map<string, number>();
  for (const word of expectedWords) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of foundWords) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  const precision = shared / Math.max(1, foundWords.length);
  const recall = shared / Math.max(1, expectedWords.length);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

/** A title is right where the shorter one's words make up most of the longer one's: site names come and go. */
export function isTitleRight(found: string | undefined, expected: string): boolean {
  return found !== undefined && overlap(found, expected).f1 >= 0.8;
}

/** The same day, or its neighbour: labels do not state the time zone that they are told in. */
export function isDateRight(found: string | undefined, expected: string): boolean {
  const apart = Math.abs(dayOf(found) - dayOf(expected));
  return apart <= 1;
}

function dayOf(date: string | undefined): number {
  const day = /^\s*(\d{4}-\d{2}-\d{2})/u.exec(date ?? "")?.[1];
  const time = day === undefined ? Date.parse(date ?? "") : Date.parse(day);
  return Math.floor(time / 86_400_000);
}

/** Half of the words of all names together, in any order: "By A. Person and B. Other, MD". */
export function isAuthorRight(found: string | undefined, expected: string): boolean {
  return found !== undefined && overlap(found, expected).f1 >= 0.5;
}
