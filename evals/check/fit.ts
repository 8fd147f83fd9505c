/**
 * Fits how a claim's shared wording is weighed, on the tuning part, and writes
 * `src/weights/support.json`: npm run fit -- support.
 * A logistic model over the claims against which no figure, name or the like speaks: those are never supported, whatever
 * they share. A text counts as supported where all of its claims are, so that a false one teaches by the claim that
 * looks worst to the model of the round before. WiCE, SummEdits and the twin claims that may be looked at weigh the same; UHGEval, whose true texts are verbatim
 * and so teach nothing, has no part in it. The constant is then set so that the balanced
 * accuracy of the sets is best on the same part. Deterministic.
 */
import { splitClaims } from "../../src/core/check/claims/claims.ts";
import { prepareEvidence } from "../../src/core/check/evidence/evidence.ts";
import { type Measured, measure, readClaim } from "../../src/core/check/verdict/held-against.ts";
import { SUPPORT_FEATURES } from "../../src/core/check/verdict/support.ts";
import { byName, writeWeights } from "../write-weights.ts";
import { fitLogistic } from "../qa/fit-models.ts";
import { findGrounding, readExamples } from "./sets.ts";
import { twinExamples } from "./twins.ts";

const ROUNDS = 5;

const folder = findGrounding();
if (folder === undefined)
  throw new Error("No data: set FOOTNOTE_EVAL_DATA to the folder that holds grounding/.");

interface Text {
  readonly set: string;
  readonly isSupported: boolean;
  readonly claims: readonly (Measured | undefined)[];
}

const examples = [
  ...readExamples(folder).filter(({ part, set }) => part === "tune" && set !== "uhgeval"),
  ...twinExamples("seen"),
  ...twinExamples("second-seen"),
];
const texts = examples.map(({ set, text, source, isSupported }): Text => {
  const evidence = prepareEvidence([{ start: 0, text: source, about: "" }]);
  const claims = splitClaims(text, []).map((claim) => measure(readClaim(claim.text), evidence));
  return { set, isSupported, claims };
});
const names = SUPPORT_FEATURES;
const valuesOf = ({ features }: Measured): number[] => names.map((name) => features[name]);
const logitOf = (weights: readonly number[], claim: Measured): number =>
  valuesOf(claim).reduce((sum, value, nth) => sum + value * (weights[nth] ?? 0), 0);
const sizeOf = (text: Text): number =>
  texts.filter(({ set, isSupported }) => set === text.set && isSupported === text.isSupported).length;
const sizes = new Map(texts.map((text) => [`${text.set} ${text.isSupported}`, sizeOf(text)]));

/** At first the claim that shares least. */
let weights: number[] = names.map((name) => (name === "cover" ? 1 : 0));
for (let round = 0; round < ROUNDS; round++) {
  const rows = texts.flatMap((text) => {
    const open = text.claims.filter(
      (claim) => claim !== undefined && !claim.isContrary && !claim.isVerbatim,
    ) as Measured[];
    // What a figure has refuted already teaches nothing about wording.
    if (open.length === 0 || (!text.isSupported && text.claims.some((claim) => claim?.isContrary === true)))
      return [];
    const worst = open.toSorted((a, b) => logitOf(weights, a) - logitOf(weights, b))[0] as Measured;
    const weight = 1000 / (sizes.get(`${text.set} ${text.isSupported}`) ?? 1);
    return [{ values: valuesOf(worst), right: text.isSupported, weight }];
  });
  weights = fitLogistic(rows, names.length);
}

let best = { constant: 0, accuracy: 0 };
for (let constant = -3; constant <= 3; constant += 0.05) {
  const accuracy = balancedAt(constant);
  if (accuracy > best.accuracy) best = { constant, accuracy };
}
const one = names.indexOf("one");
weights[one] = (weights[one] ?? 0) + best.constant;

writeWeights("support", { features: byName(names, weights, (weight) => Number(weight.toPrecision(4))) });
console.log(JSON.stringify({ fit: "check", texts: texts.length, balancedAccuracy: best.accuracy }));

function balancedAt(constant: number): number {
  const sets = [...new Set(texts.map(({ set }) => set))];
  const accuracies = sets.map((set) => {
    const right = [true, false].map((wanted) => {
      const all = texts.filter((text) => text.set === set && text.isSupported === wanted);
      return all.filter((text) => isSupported(text, constant) === wanted).length / all.length;
    });
    return right.reduce((sum, share) => sum + share, 0) / 2;
  });
  return accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / sets.length;
}

function isSupported({ claims }: Text, constant: number): boolean {
  return (
    claims.length > 0 &&
    claims.every(
      (claim) =>
        claim !== undefined &&
        (claim.isVerbatim || (!claim.isContrary && logitOf(weights, claim) + constant > 0)),
    )
  );
}
