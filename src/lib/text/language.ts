/**
 * Which language a text is in, cheaply: by script, and for Latin script by the commonest small words.
 * Knows the languages that change how Footnote cuts and ranks text, and a few neighbours so that those are not
 * taken for English; everything else is `und`. Not for telling close relatives apart, and not for mixed texts
 * (the greater part wins).
 */

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
const SMALL_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
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
};

/** Languages told by their script alone, in the order in which they are tried. */
const SCRIPTS: readonly (readonly [language: string, pattern: RegExp])[] = [
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["th", /\p{Script=Thai}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
];

/** BCP 47 primary language of `text`; `und` where it cannot be told. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return "und";
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  // Weighed together so that a Chinese or Japanese text full of Latin names and code keeps its language.
  const weight = 2 * (han + kana + hangul) + (letters - han - kana - hangul);
  if ((2 * (han + kana + hangul)) / weight >= SCRIPT_SHARE) {
    if (hangul > han + kana) return "ko";
    // Japanese prose is at least a third kana; a Chinese text may hold a Japanese name.
    return kana > 0.1 * (han + kana) ? "ja" : "zh";
  }
  for (const [language, pattern] of SCRIPTS) {
    if (count(sample, pattern) / letters >= SCRIPT_SHARE) return language;
  }
  return detectLatin(sample);
}

function detectLatin(sample: string): string {
  const words = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  if (words.length === 0) return "und";
  let best = "und";
  let bestCount = 0;
  let second = 0;
  for (const [language, smallWords] of Object.entries(SMALL_WORDS)) {
    const found = words.reduce((sum, word) => sum + (smallWords.has(word) ? 1 : 0), 0);
    if (found > bestCount) {
      second = bestCount;
      best = language;
      bestCount = found;
    } else if (found > second) {
      second = found;
    }
  }
  // Running prose is a third to a half small words; lists and tables have few, so a low bar and a clear lead.
  return bestCount / words.length >= 0.08 && bestCount > second ? best : "und";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
