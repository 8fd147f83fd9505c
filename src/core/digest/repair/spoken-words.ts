/**
 * Cuts a transcript into what is spoken between two places where a mark may stand: a Han character, or a whole word or
 * number of another script. What is no letter and no digit lies between them.
 */

export interface SpokenWord {
  /** In lower case, as the statistics know it; digits of a number are all `0`. */
  readonly text: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  readonly isHan: boolean;
}

const WORD =
  /(?<han>\p{Script=Han})|\p{N}+(?:[.,:]\p{N}+)*%?|[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu;
/** Other scripts stand between Han characters without a space, and are words of their own. */
const OTHER = /[^\p{Script=Han}]+/gu;

export function spokenWords(text: string, from = 0, to = text.length): SpokenWord[] {
  const words: SpokenWord[] = [];
  for (const { 0: whole, index, groups } of text.slice(from, to).matchAll(WORD)) {
    if (groups?.["han"] !== undefined) {
      words.push({ text: whole, start: from + index, end: from + index + whole.length, isHan: true });
      continue;
    }
    // "用GPU训练": letters and Han are both letters to the pattern.
    let at = 0;
    for (const part of whole.matchAll(OTHER)) {
      pushHan(words, whole, from + index, at, part.index);
      const start = from + index + part.index;
      at = part.index + part[0].length;
      words.push({
        text: part[0].toLowerCase().replaceAll("’", "'").replaceAll(/\p{N}/gu, "0"),
        start,
        end: start + part[0].length,
        isHan: false,
      });
    }
    pushHan(words, whole, from + index, at, whole.length);
  }
  return words;
}

function pushHan(words: SpokenWord[], whole: string, offset: number, from: number, to: number): void {
  let start = offset + from;
  for (const text of whole.slice(from, to)) {
    words.push({ text, start, end: start + text.length, isHan: true });
    start += text.length;
  }
}
