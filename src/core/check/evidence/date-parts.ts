/**
 * Parts of months and years as spans of days and months: "the beginning of May", mid-June, 3月上旬, 12月底, "the second quarter of
 * 2023", 上半年, 年底, "spring 2026". What a season without its year is, and winter, which has two years, are not covered.
 */
import type { DateValue, FoundDate } from "./date-value.ts";
import { writtenNumber } from "./numerals.ts";

export type Span = readonly [number, number];

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = String.raw`(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`;
const YEAR = String.raw`(?:,? (?:of )?(?<year>(?:1|2)\d{3})(?!\d))?`;
const PART = String.raw`(?<part>(?:very )?(?:beginning|start|first half|first days|first week|middle|second half|latter half|last days|last week|end)\b(?: of(?: the month of)?| in)?|early|mid|late)`;
const HAN_YEAR = "(?:(?<year>\\d{4}|[〇零一二三四五六七八九]{4})年(?:的|度)?)?";
const HAN_MONTH = "(?<![\\d.])(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|的)?";

const OF_MONTH: readonly RegExp[] = [
  new RegExp(String.raw`\b${PART}[ -]${MONTH}${YEAR}`, "giu"),
  new RegExp(
    `${HAN_YEAR}${HAN_MONTH}(?<part>上旬|中旬|下旬|上半月|下半月|初(?![级中一二三四五六七八九十])|底(?![部层片])|末|中(?=[，。；、,;]|起|开|完)|头几天|最后几天|第一周|最后一周)`,
    "gu",
  ),
];
const OF_YEAR: readonly RegExp[] = [
  /\b(?<part>first|second|third|fourth|last) quarter(?: of (?:the year )?(?<year>(?:1|2)\d{3})(?!\d))?/giu,
  /\b(?<part>Q[1-4])\b(?: (?:of )?(?<year>(?:1|2)\d{3})(?!\d))?/gu,
  /\b(?<part>(?:beginning|start|first half|middle|second half|end) of(?: the year)?|early(?: in)?|mid|late(?: in)?|spring(?: of)?|summer(?: of)?|autumn(?: of)?)[ -](?:the year )?(?<year>(?:1|2)\d{3})(?![\d-])/giu,
  /\b(?<part>beginning|start|first half|middle|second half|end) of (?:the|this|last|next) year\b/giu,
  new RegExp(`${HAN_YEAR}(?<![\\d一二三四五六七八九十])第?(?<part>[一二三四1234])季度`, "gu"),
  new RegExp(`${HAN_YEAR}(?<part>上半年|下半年|年初|年中|年底|年末)`, "gu"),
  /(?<year>\d{4})年(?<part>[春夏秋](?:季|天))/gu,
];

const DAYS: readonly (readonly [RegExp, Span])[] = [
  [/first half|上半月/u, [1, 15]],
  [/second half|latter half|下半月/u, [16, 31]],
  [/first week|first days|第一周|头几天/u, [1, 7]],
  [/last week|last days|最后/u, [22, 31]],
  [/beginning|start|early|上旬|初/u, [1, 10]],
  [/middle|mid|中/u, [11, 20]],
  [/end|late|下旬|底|末/u, [21, 31]],
];
const MONTHS_OF: readonly (readonly [RegExp, Span])[] = [
  [/^(?:first|q1|一|1)$/u, [1, 3]],
  [/^(?:second|q2|二|2)$/u, [4, 6]],
  [/^(?:third|q3|三|3)$/u, [7, 9]],
  [/^(?:fourth|last|q4|四|4)$/u, [10, 12]],
  [/first half|上半年/u, [1, 6]],
  [/second half|下半年/u, [7, 12]],
  [/beginning|start|early|年初/u, [1, 3]],
  [/middle|mid|年中/u, [5, 8]],
  [/end|late|年底|年末/u, [10, 12]],
  [/spring|春/u, [3, 5]],
  [/summer|夏/u, [6, 8]],
  [/autumn|秋/u, [9, 11]],
];

export function datePartsIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const [patterns, spans] of [
    [OF_MONTH, DAYS],
    [OF_YEAR, MONTHS_OF],
  ] as const)
    for (const pattern of patterns)
      for (const { groups = {}, index, 0: written } of text.matchAll(pattern)) {
        const part = (groups["part"] ?? "").toLowerCase();
        const span = spans.find(([sign]) => sign.test(part))?.[1];
        if (span === undefined) continue;
        const year = writtenNumber(groups["year"]);
        const month = monthOf(groups["month"]);
        if (spans === DAYS && (month === undefined || month > 12)) continue;
        found.push({
          start: index,
          end: index + written.length,
          ...(year === undefined ? {} : { year }),
          ...(month === undefined ? { months: span } : { month, days: span }),
        });
      }
  return found;
}

function monthOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const name = MONTHS.indexOf(written.toLowerCase().slice(0, 3)) + 1;
  return name > 0 ? name : writtenNumber(written);
}

/** Whether the one part of a month or year that is claimed is, or holds, what is stated; `undefined` where neither has one. */
export function isSamePart(claimed: DateValue, stated: DateValue): boolean | undefined {
  const days = isSameSpan(
    daysOf(claimed),
    daysOf(stated),
    claimed.days !== undefined,
    stated.days !== undefined,
  );
  const months = isSameSpan(
    monthsOf(claimed),
    monthsOf(stated),
    claimed.months !== undefined,
    stated.months !== undefined,
  );
  if (days === false || months === false) return false;
  return days ?? months;
}

function daysOf({ day, days }: DateValue): Span | undefined {
  return days ?? (day === undefined ? undefined : [day, day]);
}

function monthsOf({ month, months }: DateValue): Span | undefined {
  return months ?? (month === undefined ? undefined : [month, month]);
}

function isSameSpan(
  claimed: Span | undefined,
  stated: Span | undefined,
  isPartClaimed: boolean,
  isPartStated: boolean,
): boolean | undefined {
  if (!claimed || !stated || !(isPartClaimed || isPartStated)) return undefined;
  const common = Math.min(claimed[1], stated[1]) - Math.max(claimed[0], stated[0]) + 1;
  // An exact day for a part: only where it ends or begins ("by 10 December" for 12月上旬).
  if (!isPartClaimed) return claimed[0] === stated[0] || claimed[1] === stated[1];
  if (!isPartStated) return common > 0;
  return common * 2 > Math.min(claimed[1] - claimed[0], stated[1] - stated[0]) + 1;
}
