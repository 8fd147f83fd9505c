/**
 * Cuts a stretch of speech that has no punctuation where a sentence probably ends: before words that begin one, after
 * particles that end a question, at spaces, new lines and pauses, and never within a word or a number. The best row of
 * cuts is found over lengths that a sentence has. A guess: it says nothing about the grammar of what is between.
 */
import { isHan } from "../../lib/text/sentence-end.ts";
import type { Cue } from "./units.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters: what a spoken sentence has, and the most; Chinese ones and others. Of the Chinese sets' own sentences. */
const HAN_LENGTH = { usual: 30, most: 110, least: 10 };
const OTHER_LENGTH = { usual: 120, most: 380, least: 30 };

/** What begins a sentence far more often than it stands within one. The bonus is about what a usual length is worth. */
const HAN_OPENERS: readonly (readonly [number, RegExp])[] = [
  [
    1.6,
    /(?:但是?|然而|不过|而且|况且|所以|因此|于是|然后|首先|其次|再次|最后|另外|此外|同时|虽然|尽管|当然|其实|显然|事实上|事实证明|说实话|据我所知|接下来|总之|总的来说|更重要的是|更关键的是|更厉害的|更惊人的|毕竟|好的|好了|那么|因为|如果说?|比如说?|例如|听说|预计|看来|一方面|另一方面|除非)/uy,
  ],
  [
    1,
    /(?:现在|目前|过去|未来|当时|如今|一年前|这|那|有人|有了|感谢|谢谢|欢迎|正是|作为|随着|关于|对于|大家)/uy,
  ],
  [0.7, /(?:我们?|您|你们?|他们?|她们?|它们?|能否|是否|为什么|关键)/uy],
];
const OTHER_OPENERS: readonly (readonly [number, RegExp])[] = [
  [
    1.4,
    /(?:but|so|because|however|therefore|now|okay|ok|well|first|second|next|finally|and then|and so|for example|let's|what|why|how)\b/iuy,
  ],
  [0.8, /(?:and|if|when|while|then|this|that|these|those|there|it's|we|you|i|they|he|she|in|the)\b/iuy],
];
/** A word before these takes them into its own sentence: 是因为, 之所以. */
const HAN_HOLDS = /[是正就也都其之把被对跟和与给让为在的从向比用有由]$/u;
const OTHER_HOLDS =
  /(?:\b(?:is|are|was|the|a|an|of|to|in|on|at|for|with|that|and|or|not|it's|by|from|as)\s+)$/iu;
/** Nothing ends behind these. */
const HAN_OPEN_END =
  /(?:[是把被对跟和与给让为在从向比用由及以]|包括|相当于|也就是说|认为|直接|通过|[^了]当)$/u;
const HAN_QUESTION_END = /(?:吗|呢|吧|是什么|怎么看|怎么样)$/u;

export function roughUnits(text: string, span: Span, cues: readonly Cue[]): Span[] {
  const places = placesToCut(text, span, cues);
  const cuts = bestCuts(places, span, isMostlyHan(text, span) ? HAN_LENGTH : OTHER_LENGTH);
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

function placesToCut(text: string, { start, end }: Span, cues: readonly Cue[]): Place[] {
  const pauses = pausesIn(cues, start, end);
  const places: Place[] = [];
  for (const at of wordStarts(text, start, end)) {
    const before = text.slice(Math.max(start, at - 12), at);
    const bare = before.trimEnd();
    const han = isHan(bare.charCodeAt(bare.length - 1)) || isHan(text.charCodeAt(at));
    let bonus = pauses.get(at) ?? 0;
    if (/[\n\r]$/u.test(before)) bonus += 1.5;
    else if (han && bare.length < before.length) bonus += 0.6;
    if (/[,，、:：]$/u.test(bare)) bonus += 1;
    if (han) {
      if (HAN_OPEN_END.test(bare)) bonus -= 1.5;
      else if (HAN_QUESTION_END.test(bare)) bonus += 2;
      else if (!HAN_HOLDS.test(bare)) bonus += openerAt(text, at, HAN_OPENERS);
    } else if (!OTHER_HOLDS.test(before)) bonus += openerAt(text, at, OTHER_OPENERS);
    // Without any sign a cut may fall within a name.
    places.push({ at, bonus: bonus === 0 ? -1 : bonus });
  }
  return places;
}

function openerAt(text: string, at: number, openers: typeof HAN_OPENERS): number {
  for (const [bonus, pattern] of openers) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return bonus;
  }
  return 0;
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
  let first = 0;
  for (let to = 1; to < at.length; to++) {
    while (first < to - 1 && (at[to] as number) - (at[first] as number) > length.most) first++;
    for (let back = first; back < to; back++) {
      const size = (at[to] as number) - (at[back] as number);
      const isRest = back === 0 || to === at.length - 1;
      if (size < length.least && !isRest && back !== to - 1) continue;
      const total = (cost[back] as number) + lengthCost(size, length) - (bonus[to] as number);
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
  return 1.2 * off * off + 0.8 + (size < least ? 2 : 0) + (size > most ? 4 : 0);
}

function isMostlyHan(text: string, { start, end }: Span): boolean {
  let han = 0;
  const step = Math.max(1, Math.floor((end - start) / 2_000));
  let seen = 0;
  for (let at = start; at < end; at += step, seen++) if (isHan(text.charCodeAt(at))) han++;
  return han * 2 > seen;
}
