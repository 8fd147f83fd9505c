/**
 * Chooses the words by which a browser finds a quote in its page. A short quote is given whole, a long one by its
 * first and last words, which also bridges what the page shows in between and our reading left out (numbers of notes).
 * Where a browser would find something earlier in the text, more words or those around the quote are added. What stands
 * in the page's menus is not known here.
 */
import type { TextDirective } from "../../../lib/text-fragment.ts";
import { fold, type ShownBlock, type ShownPage, shownText } from "./shown-page.ts";
import { withoutEnd } from "../../../lib/text/without-end.ts";

/** Widths are in Latin characters; one of Chinese counts for three. */
const WHOLE_WIDTH = 60;
/** Of the first and the last words; the next is tried where the one before is ambiguous. */
const EDGE_WIDTHS = [24, 48, 96, 192];
const CONTEXT_WIDTHS = [12, 24, 48, 96];
/** Shorter quotes are likely to stand in a menu as well, so they get context wherever their line has some. */
const RISKY_WIDTH = 20;
/** Words at the edge of a longer block are cut from a part of it. */
const SEGMENTED_LENGTH = 2_000;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** `undefined` where nothing of the quote is shown. `quote` stands in the page's text. */
export function textDirective(shown: ShownPage, quote: Span): TextDirective | undefined {
  const page = createPage(shown, quote);
  const { pieces } = page;
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return undefined;

  const edges = pieces.length === 1 && widthOf(first) <= WHOLE_WIDTH ? undefined : edgesOf(first, last, page);
  const isWhole =
    edges === undefined || (pieces.length === 1 && edges.start.length + edges.end.length >= first.length);
  const words: TextDirective = isWhole ? { start: first } : edges;
  const isRisky = isWhole && widthOf(first) < RISKY_WIDTH;
  return isRisky || page.occursEarlier(words.start) ? withContext(words, page, isRisky) : words;
}

function edgesOf(first: string, last: string, page: Page): { start: string; end: string } {
  const starts = EDGE_WIDTHS.map((width) => firstWords(first, width));
  const start = starts.find((words) => !page.occursEarlier(words)) ?? starts.at(-1) ?? first;
  const ends = EDGE_WIDTHS.map((width) => lastWords(last, width));
  const end = ends.find((words) => page.endsQuote(start, words)) ?? ends.at(-1) ?? last;
  return { start, end };
}

/** With what stands before, else with what stands after; where neither alone is enough, with both. */
function withContext(words: TextDirective, page: Page, isRisky: boolean): TextDirective {
  // Of a short quote that is not known to be ambiguous, only its own line is sure to stand around it on the page.
  const isAmbiguous = page.occursEarlier(words.start);
  const before = isAmbiguous || page.isBeforeInLine ? page.before : "";
  const after = words.end === undefined && (isAmbiguous || page.isAfterInLine) ? page.after : "";
  const prefixes = before === "" ? [] : CONTEXT_WIDTHS.map((width) => lastWords(before, width, true));
  const suffixes = after === "" ? [] : CONTEXT_WIDTHS.map((width) => firstWords(after, width));
  const tries: TextDirective[] = [
    ...prefixes.map((prefix) => ({ ...words, prefix })),
    ...suffixes.map((suffix) => ({ ...words, suffix })),
    ...prefixes.flatMap((prefix) => suffixes.map((suffix) => ({ ...words, prefix, suffix }))),
  ];
  const found = tries.find((one) => !page.occursEarlier(one.start, one));
  if (found !== undefined) return found;
  return isRisky ? words : (tries.at(-1) ?? words);
}

interface Page {
  /** The quote as it is shown, block by block; only blocks with words. */
  readonly pieces: readonly string[];
  /** Whether a browser would find these words, with that around them, before the quote. */
  occursEarlier(words: string, context?: Pick<TextDirective, "prefix" | "suffix">): boolean;
  /** Whether `end`, looked for after `start`, is first found where the quote ends. */
  endsQuote(start: string, end: string): boolean;
  /** What stands before and after the quote: in its line, or in the one next to it. */
  readonly before: string;
  readonly after: string;
  readonly isBeforeInLine: boolean;
  readonly isAfterInLine: boolean;
}

function createPage({ text, isMarked, blocks, folded }: ShownPage, quote: Span): Page {
  const shown = (from: number, to: number): string => shownText(text.slice(from, to), isMarked);
  const firstAt = blocks.findIndex(({ end }) => end > quote.start);
  const inside = (firstAt < 0 ? [] : blocks.slice(firstAt)).filter(({ start }) => start < quote.end);
  const [first, last] = [inside[0], inside.at(-1)];
  const lineOf = (block: ShownBlock | undefined): string => (block ? shown(block.start, block.end) : "");
  const inBefore = first ? shown(first.start, Math.max(first.start, quote.start)) : "";
  const upToEnd = last ? shown(last.start, Math.min(last.end, quote.end)) : "";
  const inAfter = last ? shown(Math.min(last.end, quote.end), last.end) : "";
  const startAt = (first?.foldedAt ?? 0) + fold(inBefore).length;
  // `lastWords` leaves the full stop out.
  const endAt = (last?.foldedAt ?? 0) + fold(withoutEnd(upToEnd, /[^\p{L}\p{N}\p{M}]/u)).length;
  const isBeforeInLine = hasWords(inBefore);
  const isAfterInLine = hasWords(inAfter);
  return {
    pieces: inside
      .map((block) => shown(Math.max(block.start, quote.start), Math.min(block.end, quote.end)).trim())
      .filter(hasWords),
    occursEarlier(words, { prefix, suffix } = {}) {
      const wanted = fold(words);
      for (let at = folded.indexOf(wanted); at >= 0 && at < startAt; at = folded.indexOf(wanted, at + 1)) {
        const isAfterPrefix = prefix === undefined || endsWith(folded, at, fold(prefix));
        const isBeforeSuffix = suffix === undefined || startsWith(folded, at + wanted.length, fold(suffix));
        if (isAfterPrefix && isBeforeSuffix) return true;
      }
      return false;
    },
    endsQuote(start, end) {
      const wanted = fold(end);
      return folded.indexOf(wanted, startAt + fold(start).length) + wanted.length === endAt;
    },
    before: (isBeforeInLine ? inBefore : lineOf(blocks[firstAt - 1])).trim(),
    after: (isAfterInLine ? inAfter : lineOf(blocks[firstAt + inside.length])).trim(),
    isBeforeInLine,
    isAfterInLine,
  };
}

/** White space between context and words does not count. */
function endsWith(text: string, at: number, prefix: string): boolean {
  const wanted = prefix.trimEnd();
  let end = at;
  while (end > 0 && /\s/u.test(text[end - 1] as string)) end--;
  return text.slice(Math.max(0, end - wanted.length), end) === wanted;
}

function startsWith(text: string, at: number, suffix: string): boolean {
  let start = at;
  while (start < text.length && /\s/u.test(text[start] as string)) start++;
  return text.startsWith(suffix.trimStart(), start);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Browsers take words for found only where they begin and end as words, by the same rules as this. */
const SEGMENTER = new Intl.Segmenter("und", { granularity: "word" });

/** Whole words from the beginning, at least as wide as this; all where there is no more. */
function firstWords(text: string, width: number): string {
  let end = 0;
  let sum = 0;
  for (const { segment, index, isWordLike } of SEGMENTER.segment(text.slice(0, SEGMENTED_LENGTH))) {
    if (isWordLike && sum >= width) return text.slice(0, end);
    sum += widthOf(segment);
    if (isWordLike) end = index + segment.length;
  }
  return text;
}

/** Whole words at the end; with `isFlush` what stands after the last of them as well. */
function lastWords(text: string, width: number, isFlush = false): string {
  const from = Math.max(0, text.length - SEGMENTED_LENGTH);
  const part = text.slice(from);
  const segments = [...SEGMENTER.segment(part)];
  const lastWord = segments.findLast(({ isWordLike }) => isWordLike);
  const end = isFlush || lastWord === undefined ? part.length : lastWord.index + lastWord.segment.length;
  let sum = 0;
  for (const { segment, index, isWordLike } of segments.toReversed()) {
    sum += widthOf(segment);
    if (isWordLike && sum >= width) return part.slice(index, end);
  }
  return part.slice(0, end);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u.test(character)
      ? 3
      : 1;
  return width;
}
