/**
 * The units of a digest: sentences, each a span of the text that can be quoted. Where a stretch has no punctuation, as
 * automatic transcripts have none, `rough-units.ts` cuts it. Times at the beginning of a line, names of who speaks,
 * headings, tables and code belong to no unit.
 */
import { FENCE, fenceAfter, HEADING_START, TABLE_ROW } from "../../lib/markdown/line-rules.ts";
import { splitSentences } from "../../lib/text/sentences.ts";
import { isHan } from "../../lib/text/sentence-end.ts";
import type { Cue } from "../domain/cue.ts";
import { roughUnits } from "./rough-units.ts";
import type { Unit } from "./unit.ts";

/** Longer ones without an end of a sentence are cut at what seems one: characters, Chinese ones and others. */
const LONG_HAN = 120;
const LONG = 400;
/** What is to answer a question is quoted whole: without a full stop, more than this is more than a sentence. */
const LONG_UNENDED_HAN = 60;
const LONG_UNENDED = 150;

/** What has no place to cut for so long is data, not language. */
const LONGEST = 2_000;

/** `00:01:23`, `[01:23]`, `(1:02:03.5)` at the beginning of a line, alone or before what is said. */
const CLOCK =
  /[[(（【]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])）】]?[ \t]*(?:[-–>]+[ \t]*(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)?/uy;
const SPEAKER = /[\p{L}][\p{L}\p{N} ._'’·-]{0,30}(?:[ \t]*[([（][^)\]）\n]{1,20}[)\]）])?[:：]/uy;
/** These are names of speakers, however seldom they stand there. */
const ROLE =
  /^(?:发言人|说话人|主持人|嘉宾|记者|speaker|host|interviewer|moderator)[ \t]*[\p{L}\p{N}]{0,3}[:：]$/iu;
/** Of a list's item, or before what another person says in subtitles. */
const ITEM = /^(?:[-*+•◦▪–—]\s*|\d{1,3}[.)]\s+)(?=\S)/u;
const ENDED = /[.!?…。！？；;]["'”’」』)）\]]*$/u;

/** In order, none empty, none overlapping. */
export function unitsOf(text: string, cues: readonly Cue[] = []): Unit[] {
  const speakers = speakersOf(text);
  const code = fencedSpans(text);
  let nextCode = 0;
  const units: Unit[] = [];
  let from = 0;
  let opens = true;
  for (const paragraph of paragraphsOf(text, speakers)) {
    if (paragraph.start > from) opens = true;
    from = paragraph.end;
    const first = units.length;
    while ((code[nextCode]?.end ?? Infinity) <= paragraph.start) nextCode++;
    if ((code[nextCode]?.start ?? Infinity) <= paragraph.start) continue;
    for (const span of wholeSentences(text, paragraph)) {
      const item = ITEM.exec(text.slice(span.start, span.start + 8))?.[0] ?? "";
      const whole = { start: span.start + item.length, end: span.end };
      const written = text.slice(whole.start, whole.end);
      if (isMarkup(written) || !/[\p{L}\p{N}]/u.test(written)) continue;
      for (const { start, end } of cutLong(text, whole, cues, LONG_HAN, LONG)) {
        if (end - start > LONGEST) continue;
        units.push({ start, end, opens: opens && units.length === first });
      }
    }
    opens = true;
  }
  return units;
}

function isMarkup(line: string): boolean {
  return (
    [HEADING_START, FENCE, TABLE_ROW].some((rule) => rule.test(line)) ||
    /^(?:[-=*_]{3,}\s*$|<!--)/u.test(line)
  );
}

/** Code and formulas between fences; what is never closed is none. */
function fencedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let fence = "";
  let from = 0;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const after = fenceAfter(fence, text.slice(at, Math.min(end, at + LONGEST)));
    if (fence === "" && after !== "") from = at;
    else if (fence !== "" && after === "") spans.push({ start: from, end });
    fence = after;
    at = end + 1;
  }
  return spans;
}

/**
 * The sentences of a part of the text, as `splitSentences` gives them, but that a stretch without punctuation is cut
 * where sentences probably end. Every character that is not white space is in one of them.
 */
export function saidSentences(text: string, cues: readonly Cue[], start: number, end: number): Span[] {
  return wholeSentences(text, { start, end }).flatMap((whole) => {
    if (isMarkup(text.slice(whole.start, whole.start + 8))) return [whole];
    const isEnded = ENDED.test(text.slice(Math.max(whole.start, whole.end - 3), whole.end));
    return isEnded
      ? cutLong(text, whole, cues, LONG_HAN, LONG)
      : cutLong(text, whole, cues, LONG_UNENDED_HAN, LONG_UNENDED);
  });
}

function cutLong(text: string, whole: Span, cues: readonly Cue[], longHan: number, long: number): Span[] {
  const length = whole.end - whole.start;
  const isLong = length > long || (length > longHan && isHanText(text.slice(whole.start, whole.end)));
  return isLong ? roughUnits(text, whole, cues) : [whole];
}

/** Mostly of characters that stand without spaces. */
export function isHanText(text: string): boolean {
  let han = 0;
  for (let at = 0; at < text.length; at++) if (isHan(text.charCodeAt(at))) han++;
  return han * 2 > text.length;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is written between blank lines, times and names of speakers. */
function* paragraphsOf(text: string, speakers: ReadonlySet<string>): Generator<Span> {
  let start = -1;
  let end = 0;
  let at = 0;
  while (at < text.length) {
    let lineEnd = text.indexOf("\n", at);
    if (lineEnd < 0) lineEnd = text.length;
    const said = skipHead(text, at, lineEnd, speakers);
    const isBlank = text.slice(said, Math.min(lineEnd, said + 1_000)).trim() === "" && lineEnd - said < 1_000;
    if (start >= 0 && (said > at || isBlank)) {
      yield { start, end };
      start = -1;
    }
    if (!isBlank) {
      if (start < 0) start = said;
      end = lineEnd;
    }
    at = lineEnd + 1;
  }
  if (start >= 0) yield { start, end };
}

/** Where what is said begins: behind a time and the name of a speaker, in either order. */
function skipHead(text: string, start: number, end: number, speakers: ReadonlySet<string>): number {
  let at = start;
  for (let round = 0; round < 3; round++) {
    while (at < end && /\s/u.test(text.charAt(at))) at++;
    CLOCK.lastIndex = at;
    const clock = CLOCK.exec(text)?.[0] ?? "";
    if (clock !== "" && at + clock.length <= end) at += clock.length;
    const name = speakerAt(text, at, end);
    if (name !== undefined && (speakers.has(name) || ROLE.test(name))) at += name.length;
    while (at < end && /\s/u.test(text.charAt(at))) at++;
  }
  return at;
}

function speakerAt(text: string, at: number, end: number): string | undefined {
  SPEAKER.lastIndex = at;
  const name = SPEAKER.exec(text)?.[0];
  return name === undefined || at + name.length > end ? undefined : name;
}

/** Names before a colon that begin several lines: one that begins a single line may be a sentence. */
function speakersOf(text: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length;) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const name = speakerAt(text, skipHead(text, at, end, new Set()), end);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    at = end + 1;
  }
  return new Set([...counts].filter(([, count]) => count >= 3).map(([name]) => name));
}

/** Sentences, those joined again that were only cut because they are long. */
function wholeSentences(text: string, { start, end }: Span): Span[] {
  const whole: Span[] = [];
  for (const span of splitSentences(text, start, end)) {
    const before = whole.at(-1);
    const gap = before === undefined ? "" : text.slice(before.end, span.start);
    const isCut =
      before !== undefined && !gap.includes("\n") && !ENDED.test(text.slice(before.end - 3, before.end));
    if (isCut) whole[whole.length - 1] = { start: before.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}
