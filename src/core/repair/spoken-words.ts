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
  /(?<han>\p{Script=Han})|\p{N}+(?:[.,:]\p{N}+)*%?|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’.-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*/gu;

export function spokenWords(text: string, from = 0, to = text.length): SpokenWord[] {
  return Array.from(text.slice(from, to).matchAll(WORD), ({ 0: whole, index, groups }) => {
    const start = from + index;
    const isHan = groups?.["han"] !== undefined;
    const spoken = isHan ? whole : whole.toLowerCase().replaceAll("’", "'").replaceAll(/\p{N}/gu, "0");
    return { text: spoken, start, end: start + whole.length, isHan };
  });
}
