/**
 * Where a source in one language says most nearly what a claim in the other says, by the words that stand for one another
 * (`word-relations.ts`), the figures, and what both write alike (E24, Greenfork). Names in another script cannot be
 * compared and count neither way. Places only; what differs there is told in `differences-across.ts`.
 */
import { isSaidIn, type Meaning, meaningsOf, vocabularyOf, type Vocabulary } from "../beside/matches.ts";
import { clausesIn } from "../beside/nearest-clause.ts";
import { LEAST_HAN, LEAST_WORDS } from "../compare/clauses-missing.ts";
import { isAmong } from "../evidence/compare-quantities.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { readStatement, type Statement } from "../evidence/statement.ts";

export interface AcrossPlace {
  /** Places in `evidence.sentences`, rising: one, or two side by side. */
  readonly sentences: readonly number[];
  readonly statements: readonly Statement[];
  /** Of what can be compared, how much is there, 0 to 1; and how many things that were. */
  readonly share: number;
  readonly judged: number;
  /** A clause of the claim has nothing that can be compared: then the share says nothing of it. */
  readonly isPartUnread: boolean;
}

/** Sentences looked at; more are a book, of which passages are chosen before. */
const MOST_SENTENCES = 400;
/** What a second sentence must add. */
const GAIN = 0.12;
/** A figure tells more of the place than a word. */
const FIGURE = 1.5;

export function nearestAcross(claim: Statement, evidence: Evidence): AcrossPlace | undefined {
  const things = thingsOf(claim);
  if (things.length === 0) return undefined;
  const places = evidence.sentences.slice(0, MOST_SENTENCES).keys().toArray();
  const statements = places.map((place) => statementAt(place, evidence));
  const there = statements.map((statement) => things.map((thing) => thing.isIn(statement)));
  const all = things.reduce((sum, { weight }) => sum + weight, 0);
  // What stands in every sentence tells little about which is meant.
  const rarity = things.map((_, nth) => 1 / Math.sqrt(1 + there.filter((row) => row[nth] === true).length));
  const scoreOf = (rows: readonly (readonly boolean[])[]): number =>
    things.reduce(
      (sum, { weight }, nth) =>
        sum + (rows.some((row) => row[nth] === true) ? weight * (0.5 + (rarity[nth] ?? 0)) : 0),
      0,
    ) / all;
  let best: { at: number[]; score: number } | undefined;
  for (const at of places) {
    const score = scoreOf([there[at] ?? []]);
    if (score > (best?.score ?? 0)) best = { at: [at], score };
  }
  if (best === undefined) return undefined;
  const [first = 0] = best.at;
  for (const at of [first - 1, first + 1]) {
    const row = there[at];
    // A row stands for itself.
    if (row === undefined || evidence.sentences[at]?.row || evidence.sentences[first]?.row) continue;
    const score = scoreOf([there[first] ?? [], row]);
    if (score > best.score + GAIN) best = { at: [first, at].toSorted((a, b) => a - b), score };
  }
  const rows = best.at.map((at) => there[at] ?? []);
  const found = things.reduce(
    (sum, { weight }, nth) => sum + (rows.some((row) => row[nth] === true) ? weight : 0),
    0,
  );
  return {
    sentences: best.at,
    statements: best.at.flatMap((at) => statements[at] ?? []),
    share: found / all,
    judged: things.length,
    isPartUnread: isPartUnread(claim),
  };
}

function isPartUnread(claim: Statement): boolean {
  const read = new Set(comparableIn(claim).flatMap(({ atoms }) => atoms));
  return clausesIn(claim).some(({ start, end }) => {
    if (claim.quantities.some((figure) => figure.isStrict && figure.start >= start && figure.end <= end))
      return false;
    const own = claim.atoms.flatMap((atom, at) =>
      atom.isContent && atom.start >= start && atom.end <= end ? [at] : [],
    );
    return own.length >= (claim.isMostlyHan ? LEAST_HAN : LEAST_WORDS) && !own.some((at) => read.has(at));
  });
}

interface Thing {
  readonly weight: number;
  isIn(statement: Statement): boolean;
}

function thingsOf(claim: Statement): Thing[] {
  const words = comparableIn(claim).map(({ word, others }): Thing => ({
    weight: 1,
    isIn: (statement) => isThere(word, others, vocabularyOf(statement)),
  }));
  const figures = claim.quantities
    .filter(({ isStrict }) => isStrict)
    .map((figure): Thing => ({ weight: FIGURE, isIn: (statement) => isAmong(figure, statement.quantities) }));
  return [...words, ...figures];
}

function isThere(word: string, others: readonly string[], there: Vocabulary): boolean {
  return isSaidIn(word, there) || others.some((other) => isSaidIn(other, there));
}

const comparable = new WeakMap<Statement, readonly Meaning[]>();

/** Words with a counterpart, and codes and names that may be written alike; phrases before the words in them. */
export function comparableIn(statement: Statement): readonly Meaning[] {
  const found = comparable.get(statement) ?? readComparable(statement);
  comparable.set(statement, found);
  return found;
}

function readComparable(claim: Statement): Meaning[] {
  const { atoms, quantities } = claim;
  const inFigure = (at: number): boolean =>
    quantities.some(({ start, end }) => (atoms[at]?.start ?? 0) >= start && (atoms[at]?.end ?? 0) <= end);
  const taken = new Set<number>();
  const found: Meaning[] = [];
  const isOther = claim.isMostlyHan ? (word: string) => !HAN.test(word) : (word: string) => HAN.test(word);
  for (const meaning of [...meaningsOf(claim)].toSorted((a, b) => b.atoms.length - a.atoms.length)) {
    const others = meaning.others.filter((word) => isOther(word));
    if (others.length === 0 || meaning.atoms.some((at) => taken.has(at) || inFigure(at))) continue;
    if (!meaning.atoms.some((at) => atoms[at]?.isContent === true)) continue;
    for (const at of meaning.atoms) taken.add(at);
    found.push({ ...meaning, others });
  }
  for (const [at, { kind, key, isName, isContent }] of atoms.entries())
    if (kind === "latin" && isContent && !taken.has(at) && (claim.isMostlyHan || (isName && /\d/u.test(key))))
      found.push({ word: key, others: [], atoms: [at] });
  return found;
}

const HAN = /^\p{Script=Han}/u;
const rowsRead = new WeakMap<Evidence, Map<number, Statement>>();

/** A row with the heads of its columns. */
function statementAt(place: number, evidence: Evidence): Statement {
  const row = evidence.sentences[place]?.row;
  if (row === undefined) return evidence.statement(place);
  const known = rowsRead.get(evidence) ?? new Map<number, Statement>();
  rowsRead.set(evidence, known);
  let statement = known.get(place);
  if (statement === undefined) {
    statement = readStatement(row.cells.map(({ text }, nth) => `${row.heads[nth] ?? ""} ${text}`).join("; "));
    known.set(place, statement);
  }
  return statement;
}
