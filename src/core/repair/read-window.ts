/**
 * What a model's writing of a stretch changes in it, as far as that is taken: marks, spaces, paragraphs and capitals
 * between and of the same words, and words that were misheard. What it left out, put in or said otherwise is counted and
 * passed over; another number is a suggestion.
 */
import { alignWords, type Stretch } from "./align-words.ts";
import type { FoundChange } from "./changes.ts";
import { insideWords } from "./gap-features.ts";
import { readGap } from "./read-gap.ts";
import { hanOf, lettersOf, soundsAlike } from "./sounds-alike.ts";
import { changesNumber, numeralsOf } from "./spoken-numbers.ts";
import { spokenWords, type SpokenWord } from "./spoken-words.ts";

export interface ReadParts {
  readonly original: string;
  /** Of the whole original. */
  readonly words: readonly SpokenWord[];
  /** Of the stretch that was shown: indexes of words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** Whether the title, the description or the glossary writes these words. */
  readonly isNamed: (words: string) => boolean;
}

export type ReadChange = Omit<FoundChange, "reason"> & { readonly isNamed?: boolean };

export interface ReadWindow {
  /** In order; they may overlap where one gap holds two. */
  readonly changes: readonly ReadChange[];
  readonly suggestions: readonly ReadChange[];
  /** Differences that were passed over, and the words that they concern. */
  readonly rejected: number;
  readonly rejectedWords: number;
}

/** Words either side of a number that is heard otherwise, so that a person can still tell what it is about. */
const MOST_SUGGESTED = 12;
const LONGEST_NAME = 16;
const BETWEEN_WORDS = /^[\s'’.-]?$/u;

/** `undefined` where the two have too little in common. */
export function readWindow(reply: string, parts: ReadParts): ReadWindow | undefined {
  const { original, from, to, isNamed } = parts;
  const words = parts.words.slice(from, to);
  const theirs = spokenWords(reply);
  const stretches = alignWords(
    words.map(({ start, end }) => keyOf(original.slice(start, end))),
    theirs.map(({ start, end }) => keyOf(reply.slice(start, end))),
  );
  if (stretches === undefined) return undefined;
  const changes: ReadChange[] = [];
  const suggestions: ReadChange[] = [];
  let [rejected, rejectedWords] = [0, 0];
  const inside = insideWords(theirs.map(({ text }) => text));

  const mine = (first: number, end: number): string =>
    end > first ? original.slice(words[first]!.start, words[end - 1]!.end) : "";
  const said = (first: number, end: number): string =>
    end > first ? reply.slice(theirs[first]!.start, theirs[end - 1]!.end) : "";
  const gap = (left: number, theirLeft: number): void => {
    const [before, after] = [words[left], words[left + 1]];
    if (before === undefined || theirLeft < 0 || theirLeft >= theirs.length) return;
    // Beyond the stretch the model saw nothing; only the text's own end may get its mark.
    if (after === undefined && to < parts.words.length) return;
    const end = after?.start ?? original.length;
    const found = readGap({
      start: before.end,
      end,
      before: original.slice(before.end, end),
      after: gapAfter(theirLeft),
      left: mine(left, left + 1),
      right: mine(left + 1, after === undefined ? left : left + 2),
    });
    changes.push(...found);
  };
  const gapAfter = (left: number): string =>
    reply.slice(theirs[left]!.end, theirs[left + 1]?.start ?? reply.length);
  const same = (first: number, end: number, at: number): void => {
    for (let nth = first; nth < end; nth++) {
      const { start, end: stop } = words[nth]!;
      const [before, after] = [original.slice(start, stop), said(at + nth - first, at + nth - first + 1)];
      const isCase = before !== after && before.toLowerCase() === after.toLowerCase();
      if (isCase && !/\p{N}/u.test(before)) changes.push({ start, end: stop, after, kind: "case" });
      if (nth + 1 < end) gap(nth, at + nth - first);
    }
  };
  const reject = ({ from: first, to: end, at, until }: Stretch): void => {
    rejected++;
    rejectedWords += Math.max(end - first, until - at);
  };
  const isPlain = ({ from: first, to: end, at, until }: Stretch): boolean =>
    Array.from({ length: end - first - 1 }, (_, nth) =>
      original.slice(words[first + nth]!.end, words[first + nth + 1]!.start),
    ).every((between) => /^\s*$/u.test(between) || BETWEEN_WORDS.test(between)) &&
    Array.from({ length: until - at - 1 }, (_, nth) => gapAfter(at + nth)).every((between) =>
      BETWEEN_WORDS.test(between),
    );

  /**
   * Grown over equal words to the left, then to the right, as long as `isMore` says so of what the model wrote: of the
   * span that it would be, and of its word before the edge that is grown over.
   */
  const grown = (
    part: Stretch,
    floor: number,
    ceiling: number,
    isMore: (next: Stretch, edge: number) => boolean,
  ): Stretch => {
    let wide = part;
    const grows = (next: Stretch, leftOf: number, theirLeftOf: number): boolean => {
      if (words[leftOf]!.end !== words[leftOf + 1]!.start || gapAfter(theirLeftOf) !== "") return false;
      if (next.until - next.at > LONGEST_NAME || !isMore(next, theirLeftOf)) return false;
      wide = next;
      return true;
    };
    while (
      wide.from > floor &&
      grows({ ...wide, from: wide.from - 1, at: wide.at - 1 }, wide.from - 1, wide.at - 1)
    );
    while (
      wide.to < ceiling &&
      grows({ ...wide, to: wide.to + 1, until: wide.until + 1 }, wide.to - 1, wide.until - 1)
    );
    return wide;
  };

  /** Written with a capital where no sentence begins. */
  const isCapital = (name: string, at: number): boolean =>
    /\p{Lu}/u.test(name.slice(1)) ||
    (/^\p{Lu}/u.test(name) && at > 0 && !/[。？！.?!\n“"]/u.test(gapAfter(at - 1)));

  let taken = 0;
  const replace = (part: Stretch, floor: number, ceiling: number): void => {
    const [before, after] = [mine(part.from, part.to), said(part.at, part.until)];
    if (!isPlain(part)) return reject(part);
    const named = grown(part, Math.max(floor, taken), ceiling, ({ at, until }) => isNamed(said(at, until)));
    const isKnown = isNamed(said(named.at, named.until));
    const isHeard = isKnown
      ? soundsAlike(mine(named.from, named.to), said(named.at, named.until), true)
      : soundsAlike(before, after, false);
    if (!isHeard) return replaceByScript(part, floor, ceiling);
    const wide = isKnown
      ? named
      : grown(part, Math.max(floor, taken), ceiling, (_, edge) => inside[edge] === 1);
    taken = wide.to;
    const name = said(wide.at, wide.until);
    changes.push({
      start: words[wide.from]!.start,
      end: words[wide.to - 1]!.end,
      after: name,
      kind: isKnown || isCapital(name, wide.at) ? "name" : "word",
      isNamed: isKnown,
    });
  };
  /** 求所DPCK may be two names: each script by itself, where both have as many. */
  const replaceByScript = (part: Stretch, floor: number, ceiling: number): void => {
    const isHan = (word: string): boolean => hanOf(word) > 0;
    const cuts = pieces(
      part,
      (nth) => isHan(mine(nth, nth + 1)),
      (nth) => isHan(said(nth, nth + 1)),
    )?.filter(({ from: first, to: end, at, until }) => first < end || at < until);
    if (cuts === undefined || cuts.length < 2) return reject(part);
    for (const [nth, piece] of cuts.entries()) {
      if (piece.from === piece.to || piece.at === piece.until) reject(piece);
      else replace(piece, nth === 0 ? floor : piece.from, nth === cuts.length - 1 ? ceiling : piece.to);
    }
  };
  const suggest = (part: Stretch): void => {
    if (!isPlain(part) || Math.max(part.to - part.from, part.until - part.at) > MOST_SUGGESTED)
      return reject(part);
    rejectedWords += part.to - part.from;
    suggestions.push({
      start: words[part.from]!.start,
      end: words[part.to - 1]!.end,
      after: said(part.at, part.until),
      kind: "number",
    });
  };

  /** `floor` and `ceiling`: between the differences either side. */
  const differs = (part: Stretch, floor: number, ceiling: number): void => {
    const isNumber = (word: string): boolean => numeralsOf(word).length > 0;
    const [before, after] = [mine(part.from, part.to), said(part.at, part.until)];
    if (before === "" || after === "") {
      // 三百五十 of which 十 is gone: the number is another one.
      const nth = part.from - 1;
      const isPart =
        nth >= Math.max(floor, taken) && isNumber(mine(nth, nth + 1)) && isNumber(before + after);
      return isPart ? suggest({ ...part, from: nth, at: part.at - 1 }) : reject(part);
    }
    if (!changesNumber(before, after)) return replace(part, floor, ceiling);
    const cuts = pieces(
      part,
      (nth) => isNumber(mine(nth, nth + 1)),
      (nth) => isNumber(said(nth, nth + 1)),
    );
    if (cuts === undefined) return suggest(part);
    for (const [nth, piece] of cuts.entries()) {
      const isLast = nth === cuts.length - 1;
      if (nth % 2 === 1) {
        const [one, other] = [mine(piece.from, piece.to), said(piece.at, piece.until)];
        if (keyOf(one) !== keyOf(other)) suggest(piece);
      } else if (piece.from < piece.to && piece.at < piece.until) {
        replace(piece, nth === 0 ? floor : piece.from, isLast ? ceiling : piece.to);
      } else if (piece.from < piece.to || piece.at < piece.until) {
        reject(piece);
      }
    }
  };

  let [next, at] = [0, 0];
  for (const [nth, part] of stretches.entries()) {
    same(next, part.from, at);
    const isAdded = part.from === part.to;
    // The mark after words that were put in ends what was before them.
    const endsThere = isAdded && part.until > part.at && /[。？！.?!\n]/u.test(gapAfter(part.until - 1));
    gap(part.from - 1, endsThere ? part.until - 1 : part.at - 1);
    differs(part, next, stretches[nth + 1]?.from ?? words.length);
    if (!isAdded && part.at < part.until) gap(part.to - 1, part.until - 1);
    [next, at] = [part.to, part.until];
  }
  same(next, words.length, at);
  if (next < words.length) gap(words.length - 1, theirs.length - 1);
  changes.sort((a, b) => a.start - b.start || a.end - b.end);
  return { changes, suggestions, rejected, rejectedWords };
}

/** Text, number, text, number … text, where both have as many numbers. */
function pieces(
  part: Stretch,
  isNumber: (nth: number) => boolean,
  isTheirNumber: (nth: number) => boolean,
): Stretch[] | undefined {
  const mine = runs(part.from, part.to, isNumber);
  const theirs = runs(part.at, part.until, isTheirNumber);
  if (mine.length !== theirs.length) return undefined;
  return mine.map(([from, to], nth) => ({ from, to, at: theirs[nth]![0], until: theirs[nth]![1] }));
}

/** Alternating, the first and the last without numbers, either may be empty. */
function runs(from: number, to: number, isNumber: (nth: number) => boolean): [from: number, to: number][] {
  const found: [number, number][] = [[from, from]];
  for (let nth = from; nth < to; nth++) {
    if (isNumber(nth) !== (found.length % 2 === 0)) found.push([nth, nth]);
    found.at(-1)![1] = nth + 1;
  }
  if (found.length % 2 === 0) found.push([to, to]);
  return found;
}

const keyOf = (word: string): string => word.toLowerCase().replaceAll("’", "'");

/** Of the hints: whether they write these words, in whatever case and with whatever between them. */
export function namedIn(hints: readonly string[]): (words: string) => boolean {
  const written = hints.map((hint) => ({
    letters: lettersOf(hint),
    words: ` ${hint
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim()} `,
  }));
  return (words) => {
    const letters = lettersOf(words);
    const isHan = /^\p{Script=Han}+$/u.test(letters);
    if (letters.length < 2) return false;
    if (isHan) return written.some((hint) => hint.letters.includes(letters));
    const spaced = ` ${words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim()} `;
    return written.some((hint) => hint.words.includes(spaced) || hint.letters === letters);
  };
}
