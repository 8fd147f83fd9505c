/**
 * The quantities that a text states, with their places, as values that can be compared: `1,234`, `$1.2 million`, `45 %`,
 * `twelve`, `三百`, `1.5万公里`, `1990s`, dates and times of day, shares in words. What numbers a clause, a page or an item
 * of a list counts nothing and is left out. Whether two say the same is decided in `compare-quantities.ts`.
 */
import { boundAt, type Bound } from "./bounds.ts";
import { changeAt, spreadAt } from "./changes.ts";
import type { DateValue } from "./date-value.ts";
import { datesIn } from "./dates.ts";
import { dayAt } from "./day-of-month.ts";
import { decadesIn } from "./decades.ts";
import { fractionsIn } from "./fractions.ts";
import { labelsIn, type Span } from "./labels.ts";
import { MAGNITUDES } from "./magnitudes.ts";
import { chineseNumeral, englishNumerals } from "./numerals.ts";
import { CLOCK, DATE, LABEL, signBefore, type Unit, unitAfter } from "./units.ts";
import { stem } from "../../../lib/text/stem.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";

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
  /** "at least", "up to". */
  readonly bound?: Bound;
  /** Of a date what is given of it; its unit is a `date`. */
  readonly date?: DateValue;
  /** Of a time of day, in minutes: without a.m. or p.m.; its unit is a `clock`. */
  readonly isHalfDay?: boolean;
  /** 二十多: up to so much more. */
  readonly spread?: number;
  /** "3,900 fewer than", 比三月少5件: what it is compared with is so much more, or less. */
  readonly change?: "more" | "less";
  /** What is counted, where the next word says it and no unit is known. */
  readonly thing?: string;
  /** The source must have it too. False for words that often are no number (`one`, `first`). */
  readonly isStrict: boolean;
}

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
  /(?<![百十个個]分之|百)(?<numeral>[零〇一二三四五六七八九十百千万萬亿億两兩]{1,40})(?!分[点點之])(?=多?(?<unit>[个個名人位年月日天次种種项項部条條座家所只隻件米里吨噸元倍岁歲层層楼樓小时時分秒周週届屆场場支篇艘辆輛架台张張国國省市县縣州轮輪级級度点點页頁集卷册冊期号號世成公平英美港欧日厘毫克桶瓦亩斤折步杯匙颗套户车员票回盒袋瓶块题句字行列批组班份顿餐夜晚晨立升伏分毫门道口棵株扇匹头群封]))/gu;
const WEEK = /(?:[周週]|星期|礼拜|禮拜)$/u;
const CHINESE_PERCENT = /百分之(?<numeral>[零〇一二三四五六七八九十百点]+)/gu;
/** An ordinal counts whatever follows. */
const CHINESE_PLACE = /(?<=第)(?<numeral>[零〇一二三四五六七八九十百千]+)/gu;

export function quantitiesIn(text: string): Quantity[] {
  // Of the same length as the text, so that places hold.
  const folded = text
    .replace(/[０-９．，％：]/gu, (character) => character.normalize("NFKC"))
    .replace(/(?<=\d)[\u202f\u00a0](?=\d{3}(?!\d))/gu, ",");
  const found: Quantity[] = datesIn(folded).map((date) => dated(folded, date));
  const labels = labelsIn(folded);
  for (const { refersTo } of labels) {
    if (refersTo === undefined) continue;
    const { start, end, number } = refersTo;
    found.push({ ...counted(folded, start, end, number), unit: LABEL, isRough: false });
  }
  const taken: Span[] = [...found, ...labels];
  const add = (all: Iterable<Quantity>): void => {
    for (const one of all) {
      if (taken.some(({ start, end }) => one.start < end && one.end > start)) continue;
      found.push(one);
      taken.push(one);
    }
  };
  add(fractionsIn(folded).map((fraction) => shared(folded, fraction)));
  add(
    decadesIn(folded).map(({ start, end, year }) => ({
      ...counted(folded, start, end, year),
      form: "decade",
    })),
  );
  add(digits(folded));
  add(chinese(folded));
  add(english(folded));
  const inOrder = found.toSorted((a, b) => a.start - b.start).map((one) => andHalf(folded, one));
  return joined(folded, inOrder).map((one) => told(folded, one));
}

const HALVED = new Set(["length", "mass", "time", "area", "volume"]);

/** 四升半 is four and a half. */
function andHalf(text: string, one: Quantity): Quantity {
  const isWhole = one.form === "plain" && Number.isInteger(one.amount) && HALVED.has(one.unit?.kind ?? "");
  const isHalf = isWhole && /^半(?![天年月夜价數数])/u.test(text.slice(one.end, one.end + 2));
  return isHalf ? { ...one, amount: one.amount + 0.5, end: one.end + 1, digits: one.digits + 1 } : one;
}

function dated(text: string, found: ReturnType<typeof datesIn>[number]): Quantity {
  const { start, end, minutes, isHalfDay, ...date } = found;
  const base = { ...counted(text, start, end, 0), digits: 4, isRough: false };
  if (minutes !== undefined)
    return { ...base, amount: minutes, unit: CLOCK, ...(isHalfDay === true ? { isHalfDay } : {}) };
  return {
    ...base,
    amount: (date.month ?? date.months?.[0] ?? 0) * 100 + (date.day ?? date.days?.[0] ?? 0),
    unit: DATE,
    date,
  };
}

function shared(
  text: string,
  { start, end, percent, unit, isStrict }: ReturnType<typeof fractionsIn>[number],
): Quantity {
  return { ...counted(text, start, end, percent), unit: unit ?? PERCENT, digits: unit ? 4 : 2, isStrict };
}

/** "3 h 10 min" is one length of time. */
function joined(text: string, all: readonly Quantity[]): Quantity[] {
  const out: Quantity[] = [];
  for (const one of all) {
    const last = out.at(-1);
    const isPart =
      last?.unit?.kind === "time" &&
      one.unit?.kind === "time" &&
      last.form === "plain" &&
      last.unit.factor > one.unit.factor &&
      one.amount * one.unit.factor < last.unit.factor &&
      /^(?:\s|,\s|\sand\s|零|又)?$/u.test(text.slice(last.end, one.start));
    if (last && isPart) {
      const factor = one.unit.factor / last.unit.factor;
      out[out.length - 1] = { ...last, end: one.end, amount: last.amount + one.amount * factor, digits: 6 };
    } else out.push(one);
  }
  return out;
}

/** With what stands around it: a bound, and what is counted. */
function told(text: string, one: Quantity): Quantity {
  const bound = boundAt(text, one.start, one.end);
  const thing = one.unit === undefined && one.form === "plain" ? thingAfter(text, one) : undefined;
  const day = dayAt(text, one, thing);
  if (day) return { ...one, ...day, ...(bound ? { bound } : {}) };
  const change = changeAt(text, one.start, one.end);
  const spread = one.form === "plain" ? spreadAt(text, one) : undefined;
  return {
    ...one,
    ...(spread ? { spread } : {}),
    ...(bound ? { bound } : {}),
    ...(thing ? { thing } : {}),
    ...(change ? { change } : {}),
  };
}

function thingAfter(text: string, { end, amount }: Quantity): string | undefined {
  const rest = text.slice(end, end + 24);
  const latin = /^[\s-](?:more |new |other |further )?(\p{Script=Latin}{3,})/u.exec(rest)?.[1];
  // A year is followed by whatever comes next.
  const isYear = Number.isInteger(amount) && amount >= 1000 && amount <= 2100;
  if (latin !== undefined)
    return isYear || isStopWord(stem(latin.toLowerCase())) ? undefined : stem(latin.toLowerCase());
  return isYear ? undefined : /^[多余]?(\p{Script=Han})/u.exec(rest)?.[1];
}

function* digits(text: string): Generator<Quantity> {
  for (const match of text.matchAll(DIGITS)) {
    const { sign, number = "", scale, letter, ending } = match.groups ?? {};
    const { index } = match;
    // A part of a code: x86 is no number.
    if (/[\p{Script=Latin}_]/u.test(text[index - 1] ?? "")) continue;
    const currency = signBefore(text, index);
    const isScaled = scale !== undefined || (letter !== undefined && currency !== undefined);
    const factor = isScaled ? (MAGNITUDES[(scale ?? letter ?? "").toLowerCase()] ?? 1) : 1;
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
      ...unitOf(currency?.unit ?? (isPercent ? PERCENT : yearless(found?.unit, bare, text.charAt(plainEnd)))),
      form: ending === "s" ? "decade" : ending !== undefined ? "ordinal" : "plain",
      digits: bare.replace(/^[0.]+|\./gu, "").replace(/(?<!0)0+$/u, "").length || 1,
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

/** 2026年 is a year, 3年 a length of time. */
function yearless(unit: Unit | undefined, number: string, next: string): Unit | undefined {
  return next === "年" && /^(?:1|2)\d{3}$/u.test(number) ? undefined : unit;
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
    // 每周三只有…: a day of the week, unless that is how often.
    if (WEEK.test(before) && /^[一二三四五六][^次天回遍场節节小个個]/u.test(text.slice(index, index + 2)))
      continue;
    if (
      numeral === "十" &&
      groups?.["unit"] === "分" &&
      !/^分(?:钟|鐘|贝|之|米)/u.test(text.slice(index + 1))
    )
      continue;
    const amount = chineseNumeral(numeral);
    if (amount === undefined) continue;
    const plainEnd = index + numeral.length;
    const found = unitAfter(text, plainEnd);
    yield {
      ...counted(text, index, plainEnd + (found?.length ?? 0), amount),
      ...unitOf(yearless(found?.unit, String(amount), text.charAt(plainEnd))),
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
  const digitCount =
    String(amount)
      .replace(/\D/gu, "")
      .replace(/(?<!0)0+$/u, "").length || 1;
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
