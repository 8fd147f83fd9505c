/** Shares and half amounts in words, English and Chinese: "a third", "three quarters", 四成, 万分之五, 半年, 打八折. */
import { chineseNumeral } from "./numerals.ts";
import { type Unit, unitAfter } from "./units.ts";
import { byName } from "../../../lib/by-name.ts";

export interface Fraction {
  readonly start: number;
  readonly end: number;
  /** Of a hundred; where there is a unit, the amount of it. */
  readonly percent: number;
  readonly unit?: Unit;
  readonly isStrict: boolean;
}

const PARTS = byName<number>({
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  eighth: 8,
  eighths: 8,
  tenth: 10,
  tenths: 10,
});
const COUNTS = byName<number>({
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  seven: 7,
  nine: 9,
});
const ENGLISH =
  /\b(?:(?<count>an?|one|two|three|four|five|seven|nine)[\s-](?<part>half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)|(?<half>half))\b(?=(?<after>\s(?:of\s)?(?:an?|the)?\s?\w+)?)/giu;
const OF_TIME = /^\s(?:of\s)?an?\s(?:hour|day|week|month|year|minute|mile|metre|kilometre|litre|kilo)\b/iu;
const DOZENS =
  /\b(?:(?<count>an?|half a|two|three|four|five|six|seven|eight|nine|ten|\d+)\s)?(?<word>dozen)s?\b/giu;
const OFTEN = /\b(?<word>twice|thrice)\b/giu;
const HAN = "[\\d.零〇一二三四五六七八九十百千万两]+";
const CHINESE_OF = new RegExp(`(?<whole>百|千|万|${HAN})分之(?<part>${HAN})`, "gu");
const CHINESE_TENTHS =
  /(?<tenths>[一二三四五六七八九十两\d](?:\.\d)?)成(?!为|立|功|本|年|员|果|绩|都|就|分|长|人|品|熟|交|语|套|语)(?<more>[一二三四五六七八九半])?/gu;
const CHINESE_HALF =
  /(?<!大|小|前|后|上|下|多)(?:(?<unit>半年|半个月|半天|半小时|半个小时|半个钟头)|(?<share>一半|半数|过半))/gu;
const CHINESE_DISCOUNT = /(?<tenths>[一二三四五六七八九\d](?:\.\d)?)(?<more>[一二三四五六七八九五])?折/gu;

/** Lengths of time with a name: "fortnightly", 每季度. */
const NAMED =
  /\b(?<weeks>fortnight(?:ly|s)?)\b|(?<months>(?<=\b(?:every|each|per|a) )quarter(?= |[.,;]|$)(?! of\b)|\bquarterly\b|(?<=每)(?:个)?季度?)|(?<half>\b(?:half-yearly|biannually)\b)/giu;

export function fractionsIn(text: string): Fraction[] {
  return [...english(text), ...chinese(text), ...named(text)];
}

function* named(text: string): Generator<Fraction> {
  for (const { groups = {}, index: start, 0: found } of text.matchAll(NAMED)) {
    const [amount, unit] = groups["weeks"] === undefined ? [groups["half"] ? 6 : 3, "month"] : [2, "week"];
    const of = unitAfter(`1 ${unit}`, 1)?.unit;
    if (of) yield { start, end: start + found.length, percent: amount, unit: of, isStrict: false };
  }
}

function* english(text: string): Generator<Fraction> {
  for (const { groups = {}, index: start, 0: found } of text.matchAll(ENGLISH)) {
    const { count, part, half } = groups;
    const end = start + found.length;
    const of = OF_TIME.exec(text.slice(end));
    const share =
      half === undefined
        ? (COUNTS[(count ?? "").toLowerCase()] ?? 1) / (PARTS[(part ?? "").toLowerCase()] ?? 1)
        : 0.5;
    if (of) {
      const unitAt = end + of[0].lastIndexOf(" ");
      const unit = unitAfter(text, unitAt);
      if (unit) yield { start, end: unitAt + unit.length, percent: share, unit: unit.unit, isStrict: true };
      continue;
    }
    // "a third man", "one quarter ended": a share is of something.
    const isShare =
      /^\s(?:of\b|as\b|more\b|less\b|fewer\b|higher\b|lower\b|the\b|price\b|on\b|cheaper\b|dearer\b)|^[.,;]/u.test(
        text.slice(end),
      );
    if (share < 1 && (isShare || half !== undefined || (COUNTS[(count ?? "").toLowerCase()] ?? 1) > 1))
      yield { start, end, percent: share * 100, isStrict: half === undefined };
  }
  for (const { groups = {}, index: start, 0: found } of text.matchAll(DOZENS)) {
    const count = (groups["count"] ?? "").toLowerCase();
    const words = "zero one two three four five six seven eight nine ten".split(" ");
    const times = /^\d/u.test(count)
      ? Number(count)
      : count === "half a"
        ? 0.5
        : Math.max(1, words.indexOf(count));
    yield {
      start,
      end: start + found.length,
      percent: times * 12,
      unit: COUNTED,
      isStrict: groups["count"] !== undefined,
    };
  }
  for (const { groups = {}, index: start, 0: found } of text.matchAll(OFTEN)) {
    // "twice as many" counts nothing.
    if (/^\s(?:as|the)\b/u.test(text.slice(start + found.length))) continue;
    yield {
      start,
      end: start + found.length,
      percent: groups["word"]?.toLowerCase() === "twice" ? 2 : 3,
      unit: TIMES,
      isStrict: true,
    };
  }
}

const TIMES: Unit = { kind: "times", factor: 1 };
/** Twelve of whatever it is. */
const COUNTED: Unit = { kind: "people", factor: 1 };
const WHOLES = byName<number>({ 百: 100, 千: 1000, 万: 10_000 });

function* chinese(text: string): Generator<Fraction> {
  const valueOf = (written = ""): number | undefined =>
    /^[\d.]+$/u.test(written) ? Number(written) : chineseNumeral(written);
  for (const { groups = {}, index: start, 0: found } of text.matchAll(CHINESE_OF)) {
    const whole = WHOLES[groups["whole"] ?? ""] ?? valueOf(groups["whole"]);
    const [integer = "", decimals = ""] = (groups["part"] ?? "").split("点");
    const part = valueOf(integer);
    if (whole && part !== undefined && decimals === "")
      yield {
        start,
        end: start + found.length,
        percent: Number(((part / whole) * 100).toPrecision(10)),
        isStrict: true,
      };
  }
  for (const { groups = {}, index: start, 0: found } of text.matchAll(CHINESE_TENTHS)) {
    const tenths = valueOf(groups["tenths"]);
    const more = groups["more"] === "半" ? 5 : (valueOf(groups["more"] ?? "零") ?? 0);
    if (tenths !== undefined && tenths <= 10)
      yield { start, end: start + found.length, percent: tenths * 10 + more, isStrict: true };
  }
  for (const { groups = {}, index: start, 0: found } of text.matchAll(CHINESE_HALF)) {
    const unit =
      groups["unit"] === undefined ? undefined : unitAfter(`1${groups["unit"].replace("半", "")}`, 1)?.unit;
    yield {
      start,
      end: start + found.length,
      percent: unit ? 0.5 : 50,
      ...(unit ? { unit } : {}),
      isStrict: unit !== undefined,
    };
  }
  for (const { groups = {}, index: start, 0: found } of text.matchAll(CHINESE_DISCOUNT)) {
    const tenths = valueOf(groups["tenths"]) ?? 0;
    const more = valueOf(groups["more"] ?? "零") ?? 0;
    yield { start, end: start + found.length, percent: tenths * 10 + more, isStrict: true };
  }
}
