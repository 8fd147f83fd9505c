/**
 * Raised and lowered text: exponents, marks of notes, indices. It is put on the base line of what it belongs to, and
 * written so that 10² is not read as 102: `10^2`, `crowns[^3]`, `CO2`.
 */
import type { TextRun } from "./text-run.ts";

/** Smaller than this share of its neighbour's letters. */
const SMALL = 0.86;
/** How far from the neighbour's base line, in its letter sizes. */
const LEAST_SHIFT = 0.08;
const MOST_SHIFT = 0.75;
/** Room between the two, in the neighbour's letter sizes. */
const NEAR = 0.35;

/** `runs` with the raised and lowered ones on their neighbour's line. */
export function withRaisedText(runs: readonly TextRun[]): TextRun[] {
  const byRight = buckets(runs, (run) => run.right);
  const byLeft = buckets(runs, (run) => run.left);
  return runs.map((run) => {
    if (run.text.length > MOST_LETTERS) return run;
    const before = nearest(run, byRight.near(run.left), (other) => run.left - other.right);
    if (before !== undefined) return attached(run, before);
    const after = nearest(run, byLeft.near(run.right), (other) => other.left - run.right);
    // The mark of a note at its own beginning; anything else that stands before a word is its own.
    if (after === undefined || run.y < after.y || !/^\d{1,3}$/u.test(run.text)) return run;
    return { ...run, text: `[^${run.text}] `, y: after.y, size: after.size };
  });
}

/** Longer than any list of marks. */
const MOST_LETTERS = 12;

function attached(run: TextRun, base: TextRun): TextRun {
  const isRaised = run.y > base.y;
  const text = isRaised ? raised(run.text, base.text) : lowered(run.text, base.text);
  return { ...run, text, y: base.y, size: base.size, isAfterSpace: false };
}

function raised(text: string, base: string): string {
  const isFigure = /^[-+−–]?\d+$/u.test(text);
  const isMark = /^(?:\d{1,3}|\p{Ll})(?:\s?[,–-]\s?(?:\d{1,3}|\p{Ll}))*$/u.test(text);
  if (isFigure && /(?:\d|[)\]]|(?<!\p{L})\p{L}{1,2})$/u.test(base)) return `^${text.replace(/[−–]/u, "-")}`;
  if (isMark && /(?:[\p{L}\p{N}]{2}|[.,;:!?)”"’」。，！？）])$/u.test(base) && !isOrdinal(text, base))
    return `[^${text}]`;
  if (/^\p{L}$/u.test(text) && /(?:[\d)]|(?<!\p{L})\p{L})$/u.test(base) && !isOrdinal(text, base))
    return `^${text}`;
  return text;
}

/** 1ᵉʳ, 4ᵗʰ, 3ᵒ, Mᵐᵉ. */
function isOrdinal(text: string, base: string): boolean {
  return /^(?:st|nd|rd|th|er|e|o|a|me|lle|re)$/u.test(text) && /(?:\d|^\p{Lu}|\s\p{Lu})$/u.test(base);
}

function lowered(text: string, base: string): string {
  return /^\d/u.test(text) && /\d$/u.test(base) ? `_${text}` : text;
}

function nearest(
  run: TextRun,
  others: readonly TextRun[],
  gapOf: (other: TextRun) => number,
): TextRun | undefined {
  return others.find((other) => {
    if (other === run || other.direction !== run.direction || run.size > SMALL * other.size) return false;
    const shift = Math.abs(run.y - other.y) / other.size;
    const gap = gapOf(other) / other.size;
    return shift >= LEAST_SHIFT && shift <= MOST_SHIFT && gap <= NEAR && gap >= -NEAR;
  });
}

const BUCKET = 8;

/** Runs by their place along the line, so that a page of ten thousand is not compared pair by pair. */
function buckets(runs: readonly TextRun[], placeOf: (run: TextRun) => number) {
  const held = new Map<number, TextRun[]>();
  for (const run of runs) {
    const key = Math.floor(placeOf(run) / BUCKET);
    const bucket = held.get(key);
    if (bucket === undefined) held.set(key, [run]);
    else bucket.push(run);
  }
  return {
    near(place: number): TextRun[] {
      const key = Math.floor(place / BUCKET);
      return [key, key - 1, key + 1].flatMap((at) => held.get(at) ?? []);
    },
  };
}
