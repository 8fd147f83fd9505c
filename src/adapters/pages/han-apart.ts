/**
 * Chinese whose characters stand apart, as text recognition and old programs leave it: a space after each, or a line for
 * each as in print from top to bottom. Nobody finds 水库 in 水 库, so that they are put together again. What is set apart on
 * purpose (a name of two characters, a list of four words) stays.
 */

const GAP =
  /(?<=[\p{Script=Han}\u{3001}\u{3002}\u{ff01}-\u{ff1f}])[ \u{3000}](?=[\p{Script=Han}\u{3001}\u{3002}\u{ff01}-\u{ff1f}])/gu;
/** A line with fewer characters may be a name or a heading that was set wide. */
const FEWEST_CHARACTERS = 5;
/** Of the characters of a line, so many stand apart from the next. */
const MOST_APART = 0.6;

/** Lines of one character, with the marks that stand among them; no page has more, and a pattern without an end fills the stack. */
const DOWNWARDS =
  /(?:^|(?<=\n))(?:[ \t\u{3000}]*[\p{Script=Han}\u{3001}\u{3002}\u{ff01}-\u{ff5e}][ \t\u{3000}]*(?:\r?\n|$)){4,2000}/gu;

export function withoutHanGaps(text: string): string {
  if (!/\p{Script=Han}[ \u{3000}\r\n]+\p{Script=Han}/u.test(text)) return text;
  return text
    .replace(DOWNWARDS, (column) => `${column.replace(/\s+/gu, "")}${/\r?\n$/u.exec(column)?.[0] ?? ""}`)
    .replace(/[^\r\n]+/gu, (line) => {
      const characters = line.match(/\p{Script=Han}/gu)?.length ?? 0;
      if (characters < FEWEST_CHARACTERS) return line;
      const apart = line.match(GAP)?.length ?? 0;
      return apart >= MOST_APART * (characters - 1) ? line.replace(GAP, "") : line;
    });
}
