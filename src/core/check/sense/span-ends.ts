/**
 * Which end of a span a date or a time of day is: a claim that something begins on a day on which, by its source, it ends;
 * "from 1 July" for "until 1 July". By the words beside the figure, and by which stands first in a span.
 */
import type { Anchor } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import { clausesIn, nearestClause } from "../beside/nearest-clause.ts";
import { compareQuantities } from "../evidence/compare-quantities.ts";
import type { Quantity } from "../evidence/quantities.ts";
import { type Statement, writtenAt } from "../evidence/statement.ts";

type End = "first" | "last";

interface Placed {
  readonly quantity: Quantity;
  readonly end: End;
}

const JOINED = /^(?:to|until|till|through|and|[-–—~～至到])$/u;
const FIRST_BEFORE =
  /(?:\b(?:from|since|starting(?: on| at)?|(?:begin|start|open)(?:s|ning|ing)?(?: on| at| from)?|began(?: on| at)?|started(?: on| at)?|after|first day (?:is|was))(?: the| \w+day,?)?|自|从|始于|开始于|开始(?:时间|日期)?(?:是|为|于)?|第一天(?:是|为))\s?$/iu;
const FIRST_AFTER =
  /^\s?(?:onwards?\b|is the first day\b|(?:开始|起(?!来|飞)|以后|之后|后(?!天|者)|是第一天|是首日|[^，。；]{0,8}的第一天))/iu;
const LAST_BEFORE =
  /(?:\b(?:until|till|up to|by|no later than|before|(?:end|finish|clos|expir)(?:s|es|ing|ed|e)?(?: on| at)?|last day (?:is|was)|deadline (?:is|was))(?: the| \w+day,?)?|截至|截止(?:时间|日期)?(?:是|为|于|到)?|直到|最后一天(?:是|为)|结束于|止于|(?<!不)迟于)\s?$/iu;
const LAST_AFTER =
  /^\s?(?:is the (?:last day|deadline)\b|(?:为止|截止|结束|之前|以前|前(?!后|往|来|台)|止|是最后一天|[^，。；]{0,8}的最后一天))/iu;

export function spanEndDifferences(claim: Statement, { statement: stated, share }: Anchor): Difference[] {
  if (share < LEAST) return [];
  const theirs = placedIn(stated);
  if (theirs.length === 0) return [];
  return placedIn(claim).flatMap(({ quantity, end }): Difference[] => {
    const same = theirs.filter((one) => compareQuantities(quantity, one.quantity) === "same");
    if (same.some((one) => one.end === end)) return [];
    const clause = clausesIn(claim).find(
      ({ start, end: to }) => start <= quantity.start && to >= quantity.start,
    );
    const near = clause && nearestClause(clause, clausesIn(stated));
    // The other end of the same span, or of the one that the nearest clause has.
    const other = theirs.find(
      (one) =>
        one.end === end &&
        one.quantity.unit?.kind === quantity.unit?.kind &&
        (same.length > 0 || (near && one.quantity.start >= near.start && one.quantity.end <= near.end)),
    );
    if (other && compareQuantities(quantity, other.quantity) !== "same")
      return [
        {
          kind: "number-differs",
          claimed: writtenAt(claim, quantity),
          stated: writtenAt(stated, other.quantity),
        },
      ];
    const [turned] = same;
    return turned === undefined
      ? []
      : [{ kind: "opposite", claimed: around(claim, quantity), stated: around(stated, turned.quantity) }];
  });
}

function placedIn({ quantities, text }: Statement): Placed[] {
  const found: Placed[] = [];
  const moments = quantities.filter(({ unit }) => unit?.kind === "date" || unit?.kind === "clock");
  for (const [nth, quantity] of moments.entries()) {
    const before = text.slice(Math.max(0, quantity.start - 24), quantity.start);
    const after = text.slice(quantity.end, quantity.end + 20);
    if (isSpan(text, quantity, moments[nth + 1])) found.push({ quantity, end: "first" });
    else if (isSpan(text, moments[nth - 1], quantity)) found.push({ quantity, end: "last" });
    else if (LAST_BEFORE.test(before) || LAST_AFTER.test(after)) found.push({ quantity, end: "last" });
    else if (FIRST_BEFORE.test(before) || FIRST_AFTER.test(after)) found.push({ quantity, end: "first" });
  }
  return found;
}

/** "Between … and …", or joined by what always makes a span. */
function isSpan(text: string, one: Quantity | undefined, other: Quantity | undefined): boolean {
  if (one === undefined || other === undefined || one.unit?.kind !== other.unit?.kind) return false;
  const between = text.slice(one.end, other.start).trim();
  return (
    JOINED.test(between) &&
    (between !== "and" || /\bbetween(?: the)?\s$/iu.test(text.slice(Math.max(0, one.start - 14), one.start)))
  );
}

function around({ original }: Statement, { start, end }: Quantity): string {
  const from = original.slice(Math.max(0, start - 12), start).replace(/^.*[\s，。；,;](?=\S+\s?$)/u, "");
  return `${from}${original.slice(start, end + 4)}`.replace(/[，。；,;.].*$/u, "").trim();
}

/** Share of the claim in the sentence. */
const LEAST = 0.4;
