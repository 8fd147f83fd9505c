/**
 * Do the figures of a claim stand in its sources? At the same place of the quote, else elsewhere in the quote or the
 * source, else as the sum, the difference or the share of two figures of the quote. What is in none of these is told
 * with the figure that stands in its place, where one does.
 */
import type { Alignment } from "../beside/align-atoms.ts";
import { clausesIn, halves, isWordOf, wordsIn } from "../beside/nearest-clause.ts";
import type { Difference } from "../beside/difference.ts";
import { isInSpan, isOneClause, isOneKind, isYear } from "./figure-kinds.ts";
import { atItsPlace, nearestOfKind, type Stated, statedIn } from "./stated-figures.ts";
import { yearOfClause } from "./year-of-clause.ts";
import { isHalved, isWorkedOut } from "./worked-out.ts";
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { isSaidAsNear } from "../beside/said-as-near.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { compareQuantities } from "../evidence/compare-quantities.ts";
import type { Atom, Statement } from "../evidence/statement.ts";

/** What a claim's figures are compared with. */
export interface FigureQuotes {
  readonly statements: readonly Statement[];
  /** Empty where the claim is too far from the quote for places to count. */
  readonly atoms: readonly Atom[];
  /** False where the quote is about so much else that its figures stand for none of the claim's. */
  readonly isRelated: boolean;
}

export function figureDifferences(
  claim: Statement,
  { statements, atoms: quoteAtoms, isRelated }: FigureQuotes,
  evidence: Evidence,
  alignment: Alignment,
): Difference[] {
  const stated = statements.flatMap(statedIn);
  const claimed = statedIn(claim);
  const differences: Difference[] = [];
  for (const figure of claimed) {
    if (!figure.quantity.isStrict) {
      // "Once" is no figure until the source counts otherwise.
      const { unit, form, amount } = figure.quantity;
      const words = clauseOf(figure, claim);
      const counts = amount === 1 && form === "plain" && unit !== undefined && unit.kind !== "people";
      const rival = counts
        ? rivalOf(figure, words, claimed, statementOf(words, statements, unit?.kind), claim, evidence)
        : undefined;
      if (rival && (unit?.kind === "time" || rival.quantity.unit?.factor === unit?.factor))
        differences.push(differenceOf(figure, rival));
      continue;
    }
    const clause = clauseOf(figure, claim);
    const isDate = figure.quantity.unit?.kind === "date" || figure.quantity.unit?.kind === "clock";
    const rival = rivalOf(
      figure,
      clause,
      claimed,
      statementOf(clause, statements, figure.quantity.unit?.kind),
      claim,
      evidence,
    );
    const year = yearOfClause(figure.quantity, clause, statements);
    if (year) {
      differences.push({ kind: "number-differs", claimed: figure.written, stated: year });
      continue;
    }
    // Of one quarter there is much to say: where the source has it, it is spoken of.
    if (isPart(figure) && evidence.placesOfQuantity(figure.quantity).length > 0) continue;
    // A day of the month alone is found at many a place.
    if (isDate && rival && statements.some((statement) => isInSpan(figure.quantity, statement))) continue;
    if (isDate && rival) {
      differences.push(differenceOf(figure, rival));
      continue;
    }
    const inPlace = atItsPlace(figure, claim, stated, quoteAtoms, alignment);
    const verdict = inPlace && compareQuantities(figure.quantity, inPlace.quantity);
    // Two that were exchanged stand each where the other should.
    const isExchanged =
      rival !== undefined &&
      claimed.some((one) => one !== figure && compareQuantities(one.quantity, rival.quantity) === "same");
    if (verdict === "same" && !isExchanged) continue;
    // "800 more": between the two that the source has.
    if (
      COMPARES.test(claim.text) &&
      statements.some(({ quantities }) => isWorkedOut(figure.quantity, quantities))
    )
      continue;
    if (inPlace && isOneTooMany(figure, inPlace, claimed, stated)) {
      differences.push(differenceOf(figure, inPlace));
      continue;
    }
    if (rival) {
      differences.push(differenceOf(figure, rival));
      continue;
    }
    const verdicts = stated.map((one) => ({
      one,
      verdict: compareQuantities(figure.quantity, one.quantity),
    }));
    if (verdicts.some((each) => each.verdict === "same")) continue;
    const other = verdicts.find((each) => each.verdict === "other-unit");
    if (other) {
      differences.push(differenceOf(figure, other.one));
      continue;
    }
    if (evidence.placesOfQuantity(figure.quantity).some((place) => isAbout(clause, place, evidence)))
      continue;
    const quantities = stated.map(({ quantity }) => quantity);
    if (isWorkedOut(figure.quantity, quantities) || isHalved(figure.quantity, statements)) continue;
    const alike = isRelated ? nearestOfKind(figure, stated, claimed) : undefined;
    // Nothing of its kind is there: what a part of a month or year is may be said in other words.
    if (alike === undefined && isPart(figure)) continue;
    differences.push(
      alike ? differenceOf(figure, alike) : { kind: "number-missing", claimed: figure.written },
    );
  }
  return differences;
}

function isPart({ quantity: { date } }: Stated): boolean {
  return date?.days !== undefined || date?.months !== undefined;
}

const COMPARES =
  /\b(?:more|less|fewer|larger|smaller|higher|lower|cheaper|dearer|longer|shorter|rose|fell|increased|decreased|up|down|difference)\b|比|[多少大小高低贵长短]了|便宜|相差|增加了|减少了|提高了|降低了/iu;

/** The words of the figure's clause, or of the whole claim where that has next to none. */
function clauseOf({ quantity }: Stated, claim: Statement): readonly string[] {
  const own = clausesIn(claim).find(({ start, end }) => start <= quantity.start && end >= quantity.start);
  let text = claim.text;
  for (const { start, end } of claim.quantities)
    text = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  const wordsOf = (from: number, to: number): string[] =>
    [...wordsIn(text.slice(from, to))].filter((word) => !/^\d/u.test(word));
  const words = own ? wordsOf(own.start, own.end) : [];
  if (words.length >= FEW) return words;
  const all = wordsOf(0, text.length);
  // "It is 1,149 metres long" says little but its unit.
  return all.length > 0
    ? all
    : clausesIn(claim).flatMap((clause) => [...clause.words].filter((word) => !/^\d/u.test(word)));
}

/** Of the quotes the sentence that has most of these words; nothing where none has half of them. */
function statementOf(
  words: readonly string[],
  statements: readonly Statement[],
  kind: string | undefined,
): Statement | undefined {
  let best: Statement | undefined;
  let most = words.length * sameThing(words);
  for (const statement of statements) {
    const there = vocabularyOf(statement);
    const found = words.filter((word) => isMeantIn(word, there)).length;
    const isRicher = found === most && best !== undefined && !hasKind(best, kind) && hasKind(statement, kind);
    if (found > most || isRicher) {
      most = found;
      best = statement;
    }
  }
  return best;
}

function hasKind({ quantities }: Statement, kind: string | undefined): boolean {
  return quantities.some(({ unit, isStrict }) => isStrict && unit?.kind === kind);
}

function sameThing(words: readonly string[]): number {
  return /\p{Script=Han}/u.test(words[0] ?? "") ? SAME_THING_HAN : SAME_THING;
}

/**
 * Another figure of the same kind that the sentence has, and the claim has not, where the sentence lacks the claim's:
 * that the figure stands elsewhere excuses nothing. Of a sentence of several clauses the nearest decides, where it has one.
 */
function rivalOf(
  figure: Stated,
  words: readonly string[],
  claimed: readonly Stated[],
  statement: Statement | undefined,
  claim: Statement,
  evidence: Evidence,
): Stated | undefined {
  if (statement === undefined || (figure.quantity.unit === undefined && !isYear(figure.quantity)))
    return undefined;
  const all = statedIn(statement).filter(({ quantity }) => quantity.isStrict);
  const clause = clauseNear(words, statement);
  const isWithin = ({ quantity: { start, end } }: Stated): boolean =>
    clause !== undefined && start >= clause.start && end <= clause.end;
  const own = all.filter(
    (one) => isWithin(one) && isOneKind(one.quantity.unit?.kind, figure.quantity.unit?.kind),
  );
  // A sentence that has the year anywhere is of it too.
  const stated = own.length > 0 && !isYear(figure.quantity) ? own : all;
  if (stated.some(({ quantity }) => compareQuantities(figure.quantity, quantity) === "same"))
    return undefined;
  if (
    isWorkedOut(
      figure.quantity,
      all.map(({ quantity }) => quantity),
    )
  )
    return undefined;
  // In its own clause the other figure is the right one, although the claim has it elsewhere.
  const { start, end } = figure.quantity;
  const beside =
    own.length > 0 ? claimed.filter(({ quantity }) => isOneClause(claim, quantity, { start, end })) : claimed;
  const rival = nearestOfKind(figure, stated, beside);
  return rival && !isSaidAsNear(claim, figure.quantity, statement, evidence) ? rival : undefined;
}

/** The clause that has half of the words and more of them than any other. */
function clauseNear(
  words: readonly string[],
  statement: Statement,
): { start: number; end: number } | undefined {
  const counts = clausesIn(statement)
    .flatMap(halves)
    .map((clause) => ({
      clause,
      found: words.filter((word) => isWordOf(word, clause)).length,
    }));
  const [first, second] = counts.toSorted((a, b) => b.found - a.found);
  if (!first || first.found < words.length * sameThing(words) || first.found === second?.found)
    return undefined;
  return first.clause;
}

/** Does a sentence that has the figure speak of what the claim says of it? Titles and headings do. */
function isAbout(clause: readonly string[], place: number, { sentences, about }: Evidence): boolean {
  const sentence = sentences[place];
  if (sentence === undefined || clause.length === 0) return true;
  const near = [sentences[place - 1], sentence, sentences[place + 1]];
  const over = about[sentence.stretch];
  const found = clause.filter(
    (word) =>
      over?.has(word) === true ||
      near.some((one) => one?.stretch === sentence.stretch && one.words.has(word)),
  );
  return found.length >= clause.length * SPOKEN_OF;
}

/** Words of a clause that say nothing by themselves. */
const FEW = 2;
/** Share of a clause's words that a sentence must have to speak of the same. */
const SAME_THING = 0.5;
/** Of Chinese, where of the pairs of characters as many again are no words. */
const SAME_THING_HAN = 0.3;
const SPOKEN_OF = 0.3;

/** In another order both figures stand as often in both texts. */
function isOneTooMany(
  figure: Stated,
  inPlace: Stated,
  claimed: readonly Stated[],
  stated: readonly Stated[],
): boolean {
  const count = (all: readonly Stated[], one: Stated): number =>
    all.filter(({ quantity }) => compareQuantities(one.quantity, quantity) === "same").length;
  return count(claimed, figure) > count(stated, figure) || count(claimed, inPlace) < count(stated, inPlace);
}

function differenceOf(figure: Stated, stated: Stated): Difference {
  const kind = figure.quantity.amount === stated.quantity.amount ? "unit-differs" : "number-differs";
  return { kind, claimed: figure.written, stated: stated.written };
}
