/**
 * How often, or per what: "3.5 % a year", monthly, 每周一次. Where the clauses that speak of the same name another span of time,
 * the one is not the other, whatever figure stands beside it. Named spans only; "every other day" is not covered.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { clausesIn, nearestClause, sharedWords } from "../beside/nearest-clause.ts";
import type { Statement } from "../evidence/statement.ts";
import { byName } from "../../../lib/by-name.ts";

const SPANS = "second minute hour day night week month quarter year".split(" ");
const ENGLISH =
  /\b(?:(?:an?|per|every|each)(?= )|(?<adverb>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual(?:ly)?))(?: (?<span>seconds?|minutes?|hours?|days?|nights?|weeks?|months?|quarters?|years?)\b)?/giu;
const CHINESE =
  /每(?:个|一)?(?<span>秒|分钟|小时|天|日|晚|周(?![一二三四五六日])|星期(?![一二三四五六日天])|月|季度|季|年)(?!次会)|(?<adverb>日工资|月工资|年薪|月薪|年利率|月利率|月租|年租)/gu;
const HAN = byName<string>({
  秒: "second",
  分钟: "minute",
  小时: "hour",
  天: "day",
  日: "day",
  晚: "night",
  周: "week",
  星期: "week",
  月: "month",
  季度: "quarter",
  季: "quarter",
  年: "year",
});
const ADVERBS = byName<string>({ daily: "day", annual: "year", annually: "year" });

interface Rate {
  readonly span: string;
  readonly start: number;
  readonly written: string;
}

function ratesIn(text: string): Rate[] {
  const english = [...text.matchAll(ENGLISH)].flatMap(({ groups = {}, index, 0: written }): Rate[] => {
    const { adverb, span } = groups;
    const name = adverb?.toLowerCase() ?? span?.toLowerCase().replace(/s$/u, "");
    if (name === undefined) return [];
    // "An hour before" and "in a month" are lengths of time.
    if (span && /^an? /iu.test(written) && !isPer(text, index)) return [];
    const of = ADVERBS[name] ?? name.replace(/ly$/u, "");
    return SPANS.includes(of) ? [{ span: of, start: index, written }] : [];
  });
  const chinese = [...text.matchAll(CHINESE)].flatMap(({ groups = {}, index, 0: written }): Rate[] => {
    const of = HAN[groups["span"] ?? groups["adverb"]?.charAt(0) ?? ""];
    return of === undefined ? [] : [{ span: of, start: index, written }];
  });
  return [...english, ...chinese];
}

/** Behind an amount or a count, "300 books a month" too; not "3 exams a week before". */
function isPer(text: string, at: number): boolean {
  if (/^an? \p{L}+ (?:before|after|later|earlier|ago|long|off|away)\b/iu.test(text.slice(at, at + 24)))
    return false;
  return (
    /(?:\d|\b(?:cents?|per cent|percent|euros?|dollars?|pounds?|yuan|francs?|times|once|twice|people|passengers|metres?|meters?|miles?|kilomet(?:re|er)s?|litres?|millimet(?:re|er)s?|tonn?e?s|kg|km|mm|hours?|days?|units?)|[%€$£])\s$/iu.test(
      text.slice(Math.max(0, at - 16), at),
    ) || COUNTED.test(text.slice(Math.max(0, at - 50), at))
  );
}

/** A number and what is counted, without a word that makes a length of time of what follows. */
const COUNTED =
  /(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen))(?: (?!(?:in|for|after|within|over|during|of|about|than|before|with|at|on|by|to|and|or|is|are|was|were|as)\b)[\p{L}-]{2,20}){1,2} $/iu;

/** Share of the claim in the sentence. */
const LEAST = 0.45;

export function rateDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  if (share < LEAST) return [];
  const [mine, theirs] = [ratesIn(claim.text), ratesIn(stated.text)];
  if (mine.length === 0 || theirs.length === 0) return [];
  const others = clausesIn(stated);
  for (const clause of clausesIn(claim)) {
    const near = nearestClause(clause, others);
    const own = mine.filter(({ start }) => start >= clause.start && start < clause.end);
    const within =
      near && sharedWords(clause, near) > 0
        ? theirs.filter(({ start }) => start >= near.start && start < near.end)
        : [];
    const pool = within.length > 0 ? within : theirs;
    for (const one of own) {
      const [other] = pool;
      if (other && !pool.some(({ span }) => span === one.span))
        return [{ kind: "unit-differs", claimed: one.written.trim(), stated: other.written.trim() }];
    }
  }
  return [];
}
