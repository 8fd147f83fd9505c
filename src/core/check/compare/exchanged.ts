/**
 * One name in another's place: the claim has, between the same words, one that its source has elsewhere; or the sentence
 * that says nearly all else has another one. Common words are left to those who know of which kind they are: a synonym
 * stands as often in their place.
 */
import { type Anchor, contentWithout } from "../beside/anchor.ts";
import type { Difference } from "../beside/difference.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { isKin } from "../evidence/kin.ts";
import { type Atom, type Statement, writtenAs } from "../evidence/statement.ts";
import { looksLikePerson } from "../beside/han-names.ts";
import { alikeOf } from "../beside/word-relations.ts";

/** Atoms on either side; of Chinese these are characters. */
const LONGEST = 4;
/** Share of the claim that the sentence must have for what stands in a place to count. */
const CLOSE = 0.5;

export function exchangedDifferences(claim: Statement, anchor: Anchor, evidence: Evidence): Difference[] {
  if (anchor.share < CLOSE) return [];
  const found: Difference[] = [];
  for (const { claimed, stated, isFlanked } of anchor.beside.gaps) {
    if (!isFlanked) continue;
    const mine = thingOf(claimed);
    const theirs = thingOf(stated);
    if (mine === undefined || theirs === undefined || isAlike(mine, theirs)) continue;
    const written = writtenAs(claim, mine);
    const other = writtenAs(anchor.statement, theirs);
    if (claim.text.includes(other) || !isElsewhere(mine, claim, evidence)) continue;
    found.push({ kind: "name-differs", claimed: written, stated: other });
  }
  return found;
}

/** One word or name without anything that joins; figures have a check of their own. */
function thingOf(atoms: readonly Atom[]): readonly Atom[] | undefined {
  const content = atoms.filter(({ isContent, kind }) => isContent || kind === "han");
  const [first] = content;
  if (first === undefined || content.length > LONGEST || content.length < atoms.length) return undefined;
  if (content.some(({ kind, isNegation, isNegated }) => kind === "number" || isNegation || isNegated))
    return undefined;
  if (first.kind === "han")
    return content.length >= 2 && looksLikePerson(writtenIn(content)) ? content : undefined;
  return content.every(({ isName, written }) => isName && !MONTH.test(written)) ? content : undefined;
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

function writtenIn(atoms: readonly Atom[]): string {
  return atoms.map(({ key }) => key).join("");
}

function isAlike(mine: readonly Atom[], theirs: readonly Atom[]): boolean {
  if (mine[0]?.kind === "han") {
    const [a, b] = [mine, theirs].map((atoms) => atoms.map(({ key }) => key).join("")) as [string, string];
    return alikeOf(a).has(b) || mine.some(({ key }) => b.includes(key));
  }
  return mine.some(({ key }) => theirs.some((other) => isKin(key, other.key) || alikeOf(key).has(other.key)));
}

function isElsewhere(mine: readonly Atom[], claim: Statement, evidence: Evidence): boolean {
  if (mine[0]?.kind === "han") return evidence.hasText(writtenAs(claim, mine));
  return mine.every(({ key }) => evidence.hasWord(key));
}

/** Names that the sentence has not, where it has others that the claim has not. */
export function otherNames(
  claim: Statement,
  anchor: Anchor,
  evidence: Evidence,
  around: readonly Statement[],
): Difference[] {
  const mine = runsOf(claim.atoms, anchor.matched);
  const theirs = runsOf(anchor.statement.atoms, anchor.claimed);
  const [first] = mine;
  const [other] = theirs;
  const content = claim.atoms.filter(({ isContent }) => isContent).length;
  if (mine.length !== 1 || content > LONGEST_CLAIM || first === undefined || other === undefined) return [];
  // A name of the next sentence is often the same one's.
  const names = new Set(around.flatMap(({ atoms }) => atoms.map(({ key }) => key)));
  if (first.every(({ key }) => names.has(key))) return [];
  const rest = contentWithout(claim, anchor, (atom) => first.includes(atom));
  if (rest.all < 2 || rest.found / rest.all < RELATED || !first.every(({ key }) => evidence.hasWord(key)))
    return [];
  return [
    { kind: "name-differs", claimed: writtenAs(claim, first), stated: writtenAs(anchor.statement, other) },
  ];
}

/** Content words of a claim that says one thing of one name. */
const LONGEST_CLAIM = 10;
/** What else the claim says must stand in the sentence. */
const RELATED = 0.85;

function runsOf(atoms: readonly Atom[], matched: readonly boolean[]): Atom[][] {
  const runs: Atom[][] = [];
  let before = -2;
  for (const [nth, atom] of atoms.entries()) {
    if (!atom.isName || matched[nth] === true || !/^\p{Lu}\p{Ll}/u.test(atom.written)) continue;
    if (MONTH.test(atom.written)) continue;
    if (before === nth - 1) runs.at(-1)?.push(atom);
    else runs.push([atom]);
    before = nth;
  }
  return runs;
}
