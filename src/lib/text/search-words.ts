/**
 * The words by which a text is found in an index: as `words.ts` has them, with Chinese and its kin cut by a dictionary, and
 * compounds also as one word.
 */
import { compoundsIn } from "./compounds.ts";
import { hanYears } from "./han-years.ts";
import { simplified } from "./simplified.ts";
import { words } from "./words.ts";

/** Scripts written without spaces. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+/gu;
/** The segmenter's cost grows faster than the text; a run without punctuation is cut at this length. */
const MAX_RUN = 500;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** In no particular order; repeats included, since they count. */
export function searchWords(text: string): string[] {
  const found: string[] = [];
  const spaced = simplified(text).replace(UNSPACED, (run) => {
    for (let at = 0; at < run.length; at += MAX_RUN) {
      for (const { segment } of segmenter.segment(run.slice(at, at + MAX_RUN))) found.push(segment);
    }
    for (const { figures } of hanYears(run)) found.push(figures);
    return " ";
  });
  for (const word of words(spaced)) found.push(word);
  for (const { joined } of compoundsIn(spaced)) found.push(...words(joined));
  return found;
}

/**
 * The text as an index that cuts words by itself should have it: in simplified characters, its years in figures and its
 * compounds as one word too.
 */
export function searchText(text: string): string {
  const years = hanYears(text).map(({ figures }) => figures);
  const compounds = compoundsIn(text).map(({ joined }) => joined);
  return [simplified(text), ...years, ...compounds].join(" ");
}
