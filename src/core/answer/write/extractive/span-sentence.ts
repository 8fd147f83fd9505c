/** A sentence with the words of the question in it, clause by clause, and all runs of its words that may be an answer. */
import type { SpanUnit } from "./span-units.ts";

export interface Span {
  /** Of the units, the last one included. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** Units of a run at most, and code units. */
const MOST_UNITS = 12;
const LONGEST = 90;
const LONGEST_HAN = 30;
const CLAUSE_END = /^[;；。.:：!?！？(（)）]$/u;

export interface SpanSentence {
  readonly text: string;
  readonly units: readonly SpanUnit[];
  readonly isHan: boolean;
  /** One for each unit: the number of the question's word that it repeats, or -1. */
  readonly asked: readonly number[];
  readonly clause: readonly number[];
  /** By clause, the share of the question's words that the sentence has. */
  readonly shares: readonly number[];
}

export function readSpanSentence(
  text: string,
  units: readonly SpanUnit[],
  askedAt: readonly { readonly start: number; readonly end: number; readonly place: number }[],
): SpanSentence {
  const asked = units.map(({ start, end, kind }) => {
    if (kind === "mark") return -1;
    const over = askedAt.find((one) => one.start < end && one.end > start && covers(one, start, end));
    return over?.place ?? -1;
  });
  let nth = 0;
  const clause = units.map(({ text: own, kind }) => {
    if (kind === "mark" && /^[,，、;；:：。.—–()（）]$/u.test(own)) nth++;
    return nth;
  });
  const all = new Set(asked.filter((one) => one >= 0));
  const shares = Array.from({ length: nth + 1 }, (_, one) => {
    const own = new Set(asked.filter((place, i) => place >= 0 && clause[i] === one));
    return all.size === 0 ? 0 : own.size / all.size;
  });
  return { text, units, isHan: /\p{Script=Han}/u.test(text), asked, clause, shares };
}

/** More than half of the unit: pairs of Chinese characters reach over words. */
const covers = (one: { start: number; end: number }, start: number, end: number): boolean =>
  Math.min(one.end, end) - Math.max(one.start, start) > (end - start) / 2;

export function spansOf({ text, units, isHan, asked }: SpanSentence): Span[] {
  const spans: Span[] = [];
  const most = isHan ? LONGEST_HAN : LONGEST;
  for (let from = 0; from < units.length; from++) {
    const first = units[from] as SpanUnit;
    if (first.kind === "mark") continue;
    let telling = 0;
    for (let to = from; to < units.length && to - from < MOST_UNITS; to++) {
      const last = units[to] as SpanUnit;
      if (last.kind === "mark" && CLAUSE_END.test(last.text)) break;
      if (last.end - first.start > most) break;
      if (last.kind !== "mark" && !last.isSmall && (asked[to] as number) < 0) telling++;
      if (last.kind === "mark" || telling === 0) continue;
      if (from === 0 && to === units.length - 1) continue;
      if (last.end - first.start >= text.length) continue;
      spans.push({ from, to, start: first.start, end: last.end });
    }
  }
  return spans;
}
