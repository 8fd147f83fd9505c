/** Days of the Gregorian calendar as numbers, and how they are written. From 1583 to 9999: before it days were counted otherwise. */
import type { Tongue } from "./value.ts";

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export const FIRST_YEAR = 1583;
export const LAST_YEAR = 9999;
const DAY_MS = 86_400_000;

const utc = ({ year, month, day }: Day): Date => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
};

/** Days since 1970-01-01. */
export const numberOf = (day: Day): number => Math.round(utc(day).getTime() / DAY_MS);

export function dayOf(number: number): Day {
  const date = new Date(number * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export const isInCalendar = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

export const isInRange = ({ year }: Day): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** The same day of another month; its last one where it has none such. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const at = year * 12 + month - 1 + months;
  const [there, of] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  return { year: there, month: of, day: Math.min(day, daysIn(there, of)) };
}

/** From Sunday, 0. */
export const weekdayOf = (day: Day): number => (((numberOf(day) + 4) % 7) + 7) % 7;

export const MONTHS =
  "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

export function writeDay(day: Day, tongue: Tongue): string {
  return tongue === "zh"
    ? `${day.year}年${day.month}月${day.day}日`
    : `${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

export function writeWeekday(day: Day, tongue: Tongue): string {
  const at = weekdayOf(day);
  return tongue === "zh" ? `星期${"日一二三四五六"[at]}` : (WEEKDAYS[at] ?? "");
}
