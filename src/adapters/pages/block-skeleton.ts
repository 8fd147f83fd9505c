/**
 * A Markdown text with what cannot change its blocks left out of long lines: blocks follow from how lines begin, so the
 * parser need not read prose to its end to find the headings. Lines whose inside may matter stay whole.
 */

/** Code units of a line that stay: more than any mark at its beginning. */
const KEPT = 32;
/** Headings, code, tables, HTML, formulas, definitions of links: anything whose inside may end or begin a block. */
const WHOLE = /^[ \t]{0,3}(?:#|`{3}|~{3}|\[)|[|<>$\\]/u;
const UNDERLINE = /^[ \t]{0,3}(?:=+|-+)[ \t]*$/u;
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/gu;

export interface BlockSkeleton {
  readonly text: string;
  /** Where a line stands in the text that was given; `offset` is within a line that stayed whole, or its beginning. */
  toGiven(offset: number): number;
}

interface Line {
  readonly start: number;
  readonly words: string;
  readonly end: string;
}

export function blockSkeleton(given: string): BlockSkeleton {
  const lines = linesOf(given);
  const whole = wholeLines(lines);
  const starts: { readonly here: number; readonly there: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  lines.forEach(({ start, words, end }, nth) => {
    const kept = whole[nth] === true || words.length <= KEPT ? words : words.slice(0, KEPT).trimEnd();
    starts.push({ here: length, there: start });
    parts.push(kept, end);
    length += kept.length + end.length;
  });
  return {
    text: parts.join(""),
    toGiven(offset) {
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle]?.here ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const { here, there } = starts[low] ?? { here: 0, there: 0 };
      return there + offset - here;
    },
  };
}

function linesOf(given: string): Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of given.matchAll(LINE)) {
    if (line === "") break;
    const words = line.replace(/(?<![\r\n])[\r\n]+$/u, "");
    lines.push({ start: index, words, end: line.slice(words.length) });
  }
  return lines;
}

/** Those that stay whole: also what stands over an underline, which makes a heading of it. */
function wholeLines(lines: readonly Line[]): boolean[] {
  const whole: boolean[] = [];
  let isOverUnderline = false;
  for (let nth = lines.length - 1; nth >= 0; nth--) {
    const { words } = lines[nth] as Line;
    if (words.trim() === "") isOverUnderline = false;
    whole[nth] = isOverUnderline || WHOLE.test(words);
    if (UNDERLINE.test(words)) isOverUnderline = true;
  }
  return whole;
}
