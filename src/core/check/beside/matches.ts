/**
 * Which atoms of a claim another text has, in any order: the same word, one of its family, one that means the same. Of
 * Chinese two characters side by side are a word. Says nothing of figures, which have values.
 */
import { isKin, kinKey } from "../evidence/kin.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Atom, Statement } from "../evidence/statement.ts";
import { alikeOf, CHINESE_WITH_ALIKE } from "./word-relations.ts";

/** What is looked up in a text, prepared once for it. */
export interface Vocabulary {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  /** Two characters side by side. */
  readonly pairs: ReadonlySet<string>;
  /** By what kin share. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Statement, Vocabulary>();

export function vocabularyOf(statement: Statement): Vocabulary {
  let vocabulary = known.get(statement);
  if (vocabulary === undefined) {
    const { atoms, text } = statement;
    const pairs = new Set<string>();
    for (const [nth, { kind, end }] of atoms.entries()) {
      const next = atoms[nth + 1];
      if (kind === "han" && next?.kind === "han" && next.start === end)
        pairs.add(text.slice(end - 1, next.end));
    }
    const keys = new Set(atoms.map(({ key }) => key));
    const families = Map.groupBy([...keys], (key) => kinKey(key) ?? "");
    vocabulary = { text, keys, pairs, families };
    known.set(statement, vocabulary);
  }
  return vocabulary;
}

/** For each atom of the claim whether one of the texts has it. */
export function matchesIn(claim: Statement, texts: readonly Vocabulary[]): boolean[] {
  const matched = claim.atoms.map((atom, at) => texts.some((text) => isIn(claim, atom, at, text)));
  for (const { word, at } of claim.isMostlyHan ? alikeWordsIn(claim) : []) {
    const alike = [...alikeOf(word)];
    if (!texts.some(({ text }) => alike.some((other) => text.includes(other)))) continue;
    for (const [nth, { start, end }] of claim.atoms.entries())
      if (start >= at && end <= at + word.length) matched[nth] = true;
  }
  return matched;
}

/** Places of atoms of Chinese words for which the source has another that means the same. */
export function alikeInSource(claim: Statement, evidence: Evidence): Set<number> {
  const places = new Set<number>();
  for (const { word, at } of claim.isMostlyHan ? alikeWordsIn(claim) : []) {
    if (![...alikeOf(word)].some((other) => evidence.hasText(other))) continue;
    for (const [nth, { start, end }] of claim.atoms.entries())
      if (start >= at && end <= at + word.length) places.add(nth);
  }
  return places;
}

interface PlacedWord {
  readonly word: string;
  readonly at: number;
}

const placed = new WeakMap<Statement, readonly PlacedWord[]>();

function alikeWordsIn(claim: Statement): readonly PlacedWord[] {
  let words = placed.get(claim);
  if (words === undefined) {
    const found: PlacedWord[] = [];
    for (const word of CHINESE_WITH_ALIKE)
      for (let at = claim.text.indexOf(word); at >= 0; at = claim.text.indexOf(word, at + 1))
        found.push({ word, at });
    words = found;
    placed.set(claim, words);
  }
  return words;
}

function isIn(
  { atoms, text }: Statement,
  atom: Atom,
  at: number,
  { keys, pairs, families }: Vocabulary,
): boolean {
  const { kind, key, start, end } = atom;
  if (kind === "number") return keys.has(key);
  if (kind === "han") {
    const [left, right] = [atoms[at - 1], atoms[at + 1]];
    const isJoinedLeft = left?.kind === "han" && left.end === start;
    const isJoinedRight = right?.kind === "han" && right.start === end;
    if (!isJoinedLeft && !isJoinedRight) return keys.has(key);
    return (
      (isJoinedLeft && pairs.has(text.slice(left.start, end))) ||
      (isJoinedRight && pairs.has(text.slice(start, right.end)))
    );
  }
  if (keys.has(key)) return true;
  for (const other of alikeOf(key)) if (keys.has(other)) return true;
  if (key.length < 5 || atom.isName) return false;
  return (families.get(kinKey(key) ?? "-") ?? []).some((other) => isKin(key, other));
}

/** Share of the claim's content that is matched, from 0 to 1; figures are left to those who know their values. */
export function shareOf(claim: Statement, matched: readonly boolean[], nameWeight = 1.5): number {
  let found = 0;
  let all = 0;
  for (const [nth, { isContent, isName, kind }] of claim.atoms.entries()) {
    if (!isContent || kind === "number") continue;
    const weight = isName ? nameWeight : 1;
    all += weight;
    if (matched[nth] === true) found += weight;
  }
  return all === 0 ? 1 : found / all;
}
