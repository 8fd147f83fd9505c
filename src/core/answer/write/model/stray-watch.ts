/**
 * Watches a model's raw text while it streams, and says when it has gone astray: when it goes round in a loop, writes
 * footnote markers over nothing, or recites what it was told to do. Then nothing that comes is worth waiting or paying for.
 * By form alone; what a text is worth that keeps straight, the check says.
 */
export type Stray = "loop" | "copied";

export interface StrayWatch {
  /** `undefined` as long as the text keeps straight; afterwards always the same. */
  push(delta: string): Stray | undefined;
  /** No more comes. */
  flush(): Stray | undefined;
}

/** The same sentence so often is a loop; a refrain or a form may have one twice. */
const MOST_ALIKE = 3;
/** What is shorter, in characters without spaces and signs, recurs in tables and lists ("Yes", "免费"): a loop only in a row. */
const LEAST_SENTENCE = 16;
const LEAST_SENTENCE_CHINESE = 6;
const MOST_IN_A_ROW = 5;
/** A piece of up to so many characters that fills this much of the end, with nothing between, is a loop. */
const LONGEST_PIECE = 80;
const LOOPED = 160;
const LEAST_ROUNDS = 6;
/** A rule of a table or a line of dots goes on for longer than words would. */
const LOOPED_SIGNS = 600;
/** So many source numbers with no word between cite nothing. */
const MOST_NUMBERS = 9;
/** A rule is recognised by so many characters of it. */
const LEAST_RECITED = 40;

/** The last bracket need not be closed yet. */
const MARKERS =
  /(?<![\s,，、;；.。&-])(?:[\s,，、;；.。&-]*[[【(（［]\^?\d{1,3}(?:[\s,，、;；–-]+\d{1,3})*[\s,，]*[\]】)）］]?)+$/u;
const SENTENCE_END = /[.!?。！？]["'”’」)）]*(?=\s|$|\p{Script=Han})|\n/u;

/** `rules`: what the model was told to do, apart from the passages. */
export function createStrayWatch(rules: string): StrayWatch {
  const told = bare(rules);
  const counts = new Map<string, number>();
  let rest = "";
  let tail = "";
  let lookedAt = 0;
  let length = 0;
  let last = "";
  let inARow = 0;
  let isInCode = false;
  let stray: Stray | undefined;

  function takeSentence(sentence: string): Stray | undefined {
    if (/^\s*(?:```|~~~)/u.test(sentence)) isInCode = !isInCode;
    const words = bare(sentence);
    if (words === "" || isInCode) return undefined;
    if (words.length >= LEAST_RECITED && told.includes(words)) return "copied";
    inARow = words === last ? inARow + 1 : 1;
    last = words;
    if (inARow >= MOST_IN_A_ROW) return "loop";
    const least = /\p{Script=Han}/u.test(words) ? LEAST_SENTENCE_CHINESE : LEAST_SENTENCE;
    if (words.length < least) return undefined;
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return count >= MOST_ALIKE ? "loop" : undefined;
  }

  return {
    push(delta) {
      if (stray !== undefined) return stray;
      rest += delta;
      tail = (tail + delta).slice(-LOOPED_SIGNS);
      length += delta.length;
      for (let end = SENTENCE_END.exec(rest); end !== null; end = SENTENCE_END.exec(rest)) {
        const to = end.index + end[0].length;
        // A full stop may stand in a figure that goes on.
        if (to === rest.length && end[0] !== "\n") break;
        stray = takeSentence(rest.slice(0, to));
        rest = rest.slice(to);
        if (stray !== undefined) return stray;
      }
      if (length - lookedAt < LONGEST_PIECE / 4) return undefined;
      lookedAt = length;
      if (goesRound(tail) || isMarkersAlone(tail)) stray = "loop";
      return stray;
    },
    flush: () => (stray ??= takeSentence(rest)),
  };
}

function goesRound(tail: string): boolean {
  for (let piece = 1; piece <= LONGEST_PIECE; piece++) {
    const needed = Math.max(LOOPED, piece * LEAST_ROUNDS);
    if (tail.length < needed) return false;
    let at = tail.length - 1;
    while (at >= piece && tail[at] === tail[at - piece]) at--;
    const looped = tail.length - 1 - at;
    if (looped < needed - piece) continue;
    const hasWords = /[\p{L}\p{N}]/u.test(tail.slice(-piece));
    if (hasWords || looped >= LOOPED_SIGNS - piece) return true;
  }
  return false;
}

function isMarkersAlone(tail: string): boolean {
  const run = MARKERS.exec(tail)?.[0] ?? "";
  return (run.match(/\d+/gu)?.length ?? 0) >= MOST_NUMBERS;
}

/** Letters and digits alone, without footnote markers: what a sentence is compared by. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[[【]\^?[\d\s,-]{1,20}[\]】]/gu, " ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
