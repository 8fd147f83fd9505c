/** Words of a statement that none of its quotes has: for a reader to look at, not a verdict. Short words and other forms of a word do not count. */

const LEAST = { spaced: 5, unspaced: 2 };
/** As much of a word as its forms share. */
const STEM = 5;
const MOST_TOLD = 6;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

export function missingWords(statement: string, quotes: readonly string[]): readonly string[] {
  const quoted = quotes.join(" ").toLowerCase();
  const missing = [...segmenter.segment(statement)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment)
    .filter((word) => {
      const isUnspaced = UNSPACED.test(word);
      if (/\d/u.test(word)) return !quoted.includes(word.toLowerCase());
      if (word.length < (isUnspaced ? LEAST.unspaced : LEAST.spaced)) return false;
      return !quoted.includes(isUnspaced ? word : word.slice(0, STEM).toLowerCase());
    });
  return [...new Set(missing)].slice(0, MOST_TOLD);
}
