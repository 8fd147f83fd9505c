/**
 * "Still true?": looks for quotes of a text in that text as it is now. A quote stands where its words do, as whole
 * sentences where they were whole before; what it means there is for a person to judge, so the place is given.
 */
import type { Quote } from "../../domain/answer.ts";
import type { QuoteFate, QuotePlace } from "../../domain/recheck.ts";
import { bareText, findBareWords } from "./bare-words.ts";
import { nearestWordsIn } from "./nearest-words.ts";
import { isAtBeginning, isAtEnd } from "./sentence-edge.ts";

export interface QuoteFinding {
  readonly fate: Exclude<QuoteFate, "unchecked">;
  readonly now?: QuotePlace;
}

/** Places that are compared with the old one; a text that repeats a sentence more often is no article. */
const MOST_PLACES = 100;
/** Words either side that tell one place from another, in letters and digits. */
const NEIGHBOUR_LENGTH = 24;
/** Enough text for so many letters, whatever markup stands between. */
const NEIGHBOUR_REACH = 200;

/** One finding for each quote, in order. `before` is the text they stand in; unknown where it is no longer kept. */
export function recheckQuotes(
  quotes: readonly Quote[],
  before: string | undefined,
  now: string,
): QuoteFinding[] {
  const nearest = nearestWordsIn(now);
  return quotes.map((quote) => {
    const wasWhole = before === undefined ? { beginning: true, end: true } : edgesOf(before, quote);
    const isWhole = (place: Span): boolean => {
      const edges = edgesOf(now, place);
      return (edges.beginning || !wasWhole.beginning) && (edges.end || !wasWhole.end);
    };
    const exact = bestPlace(quote, before, now, findExactly(quote.text, now, isWhole));
    if (exact) return { fate: exact.isAmidSame ? "stands" : "moved", now: placeOf(now, exact) };
    for (const place of findBareWords(quote.text, now)) {
      if (isWhole(place)) return { fate: "respaced", now: placeOf(now, place) };
    }
    const near = nearest(quote.text, quote.start, before?.length ?? now.length);
    return near ? { fate: "changed", now: near } : { fate: "missing" };
  });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function* findExactly(words: string, text: string, isWhole: (place: Span) => boolean): Generator<Span> {
  if (words === "") return;
  let found = 0;
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const place = { start, end: start + words.length };
    if (!isWhole(place)) continue;
    yield place;
    if (++found === MOST_PLACES) return;
  }
}

/** The place with the old neighbours, else the one that is nearest to the old place. */
function bestPlace(
  quote: Quote,
  before: string | undefined,
  now: string,
  places: Iterable<Span>,
): (Span & { readonly isAmidSame: boolean }) | undefined {
  let best: Span | undefined;
  for (const place of places) {
    if (before === undefined || hasSameNeighbours(before, quote, now, place)) {
      return { ...place, isAmidSame: true };
    }
    if (best === undefined || distance(place, quote) < distance(best, quote)) best = place;
  }
  return best && { ...best, isAmidSame: false };
}

function distance(one: Span, other: Span): number {
  return Math.abs(one.start - other.start);
}

/** On one side at least: what was added or taken away beside a quote does not move it. */
function hasSameNeighbours(before: string, was: Span, now: string, is: Span): boolean {
  return (
    wordsBefore(before, was.start) === wordsBefore(now, is.start) ||
    wordsAfter(before, was.end) === wordsAfter(now, is.end)
  );
}

function wordsBefore(text: string, at: number): string {
  return bareText(text.slice(Math.max(0, at - NEIGHBOUR_REACH), at)).slice(-NEIGHBOUR_LENGTH);
}

function wordsAfter(text: string, at: number): string {
  return bareText(text.slice(at, at + NEIGHBOUR_REACH)).slice(0, NEIGHBOUR_LENGTH);
}

function edgesOf(text: string, { start, end }: Span): { beginning: boolean; end: boolean } {
  return { beginning: isAtBeginning(text, start), end: isAtEnd(text, end) };
}

function placeOf(text: string, { start, end }: Span): QuotePlace {
  return { start, end, text: text.slice(start, end) };
}
