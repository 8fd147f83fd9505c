/**
 * Which of two things is more: "A is slower than B", "B is faster than A", A比B贵, B没有A贵, B不如A好. Two texts that compare the
 * same two things on one scale agree or are each other's contrary, whichever they name first and by whichever word. A side
 * that is left out (Rye is cheaper now) is compared where the other side is the same. By lists of words for the scales;
 * figures are not worked out.
 */
import type { Difference } from "../beside/difference.ts";
import { meansSame } from "../beside/matches.ts";
import { wordsIn } from "../beside/nearest-clause.ts";
import type { Statement } from "../evidence/statement.ts";
import { stem } from "../../../lib/text/stem.ts";
import { CHINESE_SCALES, ENGLISH_SCALES } from "./scales.ts";

interface Compared {
  readonly scale: string;
  /** 1: the first is more of it. */
  readonly sign: 1 | -1;
  /** What stands before the word for it, and what behind "than": `""` where it is left out. */
  readonly first: string;
  readonly second: string;
  readonly written: string;
}

const ADJECTIVES = Object.keys(ENGLISH_SCALES).join("|");
const [BASES, GRADED] = [true, false].map((isBase) =>
  Object.keys(ENGLISH_SCALES)
    .filter((word) => ENGLISH_SCALES[word]?.isBase === isBase)
    .join("|"),
) as [string, string];
const THAN = new RegExp(
  String.raw`\b(?<word>(?:more|less) (?:${BASES})|${GRADED})\b(?:(?: [\p{L}'’-]+){0,6}?) than\b(?<second>[^;:()]{2,80}?)(?=[;:()]|,|\b(?:and|but|while|whereas)\b|$)`,
  "giu",
);
const NOT_AS = new RegExp(
  String.raw`(?:\bnot|n['’]t|\bnever) (?:\p{L}+ )?(?:as|so) (?<word>${ADJECTIVES})\b(?:(?: [\p{L}'’-]+){0,3}?) as\b(?<second>[^;:()]{2,80})`,
  "giu",
);
const HAN = Object.keys(CHINESE_SCALES)
  .toSorted((a, b) => b.length - a.length)
  .join("|");
/** Words before the adjective, and behind it what shows that it ends there. */
const DEGREE = "(?:要|还|更|都|也|稍|略|略微|稍微|明显|显得|来得|放得|得)*";
const BI = new RegExp(
  String.raw`(?<![相对评])比(?<second>[^，。；：,;比]{1,16}?)${DEGREE}(?<word>${HAN})(?=[一二三四五六七八九十两百几半些点得了很多许\d，。；：,;、]|倍|$)`,
  "gu",
);
const WORSE = new RegExp(
  String.raw`(?:不如|没有|不及|没)(?<second>[^，。；：,;]{1,16}?)(?:那么|这么|那样|这样)?(?<word>${HAN})(?=[，。；：,;]|$)`,
  "gu",
);
const BESIDE = new RegExp(
  String.raw`[和与跟同](?<second>[^，。；：,;]{1,16}?)(?:相比|比起来|比较)[，,]?(?<first>[^，。；：,;]{0,24}?)${DEGREE}(?<word>${HAN})(?=[一二三四五六七八九十两百几半些点得了很多许\d，。；：,;、]|$)`,
  "gu",
);
const CLAUSE_BEFORE = /[^，。；：,;]{0,30}$/u;

const known = new WeakMap<Statement, readonly Compared[]>();

function comparisonsIn(statement: Statement): readonly Compared[] {
  let found = known.get(statement);
  if (found === undefined) {
    found = statement.isMostlyHan ? chineseIn(statement.text) : englishIn(statement.text);
    known.set(statement, found);
  }
  return found;
}

function englishIn(text: string): Compared[] {
  const found: Compared[] = [];
  // A sentence that was not cut is none of ours.
  if (text.length > LONGEST || !/\bas\b|\bthan\b/iu.test(text)) return found;
  for (const clause of text.split(/[;:()]|,(?=\s(?:but|while|whereas|and)\b)/u)) {
    for (const [pattern, turn] of [
      [THAN, 1],
      [NOT_AS, -1],
    ] as const)
      for (const { groups = {}, index, 0: written } of clause.matchAll(pattern)) {
        const { word = "", second = "" } = groups;
        // "More people than": what is counted is told with what stands before.
        const first = clause.slice(0, index);
        const thing = written.slice(word.length, written.length - second.length);
        const [graded, base] = word.toLowerCase().split(" ");
        const scale = ENGLISH_SCALES[base ?? graded ?? ""];
        if (scale === undefined) continue;
        const sign = scale.sign * turn * (base !== undefined && graded === "less" ? -1 : 1);
        // "Not faster than": as fast at most.
        if (turn > 0 && /\b(?:not|no|never)\s*$|n['’]t\s*$/iu.test(first)) continue;
        // "More than 40", "less than half": an amount.
        if (/^\s*(?:\d|an?\s|half|one|two|three|four|five|six|ten|once|twice|expected|usual)/iu.test(second))
          continue;
        found.push({
          scale: scale.name,
          sign: sign > 0 ? 1 : -1,
          first: `${first} ${thing.replace(/\bthan\s*$/iu, "")}`,
          second: second.replace(/,\s(?:which|who|but|and|while)\b.*$/iu, ""),
          written: word,
        });
      }
  }
  return found;
}

function chineseIn(text: string): Compared[] {
  if (text.length > LONGEST) return [];
  const found: Compared[] = [];
  for (const [pattern, turn] of [
    [BI, 1],
    [WORSE, -1],
    [BESIDE, 1],
  ] as const)
    for (const { groups = {}, index } of text.matchAll(pattern)) {
      const { word = "", second = "" } = groups;
      const before = text.slice(0, index);
      const first = groups["first"] ?? CLAUSE_BEFORE.exec(before)?.[0] ?? "";
      const scale = CHINESE_SCALES[word];
      if (scale === undefined || second.trim() === "" || /^[\d一二三四五六七八九十]+$/u.test(second))
        continue;
      found.push({
        scale: scale.name,
        sign: scale.sign * turn > 0 ? 1 : -1,
        // 收到投诉3件，比三月少5件: what is compared stands before.
        first: first.trim() === "" ? before : first,
        second,
        written: word,
      });
    }
  return found;
}

/** What the sentences say of what the claim compares: the same, the contrary, or nothing that can be told. */
export function comparisonSaid(
  claim: Statement,
  quotes: readonly Statement[],
): "same" | Difference | undefined {
  let contrary: Difference | undefined;
  for (const mine of comparisonsIn(claim)) {
    const told = quotes
      .flatMap((quote) => comparisonsIn(quote))
      .flatMap((theirs) => relationOf(mine, theirs) ?? [])
      .toSorted((a, b) => b.near - a.near)[0];
    if (told === undefined) continue;
    if (told.isSame) return "same";
    contrary ??= { kind: "opposite", claimed: mine.written, stated: told.written };
  }
  return contrary;
}

interface Relation {
  readonly near: number;
  readonly isSame: boolean;
  readonly written: string;
}

function relationOf(mine: Compared, theirs: Compared): Relation | undefined {
  if (!isOneScale(mine.scale, theirs.scale)) return undefined;
  const [own, other] = [sidesApart(mine), sidesApart(theirs)];
  const direct = (shared(own.first, other.first) + shared(own.second, other.second)) / 2;
  const crossed = (shared(own.first, other.second) + shared(own.second, other.first)) / 2;
  const near = Math.max(direct, crossed);
  if (near < LEAST || direct === crossed) return undefined;
  const isSame = direct > crossed === (mine.sign === theirs.sign);
  return { near, isSame, written: theirs.written };
}

interface Sides {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** The words of either side that the other has not: "last season … than the season before". */
function sidesApart({ first, second }: Compared): Sides {
  const [one, other] = [wordsOf(first), wordsOf(second)];
  const apart = (own: readonly string[], from: readonly string[]): readonly string[] => {
    const left = own.filter((word) => !from.includes(word));
    const things = left.filter((word) => !WHEN.test(word));
    return things.length > 0 ? things : left.length > 0 ? left : own;
  };
  return { first: apart(one, other), second: apart(other, one) };
}

/** Share of the shorter side's words in the other; little where one is left out, more where both say when. */
function shared(one: readonly string[], other: readonly string[]): number {
  if ([one, other].every((side) => side.length > 0 && side.every((word) => WHEN.test(word)))) {
    const isSame = one.some((word) => other.includes(word));
    return isSame ? 1 : BOTH_TIMES;
  }
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : LEFT_OUT;
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.filter((word) => many.some((there) => meansSame(word, there))).length / few.length;
}

const LEFT_OUT = 0.25;
/** "Last year" may be 2023. */
const BOTH_TIMES = 0.7;
/** When it is tells little of what it is. */
const WHEN =
  /^(?:now|todai|thi|previou|last|year|month|week|season|今年|现在|如今|目前|去年|前年|以前|从前|之前|过去|原来|本月|上月|上个|个月|这个|本周|上周|今天|昨天|befor|(?:19|20)\d\d|\d{1,2}|[一二三四五六七八九十]{1,2}月|月份|份)$/u;

function wordsOf(text: string): string[] {
  if (/\p{Script=Han}/u.test(text)) return [...wordsIn(text)];
  return (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !SMALL.has(word)).map(stem);
}

const SMALL = new Set(
  "a an the one ones of in on at to for and or is are was were be been has have had it they we he she his her its their our that those did does do as by with from".split(
    " ",
  ),
);

/** "Higher" and "more" are said of one thing. */
function isOneScale(one: string, other: string): boolean {
  return one === other || (AMOUNTS.has(one) && AMOUNTS.has(other));
}

const AMOUNTS = new Set(["number", "height", "size", "price"]);
const LONGEST = 600;
/** Of both sides. */
const LEAST = 0.55;
