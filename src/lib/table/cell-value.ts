/**
 * What a cell holds: a figure with its unit, or a day. Not covered: figures in words, ranges, and days written with the
 * month first in figures alone, which nobody can tell from those with the day first.
 */

export interface Figure {
  readonly value: number;
  /** Digits behind the point, as written. */
  readonly places: number;
  /** What stands beside the digits: `%`, `€`, 万元; empty where nothing does. */
  readonly unit: string;
}

export interface Day {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

const FIGURE =
  /^([€$£¥￥]|[A-Z]{3}\s|(?:US|C|A|HK)\$)?\s*(?:([-−+])\s*)?(\d{1,3}(?:[,' ]\d{3})+|\d+)(?:\.(\d+))?\s*([^\d\s][^\d]{0,15})?$/u;

/** `undefined` where the cell is no single figure. */
export function figureOf(text: string): Figure | undefined {
  const found = FIGURE.exec(text.trim());
  if (found === null) return undefined;
  const [, before = "", sign = "", whole = "", fraction = "", after = ""] = found;
  const digits = `${whole.replace(/[,' ]/gu, "")}${fraction === "" ? "" : `.${fraction}`}`;
  const value = Number(digits) * (sign === "-" || sign === "−" ? -1 : 1);
  return { value, places: fraction.length, unit: before.trim() || after.trim() };
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
export const MONTH_NAME =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const HAN_DIGITS = "一二三四五六七八九十";

const DAYS: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?(?:[T ]\d{1,2}:\d{2}.*)?$/u,
  /^(?<year>\d{4})\s*年(?:\s*(?<month>\d{1,2})\s*月(?:份)?(?:\s*(?<day>\d{1,2})\s*[日号])?)?$/u,
  /^(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份)?(?:\s*(?<day>\d{1,2})\s*[日号])?$/u,
  new RegExp(
    `^(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+)?(?<month>${MONTH_NAME})\\.?(?:,?\\s+(?<year>\\d{4}))?$`,
    "iu",
  ),
  new RegExp(
    `^(?<month>${MONTH_NAME})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(?<year>\\d{4}))?$`,
    "iu",
  ),
];

/** `undefined` where the cell is no day, month or written year. A lone figure of four digits is a figure. */
export function dayOf(text: string): Day | undefined {
  for (const form of DAYS) {
    const groups = form.exec(text.trim())?.groups;
    if (groups === undefined) continue;
    const { year, month, day } = groups;
    const found = {
      ...(year === undefined ? {} : { year: Number(year) }),
      ...(month === undefined ? {} : { month: monthOf(month) }),
      ...(day === undefined ? {} : { day: Number(day) }),
    };
    const isDay = (found.month ?? 1) >= 1 && (found.month ?? 1) <= 12 && (found.day ?? 1) <= 31;
    if (isDay) return found;
  }
  return undefined;
}

/** 3, "March" or 三 as 3; 0 where it is none. */
export function monthOf(written: string): number {
  if (/^\d+$/u.test(written)) return Number(written);
  const place = MONTHS.indexOf(written.slice(0, 3).toLowerCase());
  if (place >= 0) return place + 1;
  return hanNumber(written);
}

function hanNumber(written: string): number {
  if (written.length === 1) return HAN_DIGITS.indexOf(written) + 1;
  return written.startsWith("十") ? 10 + HAN_DIGITS.indexOf(written.charAt(1)) + 1 : 0;
}

/** Orders days; what is not said counts as the beginning. */
export function dayNumber({ year = 0, month = 0, day = 0 }: Day): number {
  return year * 10_000 + month * 100 + day;
}
