/**
 * The quantities that a text states, with their places, as values that can be compared: `1,234`, `$1.2 million`, `45 %`,
 * `twelve`, `三百`, `1.5万公里`, `1990s`; a month's name is its number. Not a parser of dates: see `dates.ts`.
 */
import type { Unit } from "./units.ts";
import { chineseNumeral, englishNumerals } from "./numerals.ts";
import { signBefore, unitAfter } from "./units.ts";

export interface Quantity {
  /** UTF-16 offsets of what is written, its scale, unit and sign included. */
  readonly start: number;
  readonly end: number;
  /** Scale applied, unit not: `1.2 million km` is 1,200,000. */
  readonly amount: number;
  /** Absent where none that is known is written. */
  readonly unit?: Unit;
  /** `1990s` is a decade and no year; an ordinal is a place in an order. */
  readonly form: "plain" | "decade" | "ordinal";
  /** Digits that count: 5.9 million has two, so that a source's 5,912,345 agrees with it. */
  readonly digits: number;
  /** Stands behind "about", 约 and the like. */
  readonly isRough: boolean;
  /** The source must have it too. False for words that often are no number (`one`, `first`). */
  readonly isStrict: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
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

const DIGITS = new RegExp(
  String.raw`(?<sign>(?<![\p{L}\p{N}])[-−])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)` +
    String.raw`(?:[\s-]?(?<scale>thousand|million|billion|trillion|bn|mn|百万|百萬|千万|千萬|万亿|萬億|万|萬|亿|億|千(?!米|克|瓦))(?![a-z])` +
    String.raw`|(?<letter>[kmb])(?![\p{L}\d/²³])|(?<ending>st|nd|rd|th|s)\b)?`,
  "giu",
);
const PERCENT_BEFORE = /百分之$/u;
const ROUGH_BEFORE =
  /(?:\b(?:about|around|approximately|roughly|nearly|almost|some|over|more than|less than|under|up to|at least|circa|c\.|~)|[约約近逾超]|大约|大約|大概|将近|將近|接近|左右|超过|超過|不足|至少|~)\s?(?:us|hk)?[$€£¥]?$/iu;
const ROUGH_AFTER = /^\s?(?:or so\b|or more\b|多|余|餘|左右|上下)/iu;

/** Measure words and units that make a Chinese numeral a count; without one 三亚 and 四川 would be numbers. */
const CHINESE_COUNT =
  /(?<![百十个個]分之|百)(?<numeral>[零〇一二三四五六七八九十百千万萬亿億两兩]+)(?!分[点點之])(?=多?(?<unit>[个個名人位年月日天次种種项項部条條座家所只隻件米里吨噸元倍岁歲层層楼樓小时時分秒周週届屆场場支篇艘辆輛架台张張国國省市县縣州轮輪级級度点點页頁集卷册冊期号號世成公平英美港欧日]))/gu;
const CHINESE_PERCENT = /百分之(?<numeral>[零〇一二三四五六七八九十百点]+)/gu;
/** An ordinal counts whatever follows. */
const CHINESE_PLACE = /(?<=第)(?<numeral>[零〇一二三四五六七八九十百千]+)/gu;

export function quantitiesIn(text: string): Quantity[] {
  // Of the same length as the text, so that places hold.
  const folded = text
    .replace(/[０-９．，％]/gu, (character) => character.normalize("NFKC"))
    .replace(/(?<=\d)[\u202f\u00a0](?=\d{3}(?!\d))/gu, ",");
  return [...digits(folded), ...chinese(folded), ...english(folded)].toSorted((a, b) => a.start - b.start);
}

function* digits(text: string): Generator<Quantity> {
  for (const match of text.matchAll(DIGITS)) {
    const { sign, number = "", scale, letter, ending } = match.groups ?? {};
    const { index } = match;
    // A part of a code: x86 is no number.
    if (/[\p{Script=Latin}_]/u.test(text[index - 1] ?? "")) continue;
    const currency = signBefore(text, index);
    const isScaled = scale !== undefined || (letter !== undefined && currency !== undefined);
    const factor = isScaled ? (SCALES[(scale ?? letter ?? "").toLowerCase()] ?? 1) : 1;
    const bare = fullYear(number, text.slice(Math.max(0, index - 6), index)) ?? number.replaceAll(",", "");
    const written = letter !== undefined && !isScaled ? match[0].length - letter.length : match[0].length;
    const plainEnd = index + written;
    const found = ending === undefined || ending === "s" ? unitAfter(text, plainEnd) : undefined;
    const end = plainEnd + (found?.length ?? 0);
    const isPercent = PERCENT_BEFORE.test(text.slice(Math.max(0, index - 3), index));
    yield {
      start: index - (currency?.length ?? 0) - (isPercent ? 3 : 0),
      end,
      // Twelve digits keep 0.1 × 10 and the like equal to what is written out.
      amount: Number((Number(bare) * factor * (sign === undefined ? 1 : -1)).toPrecision(12)),
      ...unitOf(currency?.unit ?? (isPercent ? PERCENT : found?.unit)),
      form: ending === "s" ? "decade" : ending !== undefined ? "ordinal" : "plain",
      digits: bare.replace(/^[0.]+|\./gu, "").replace(/0+$/u, "").length || 1,
      isRough: isRough(text, index, end),
      isStrict: true,
    };
  }
}

/** The second year of "2018–19". */
function fullYear(number: string, before: string): string | undefined {
  const century = /(?:^|\D)(1[5-9]|20)\d\d[-–/]$/u.exec(before)?.[1];
  return century !== undefined && /^\d\d$/u.test(number) ? century + number : undefined;
}

const PERCENT: Unit = { kind: "percent", factor: 1 };

function unitOf(unit: Unit | undefined): { unit?: Unit } {
  return unit === undefined ? {} : { unit };
}

function isRough(text: string, start: number, end: number): boolean {
  return (
    ROUGH_BEFORE.test(text.slice(Math.max(0, start - 16), start)) ||
    ROUGH_AFTER.test(text.slice(end, end + 8))
  );
}

function* chinese(text: string): Generator<Quantity> {
  for (const { groups, index, 0: whole } of text.matchAll(CHINESE_PERCENT)) {
    const amount = chineseNumeral(groups?.["numeral"] ?? "");
    const end = index + whole.length;
    if (amount !== undefined) {
      yield { ...counted(text, index, end, amount), unit: PERCENT };
    }
  }
  for (const { 0: numeral, index } of text.matchAll(CHINESE_PLACE)) {
    const amount = chineseNumeral(numeral);
    if (amount !== undefined)
      yield { ...counted(text, index, index + numeral.length, amount), form: "ordinal" };
  }
  for (const { groups, index } of text.matchAll(CHINESE_COUNT)) {
    const numeral = groups?.["numeral"] ?? "";
    const before = text.slice(Math.max(0, index - 3), index);
    // `1.5万人` was read with its digits; 十分 is mostly "very".
    if (/[\d.第]$/u.test(before) || PERCENT_BEFORE.test(before)) continue;
    if (numeral === "十" && groups?.["unit"] === "分") continue;
    const amount = chineseNumeral(numeral);
    if (amount === undefined) continue;
    const plainEnd = index + numeral.length;
    const found = unitAfter(text, plainEnd);
    yield {
      ...counted(text, index, plainEnd + (found?.length ?? 0), amount),
      ...unitOf(found?.unit),
      isStrict: amount >= 2,
    };
  }
}

function* english(text: string): Generator<Quantity> {
  for (const { start, end: plainEnd, amount, isStrict, isOrdinal } of englishNumerals(text)) {
    const found = isOrdinal ? undefined : unitAfter(text, plainEnd);
    const end = plainEnd + (found?.length ?? 0);
    yield {
      ...counted(text, start, end, amount),
      ...unitOf(found?.unit),
      form: isOrdinal ? "ordinal" : "plain",
      isStrict,
    };
  }
}

function counted(text: string, start: number, end: number, amount: number): Quantity {
  const digitCount = String(amount).replace(/\D/gu, "").replace(/0+$/u, "").length || 1;
  return {
    start,
    end,
    amount,
    form: "plain",
    digits: digitCount,
    isRough: isRough(text, start, end),
    isStrict: true,
  };
}

/** Do two quantities say the same? `other-unit`: the same figure of something else. */
export function compareQuantities(claimed: Quantity, stated: Quantity): "same" | "other-unit" | "different" {
  if ((claimed.form === "decade") !== (stated.form === "decade")) return "different";
  const a = claimed.unit;
  const b = stated.unit;
  if (a !== undefined && b !== undefined && a.kind !== b.kind) {
    return claimed.amount === stated.amount ? "other-unit" : "different";
  }
  const isConverted = a !== undefined && b !== undefined && a.factor !== b.factor;
  const factor = isConverted ? b.factor / a.factor : 1;
  if (isNear(claimed, stated.amount * factor, stated.digits)) return "same";
  return isConverted && claimed.amount === stated.amount ? "other-unit" : "different";
}

/**
 * Equal, or what is stated rounded to the digits that the claim has; a rough figure may be a twentieth off, where it is
 * not the finer one of the two.
 */
export function isNear(
  claimed: Pick<Quantity, "amount" | "digits" | "isRough">,
  stated: number,
  statedDigits = Infinity,
): boolean {
  const { amount } = claimed;
  if (Math.abs(amount - stated) <= Math.abs(amount) * 1e-9) return true;
  if (amount === 0 || stated === 0 || Math.sign(amount) !== Math.sign(stated)) return false;
  if (claimed.digits > statedDigits) return false;
  if (claimed.isRough) return Math.abs(amount - stated) <= Math.abs(stated) * 0.05;
  // Whole numbers of up to four digits are mostly exact: 2,000 is not 2,048.
  if (Number.isInteger(amount) && Math.abs(amount) < 10_000) return false;
  if (claimed.digits < 2) return false;
  return Number(Math.abs(stated).toPrecision(claimed.digits)) === Math.abs(amount);
}
