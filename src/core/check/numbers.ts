/**
 * The numbers that a text states, as values that can be compared: `1,234`, `1.2 million`, `45 %`, `twelve`, `三百`,
 * `1.5万`, `1990s`. For checking that an answer's numbers stand in its source; no units, no arithmetic, no dates as
 * such (`May 5` is 5, and the month counts as its number).
 */
import { chineseNumeral, englishNumerals } from "./numerals.ts";

export interface StatedNumber {
  /** Equal for equal numbers: `1200000`, `45%`, `1990s`. */
  readonly value: string;
  /** The source must have it too. False for words that often are no number (`one`, `first`, a month's name). */
  readonly isStrict: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  千: 1e3,
  百万: 1e6,
  百萬: 1e6,
  千万: 1e7,
  千萬: 1e7,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  万亿: 1e12,
  萬億: 1e12,
};

const SCALE = "thousand|million|billion|trillion|bn|百万|百萬|千万|千萬|万亿|萬億|万|萬|亿|億|千";
const DIGITS = new RegExp(
  String.raw`(?<sign>(?<![\p{L}\p{N}])[-−])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)` +
    String.raw`(?:(?<percent>\s?(?:%|percent\b|per cent\b|个百分点))|\s?(?<scale>${SCALE})(?![a-z])|(?<decade>s\b))?`,
  "giu",
);
const PERCENT_BEFORE = /百分之$/u;

/** Measure words and units that make a Chinese numeral a count; without one 三亚 and 四川 would be numbers. */
const CHINESE_COUNT =
  /(?!百分之)(?<numeral>[零〇一二三四五六七八九十百千万萬亿億两兩]+)(?=(?<unit>[个個名人位年月日天次种種项項部条條座家所只隻件米里吨噸元倍岁歲层層楼樓小时時分秒周週届屆场場支篇艘辆輛架台张張国國省市县縣州轮輪级級度点點页頁集卷册冊期号號世]))/gu;
const CHINESE_PERCENT = /百分之(?<numeral>[零〇一二三四五六七八九十百]+)/gu;

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

export function numbersIn(text: string): StatedNumber[] {
  const folded = text
    .replace(/[０-９．，％]/gu, (character) => character.normalize("NFKC"))
    .replace(/(?<=\d)[\u202f\u00a0](?=\d{3}(?!\d))/gu, ",");
  return [...digits(folded), ...chinese(folded), ...englishNumerals(folded), ...months(folded)];
}

/** The values that a source must have too. */
export function strictNumbers(text: string): ReadonlySet<string> {
  return new Set(numbersIn(text).flatMap((number) => (number.isStrict ? [number.value] : [])));
}

function* digits(text: string): Generator<StatedNumber> {
  for (const match of text.matchAll(DIGITS)) {
    const { sign, number = "", percent, scale, decade } = match.groups ?? {};
    const factor = scale === undefined ? 1 : (SCALES[scale.toLowerCase()] ?? 1);
    // Twelve digits keep 0.1 × 10 and the like equal to what is written out.
    const amount = Number((Number(number.replaceAll(",", "")) * factor).toPrecision(12));
    const isPercent = percent !== undefined || PERCENT_BEFORE.test(text.slice(0, match.index));
    const value = `${sign === undefined ? "" : "-"}${amount}${isPercent ? "%" : ""}${decade ?? ""}`;
    yield { value, isStrict: true };
  }
}

function* chinese(text: string): Generator<StatedNumber> {
  for (const { groups } of text.matchAll(CHINESE_PERCENT)) {
    const amount = chineseNumeral(groups?.["numeral"] ?? "");
    if (amount !== undefined) yield { value: `${amount}%`, isStrict: true };
  }
  for (const { groups, index } of text.matchAll(CHINESE_COUNT)) {
    const numeral = groups?.["numeral"] ?? "";
    // `1.5万人` was read with its digits; 十分 is mostly "very".
    if (/[\d.]$/u.test(text.slice(0, index)) || (numeral === "十" && groups?.["unit"] === "分")) continue;
    const amount = chineseNumeral(numeral);
    if (amount !== undefined) yield { value: String(amount), isStrict: amount >= 2 };
  }
}

function* months(text: string): Generator<StatedNumber> {
  for (const [index, month] of MONTHS.entries()) {
    if (text.includes(month)) yield { value: String(index + 1), isStrict: false };
  }
}
