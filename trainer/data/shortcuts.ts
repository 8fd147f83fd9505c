/**
 * How far two shortcuts get on claims: a bag of the claim's words that never sees the evidence, and the share of the
 * claim's words that the evidence holds. Near .5 is good: then a model has to read both. Simple on purpose.
 */
import { words } from "../../src/lib/text/words.ts";
import { hash32 } from "./seeded-random.ts";

export interface JudgedClaim {
  readonly group: string;
  readonly evidence: string;
  readonly claim: string;
  readonly label: number;
}

const BUCKETS = 1 << 16;
const EPOCHS = 3;
const RATE = 0.1;

/** Area under the curve of a score for supported (2) against the rest; .5 where one side is missing. */
export function auroc(scores: readonly number[], labels: readonly number[]): number {
  const order = scores
    .map((score, i) => ({ score, good: labels[i] === 2 }))
    .toSorted((a, b) => a.score - b.score);
  let rankSum = 0;
  let good = 0;
  for (let at = 0; at < order.length;) {
    let end = at;
    while (end < order.length && order[end]!.score === order[at]!.score) end++;
    const rank = (at + end + 1) / 2;
    for (let i = at; i < end; i++) {
      if (!order[i]!.good) continue;
      rankSum += rank;
      good++;
    }
    at = end;
  }
  const bad = order.length - good;
  return good === 0 || bad === 0 ? 0.5 : (rankSum - (good * (good + 1)) / 2) / (good * bad);
}

export function overlap(evidence: string, claim: string): number {
  const held = new Set(words(evidence));
  const said = [...new Set(words(claim))];
  return said.length === 0 ? 0 : said.filter((word) => held.has(word)).length / said.length;
}

/** Logistic regression over words and pairs of words of the claim; four groups in five to learn, one to judge. */
export function claimOnlyAuroc(claims: readonly JudgedClaim[]): number {
  const weights = new Float32Array(BUCKETS);
  const featuresOf = (text: string): number[] => {
    const said = words(text);
    const pairs = said.slice(1).map((word, i) => `${said[i]} ${word}`);
    return [...new Set([...said, ...pairs])].map((feature) => hash32(feature) % BUCKETS);
  };
  const score = (features: readonly number[]): number =>
    features.reduce((sum, feature) => sum + weights[feature]!, 0) / Math.sqrt(features.length || 1);
  const isTest = (claim: JudgedClaim): boolean => hash32(`fold ${claim.group}`) % 5 === 0;
  const order = claims.toSorted((a, b) => hash32(a.claim + a.evidence) - hash32(b.claim + b.evidence));
  const learned = order
    .filter((claim) => !isTest(claim))
    .map(({ claim, label }) => ({ features: featuresOf(claim), label }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, label } of learned) {
      const wrong = (label === 2 ? 1 : 0) - 1 / (1 + Math.exp(-score(features)));
      const step = (RATE * wrong) / Math.sqrt(features.length || 1);
      for (const feature of features) weights[feature]! += step;
    }
  }
  const judged = order.filter(isTest);
  return auroc(
    judged.map(({ claim }) => score(featuresOf(claim))),
    judged.map(({ label }) => label),
  );
}
