/**
 * How a claim differs from the words that it is held against: other figures, units, names, a negation, doubt, an
 * opposite, two things in each other's place, words that no source has. Each difference says what is claimed and, where
 * it is known, what is stated. What follows from them for the verdict is decided elsewhere.
 */
import { alignAtoms, type Alignment, type Gap } from "./align-atoms.ts";
import type { ClaimWords } from "./claim-words.ts";
import type { Evidence } from "./evidence.ts";
import type { FoundQuotes } from "./find-quotes.ts";
import { figureDifferences } from "./figures.ts";
import { HAN_PLACES, looksLikePerson } from "./han-names.ts";
import { isKin } from "./kin.ts";
import { polarityDifferences } from "./polarity.ts";
import { type Atom, NEGATIONS, type Statement } from "./statement.ts";
import { swapDifferences } from "./swaps.ts";
import { alikeOf, CHINESE_WITH_OPPOSITE, oppositesOf } from "./word-relations.ts";

export type DifferenceKind =
  | "number-differs"
  | "number-missing"
  | "unit-differs"
  | "name-missing"
  | "name-differs"
  | "negation-differs"
  | "doubt-differs"
  | "opposite"
  | "order-differs"
  | "wording-missing";

export interface Difference {
  readonly kind: DifferenceKind;
  /** As the claim writes it. */
  readonly claimed: string;
  /** As the quote writes it. */
  readonly stated?: string;
}

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly alignment: Alignment;
  readonly quoteAtoms: readonly Atom[];
  /** Content atoms of the claim that the whole source has, that the quote has, and all. */
  readonly inSource: number;
  readonly inQuote: number;
  readonly content: number;
}

/** Share of the claim's wording in one sentence. */
const NEARLY_WHOLE = 0.7;
/** Share of the claim's content words that the quote has in the same order: then what stands in a place counts. */
const CLOSE = 0.6;

export function compare(
  claim: Statement,
  words: ClaimWords,
  found: FoundQuotes,
  evidence: Evidence,
): Comparison {
  const quotes = found.sentences.map((place) => evidence.statement(place));
  const quoteAtoms = quotes.flatMap(({ atoms }) => atoms);
  const alignment = alignAtoms(claim.atoms, quoteAtoms);
  // A sentence that says nearly the whole claim is what it was made from: what differs from it, differs, although other
  // sentences may have that too.
  const isNearlyWhole = found.nearest.cover >= NEARLY_WHOLE && quotes.length > 1;
  const model = isNearlyWhole ? [evidence.statement(found.nearest.sentence)] : quotes;
  const modelAtoms = isNearlyWhole ? (model[0] as Statement).atoms : quoteAtoms;
  const beside = isNearlyWhole ? alignAtoms(claim.atoms, modelAtoms) : alignment;
  const modelText = model.map(({ text }) => text).join("\n");
  const inModel = new Set(modelAtoms.map(({ key }) => key));
  const inQuote = new Set(quoteAtoms.map(({ key }) => key));
  const textOf = (atoms: readonly Atom[], text: string): string =>
    atoms.length === 0 ? "" : text.slice((atoms[0] as Atom).start, (atoms.at(-1) as Atom).end);

  const aligned = beside.pairs.filter(([i]) => claim.atoms[i]?.isContent).length;
  const isClose = aligned >= CLOSE * claim.atoms.filter(({ isContent }) => isContent).length;

  const differences: Difference[] = [
    ...figureDifferences(claim, model, isClose ? modelAtoms : [], evidence, beside),
    ...polarityDifferences(claim, modelAtoms, beside),
    ...swapDifferences(claim, modelAtoms, beside),
  ];
  for (const gap of beside.gaps) differences.push(...oppositesIn(gap, claim, modelText, inModel));
  const missing = missingWords(claim, evidence);
  for (const run of missing) {
    const written = textOf(run, claim.text);
    const isName = run.some((atom) => atom.isName) || (run[0]?.kind === "han" && looksLikePerson(written));
    differences.push({ kind: isName ? "name-missing" : "wording-missing", claimed: written });
  }
  differences.push(...placeNames(claim, modelText, beside, evidence));
  if (isClose) differences.push(...namesElsewhere(beside, claim, modelAtoms, missing));
  const content = claim.atoms.filter(({ isContent }) => isContent);
  const gone = new Set(missing.flat());
  return {
    differences,
    alignment,
    quoteAtoms,
    inSource: content.filter((atom) => !gone.has(atom)).length,
    inQuote: content.filter(({ key }) => inQuote.has(key)).length,
    content: content.length,
  };
}

/** Runs of content atoms that the source has nowhere, in any form. */
function missingWords(claim: Statement, evidence: Evidence): Atom[][] {
  const runs: Atom[][] = [];
  let before = -2;
  const isThere = (at: number): boolean => {
    const atom = claim.atoms[at] as Atom;
    if (atom.kind === "number" || isSmall(atom) || (!atom.isContent && atom.kind !== "han")) return true;
    if (atom.kind === "han") return isHanThere(claim, at, evidence);
    if (evidence.hasWord(atom.key) || NEGATIONS.has(claim.text.slice(atom.start, atom.end).toLowerCase()))
      return true;
    for (const word of alikeOf(atom.key)) if (evidence.hasWord(word)) return true;
    return evidence.hasKin(atom.key);
  };
  for (const [at, atom] of claim.atoms.entries()) {
    if (isThere(at)) continue;
    const last = runs.at(-1);
    const isNext =
      before === at - 1 && last?.at(-1)?.kind === atom.kind && last.at(-1)?.isName === atom.isName;
    if (isNext && last) last.push(atom);
    else runs.push([atom]);
    before = at;
  }
  return runs.filter((run) => run.some(({ isContent }) => isContent));
}

/** One letter, or a quarter of a year: "Q3" is written out as often as not. */
function isSmall({ kind, key }: Atom): boolean {
  return kind === "latin" && (key.length === 1 || /^q[1-4]$/u.test(key));
}

/** A character of Chinese is there where one of the two pairs that it makes with its neighbours is. */
function isHanThere({ atoms, text }: Statement, at: number, evidence: Evidence): boolean {
  const { start, end } = atoms[at] as Atom;
  const left = atoms[at - 1];
  const right = atoms[at + 1];
  const pairs: string[] = [];
  if (left?.kind === "han" && left.end === start) pairs.push(text.slice(left.start, end));
  if (right?.kind === "han" && right.start === end) pairs.push(text.slice(start, right.end));
  if (pairs.length === 0) return evidence.hasText(text.slice(start, end));
  return pairs.some((pair) => evidence.hasWord(pair));
}

/** Opposites that stand at the same place. */
function oppositesIn(
  { claimed, stated }: Gap,
  claim: Statement,
  quoteText: string,
  inQuote: ReadonlySet<string>,
): Difference[] {
  const found: Difference[] = [];
  for (const atom of claimed) {
    if (atom.kind !== "latin" || inQuote.has(atom.key)) continue;
    const opposites = oppositesOf(atom.key);
    const other = stated.find(({ key }) => opposites.has(key));
    if (other && !alikeIn(atom.key, stated) && atom.isNegated === other.isNegated) {
      found.push({
        kind: "opposite",
        claimed: claim.text.slice(atom.start, atom.end),
        stated: other.written,
      });
    }
  }
  if (claimed.some(({ kind }) => kind === "han"))
    found.push(...hanOpposites(claimed, stated, claim, quoteText));
  return found;
}

function alikeIn(key: string, stated: readonly Atom[]): boolean {
  const alike = alikeOf(key);
  return stated.some((atom) => alike.has(atom.key));
}

/** One character of an opposite pair may have stood in both, so the words are looked for around the gap. */
function hanOpposites(
  claimed: readonly Atom[],
  stated: readonly Atom[],
  claim: Statement,
  quoteText: string,
): Difference[] {
  const first = claimed[0] as Atom;
  const last = claimed.at(-1) as Atom;
  const around = claim.text.slice(Math.max(0, first.start - 3), last.end + 3);
  const other = stated.map(({ key }) => key).join("");
  for (const word of CHINESE_WITH_OPPOSITE) {
    const at = around.indexOf(word);
    if (at < 0 || quoteText.includes(word)) continue;
    for (const opposite of oppositesOf(word)) {
      const shared = sharedCharacters(word, opposite);
      const tell = Array.from(opposite, (character) => (shared.has(character) ? "" : character)).join("");
      if (quoteText.includes(opposite) && (tell === "" || other.includes(tell)))
        return [{ kind: "opposite", claimed: word, stated: opposite }];
    }
  }
  return [];
}

function sharedCharacters(one: string, other: string): Set<string> {
  return new Set(Array.from(one).filter((character) => other.includes(character)));
}

/** Where the quote has one name and the claim another that the source has elsewhere. */
function namesElsewhere(
  { gaps }: Alignment,
  claim: Statement,
  quoteAtoms: readonly Atom[],
  missing: readonly (readonly Atom[])[],
): Difference[] {
  const gone = new Set(missing.flat());
  const found: Difference[] = [];
  for (const gap of gaps) {
    const { claimed, stated } = inPlaceOf(gap);
    if (claimed.length > 4 || stated.length > 4) continue;
    const name = claimed.filter(
      (atom) => atom.isName && !gone.has(atom) && countOf(atom, claim.atoms) > countOf(atom, quoteAtoms),
    );
    const other = stated.filter(
      (atom) => atom.isName && countOf(atom, quoteAtoms) > countOf(atom, claim.atoms),
    );
    if (
      name.length === 0 ||
      other.length === 0 ||
      name.some(({ key }) => other.some((one) => isKin(key, one.key)))
    )
      continue;
    found.push({
      kind: "name-differs",
      claimed: claim.text.slice((name[0] as Atom).start, (name.at(-1) as Atom).end),
      stated: other.map(({ written }) => written).join(" "),
    });
  }
  return found;
}

/** A place of Chinese that the quote does not have, and another one that stands for it there. */
function placeNames(
  claim: Statement,
  quoteText: string,
  { gaps }: Alignment,
  evidence: Evidence,
): Difference[] {
  if (!claim.isMostlyHan) return [];
  const found: Difference[] = [];
  for (const gap of gaps) {
    const claimed = nameAround(claim.text, gap.claimed);
    if (claimed === undefined || quoteText.includes(claimed) || found.some((one) => one.claimed === claimed))
      continue;
    const other =
      gap.stated.length === 0
        ? undefined
        : HAN_PLACES.find((name) => isStatedIn(name, gap.stated, quoteText, claim.text));
    if (other !== undefined) found.push({ kind: "name-differs", claimed, stated: other });
    else if (!evidence.hasText(claimed)) found.push({ kind: "name-missing", claimed });
  }
  return found;
}

/** One character may stand in both names, so it is looked for around the gap. */
function nameAround(text: string, atoms: readonly Atom[]): string | undefined {
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (!first || !last || first.kind !== "han") return undefined;
  const from = Math.max(0, first.start - 4);
  const around = text.slice(from, last.end + 4);
  return HAN_PLACES.find((name) => {
    for (let at = around.indexOf(name); at >= 0; at = around.indexOf(name, at + 1))
      if (from + at < last.end && from + at + name.length > first.start) return true;
    return false;
  });
}

function isStatedIn(name: string, stated: readonly Atom[], quoteText: string, claimText: string): boolean {
  return (
    quoteText.includes(name) && !claimText.includes(name) && stated.some(({ key }) => name.includes(key))
  );
}

function countOf({ key }: Atom, atoms: readonly Atom[]): number {
  return atoms.filter((atom) => atom.key === key).length;
}

/** At an end of the claim only what stands right beside the next partner is in its place. */
function inPlaceOf({ claimed, stated, at, isFlanked }: Gap): Pick<Gap, "claimed" | "stated"> {
  if (isFlanked || claimed.length === 0) return { claimed, stated };
  return at === 0
    ? { claimed: claimed.slice(-1), stated: stated.slice(-1) }
    : { claimed: claimed.slice(0, 1), stated: stated.slice(0, 1) };
}
