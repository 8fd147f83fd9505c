/**
 * Cuts a stretch of speech that has no punctuation where a sentence probably ends: before words that begin one, after
 * particles that end a question, at spaces, new lines and pauses, and never within a word or a number. The best row of
 * cuts is found over lengths that a sentence has. A guess: it says nothing about the grammar of what is between.
 */
import type { Cue } from "../domain/cue.ts";
import { isHan } from "../../lib/text/sentence-end.ts";
import { cutCue } from "./cut-cues.ts";
import { gapLikelihoods } from "./gap-likelihood.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters: what a spoken sentence has, and the most; Chinese ones and others. Of the Chinese sets' own sentences. */
const HAN_LENGTH = { usual: 26, most: 110, least: 10 };
const OTHER_LENGTH = { usual: 120, most: 380, least: 30 };

/** Of the statistics of a gap, beside the rules. Chosen; `npm run eval:digest` judges it on transcripts without marks. */
const STATISTICS = 0.6;
const NO_SIGN = -1;

export function roughUnits(text: string, span: Span, cues: readonly Cue[]): Span[] {
  const isHanText = isMostlyHan(text, span);
  const places = placesToCut(text, span, cues, isHanText);
  const cuts = bestCuts(places, span, isHanText ? HAN_LENGTH : OTHER_LENGTH);
  const units: Span[] = [];
  let from = span.start;
  for (const cut of [...cuts, span.end]) {
    let [start, end] = [from, cut];
    while (start < end && /\s/u.test(text.charAt(start))) start++;
    while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
    if (end > start) units.push({ start, end });
    from = cut;
  }
  return units;
}

interface Place {
  readonly at: number;
  /** How much speaks for a cut here, in the unit of the cost of lengths. */
  readonly bonus: number;
}

function placesToCut(
  text: string,
  { start, end }: Span,
  cues: readonly Cue[],
  isMostlyHan: boolean,
): Place[] {
  const pauses = pausesIn(cues, start, end);
  const likelihoodAt = isMostlyHan ? gapLikelihoods(text, start, end) : () => 0;
  const places: Place[] = [];
  for (const at of wordStarts(text, start, end)) {
    const before = text.slice(Math.max(start, at - 24), at);
    const bare = before.trimEnd();
    const [isHanBefore, isHanAfter] = [isHan(bare.charCodeAt(bare.length - 1)), isHan(text.charCodeAt(at))];
    let bonus = pauses.get(at) ?? 0;
    if (/[\n\r]$/u.test(before)) bonus += 1.5;
    else if (isHanBefore && isHanAfter && bare.length < before.length) bonus += 1;
    if (/[,，、:：]$/u.test(bare)) bonus += 1;
    bonus += cutCue(text, at, before, isHanBefore || isHanAfter);
    // Without any sign a cut may fall within a name.
    if (bonus === 0) bonus = NO_SIGN;
    const likelihood = likelihoodAt(at - (before.length - bare.length));
    places.push({ at, bonus: bonus + STATISTICS * likelihood });
  }
  return places;
}

/** A cue begins where a line of captions did; the later the next one comes, the longer was the silence before it. */
function pausesIn(cues: readonly Cue[], start: number, end: number): Map<number, number> {
  const bonuses = new Map<number, number>();
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle] as Cue).start <= start) low = middle + 1;
    else high = middle;
  }
  for (let nth = low; nth < cues.length && (cues[nth] as Cue).start < end; nth++)
    bonuses.set((cues[nth] as Cue).start, 0.7);
  return bonuses;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
/** The segmenter's cost grows faster than the text. */
const MAX_RUN = 500;

/** Where words begin, the first one left out; a number and what is written against it stay one. */
function* wordStarts(text: string, start: number, end: number): Generator<number> {
  for (let from = start; from < end; from += MAX_RUN) {
    const run = text.slice(from, Math.min(end, from + MAX_RUN));
    for (const { index } of segmenter.segment(run)) {
      const at = from + index;
      const code = text.charCodeAt(at);
      // A low surrogate: the run was cut within a character.
      if (at === start || /\s/u.test(text.charAt(at)) || (code & 0xfc00) === 0xdc00) continue;
      if (
        /[\p{N}\p{Script=Latin}.,%-]/u.test(text.charAt(at - 1)) &&
        /[\p{N}\p{Script=Latin}.,%-]/u.test(text.charAt(at))
      )
        continue;
      if (/^[，。、！？；：”’）》」』…,.!?;:)\]}%]/u.test(text.charAt(at))) continue;
      yield at;
    }
  }
}

/** The row of cuts of the least cost: each length costs the more, the further it is from the usual one. */
function bestCuts(places: readonly Place[], span: Span, length: typeof HAN_LENGTH): number[] {
  const at = [span.start, ...places.map((place) => place.at), span.end];
  const bonus = [0, ...places.map((place) => place.bonus), 0];
  const cost = new Float64Array(at.length).fill(Infinity);
  const from = new Int32Array(at.length).fill(-1);
  cost[0] = 0;
  const costOf = Float64Array.from({ length: length.most + 1 }, (_, size) => lengthCost(size, length));
  let first = 0;
  for (let to = 1; to < at.length; to++) {
    while (first < to - 1 && (at[to] as number) - (at[first] as number) > length.most) first++;
    for (let back = first; back < to; back++) {
      const size = (at[to] as number) - (at[back] as number);
      const isRest = back === 0 || to === at.length - 1;
      if (size < length.least && !isRest && back !== to - 1) continue;
      const total =
        (cost[back] as number) + (costOf[size] ?? lengthCost(size, length)) - (bonus[to] as number);
      if (total < (cost[to] as number)) {
        cost[to] = total;
        from[to] = back;
      }
    }
  }
  const cuts: number[] = [];
  for (let to = from[at.length - 1] as number; to > 0; to = from[to] as number) cuts.push(at[to] as number);
  return cuts.reverse();
}

function lengthCost(size: number, { usual, least, most }: typeof HAN_LENGTH): number {
  const off = Math.log(Math.max(1, size) / usual);
  // What one more unit costs: cuts are made where something speaks for them.
  return 1.2 * off * off + 0.5 + (size < least ? 2 : 0) + (size > most ? 4 : 0);
}

function isMostlyHan(text: string, { start, end }: Span): boolean {
  let han = 0;
  const step = Math.max(1, Math.floor((end - start) / 2_000));
  let seen = 0;
  for (let at = start; at < end; at += step, seen++) if (isHan(text.charCodeAt(at))) han++;
  return han * 2 > seen;
}
