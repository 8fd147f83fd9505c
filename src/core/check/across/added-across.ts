/**
 * What a claim in the other language may have added within a clause: more words that stand for none of its source than the source
 * has words, or names, that the claim may have rendered in another way.
 */
import { isMeantIn, vocabularyOf } from "../beside/matches.ts";
import { type Atom, type Statement, writtenAs } from "../evidence/statement.ts";
import { comparableIn } from "./nearest-across.ts";

/** These words, where there are too many; a name is one word, however it is written. */
export function addedAcross(claim: Statement, statements: readonly Statement[]): string[] {
  const own = unreadRuns(claim);
  const mine = own.reduce((sum, run) => sum + wordsIn(run), 0);
  const there = vocabularyOf(claim);
  const theirs = statements
    .flatMap((statement) => unreadRuns(statement, (word) => isMeantIn(word, there)))
    .reduce((sum, run) => sum + wordsIn(run), 0);
  if (mine - theirs < MOST_ADDED) return [];
  return own.filter((run) => wordsIn(run) > 0).map((run) => writtenAs(claim, run));
}

const MOST_ADDED = 2;

/** Content without a counterpart; of the source also what has one that the claim does not say. */
function unreadRuns(statement: Statement, isSaid?: (word: string) => boolean): Atom[][] {
  const read = new Set(
    comparableIn(statement).flatMap(({ atoms, word, others }) =>
      isSaid === undefined || [word, ...others].some((one) => isSaid(one)) ? atoms : [],
    ),
  );
  const runs: Atom[][] = [];
  let before = -2;
  for (const [at, atom] of statement.atoms.entries()) {
    const isFigure = statement.quantities.some(({ start, end }) => atom.start >= start && atom.end <= end);
    if (!atom.isContent || atom.kind === "number" || isFigure || read.has(at)) continue;
    const last = runs.at(-1);
    if (before === at - 1 && last?.[0]?.kind === atom.kind && last[0].isName === atom.isName) last.push(atom);
    else runs.push([atom]);
    before = at;
  }
  return runs;
}

/** A name is one word; of Chinese two characters are, and one alone is mostly a part of speech. */
function wordsIn(run: readonly Atom[]): number {
  const [first] = run;
  if (first?.isName === true) return 1;
  return first?.kind === "han" ? Math.floor(run.length / 2) : run.length;
}
