/**
 * The time that a question names, read by the clock: a day, a month or a year, said outright ("in March 2026", 3月) or
 * from today ("last month", 去年). Not covered: spans ("between May and July"), weekdays, holidays.
 */
import { type Day, MONTH_NAME, monthOf } from "../../../lib/table/cell-value.ts";

export interface AskedTime {
  readonly day: Day;
  /** 1 to 4, with the year in `day` where one is said. */
  readonly quarter?: number;
  /** It was said from today: "this year", 上个月. */
  readonly isFromNow: boolean;
  /** Where it stands in the question. */
  readonly start: number;
  readonly end: number;
}

const YEAR = "(?<year>(?:19|20)\\d{2})";
/** Of other centuries too. */
const HAN_YEAR = /(?<year>(?:1[5-9]|20)\d{2})\s*年/u;
const SAID: readonly RegExp[] = [
  /(?<year>(?:19|20)\d{2})[-/](?<month>\d{1,2})(?:[-/](?<day>\d{1,2}))?(?!\d)/u,
  /(?<year>(?:19|20)\d{2})\s*年\s*(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?(?:\s*(?<day>\d{1,2})\s*[日号])?/u,
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_NAME})\\b(?:,? ${YEAR})?`, "iu"),
  new RegExp(`\\b(?<month>${MONTH_NAME}) (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? ${YEAR})?`, "iu"),
  new RegExp(`\\b(?<month>${MONTH_NAME})(?: of)?,? ${YEAR}\\b`, "iu"),
  /(?<!\d)(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月份?(?:\s*(?<day>\d{1,2})\s*[日号])?(?!\p{Script=Han}*[之以]后)/u,
  /(?:(?<year>(?:19|20)\d{2})\s*年\s*)?第(?<quarter>[一二三四1-4])季度/u,
  new RegExp(`\\bq(?<quarter>[1-4])\\b(?:(?: of)?,? ${YEAR})?`, "iu"),
  new RegExp(`\\b(?<quarterword>first|second|third|fourth) quarter\\b(?:(?: of)?,? ${YEAR})?`, "iu"),
  /\b(?:in|of|during|for|from|since) (?<year>(?:19|20)\d{2})\b(?! ?(?:euros?|dollars?|people|units))/iu,
  // Of earlier centuries only where nothing follows that would be counted.
  /\b(?:in|during|since) (?<year>1[5-8]\d{2})(?=\s*(?:[?.,;]|$))/iu,
  HAN_YEAR,
  /\b(?:in|for|during|of|since|this|last) (?<month>january|february|march|april|may|june|july|august|september|october|november|december)\b/iu,
  /\b(?<month>January|February|March|April|June|July|August|September|October|November|December)\b/u,
];
const QUARTERS = ["first", "second", "third", "fourth"];
const HAN_QUARTERS = "一二三四";

type Unit = "day" | "month" | "year";
/** How far from today, in which unit. */
const FROM_NOW: readonly (readonly [said: RegExp, unit: Unit, step: number])[] = [
  [/\bthe day before yesterday\b|前天/iu, "day", -2],
  [/\byesterday\b|昨天|昨日/iu, "day", -1],
  [/\btoday\b|今天|今日/iu, "day", 0],
  [/\btomorrow\b|明天|明日/iu, "day", 1],
  [/\blast month\b|上个月|上個月|上月/iu, "month", -1],
  [/\bthis month\b|这个月|這個月|本月/iu, "month", 0],
  [/\bnext month\b|下个月|下個月|下月/iu, "month", 1],
  [/前年/u, "year", -2],
  [/\blast year\b|去年/iu, "year", -1],
  [/\bthis year\b|今年|本年度?/iu, "year", 0],
  [/\bnext year\b|明年/iu, "year", 1],
];

/** `now`: an ISO 8601 instant. `undefined` where no time is named. */
export function askedTime(question: string, now: string): AskedTime | undefined {
  for (const [said, unit, step] of FROM_NOW) {
    const found = said.exec(question);
    if (found === null) continue;
    const start = found.index;
    const end = start + found[0].length;
    const relative = dayFrom(now, unit, step);
    // 去年三月, "March last year"
    const month = unit === "year" ? monthBeside(question) : undefined;
    const day = month === undefined ? relative : { ...relative, month: month.month };
    return {
      day,
      isFromNow: true,
      start: Math.min(start, month?.start ?? start),
      end: Math.max(end, month?.end ?? end),
    };
  }
  for (const form of SAID) {
    const found = form.exec(question);
    if (found?.groups === undefined) continue;
    const { year, month, day, quarter, quarterword } = found.groups;
    const number = month === undefined ? undefined : monthOf(month);
    if (number !== undefined && (number < 1 || number > 12)) continue;
    const asked =
      quarterword !== undefined
        ? QUARTERS.indexOf(quarterword.toLowerCase()) + 1
        : quarter === undefined
          ? undefined
          : Number(quarter) || HAN_QUARTERS.indexOf(quarter) + 1;
    return {
      day: {
        ...(year === undefined ? {} : { year: Number(year) }),
        ...(number === undefined ? {} : { month: number }),
        ...(day === undefined ? {} : { day: Number(day) }),
      },
      ...(asked === undefined ? {} : { quarter: asked }),
      isFromNow: false,
      start: found.index,
      end: found.index + found[0].length,
    };
  }
  return undefined;
}

/** Forms that say a day, a month or a year by themselves, wherever they stand. */
const WRITTEN: readonly RegExp[] = [
  SAID[0],
  SAID[1],
  SAID[2],
  SAID[3],
  SAID[4],
  HAN_YEAR,
  /\b(?:in|during|since|until|by|from|to) (?<year>1[5-8]\d{2})(?=\s*(?:[?.,;]|$))/u,
  /\b(?:in|of|for|since|until|by|and|to|from) (?<year>(?:19|20)\d{2})\b/u,
]
  .filter((form) => form !== undefined)
  .map((form) => new RegExp(form.source, `${form.flags}g`));

/** The days, months and years that a text names with their year, in no order. */
export function daysIn(text: string): Day[] {
  const days: Day[] = [];
  for (const form of WRITTEN) {
    for (const { groups = {} } of text.matchAll(form)) {
      const month = groups["month"] === undefined ? undefined : monthOf(groups["month"]);
      if (groups["year"] === undefined || (month !== undefined && (month < 1 || month > 12))) continue;
      days.push({
        year: Number(groups["year"]),
        ...(month === undefined ? {} : { month }),
        ...(groups["day"] === undefined ? {} : { day: Number(groups["day"]) }),
      });
    }
  }
  return days;
}

function monthBeside(question: string): { month: number; start: number; end: number } | undefined {
  const found =
    /(?:in )?\b(january|february|march|april|may|june|july|august|september|october|november|december)\b|(\d{1,2}|[一二三四五六七八九十]{1,2})月份?/iu.exec(
      question,
    );
  if (found === null) return undefined;
  const month = monthOf(found[1] ?? found[2] ?? "");
  return month < 1 || month > 12
    ? undefined
    : { month, start: found.index, end: found.index + found[0].length };
}

function dayFrom(now: string, unit: Unit, step: number): Day {
  const at = new Date(now);
  if (unit === "year") return { year: at.getUTCFullYear() + step };
  if (unit === "month") {
    const months = at.getUTCFullYear() * 12 + at.getUTCMonth() + step;
    return { year: Math.floor(months / 12), month: (months % 12) + 1 };
  }
  const then = new Date(at.getTime() + step * 86_400_000);
  return { year: then.getUTCFullYear(), month: then.getUTCMonth() + 1, day: then.getUTCDate() };
}

/** Whether a day lies in the asked time, as far as both say it. */
export function isWithinTime({ day, quarter }: Pick<AskedTime, "day" | "quarter">, other: Day): boolean {
  if (day.year !== undefined && other.year !== undefined && day.year !== other.year) return false;
  if (quarter !== undefined && Math.ceil((other.month ?? 0) / 3) !== quarter) return false;
  if (day.month !== undefined && day.month !== other.month) return false;
  return day.day === undefined || day.day === other.day;
}
