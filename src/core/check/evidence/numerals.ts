/** Numbers written in words, English and Chinese, as values. Not covered: fractions, "a dozen", formal 壹贰叁. */
import { byName } from "../../../lib/by-name.ts";

/** A number written in words, with its place. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  readonly isOrdinal: boolean;
  /** False for words that often are no number. */
  readonly isStrict: boolean;
}

const SMALL = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(
  " ",
);
const SCALES = byName<number>({
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
});

const VALUES = new Map<string, number>([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);

const WORD = [...VALUES.keys(), "hundred", ...Object.keys(SCALES)].join("|");
const RUN = new RegExp(String.raw`\b(?:${WORD})(?:(?:[\s-]|\sand\s)(?:${WORD}))*\b`, "giu");
const ORDINAL = new RegExp(String.raw`\b(?:${ORDINALS.join("|")})\b`, "giu");

/** `twenty-five`, `two hundred and six`, `three million`; ordinals and `one` are not strict. */
export function* englishNumerals(text: string): Generator<Numeral> {
  for (const match of text.matchAll(RUN)) {
    const [run] = match;
    // "1.2 million" was read with its digits.
    if (/\d\s?$/u.test(text.slice(0, match.index))) continue;
    const amount = englishValue(run.toLowerCase().split(/[\s-]+/u));
    // "millions of", "hundred" alone and "one of" count nothing.
    const isCount = amount >= 2 && [...VALUES.keys()].some((word) => run.toLowerCase().includes(word));
    const { index: start } = match;
    yield { start, end: start + run.length, amount, isOrdinal: false, isStrict: isCount };
  }
  for (const { 0: ordinal, index: start } of text.matchAll(ORDINAL)) {
    const amount = ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
    yield { start, end: start + ordinal.length, amount, isOrdinal: true, isStrict: false };
  }
}

function englishValue(run: readonly string[]): number {
  let total = 0;
  let part = 0;
  for (const word of run) {
    const scale = SCALES[word];
    if (scale !== undefined) {
      total += (part === 0 ? 1 : part) * scale;
      part = 0;
    } else if (word === "hundred") {
      part = (part === 0 ? 1 : part) * 100;
    } else {
      part += VALUES.get(word) ?? 0;
    }
  }
  return total + part;
}

const CHINESE_DIGITS = "零一二三四五六七八九";
const CHINESE_UNITS = byName<number>({ 十: 10, 百: 100, 千: 1000 });
const CHINESE_SCALES = byName<number>({ 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 });

/** A number in figures or in Chinese characters; `undefined` where there is none. */
export function writtenNumber(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  return /^\d+$/u.test(written) ? Number(written) : chineseNumeral(written);
}

/** `三百二十` is 320, `二〇二四` is 2024; `undefined` where the characters make no number. */
export function chineseNumeral(numeral: string): number | undefined {
  const plain = numeral.replace(/[〇]/gu, "零").replace(/[两兩]/gu, "二");
  if (plain === "") return undefined;
  if (/^[零一二三四五六七八九]{2,}$/u.test(plain)) {
    return Number(Array.from(plain, (character) => CHINESE_DIGITS.indexOf(character)).join(""));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  let last = 0;
  for (const character of plain) {
    const value = CHINESE_DIGITS.indexOf(character);
    const unit = CHINESE_UNITS[character];
    const scale = CHINESE_SCALES[character];
    if (value >= 0) {
      digit = value;
    } else if (unit !== undefined) {
      section += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    } else if (scale !== undefined) {
      // 一亿二千万: the smaller scale is of its own section; 三万亿: the greater is of all before it.
      const above = scale > 1e4 ? total : 0;
      const part = above + section + digit;
      total = total - above + (part === 0 ? 1 : part) * scale;
      section = 0;
      digit = 0;
    }
    last = unit ?? scale ?? (value > 0 ? last : 0);
  }
  // 三千五 is 3,500, 三千零五 is not.
  return total + section + (last >= 100 ? (digit * last) / 10 : digit);
}
