/**
 * A claim held against evidence in the other language. Carried where nearly all of it that can be compared stands in one
 * place, each clause has something of it, it has no more words than its source could stand for, and nothing that can be compared exactly differs; never refused for what cannot
 * be compared, which is said.
 */
import type { Reason } from "../../domain/answer.ts";
import { addedAcross } from "../across/added-across.ts";
import { differencesAcross } from "../across/differences-across.ts";
import { nearestAcross } from "../across/nearest-across.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Statement } from "../evidence/statement.ts";
import { type Held, placesOf } from "./held.ts";
import { reasonsOf } from "./reasons.ts";
import { isAgainst, isFigure, verdictOf } from "./verdict-of.ts";

/** Sentences that show in which script a source is written. */
const MOST_READ = 40;
// Chosen by the twin claims that may be looked at (`evals/check/twins`).
/** Of what can be compared, from which on it is the same; and how many things that must be. */
const CARRIED = 0.62;
const LEAST_JUDGED = 2;

export const OTHER_LANGUAGE: Reason = {
  code: "other-language",
  message: "The source is in another language: only figures and the commonest words could be compared.",
};

export function isOtherLanguage({ isMostlyHan, text }: Statement, evidence: Evidence): boolean {
  return /\p{L}{2}/u.test(text) && isMostlyHanIn(evidence) === !isMostlyHan;
}

const scripts = new WeakMap<Evidence, boolean | undefined>();

/** `undefined` where it is written in both, or in neither. */
function isMostlyHanIn(evidence: Evidence): boolean | undefined {
  if (!scripts.has(evidence)) {
    const text = evidence.sentences
      .slice(0, MOST_READ)
      .map(({ stretch, start, end }) => (evidence.stretches[stretch]?.text ?? "").slice(start, end))
      .join("\n");
    const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
    const latin = (text.match(/\p{Script=Latin}+/gu) ?? []).length;
    // A Chinese word has two characters.
    scripts.set(evidence, han > 4 * latin ? true : latin > 2 * han ? false : undefined);
  }
  return scripts.get(evidence);
}

export function heldAcross(claim: Statement, evidence: Evidence): Held | undefined {
  const near = nearestAcross(claim, evidence);
  if (near === undefined || near.share === 0) return undefined;
  const quotes = placesOf(near.sentences, evidence);
  const added = addedAcross(claim, near.statements);
  const differences = [
    ...differencesAcross(claim, near, evidence),
    ...added.map((claimed) => ({ kind: "wording-missing", claimed }) as const),
  ];
  const figures = claim.quantities.filter(({ isStrict }) => isStrict).length;
  const isJudged = near.judged >= LEAST_JUDGED && !near.isPartUnread && added.length === 0;
  const verdict = verdictOf({
    differences,
    figures,
    cover: near.share,
    inSource: isJudged ? near.share : 0,
    wording: near.share - CARRIED,
  });
  const isContrary = differences.some(isAgainst);
  const base = { quotes, cover: near.share, isContrary };
  if (verdict === "supported") return { ...base, verdict, reasons: [] };
  const isFigureRight = figures > 0 && !differences.some(isFigure);
  return {
    ...base,
    verdict: verdict === "unsupported" && !isContrary && isFigureRight ? "partial" : verdict,
    reasons: isContrary ? reasonsOf(differences) : [...reasonsOf(differences), OTHER_LANGUAGE],
  };
}
