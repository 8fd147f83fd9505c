/** What is to be done with the rows of a table that a question is about: told as they are, counted, added up, compared. */
import type { TableRow } from "../../../../lib/table/tables-in.ts";
import { isWithinBound } from "./bounds.ts";
import { type Column, figureAt, keyColumn, textAt } from "./columns.ts";
import {
  asExtreme,
  AVERAGE,
  COMPARED,
  type Concept,
  CONCEPT_NAMES,
  CONCEPTS,
  COUNT,
  EXTREMES,
  type Operation,
  SUM,
} from "./concepts.ts";
import type { Asked } from "./read-asked.ts";

interface Told {
  readonly isTold: boolean;
  readonly operation: Operation | "rows";
  readonly rows: readonly TableRow[];
  readonly of: Column | undefined;
}

const UNTOLD: Told = { isTold: false, operation: "rows", rows: [], of: undefined };

export function operationOf(asked: Asked): Told {
  const { question, rows, named, columns } = asked;
  const figure = figureColumn(asked);
  if (lacksTime(asked)) return UNTOLD;
  if (asked.bound !== undefined) {
    const { bound } = asked;
    const of = figure ?? columns.find(({ kind }) => kind === "day");
    if (of === undefined) return UNTOLD;
    const within = rows.filter((row) => isWithinBound(bound, row, of));
    return {
      isTold: within.length > 0,
      operation: COUNT.test(question) ? "count" : "rows",
      rows: within,
      of,
    };
  }
  const isCompared = COMPARED.test(question);
  if (isCompared && (asked.conditions.length === 0 || rows.length < 2)) return UNTOLD;
  const most = isCompared ? asExtreme(question) : question;
  const hasClock = columns.some(({ kind }) => kind === "clock");
  const extreme = EXTREMES.find(
    ({ asked: said, of }) => said.test(most) && (hasClock || of?.includes("clock") !== true),
  );
  if (extreme !== undefined) {
    const able = (extreme.of ?? [])
      .flatMap((concept) => columns.filter(({ concepts, kind }) => concepts.has(concept) && kind !== "words"))
      // What is given back is no price.
      .toSorted((a, b) => Number(DEPOSIT.test(a.head)) - Number(DEPOSIT.test(b.head)));
    // Of departures from two places the one that is named.
    const clocks = able.filter(({ kind }) => kind === "clock");
    const meant = clocks.length > 1 ? clocks.find((one) => named.includes(one)) : able[0];
    const isNamed = figure !== undefined && isMeant(figure, question, named);
    const of = meant ?? (extreme.of === undefined || isNamed ? figure : undefined);
    const isDay = of?.kind === "day" && extreme.of?.includes("date") !== true;
    return of === undefined || isDay ? UNTOLD : { isTold: true, operation: extreme.operation, rows, of };
  }
  if (AVERAGE.test(question))
    return figure === undefined ? UNTOLD : { isTold: true, operation: "average", rows, of: figure };
  if (figure === undefined && lacksMeasure(asked)) return UNTOLD;
  const stock = stockColumn(asked);
  if (stock !== undefined) return { isTold: true, operation: "rows", rows, of: stock };
  const isMuch = /\bhow much\b|多少|\btotal\b/iu.test(question) || SUM.test(question);
  const isFigureNamed = figure !== undefined && (named.includes(figure) || figure === asked.timeColumn);
  // "How many visitors were there": the table has counted them.
  const counted = asked.keyAsked;
  if (
    COUNT.test(question) &&
    counted !== undefined &&
    rows.every((row) => NUMBER.test(textAt(row, counted.nth)))
  )
    return { isTold: true, operation: "rows", rows, of: counted };
  if (COUNT.test(question) && !isFigureNamed)
    return countsOthers(asked) || isPriceList(asked)
      ? UNTOLD
      : { isTold: true, operation: "count", rows, of: undefined };
  if ((isMuch || COUNT.test(question)) && figure !== undefined) {
    const isEach = /\beach\b|\bper\b|各|分别|分別/iu.test(question);
    // What one costs is added up only where that is asked for.
    const isOfOne = /price|单价|單價|价格|售价/iu.test(figure.head) && !SUM.test(question);
    const isSum = rows.length > 1 && !isEach && !isOfOne && isSummable(rows, figure);
    return { isTold: true, operation: isSum ? "sum" : "rows", rows, of: figure };
  }
  return { isTold: true, operation: "rows", rows, of: undefined };
}

/** In figures or in words. */
const NUMBER =
  /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand)\b|^[一二三四五六七八九十百千两兩]+/iu;

/** People who stand beside the things that a table lists are not counted by its rows. */
function countsOthers({ question, columns }: Asked): boolean {
  const key = keyColumn(columns);
  return (
    COUNTS_PEOPLE.test(question) &&
    key !== undefined &&
    !key.concepts.has("person") &&
    columns.some(({ concepts }) => concepts.has("person"))
  );
}

const COUNTS_PEOPLE =
  /\bhow many (?:\p{L}+ )?(?:employees?|people|persons|staff|colleagues|members|students|guests|participants|owners)\b|(?:多少|[几幾])(?:[个個名位]?(?:人|员工|同事|成员|学生|客人)|[名位])/iu;

/** The kinds of tents that have a price are no number of pitches. */
function isPriceList({ question, columns, rows, conditions }: Asked): boolean {
  const others = columns.filter((column) => column !== keyColumn(columns) && column.isEverFilled);
  return (
    conditions.length === 0 &&
    others.length > 0 &&
    !KINDS.test(question) &&
    others.every(({ nth }) => rows.every((row) => /^$|[€$£¥￥]|[元块]$/u.test(textAt(row, nth))))
  );
}

const KINDS =
  /\b(?:kinds?|types?|sorts?|options|sizes?|prices?|items?|rows?|entries)\b|种|種|类|類|款|档|檔|项|項/iu;

/** "What time do I have to leave?" is told by no row of prices. */
function lacksTime({ question, columns, rows }: Asked): boolean {
  const isTime = ({ kind, concepts, nth }: Column): boolean =>
    kind === "day" ||
    kind === "clock" ||
    concepts.has("date") ||
    concepts.has("clock") ||
    rows.some((row) => TIME.test(textAt(row, nth)));
  return ASKS_TIME.test(question) && !columns.some(isTime);
}

const ASKS_TIME = /\bwhen\b|\bwhat time\b|几点|幾點|什么时候|什麼時候|何时|何時/iu;
const TIME =
  /\d[:：.]\d\d|\b\d{1,2} ?(?:am|pm|h)\b|\b(?:19|20)\d\d\b|\b(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|daily|week|month|year|noon|night|morning|evening|spring|summer|autumn|winter|before|after)|[点點年月日周天时時]|星期/iu;

const DEPOSIT = /deposit|押金|定金|保证金|保證金/iu;

const MEASURES: readonly Concept[] = [
  "money",
  "weight",
  "length",
  "width",
  "depth",
  "height",
  "age",
  "duration",
];

/** The columns that hold what the question measures by its words: what something costs, weighs, or how long it takes. */
export function measureColumns(question: string, columns: readonly Column[]): Column[] {
  const asked = MEASURES.filter((name) => CONCEPTS[name].asked.test(question));
  return columns.filter(({ kind, concepts }) => kind !== "words" && asked.some((name) => concepts.has(name)));
}

/** What something costs, weighs or how long it takes is told by a column of that alone. */
function lacksMeasure({ question, columns, named }: Asked): boolean {
  if (!/\b(?:how|what)\b|多|几|幾/iu.test(question)) return false;
  const asked = MEASURES.filter((name) => CONCEPTS[name].asked.test(question));
  const isHeld = columns.some(({ concepts }) => asked.some((name) => concepts.has(name)));
  const isFigureNamed = named.some(({ kind }) => kind !== "words");
  return asked.length > 0 && !isHeld && !isFigureNamed;
}

/** "How many bolts do we have?": the figure that stands beside the thing, not how many rows name it. */
function stockColumn({ question, columns, conditions }: Asked): Column | undefined {
  const key = keyColumn(columns);
  if (!COUNT.test(question) || !conditions.some(({ column }) => column === key)) return undefined;
  const counted = /(?:多少|几|幾)(\p{Script=Han})/u.exec(question)?.[1];
  return columns.find(
    ({ kind, concepts, head }) =>
      kind === "figure" && (concepts.has("quantity") || (counted !== undefined && head.includes(counted))),
  );
}

/** The column of figures that is meant: the one named, the one of the kind asked for, or the only one. */
function figureColumn({ question, named, columns, timeColumn, dayColumn }: Asked): Column | undefined {
  if (timeColumn?.kind === "figure") return timeColumn;
  const isFigure = ({ kind }: Column): boolean => kind === "figure";
  const ofKind = CONCEPT_NAMES.filter((name) => CONCEPTS[name].asked.test(question)).flatMap((name) =>
    columns.filter((column) => isFigure(column) && column.concepts.has(name)),
  );
  const figures = columns.filter(isFigure);
  const isSpoken =
    /\bhow much\b|\bhow many\b|\btotal\b|多少|总|總|平均|最/iu.test(question) || dayColumn !== undefined;
  return (
    named.find(isFigure) ??
    ofAge(ofKind, question) ??
    (figures.length === 1 && isSpoken ? figures[0] : undefined)
  );
}

/** Of a new and an old one: what holds now, unless what was before is asked for. */
function ofAge(columns: readonly Column[], question: string): Column | undefined {
  const isOld = ({ head }: Column): boolean => OLD.test(head);
  const isBefore = OLD.test(question) && !NOW.test(question);
  return columns.find((column) => isOld(column) === isBefore) ?? columns[0];
}

const OLD =
  /\b(?:old|previous(?:ly)?|before|former(?:ly)?|until now|used to)\b|旧|舊|原来|原來|原价|原價|以前|之前|从前|過去|过去/iu;
const NOW = /\b(?:now|new|current(?:ly)?)\b|现在|現在|目前|新/iu;

/** Shares and rates add up to nothing. */
function isSummable(rows: readonly TableRow[], { nth, head }: Column): boolean {
  const isRate = /%|率|\brate\b|per |average|平均/iu.test(head);
  return !isRate && rows.every((row) => !/[%％]/u.test(figureAt(row, nth)?.unit ?? ""));
}

/** Whether the question says which figures it means, by their name or kind. */
export const isMeant = (of: Column, question: string, named: readonly Column[]): boolean =>
  named.includes(of) || [...of.concepts].some((concept) => CONCEPTS[concept].asked.test(question));
