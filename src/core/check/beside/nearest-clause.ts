/** Which clause of a sentence speaks of the same as a clause of another: the one with which it shares most words. */
import type { Statement } from "../evidence/statement.ts";
import { isHalfEmpty, isStopWord } from "../../../lib/text/stop-words.ts";
import { tokenize } from "../../../lib/text/words.ts";
import { alikeOf, alikeWordsIn, isHan } from "./word-relations.ts";
import { hanThingsIn, thingsNamed } from "./kinds-of-things.ts";
import { type SenseClause, senseClauses } from "./sense-clauses.ts";

export interface WordedClause extends SenseClause {
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<Statement, readonly WordedClause[]>();

export function clausesIn(statement: Statement): readonly WordedClause[] {
  let clauses = known.get(statement);
  if (clauses === undefined) {
    clauses = senseClauses(statement.text).map((clause) => ({
      ...clause,
      words: wordsIn(statement.text.slice(clause.start, clause.end)),
    }));
    known.set(statement, clauses);
  }
  return clauses;
}

export function isDeniedIn({ atoms }: Statement, { start, end }: SenseClause): boolean {
  return atoms.some((atom) => atom.isNegation && atom.start >= start && atom.end <= end);
}

/** Chinese words that are known, and pairs of characters of what lies between them. */
export function wordsIn(text: string): Set<string> {
  const placed = alikeWordsIn(text).filter(({ word }) => word.length > 1 || !isStopWord(word));
  const found = new Set(placed.map(({ word }) => word));
  const isCovered = (start: number, end: number): boolean =>
    placed.some(({ word, at }) => start < at + word.length && end > at);
  for (const { word, kind, start, end } of tokenize(text)) {
    if (isStopWord(word)) continue;
    if (kind !== "han" || (!isHalfEmpty(word) && !isCovered(start, end))) found.add(word);
  }
  return found;
}

/** A clause, or what stands before and behind an "and" in it. */
export function halves(clause: WordedClause): WordedClause[] {
  const parts = [...clause.text.matchAll(/.+?(?=\band\b|$)/gsu)].filter(({ 0: part }) => /\p{L}/u.test(part));
  if (parts.length < 2) return [clause];
  return parts.map(({ 0: text, index }) => ({
    ...clause,
    start: clause.start + index,
    end: clause.start + index + text.length,
    text,
    words: wordsIn(text),
  }));
}

export function sharedWords({ words }: Pick<WordedClause, "words">, other: WordedClause): number {
  let shared = 0;
  for (const word of words) if (isWordOf(word, other)) shared += 1;
  return shared;
}

/** The word, or one that means the same in either language. */
export function isWordOf(word: string, { words, text }: WordedClause): boolean {
  const is = (one: string): boolean => (isHan(one) ? text.includes(one) : words.has(one));
  if (is(word)) return true;
  for (const alike of alikeOf(word)) if (is(alike)) return true;
  return false;
}

export function nearestClause(
  clause: WordedClause,
  others: readonly WordedClause[],
): WordedClause | undefined {
  let best: WordedClause | undefined;
  let most = 0;
  for (const other of others) {
    let shared = 0;
    for (const word of clause.words) if (isWordOf(word, other)) shared += isThing(word) ? THING : 1;
    if (shared > most) {
      most = shared;
      best = other;
    }
  }
  return best;
}

/** Which day or party it is tells more of the clause that is meant than a common word. */
const THING = 2.5;

function isThing(word: string): boolean {
  return isHan(word) ? hanThingsIn(word).length > 0 : thingsNamed(word).length > 0;
}
