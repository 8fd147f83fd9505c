/**
 * Which language a text is in, cheaply: by script, and for Latin script by the commonest small words.
 * Knows the languages that change how Footnote cuts and ranks text, and a few neighbours so that those are not
 * taken for English; everything else is `und`. Not for telling close relatives apart, and not for mixed texts
 * (the greater part wins).
 */
import { byName } from "../by-name.ts";

/** Characters looked at: enough for a stable share, small enough to be free. */
const SAMPLE_LENGTH = 5_000;

/**
 * A share of letters at which a script decides. Han counts double below, because one Han character says about as
 * much as a Latin word of two to five letters.
 */
const SCRIPT_SHARE = 0.3;

/**
 * Words that are frequent in one language and rare in the others of this list (closed classes: articles,
 * prepositions, conjunctions, pronouns, question words and auxiliaries, as any grammar lists them).
 */
const SMALL_WORDS = byName<ReadonlySet<string>>({
  en: wordSet(
    "the of and to is that it for was with as his her on be at by this had are but from or have an they which you were their what who how why when where does did do not there can will would been has its if my your",
  ),
  de: wordSet(
    "der die das und ist nicht ein eine zu den dem mit sich auf für von im wie was wer ich wir sie auch wird sind bei nach oder aus dass",
  ),
  fr: wordSet(
    "le les la des et est une du que qui dans pour pas sur au avec ce il elle nous vous sont par plus cette aux ou où quel quelle comment",
  ),
  es: wordSet(
    "el los las de que y en un una por con para es del se lo como más su al pero son sus le ha este está cómo qué cuál",
  ),
  it: wordSet(
    "il di che è e la per un una non con si da sono del della dei le gli come più anche nel alla ma",
  ),
  pt: wordSet("os de que da em um uma para não por se mais dos das na como foi ao ele são você isso"),
  nl: wordSet(
    "de het een van en in is dat op te zijn met voor niet aan er maar ook als bij door naar wat wie hoe",
  ),
});

/** Languages told by their script alone, in the order in which they are tried. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ru", /\p{Script=Cyrillic}+/gu],
  ["ar", /\p{Script=Arabic}+/gu],
  ["he", /\p{Script=Hebrew}+/gu],
  ["el", /\p{Script=Greek}+/gu],
  ["th", /\p{Script=Thai}+/gu],
  ["hi", /\p{Script=Devanagari}+/gu],
];

/** For each small word the languages that have it, by their place in the list. */
const LANGUAGES = Object.keys(SMALL_WORDS);
const LANGUAGES_OF = new Map<string, number[]>();
for (const [place, language] of LANGUAGES.entries()) {
  for (const word of SMALL_WORDS[language] ?? []) {
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), place]);
  }
}

/** BCP 47 primary language of `text`; `und` where it cannot be told. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  // All scripts but Latin are beyond ASCII, and of most pages little is.
  const beyond = sample.replace(ASCII, "");
  const letters = asciiLetters(sample) + count(beyond, /\p{L}+/gu);
  if (letters === 0) return "und";
  const han = count(beyond, /\p{Script=Han}+/gu);
  const kana = count(beyond, /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu);
  const hangul = count(beyond, /\p{Script=Hangul}+/gu);
  // Weighed together so that a Chinese or Japanese text full of Latin names and code keeps its language.
  const weight = 2 * (han + kana + hangul) + (letters - han - kana - hangul);
  if ((2 * (han + kana + hangul)) / weight >= SCRIPT_SHARE) {
    if (hangul > han + kana) return "ko";
    // Japanese prose is at least a third kana; a Chinese text may hold a Japanese name.
    return kana > 0.1 * (han + kana) ? "ja" : "zh";
  }
  for (const [language, pattern] of SCRIPTS) {
    if (count(beyond, pattern) / letters >= SCRIPT_SHARE) return language;
  }
  return detectLatin(sample);
}

function detectLatin(sample: string): string {
  const words = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  if (words.length === 0) return "und";
  const counts = LANGUAGES.map(() => 0);
  for (const word of words) for (const place of LANGUAGES_OF.get(word) ?? []) counts[place]! += 1;
  const most = Math.max(...counts);
  const leading = counts.flatMap((found, place) => (found === most ? [place] : []));
  // Running prose is a third to a half small words; lists and tables have few, so a low bar and a clear lead.
  return leading.length === 1 && most / words.length >= 0.08 ? LANGUAGES[leading[0]!]! : "und";
}

// oxlint-disable-next-line no-control-regex -- all of ASCII
const ASCII = /[\0-\x7f]+/gu;

function asciiLetters(text: string): number {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    const lower = text.charCodeAt(at) | 0x20;
    if (lower >= 97 && lower <= 122) found++;
  }
  return found;
}

/** Characters in the runs that the pattern matches. */
function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.reduce((sum, run) => sum + run.length, 0) ?? 0;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
