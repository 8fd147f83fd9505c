/** A day as people write it: 3 March, March 3rd 2026, 2026-03-03, 三月三号, tomorrow. Not 03/04/2026, which is two days. */
import { byName } from "../../lib/by-name.ts";
import { type Day, dayOf, isInCalendar, isInRange, MONTHS, numberOf } from "./calendar.ts";
import { chineseNumber } from "./number-words.ts";
import { NoCalculation, WithoutResult } from "./value.ts";

/** Where no year is written: the next such day, the last one, or that of this year; today is both. */
export type Nearest = "next" | "last" | "this-year";

const NEAR = byName<number>({
  today: 0,
  now: 0,
  tomorrow: 1,
  yesterday: -1,
  "the day after tomorrow": 2,
  "the day before yesterday": -2,
  今天: 0,
  今日: 0,
  现在: 0,
  明天: 1,
  明日: 1,
  昨天: -1,
  昨日: -1,
  后天: 2,
  前天: -2,
  大后天: 3,
  大前天: -3,
});

const FEASTS = byName<string>({
  christmas: "12-25",
  "christmas day": "12-25",
  "christmas eve": "12-24",
  "new year": "1-1",
  "new year's day": "1-1",
  "new years day": "1-1",
  "new year's eve": "12-31",
  halloween: "10-31",
  "valentine's day": "2-14",
  圣诞节: "12-25",
  圣诞: "12-25",
  平安夜: "12-24",
  元旦: "1-1",
  国庆节: "10-1",
  国庆: "10-1",
  劳动节: "5-1",
});

const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`.replace("(?:)?", "")).join("|");
const DAY_FIRST = new RegExp(
  `^(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}|Sept)\\.?,?(?: (\\d{4}))?$`,
  "iu",
);
const MONTH_FIRST = new RegExp(
  `^(${MONTH}|Sept)\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?$`,
  "iu",
);
const CHINESE =
  /^(?:([\d〇零一二三四五六七八九]{4})年|(今年|明年|去年|后年|前年))?([\d一二三四五六七八九十]{1,2})月([\d一二三四五六七八九十]{1,3})[日号]$/u;
const YEARS = byName<number>({ 今年: 0, 明年: 1, 去年: -1, 后年: 2, 前年: -2 });

/** `undefined` where the text is no day. Throws `WithoutResult` where no calendar has it. */
export function readDay(written: string, today: Day, nearest: Nearest): Day | undefined {
  const text = written.trim().replace(/^(?:on|the date) /iu, "");
  const near = NEAR[text.toLowerCase()];
  if (near !== undefined) return dayOf(numberOf(today) + near);
  const parts = partsOf(text, today);
  if (parts === undefined) return undefined;
  const { year, month, day } = parts;
  const found = year === undefined ? nearestTo(today, month, day, nearest) : { year, month, day };
  if (!isInRange(found)) throw new NoCalculation();
  if (!isInCalendar(found)) throw new WithoutResult("no-such-day", written.trim());
  return found;
}

interface Parts {
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string, today: Day): Parts | undefined {
  const feast = FEASTS[text.toLowerCase()]?.split("-").map(Number);
  if (feast) return { year: undefined, month: feast[0] ?? 1, day: feast[1] ?? 1 };
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return { year: yearOf(dayFirst[3]), month: monthOf(dayFirst[2]), day: Number(dayFirst[1]) };
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return { year: yearOf(monthFirst[3]), month: monthOf(monthFirst[1]), day: Number(monthFirst[2]) };
  }
  const chinese = CHINESE.exec(text);
  if (!chinese) return undefined;
  const [, full, near, month = "", day = ""] = chinese;
  const [inYear, inMonth, inDay] = [full, month, day].map((one) =>
    one === undefined ? undefined : figures(one),
  );
  if (inMonth === undefined || inDay === undefined) return undefined;
  const year = near === undefined ? inYear : today.year + (YEARS[near] ?? 0);
  return { year, month: inMonth, day: inDay };
}

/** 3, 三十一, 二〇二六. */
export function figures(written: string): number | undefined {
  if (/^\d+$/u.test(written)) return Number(written);
  const value = chineseNumber(written);
  return value?.over === 1n ? Number(value.top) : undefined;
}

/** From 1; 0 where it is no month. */
export const monthOf = (name = ""): number =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1;

const yearOf = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : Number(written);

function nearestTo(today: Day, month: number, day: number, nearest: Nearest): Day {
  if (nearest === "this-year") return { year: today.year, month, day };
  const step = nearest === "next" ? 1 : -1;
  const isBeyond = ({ year }: Day): boolean =>
    (numberOf({ year, month, day }) - numberOf(today)) * step >= 0 && isInCalendar({ year, month, day });
  // 29 February comes every eight years at the latest.
  for (let away = 0; away <= 8; away++) {
    const there = { year: today.year + away * step, month, day };
    if (isBeyond(there)) return there;
  }
  return { year: today.year, month, day };
}
