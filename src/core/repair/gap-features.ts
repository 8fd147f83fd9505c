/**
 * What is looked at in the gap between two spoken words to tell whether a sentence or a clause ends there: the words
 * either side, alone and together. The fit and the product both ask here, so that they cannot drift apart.
 */

const CHINESE_WORDS = new Intl.Segmenter("zh", { granularity: "word" });

/** 1 after each Han character that a dictionary's word goes on beyond. Costs one pass over the text. */
export function insideWords(words: readonly string[]): Uint8Array {
  const inside = new Uint8Array(words.length);
  let at = 0;
  while (at < words.length) {
    let end = at;
    let run = "";
    while (end < words.length && /^\p{Script=Han}$/u.test(words[end] as string)) run += words[end++];
    for (const { segment } of run === "" ? [] : CHINESE_WORDS.segment(run)) {
      const length = Array.from(segment).length;
      for (let within = at; within < at + length - 1; within++) inside[within] = 1;
      at += length;
    }
    at = Math.max(end, at) + 1;
  }
  return inside;
}

/** What each view begins with: the first letter says which words it is of. */
export const VIEW_KINDS = "wabcdefghij";

/**
 * `words[at]` is the word before the gap, `inside` comes from `insideWords`. Keys of the statistics, one for each view.
 */
export function gapFeatures(words: readonly string[], at: number, inside: Uint8Array): string[] {
  const word = (place: number): string => words[place] ?? "^";
  const [third, second, first] = [word(at - 2), word(at - 1), word(at)];
  const [next, after, last] = [word(at + 1), word(at + 2), word(at + 3)];
  return [
    `w${inside[at]}`,
    `a${first}`,
    `b${second}_${first}`,
    `c${third}_${second}_${first}`,
    `d${next}`,
    `e${next}_${after}`,
    `f${next}_${after}_${last}`,
    `g${first}_${next}`,
    `h${second}_${first}_${next}`,
    `i${first}_${next}_${after}`,
    `j${second}_${first}_${next}_${after}`,
  ];
}
