/** Days: how many until 3 March, what weekday was 1999-12-31, 三个月前是几号. Not working days, which differ by place. */
import type { WorkedOut } from "./arithmetic.ts";
import {
  addMonths,
  type Day,
  dayOf,
  daysIn,
  isInRange,
  isLeap,
  LAST_YEAR,
  FIRST_YEAR,
  MONTHS,
  numberOf,
  writeDay,
  writeWeekday,
} from "./calendar.ts";
import { ENGLISH_NUMBER, englishNumber } from "./number-words.ts";
import { figures, monthOf, type Nearest, readDay } from "./read-day.ts";
import type { Tongue } from "./value.ts";

interface Form {
  readonly pattern: RegExp;
  readonly work: (found: readonly string[], today: Day, tongue: Tongue) => WorkedOut | undefined;
}

const until: Form["work"] = ([, unit, to], today, tongue) =>
  apart("today", to ?? "", today, tongue, unit ?? "day", "next");
const since: Form["work"] = ([, unit, from], today, tongue) =>
  apart(from ?? "", "today", today, tongue, unit ?? "day", "last");
const between: Form["work"] = ([, unit, from, to], today, tongue) =>
  apart(from ?? "", to ?? "", today, tongue, unit ?? "day", "this-year");
const weekday: Form["work"] = ([, written], today, tongue) => {
  const day = readDay(written ?? "", today, "this-year");
  return day && { understood: writeDay(day, tongue), result: writeWeekday(day, tongue) };
};
const moved: Form["work"] = ([, count, unit, way, from], today, tongue) =>
  offset(count ?? "", unit ?? "", way ?? "", from || "today", today, tongue);

const UNIT = "(days?|weeks?|months?|years?)";
const COUNT = "(an?|\\d{1,6}|[a-z -]{3,40}?)";
const ZH_COUNT = "(\\d{1,6}|[零一二两三四五六七八九十百千万]+|半)";
const ZH_UNIT = "(天|日|周|个?星期|个?礼拜|个月|年)";

const FORMS: Readonly<Record<Tongue, readonly Form[]>> = {
  en: [
    {
      pattern:
        /^(?:how many (day|week)s?(?: (?:are|is|do we have|do i have))?(?: there| it| left| remaining| remain)*|(day|week)s?|how long(?: is it)?) (?:until|till|to|before) (.+)$/iu,
      work: ([, a, b, to], ...rest) => until(["", a || b || "day", to ?? ""], ...rest),
    },
    {
      pattern:
        /^(?:how many (day|week)s?(?: (?:have passed|has it been|is it|are there|have gone by|ago was))?|(day|week)s) since (.+)$/iu,
      work: ([, a, b, from], ...rest) => since(["", a || b || "day", from ?? ""], ...rest),
    },
    {
      pattern:
        /^(?:how many )?(day|week)s?(?: are| is| there| it| lie)* (?:between|from) (.+?) (?:and|to|until|till) (.+)$/iu,
      work: between,
    },
    {
      pattern:
        /^(?:on )?(?:what|which) (?:weekday|day(?: of the week)?) (?:is|was|will be|is it on|will it be on|was it on) (.+)$/iu,
      work: weekday,
    },
    {
      pattern:
        /^(?:on )?(?:what|which) (?:weekday|day(?: of the week)?) (?:does|did|will) (.+?) (?:fall|be)(?: on)?$/iu,
      work: weekday,
    },
    {
      pattern: /^(?:what(?:'s| is) )?(?:the )?(?:weekday|day of the week) (?:of|on|for) (.+)$/iu,
      work: weekday,
    },
    {
      pattern: new RegExp(
        `^(?:(?:what|which) (?:date|day)(?:'s|(?: is| was| will)?(?: it| be)*)|what(?:'s| is| was) the date|when (?:is|was|will be))? ?${COUNT} ${UNIT} (from|after|before) (.+)$`,
        "iu",
      ),
      work: moved,
    },
    {
      pattern: new RegExp(
        `^(?:(?:what|which) (?:date|day)(?:'s|(?: is| was| will)?(?: it| be)*)|what(?:'s| is| was| will be) the date) (in )?${COUNT} ${UNIT}( ago)?$`,
        "iu",
      ),
      work: ([, into, count, unit, ago], ...rest) =>
        into || ago ? moved(["", count ?? "", unit ?? "", ago ? "before" : "after", ""], ...rest) : undefined,
    },
    {
      pattern:
        /^(?:what(?:'s| is) )?(?:today's date|the date today|the date|today)$|^what (?:day|date|day of the week) is (?:it )?(?:today|it)$/iu,
      work: (_, today, tongue) => ofToday(today, tongue),
    },
    {
      pattern:
        /^how many days (?:are |were |will be )?(?:there )?(?:in|does|did|has) ([a-z]+)(?: of)?,? (\d{4})(?: have| has)?$/iu,
      work: ([, month, year], _, tongue) => ofMonth(Number(year), monthOfWord(month ?? ""), tongue),
    },
    {
      pattern: /^(?:is|was|will) (?:the year )?(\d{4}) (?:be )?a leap year$/iu,
      work: ([, year], _, tongue) => leap(Number(year), tongue),
    },
  ],
  zh: [
    {
      pattern:
        /^(?:今天|现在)?(?:距离|距|离|到)(.+?)(?:还有|还剩下|还剩|还要|有|剩)?(?:多少|几)(天|日|周|个?星期)了?$/u,
      work: ([, to, unit], ...rest) => until(["", unit ?? "", to ?? ""], ...rest),
    },
    {
      pattern:
        /^从?(.+?)(?:到|和|与|至)(.+?)(?:之间)?(?:一共|总共|共)?(?:有|是|相差|差|相隔|隔|间隔|过了)(?:多少|几)(天|日|周|个?星期)$/u,
      work: ([, from, to, unit], ...rest) => between(["", unit ?? "", from ?? "", to ?? ""], ...rest),
    },
    {
      pattern:
        /^从?(.+?)(?:到今天|至今|到现在)?(?:已经|已)?(?:有|过去了?|过了)(?:多少|几)(天|日|周|个?星期)了?$/u,
      work: ([, from, unit], ...rest) => since(["", unit ?? "", from ?? ""], ...rest),
    },
    {
      pattern: /^(.+?)(?:那天|当天)?是?(?:星期几|周几|礼拜几)$/u,
      work: (found, ...rest) => weekday(found, ...rest) ?? movedZh(found[1] ?? "", ...rest),
    },
    {
      pattern: /^(.+?)(?:的日期)?(?:是|为)(?:几月几[号日]|几[号日]|哪一?天|什么日期|哪一[日号]|多少号)$/u,
      work: (found, ...rest) => movedZh(found[1] ?? "", ...rest),
    },
    {
      pattern: /^(?:今天|现在)是?(?:几月几[号日]|几[号日]|什么日期|哪一?天|多少号)$/u,
      work: (_, today, tongue) => ofToday(today, tongue),
    },
    {
      pattern:
        /^(\d{4}|[〇零一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?(?:一共|共)?有(?:多少|几)天$/u,
      work: ([, year, month], _, tongue) =>
        ofMonth(figures(year ?? "") ?? 0, figures(month ?? "") ?? 0, tongue),
    },
    {
      pattern: /^(\d{4})年?是(?:不是)?闰年[吗么]?$/u,
      work: ([, year], _, tongue) => leap(Number(year), tongue),
    },
  ],
};

/** Throws `WithoutResult`, `NoCalculation`. `undefined` where it asks for no day. */
export function dates(question: string, today: Day, tongue: Tongue): WorkedOut | undefined {
  const bare = question
    .replace(/^(?:please |can you |tell me |so )+/iu, "")
    .replace(/^(?:请问|请|帮我算一下|算一下)+/u, "")
    .replace(/[\s?。.!呢啊]+$/u, "");
  for (const { pattern, work } of FORMS[tongue]) {
    const found = pattern.exec(bare);
    const result =
      found &&
      work(
        Array.from(found, (part) => part ?? ""),
        today,
        tongue,
      );
    if (result) return result;
  }
  return undefined;
}

function apart(
  from: string,
  to: string,
  today: Day,
  tongue: Tongue,
  unit: string,
  nearest: Nearest,
): WorkedOut | undefined {
  const [first, last] = [from, to].map((one) => readDay(one, today, nearest));
  if (!first || !last) return undefined;
  const days = numberOf(last) - numberOf(first);
  const inWeeks = /^(?:week|周|个?星期)/iu.test(unit);
  const count = withSign(inWeeks ? Math.trunc(days / 7) : days);
  const rest = inWeeks ? Math.abs(days % 7) : 0;
  const [start, end] = [writeDay(first, tongue), writeDay(last, tongue)];
  if (tongue === "zh") {
    return {
      understood: `${start} → ${end}`,
      result: `${count} ${inWeeks ? "周" : "天"}${rest === 0 ? "" : `零 ${rest} 天`}`,
    };
  }
  const word = (of: number, one: string): string => `${one}${Math.abs(of) === 1 ? "" : "s"}`;
  const whole = inWeeks ? Math.trunc(days / 7) : days;
  return {
    understood: `${start} → ${end}`,
    result: `${count} ${word(whole, inWeeks ? "week" : "day")}${rest === 0 ? "" : ` and ${rest} ${word(rest, "day")}`}`,
  };
}

const withSign = (days: number): string =>
  `${days < 0 ? "−" : ""}${String(Math.abs(days)).replace(/\B(?=(?:\d{3})+$)/gu, ",")}`;

function offset(
  count: string,
  unit: string,
  way: string,
  from: string,
  today: Day,
  tongue: Tongue,
): WorkedOut | undefined {
  const start = readDay(from, today, "this-year");
  const number = countOf(count);
  if (!start || number === undefined) return undefined;
  const by = way === "before" ? -number : number;
  const day = shifted(start, by, unit);
  if (day === undefined || !isInRange(day)) return undefined;
  const sign = by < 0 ? "−" : "+";
  return {
    understood: `${writeDay(start, tongue)} ${sign} ${number} ${unitWord(unit, number, tongue)}`,
    result: `${writeDay(day, tongue)}${tongue === "zh" ? "，" : ", "}${writeWeekday(day, tongue)}`,
  };
}

function shifted(start: Day, by: number, unit: string): Day | undefined {
  if (Math.abs(by) > 1_000_000) return undefined;
  if (/^(?:day|天|日)/iu.test(unit)) return dayOf(numberOf(start) + by);
  if (/^(?:week|周|个?星期|个?礼拜)/iu.test(unit)) return dayOf(numberOf(start) + 7 * by);
  return addMonths(start, /^(?:month|个月)/iu.test(unit) ? by : 12 * by);
}

function unitWord(unit: string, number: number, tongue: Tongue): string {
  if (tongue === "zh") return unit.replace(/^日$/u, "天");
  return `${unit.toLowerCase().replace(/s$/u, "")}${number === 1 ? "" : "s"}`;
}

function countOf(written: string): number | undefined {
  const text = written.toLowerCase();
  if (text === "a" || text === "an") return 1;
  const words = ENGLISH_NUMBER.exec(text)?.[0];
  const english = words === text ? englishNumber(text) : undefined;
  return english ? Number(english.top) : figures(text);
}

const MOVED_ZH = new RegExp(`^(.*?)(?:的|再过|过)?${ZH_COUNT}${ZH_UNIT}(?:之|以)?([前后])(?:那天)?$`, "u");
const BEFORE_MOVED_ZH = new RegExp(`^${ZH_COUNT}${ZH_UNIT}(?:之|以)?([前后])$`, "u");

/** 三个月前, 2024年1月15日后90天 is said otherwise: 2024年1月15日的90天后. */
function movedZh(written: string, today: Day, tongue: Tongue): WorkedOut | undefined {
  const alone = BEFORE_MOVED_ZH.exec(written);
  const [from = "", count = "", unit = "", way = ""] = alone
    ? ["今天", ...alone.slice(1)]
    : (MOVED_ZH.exec(written)?.slice(1) ?? []);
  if (count === "") {
    const day = readDay(written, today, "this-year");
    return day && { understood: written, result: `${writeDay(day, tongue)}，${writeWeekday(day, tongue)}` };
  }
  if (count === "半" && unit !== "年") return undefined;
  const [number, of] = count === "半" ? ["6", "个月"] : [count, unit];
  return offset(number, of, way === "前" ? "before" : "after", from || "今天", today, tongue);
}

const ofToday = (today: Day, tongue: Tongue): WorkedOut => ({
  understood: tongue === "zh" ? "今天" : "today",
  result: `${writeWeekday(today, tongue)}${tongue === "zh" ? "，" : ", "}${writeDay(today, tongue)}`,
});

/** A whole name or its first three letters. */
function monthOfWord(word: string): number {
  const at = MONTHS.findIndex((month) =>
    [month, month.slice(0, 3)].some((name) => name.toLowerCase() === word.toLowerCase()),
  );
  return at < 0 ? 0 : monthOf(word);
}

function ofMonth(year: number, month: number, tongue: Tongue): WorkedOut | undefined {
  if (month < 1 || month > 12 || year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const days = daysIn(year, month);
  return tongue === "zh"
    ? { understood: `${year}年${month}月`, result: `${days} 天` }
    : { understood: `${MONTHS[month - 1]} ${year}`, result: `${days} days` };
}

function leap(year: number, tongue: Tongue): WorkedOut | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const is = isLeap(year);
  return tongue === "zh"
    ? { understood: `${year}年`, result: is ? "是闰年，366 天" : "不是闰年，365 天" }
    : { understood: String(year), result: is ? "a leap year, of 366 days" : "no leap year: 365 days" };
}
