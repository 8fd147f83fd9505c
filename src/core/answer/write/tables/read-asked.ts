/**
 * What a question says of a table, before it is known what is to be done: the columns and cells that it names, the time and
 * the bounds, and so the rows that it is about.
 */
import { dayOf } from "../../../../lib/table/cell-value.ts";
import type { Table, TableRow } from "../../../../lib/table/tables-in.ts";
import { escapePattern } from "../../../../lib/text/escape-pattern.ts";
import { words } from "../../../../lib/text/words.ts";
import { bridgesOf } from "../extractive/word-bridges.ts";
import { type AskedTime, askedTime, isWithinTime } from "../../understand/asked-time.ts";
import { isWithinSpans, matchTerm, type Span, spansOf, type Unit, unitsOf } from "./asked-units.ts";
import { type Bound, boundOf } from "./bounds.ts";
import { type Column, columnsOf, dayAt, nameInHead, textAt } from "./columns.ts";
import {
  AVERAGE,
  COMPARED,
  CONCEPT_NAMES,
  CONCEPTS,
  COUNT,
  EXTREMES,
  MEASURED,
  NEGATED,
  SUM,
  TOTAL_ROW,
} from "./concepts.ts";
import { type Condition, conditionsOf, isSo, saysWhether } from "./conditions.ts";

/** Share of a column's name that the question has to say. */
const NAMED = 0.5;

/** "How high can a shed be?" names no column of a high season. */
const HOW_MUCH_SO =
  /\bhow (?:high|low|long|short|late|early|old|big|large|small|far|near|deep|tall|wide|often|soon|fast|hot|cold|heavy)\b/giu;

export interface Asked {
  readonly question: string;
  readonly units: readonly Unit[];
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** Columns that the question names, best first. */
  readonly named: readonly Column[];
  readonly conditions: readonly Condition[];
  /** A column of yes and no that the rows were chosen by. */
  readonly whether: Column | undefined;
  readonly time: AskedTime | undefined;
  readonly dayColumn: Column | undefined;
  /** A column that is called by the time asked for, where months are columns. */
  readonly timeColumn: Column | undefined;
  readonly bound: Bound | undefined;
  /** The column of "which store": what the answer names. */
  readonly keyAsked: Column | undefined;
  readonly isList: boolean;
  /** Places of the question that what the table is called has. */
  readonly aboutSpans: readonly Span[];
  /** Places of the question that the table accounts for. */
  readonly spans: readonly Span[];
}

/** `conditionsOn`: where it is known which columns' cells the question names. */
export function readAsked(
  question: string,
  table: Table,
  about: string,
  now: string,
  conditionsOn?: ReadonlySet<number>,
): Asked | undefined {
  const units = unitsOf(question);
  const bridges = bridgesOf(question, words(question));
  const naming = question.replace(HOW_MUCH_SO, (asked) => " ".repeat(asked.length));
  const all = table.rows.filter((row) => !TOTAL_ROW.test(textAt(row, 0)));
  const columns = columnsOf({ ...table, rows: all });
  const heads = columns.map((column) => ({
    column,
    // What a column commonly holds is asked for by the concept's own words.
    match: matchTerm(
      column.head.replace(/[（(][^()（）]*[)）]/gu, ""),
      naming,
      column.concepts.size === 0 ? bridges : undefined,
    ),
  }));
  const namedMatches = heads.filter(({ match }) => match.share >= NAMED);
  const named = namedMatches.toSorted((a, b) => b.match.size - a.match.size).map(({ column }) => column);
  const bound = boundOf(question);
  const spoken = askedTime(question, now);
  // "since 2021" is no year, but the beginning of some.
  const time =
    spoken !== undefined && bound !== undefined && isWithinSpans(spoken, [bound]) ? undefined : spoken;
  const day = time === undefined ? undefined : columns.find(({ kind }) => kind === "day");
  const timeColumn = time === undefined ? undefined : timeColumnOf(time, columns, named);
  const isTimed = time === undefined || day !== undefined || timeColumn !== undefined;
  if (!isTimed && !isSaidBy(about, question, time)) return undefined;
  const operators = [
    ...EXTREMES.map(({ asked }) => asked),
    COMPARED,
    SUM,
    AVERAGE,
    COUNT,
    MEASURED,
    NEGATED,
  ].flatMap((pattern) => spansOf(pattern, question));
  const said = [...operators, ...(time === undefined ? [] : [time]), ...(bound === undefined ? [] : [bound])];
  const headSpans = namedMatches.flatMap(({ match }) => match.spans);
  const able = conditionsOn === undefined ? columns : columns.filter(({ nth }) => conditionsOn.has(nth));
  const conditions = conditionsOf(question, units, all, able, said, new Set(named));
  const inTime =
    time === undefined || day === undefined || timeColumn !== undefined
      ? all
      : all.filter((row) => {
          const own = dayAt(row, day.nth);
          return own !== undefined && isWithinTime(time, own);
        });
  const isNegated = NEGATED.test(question);
  const isCount = COUNT.test(question);
  const keyAsked = keyAskedFor(question, named, columns);
  const whether =
    conditions.length > 0 && isNegated
      ? undefined
      : named.find(
          (column) =>
            (keyAsked !== undefined || isCount) &&
            column !== keyAsked &&
            !conditions.some((one) => one.column === column) &&
            column.kind === "words" &&
            saysWhether(column, all),
        );
  const aboutSpans = matchTerm(about, question).spans;
  const rows = inTime.filter((row) => {
    const holds = conditions.every((condition) =>
      isNegated && condition === conditions.at(-1)
        ? !condition.holds(row) && textAt(row, condition.column.nth) !== ""
        : condition.holds(row),
    );
    return holds && (whether === undefined || isSo(row, whether) !== isNegated);
  });
  return {
    question,
    units,
    columns,
    rows,
    named: named.filter((column) => column !== whether),
    conditions,
    whether,
    time,
    dayColumn: day,
    timeColumn,
    bound,
    keyAsked,
    aboutSpans,
    isList: /\bwhich\b|\bwho\b|\blist\b|哪|谁|誰|列出/iu.test(question),
    spans: [
      ...said,
      ...headSpans,
      ...columns.flatMap(
        ({ head }) => matchTerm(/[（(]([^()（）]*)[)）]/u.exec(head)?.[1] ?? "", question).spans,
      ),
      ...conditions.flatMap(({ spans }) => spans),
      ...conceptSpans(question, columns),
      ...(keyAsked !== undefined && isHanPair(keyAsked.head)
        ? spansOf(new RegExp(keyAsked.head.charAt(0), "u"), question)
        : []),
      ...aboutSpans,
      // 洗一件大衣 of what a 洗衣店 asks for.
      ...units.filter(({ isHan, word }) => isHan && about.includes(word)),
    ],
  };
}

/** Called by the time itself, or, of all columns that are named, the only one that ends with its year: "loans 2024". */
function timeColumnOf(
  time: AskedTime,
  columns: readonly Column[],
  named: readonly Column[],
): Column | undefined {
  const called = columns.find(({ head }) => isOfTime(time, head));
  if (called !== undefined || time.quarter !== undefined || time.day.month !== undefined) return called;
  const ofYear = columns.filter(({ head, kind }) => kind === "figure" && yearOf(head) === time.day.year);
  const meant = ofYear.filter((column) => named.includes(column));
  const [only, ...others] = meant.length > 0 ? meant : ofYear;
  return others.length === 0 ? only : undefined;
}

function yearOf(head: string): number | undefined {
  const year = /(?<!\d)((?:19|20)\d\d)年?$/u.exec(head.trim())?.[1];
  return year === undefined ? undefined : Number(year);
}

const isOfTime = (time: AskedTime, head: string): boolean => {
  const own = dayOf(head);
  return own !== undefined && isWithinTime(time, own);
};

/** The time is that of the whole table: "Budget 2026". */
const isSaidBy = (about: string, question: string, time: AskedTime): boolean =>
  time.quarter === undefined &&
  time.day.month === undefined &&
  time.day.year !== undefined &&
  about.includes(String(time.day.year)) &&
  !question.includes("今天");

function conceptSpans(question: string, columns: readonly Column[]): Span[] {
  return CONCEPT_NAMES.filter((name) => columns.some(({ concepts }) => concepts.has(name))).flatMap((name) =>
    spansOf(CONCEPTS[name].asked, question),
  );
}

const isHanPair = (head: string): boolean => /^\p{Script=Han}{2}$/u.test(head);

/** "Which store", 哪个门店, "who": the column whose cell is the answer. */
function keyAskedFor(
  question: string,
  named: readonly Column[],
  columns: readonly Column[],
): Column | undefined {
  const worded = columns.filter(
    (column) => column.kind !== "figure" && (named.includes(column) || isHanPair(column.head)),
  );
  const beside = worded.find(({ head }) => {
    const word = nameInHead(head);
    const noun = escapePattern(word).replace(/(?<=[^aeiou])y$/iu, "(?:y|ies)");
    // 哪门课 of a column called 课程.
    const short = isHanPair(word) ? `|${word.charAt(0)}(?=[最是在？?]|$)` : "";
    return new RegExp(
      `(?:\\b(?:(?:which|what|whose|how many)(?: of (?:our|the|my))? (?:\\w+ ){0,2}?|who(?: is|'s| was| are| were) (?:the |our |its )?)${noun}|(?:哪[个個家些位种種一款项項只间間本门節节堂张辆]{0,2}|什么|什麼|多少[个家位]?)(?:${noun}${short})|${noun}(?:是|叫)?(?:哪|什么|什麼|谁|誰))`,
      "iu",
    ).test(question);
  });
  if (beside !== undefined) return beside;
  if (/\bwho(?:se|m)?\b|谁|誰|哪位|哪些人/iu.test(question))
    return columns.find(({ concepts, kind }) => concepts.has("person") && kind === "words");
  return undefined;
}
