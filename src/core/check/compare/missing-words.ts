/** Words of a claim that its source has nowhere, in any form. */
import { stem } from "../../../lib/text/stem.ts";
import { alikeInSource } from "../beside/matches.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { type Atom, NEGATIONS, type Statement } from "../evidence/statement.ts";

/** Runs of content atoms that the source has nowhere, in any form. */
export function missingWords(claim: Statement, matched: readonly boolean[], evidence: Evidence): Atom[][] {
  const runs: Atom[][] = [];
  let before = -2;
  const alike = alikeInSource(claim, evidence);
  const isThere = (at: number): boolean => {
    const atom = claim.atoms[at] as Atom;
    if (alike.has(at) || matched[at] === true) return true;
    if (
      atom.kind === "number" ||
      isSmall(atom) ||
      (!atom.isContent && (atom.kind !== "han" || atom.isUnit === true))
    )
      return true;
    if (atom.kind === "han") return isHanThere(claim, at, evidence);
    if (evidence.hasWord(atom.key) || NEGATIONS.has(atom.written.toLowerCase())) return true;
    if (OF_TEXTS.has(atom.key)) return true;
    return evidence.hasKin(atom.key);
  };
  for (const [at, atom] of claim.atoms.entries()) {
    if (isThere(at)) continue;
    const last = runs.at(-1);
    const previous = last?.at(-1);
    const isNext =
      before === at - 1 &&
      previous?.kind === atom.kind &&
      previous.isName === atom.isName &&
      // Chinese has no spaces: what stands between two characters is punctuation.
      (atom.kind !== "han" || previous.end === atom.start);
    if (isNext && last) last.push(atom);
    else runs.push([atom]);
    before = at;
  }
  return runs.filter((run) => run.some(({ isContent }) => isContent));
}

/** Who tells what a text says uses these words, and the text does not. */
const OF_TEXTS = new Set(
  (
    "document text article passage author speaker conversation dialogue discuss discussion mention describe summary " +
    "summarize summarise according report conclude conclusion explain introduce introduction highlight emphasize emphasise argue overview topic"
  )
    .split(" ")
    .map(stem),
);

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
