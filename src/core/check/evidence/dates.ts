/**
 * The dates and times of day that a text states, in any written form, as values: `3 May 2025`, `May 3rd`, `2025-05-03`,
 * `2025年5月3日`, `五月三日`, `3 p.m.`, `15:00`, `下午三时`. Not covered: feast days, "the day after", other calendars,
 * 03/05/2025, of which nobody knows which is the month.
 */
import { datePartsIn, isSamePart } from "./date-parts.ts";
import type { DateValue, FoundDate } from "./date-value.ts";
import { writtenNumber } from "./numerals.ts";

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const HAN_NUMBER = "[〇零一二三四五六七八九十两]";
const CHINESE = `(?:(?:(?<year>\\d{4}|${HAN_NUMBER}{4})年)(?:度|的)?)?(?<![\\d.])(?<month>\\d{1,2}|${HAN_NUMBER}{1,3})月(?!饼)(?:份)?(?:(?<day>\\d{1,2}|${HAN_NUMBER}{1,3})(?:日|号|號))?`;

const PATTERNS: readonly RegExp[] = [
  /(?<![\d.,-])(?<year>1\d{3}|2\d{3})[-/.](?<month>0?[1-9]|1[0-2])[-/.](?<day>0?[1-9]|[12]\d|3[01])(?![\d-])/gu,
  /(?<![\d.,-])(?<year>1\d{3}|2\d{3})-(?<month>0[1-9]|1[0-2])(?![\d-])/gu,
  /(?<![\d.])(?<day>0?[1-9]|[12]\d|3[01])\.\s?(?<month>0?[1-9]|1[0-2])\.\s?(?<year>(?:1|2)\d{3})(?!\d)/gu,
  new RegExp(String.raw`(?<![\d.,/])${DAY}(?: of)? ${MONTH}(?:,? (?<year>(?:1|2)\d{3})(?!\d))?`, "giu"),
  new RegExp(
    String.raw`\b${MONTH} (?:the )?${DAY}(?![\d:]|[.,]\d|\s?%)(?:,? (?<year>(?:1|2)\d{3})(?!\d))?`,
    "giu",
  ),
  new RegExp(String.raw`\b${MONTH},? (?<year>(?:1|2)\d{3})(?!\d)`, "giu"),
  new RegExp(CHINESE, "gu"),
];
/** The days of "13 to 16 June", 24日至25日: before an English date, behind a Chinese one. */
const FIRST_OF_SPAN =
  /(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?\s?(?:[-–—/]|to|and|until|or)\s?(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?$/iu;
const LAST_OF_SPAN = new RegExp(`^\\s?[至到和、—–-]\\s?(\\d{1,2}|${HAN_NUMBER}{1,3})[日号號]`, "u");

const CLOCKS: readonly RegExp[] = [
  /(?<![\d.:])(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::[0-5]\d)?(?![\d])(?:\s?(?<half>[ap])\.?m\b\.?)?/giu,
  /(?<![\d.:,])(?<hour>1?\d)(?:\.(?<minute>[0-5]\d))?\s?(?<half>[ap])\.?m\b\.?/giu,
  /(?<=\b(?:at|from|to|until|till|by|before|after|between|and|of|–|-)\s)(?<hour>[01]?\d|2[0-4])\.(?<minute>[0-5]\d)(?!\d|\.\d|\s?(?:%|per|m\b|k|million|billion|euro|dollar|pound|metre|meter|litre|hour|degree|points?\b))/giu,
  /\b(?<word>noon|midday|midnight)\b/giu,
  new RegExp(
    `(?<part>凌晨|清晨|清早|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|夜里|深夜|半夜|晚|夜)?(?<![\\d.])(?<hour>\\d{1,2}|${HAN_NUMBER}{1,3})(?:时|時|点钟|點鐘|点整|点|點)(?!间|間|候|代|期|刻|速|[一二三四五六七八九\\d][^\\d分一二三四五六七八九十])(?:(?<minute>半|\\d{1,2}|${HAN_NUMBER}{1,3})分?)?`,
    "gu",
  ),
];
/** 三点建议 is no time: without a part of the day it must look like one. */
const CLOCK_GOES_ON =
  /^(?:$|[\s，。；、,;:：)）整半至到前后後起止开開—–-]|以前|以后|之间|之前|之后|为|闭|关|可以|开放|都可|不得|不能)/u;

export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = datePartsIn(text);
  const isFree = (start: number, end: number): boolean =>
    !found.some((one) => start < one.end && end > one.start);
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match.groups ?? {});
      const { index: start } = match;
      const end = start + match[0].trimEnd().length;
      if (date === undefined || !isFree(start, end)) continue;
      found.push({ start, end, ...date });
      const first = FIRST_OF_SPAN.exec(text.slice(Math.max(0, start - 30), start));
      if (first?.[1] && isFree(start - first[0].length, start))
        found.push({ start: start - first[0].length, end: start, ...date, day: Number(first[1]) });
      const last = LAST_OF_SPAN.exec(text.slice(end, end + 8));
      const day = writtenNumber(last?.[1]);
      if (last && day !== undefined) found.push({ start: end, end: end + last[0].length, ...date, day });
    }
  }
  for (const pattern of CLOCKS) {
    for (const match of text.matchAll(pattern)) {
      const { index: start } = match;
      const end = start + match[0].length;
      const clock = clockOf(match.groups ?? {}, match[0], text.slice(end, end + 2));
      if (clock !== undefined && isFree(start, end)) found.push({ start, end, ...clock });
    }
  }
  inheritHalves(text, found);
  return found;
}

function dateOf({ year, month, day }: Readonly<Record<string, string | undefined>>): DateValue | undefined {
  // "may 3" is a verb more often than a month.
  if (month?.startsWith("m") === true) return undefined;
  const name = month?.toLowerCase().slice(0, 3) ?? "";
  const byName = MONTHS.findIndex((one) => one.startsWith(name)) + 1;
  const value = {
    year: writtenNumber(year),
    month: /^[a-z]/u.test(name) ? byName : writtenNumber(month),
    day: writtenNumber(day),
  };
  if (value.month === undefined || value.month < 1 || value.month > 12) return undefined;
  if (value.day !== undefined && (value.day < 1 || value.day > 31)) return undefined;
  return {
    month: value.month,
    ...(value.year === undefined ? {} : { year: value.year }),
    ...(value.day === undefined ? {} : { day: value.day }),
  };
}

type Clock = Pick<FoundDate, "minutes" | "isHalfDay">;

function clockOf(
  { hour, minute, half, word, part }: Readonly<Record<string, string | undefined>>,
  written: string,
  behind: string,
): Clock | undefined {
  if (word !== undefined) return { minutes: word.toLowerCase() === "midnight" ? 0 : 720, isHalfDay: false };
  const hours = writtenNumber(hour);
  if (hours === undefined || hours > 24) return undefined;
  const isHanPoint = /[点點]/u.test(written);
  if (isHanPoint && part === undefined && minute === undefined && !CLOCK_GOES_ON.test(behind))
    return undefined;
  const minutes = (hours % 24) * 60 + (minute === "半" ? 30 : (writtenNumber(minute) ?? 0));
  const isLater = half?.toLowerCase() === "p" || /下午|傍晚|晚|夜|中午/u.test(part ?? "");
  const isEarlier = half?.toLowerCase() === "a" || /凌晨|清晨|早上|上午/u.test(part ?? "");
  if (isLater)
    return {
      minutes: hours < 12 && !(part === "中午" && hours > 10) ? minutes + 720 : minutes,
      isHalfDay: false,
    };
  if (isEarlier)
    return { minutes: hours === 12 && half !== undefined ? minutes - 720 : minutes, isHalfDay: false };
  return { minutes, isHalfDay: hours <= 12 && hour?.startsWith("0") !== true };
}

/** "from 3 to 6 p.m.", 下午三时至六时: the first says it for both, or the last. */
function inheritHalves(text: string, found: FoundDate[]): void {
  for (const [nth, clock] of found.entries()) {
    if (clock.minutes === undefined || clock.isHalfDay !== true || clock.minutes >= 720) continue;
    const first = found.find(
      (one) =>
        one.minutes !== undefined &&
        one.isHalfDay === false &&
        /^\s?[到至—–-]\s?$/u.test(text.slice(one.end, clock.start)),
    );
    if (first?.minutes === undefined || !/\p{Script=Han}/u.test(text.slice(first.start, first.end))) continue;
    const isLater = first.minutes >= 720 && clock.minutes + 720 > first.minutes;
    found[nth] = { ...clock, minutes: clock.minutes + (isLater ? 720 : 0), isHalfDay: false };
  }
  for (const clock of found.filter((one) => one.minutes !== undefined && one.isHalfDay === false)) {
    const before = /(?<![\d.:,])(\d{1,2})(?:[.:]([0-5]\d))?\s?(?:to|until|and|till|[-–—])\s?$/iu.exec(
      text.slice(Math.max(0, clock.start - 16), clock.start),
    );
    if (!before?.[1] || Number(before[1]) > 12) continue;
    const start = clock.start - before[0].length;
    const hours = Number(before[1]) % 12;
    const isLater = (clock.minutes as number) >= 720 && hours * 60 + 720 <= (clock.minutes as number);
    const minutes = hours * 60 + Number(before[2] ?? 0) + (isLater ? 720 : 0);
    const known = found.findIndex((one) => one.start >= start && one.end <= clock.start);
    const value = { start, end: clock.start, minutes, isHalfDay: false };
    if (known >= 0) found[known] = value;
    else found.push(value);
  }
}

/** `undefined` where they say nothing of the same. */
export function isSameDate(claimed: DateValue, stated: DateValue): boolean | undefined {
  let shared = 0;
  for (const part of ["year", "month", "day"] as const) {
    const [a, b] = [claimed[part], stated[part]];
    if (a === undefined || b === undefined) continue;
    if (a !== b) return false;
    shared += 1;
  }
  const part = isSamePart(claimed, stated);
  if (part !== undefined) return part;
  if (shared === 0) return undefined;
  // A day, or the part of a month, that the source does not give is not its.
  if (claimed.days !== undefined || claimed.months !== undefined) return false;
  return claimed.day === undefined || stated.day !== undefined;
}

export function isSameTime(claimed: Clock, stated: Clock): boolean {
  const difference = Math.abs((claimed.minutes ?? 0) - (stated.minutes ?? 0));
  return (
    difference === 0 || (difference === 720 && (claimed.isHalfDay === true || stated.isHalfDay === true))
  );
}
