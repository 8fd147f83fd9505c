/**
 * Which atoms of a claim another text has, in any order: the same word, one of its family, one that means the same, in
 * either language. Of Chinese two characters side by side are a word. Says nothing of figures, which have values.
 */
import { isKin, kinKey } from "../evidence/kin.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Atom, Statement } from "../evidence/statement.ts";
import { sidesOf } from "./axes.ts";
import { alikeOf, alikeWordsIn, isHan, longestPhrase, type PlacedWord } from "./word-relations.ts";

/** What is looked up in a text, prepared once for it. */
export interface Vocabulary {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  /** Two characters side by side. */
  readonly pairs: ReadonlySet<string>;
  /** By what kin share. */
  readonly families: ReadonlyMap<string, readonly string[]>;
  /** The keys in their order, for phrases. */
  readonly line: string;
  /** The sides that it takes, as axis and sign. */
  readonly sides: () => ReadonlySet<string>;
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
    let taken: ReadonlySet<string> | undefined;
    vocabulary = {
      text,
      keys,
      pairs,
      families,
      line: ` ${atoms.map(({ key }) => key).join(" ")} `,
      sides: () => (taken ??= new Set(sidesOf(statement).map(({ axis, sign }) => `${axis} ${sign}`))),
    };
    known.set(statement, vocabulary);
  }
  return vocabulary;
}

/** Chinese as it stands; English whole, by its stem or the stems of a phrase. */
export function isSaidIn(word: string, { text, keys, line }: Vocabulary): boolean {
  if (isHan(word)) return text.includes(word);
  return word.includes(" ") ? line.includes(` ${word} `) : keys.has(word);
}

/** The word, or one that means the same. */
export function isMeantIn(word: string, there: Vocabulary): boolean {
  if (isSaidIn(word, there)) return true;
  for (const other of alikeOf(word)) if (isSaidIn(other, there)) return true;
  return word.length >= 5 && isKinIn(word, there);
}

function isKinIn(word: string, { families }: Vocabulary): boolean {
  return (families.get(kinKey(word) ?? "-") ?? []).some((other) => isKin(word, other));
}

/** The same of two words, both stems. */
export function meansSame(one: string, other: string): boolean {
  return one === other || alikeOf(one).has(other) || (one.length >= 5 && isKin(one, other));
}

/** For each atom of the claim whether one of the texts has it. */
export function matchesIn(claim: Statement, texts: readonly Vocabulary[]): boolean[] {
  const matched = claim.atoms.map((atom, at) => texts.some((text) => isIn(claim, atom, at, text)));
  for (const { atoms, others } of meaningsOf(claim)) {
    if (atoms.every((at) => matched[at] === true)) continue;
    if (others.some((other) => texts.some((text) => isSaidIn(other, text))))
      for (const at of atoms) matched[at] = true;
  }
  // "Dearer" and "rose" are one side.
  for (const { axis, sign, start, end } of sidesOf(claim)) {
    if (axis === "sides" || !texts.some((text) => text.sides().has(`${axis} ${sign}`))) continue;
    for (const [at, atom] of claim.atoms.entries())
      if (atom.start >= start && atom.end <= end) matched[at] = true;
  }
  return matched;
}

/** Places of atoms of words for which the source has another that means the same. */
export function alikeInSource(claim: Statement, evidence: Evidence): Set<number> {
  const places = new Set<number>();
  for (const { atoms, others } of meaningsOf(claim))
    if (others.some((other) => (isHan(other) ? evidence.hasText(other) : evidence.hasWord(other))))
      for (const at of atoms) places.add(at);
  return places;
}

/** A word or phrase of a statement with all that means the same. */
export interface Meaning {
  /** Places of its atoms. */
  readonly atoms: readonly number[];
  readonly word: string;
  readonly others: readonly string[];
}

const meanings = new WeakMap<Statement, readonly Meaning[]>();

export function meaningsOf(statement: Statement): readonly Meaning[] {
  let found = meanings.get(statement);
  if (found === undefined) {
    found = [...chineseMeanings(statement), ...englishMeanings(statement)];
    meanings.set(statement, found);
  }
  return found;
}

function chineseMeanings({ atoms, text }: Statement): Meaning[] {
  if (!atoms.some(({ kind }) => kind === "han")) return [];
  const placed: readonly PlacedWord[] = alikeWordsIn(text);
  return placed.map(({ word, at }) => ({
    word,
    // One character stands in many a word; only between the languages it is enough.
    others: [...alikeOf(word)].filter((other) => !isHan(other) || other.length > 1),
    atoms: atoms.flatMap(({ start, end, kind }, nth) =>
      kind === "han" && start >= at && end <= at + word.length ? [nth] : [],
    ),
  }));
}

function englishMeanings({ atoms }: Statement): Meaning[] {
  return atoms.flatMap(({ key, kind }, at): Meaning[] => {
    if (kind !== "latin") return [];
    const own = alikeOf(key);
    const found: Meaning[] = own.size > 0 ? [{ word: key, others: [...own], atoms: [at] }] : [];
    for (let length = longestPhrase(key); length > 1; length--) {
      const run = atoms.slice(at, at + length);
      const phrase = run.map((atom) => atom.key).join(" ");
      const others = alikeOf(phrase);
      if (run.length === length && others.size > 0)
        found.push({ word: phrase, others: [...others], atoms: run.map((_, nth) => at + nth) });
    }
    return found;
  });
}

function isIn({ atoms, text }: Statement, atom: Atom, at: number, there: Vocabulary): boolean {
  const { keys, pairs } = there;
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
  if (key.length < 5 || atom.isName) return false;
  return isKinIn(key, there);
}

/** Share of the claim's content that is matched, from 0 to 1; figures are left to those who know their values. */
export function shareOf(
  claim: Statement,
  matched: readonly boolean[],
  weightOf: (atom: Atom) => number = ({ isName }) => (isName ? 1.5 : 1),
): number {
  let found = 0;
  let all = 0;
  for (const [nth, atom] of claim.atoms.entries()) {
    if (!atom.isContent || atom.kind === "number") continue;
    const weight = weightOf(atom);
    all += weight;
    if (matched[nth] === true) found += weight;
  }
  return all === 0 ? 1 : found / all;
}
