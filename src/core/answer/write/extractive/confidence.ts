/**
 * How sure the writer may be that its best sentence answers the question: from how much of the question the sentence
 * and its passage speak of. By words alone it cannot see that a passage on the right topic lacks the answer.
 */
import { passageWords } from "../../../retrieval/passage-words.ts";
import { words } from "../../../../lib/text/words.ts";
import type { Candidate } from "./features.ts";
import { FEATURES } from "./features.ts";
import type { Wanted } from "./wanted.ts";

/** In this order in every list of weights. */
export const EVIDENCE = [
  "one",
  "score",
  "cover",
  "coverDocument",
  "missingNames",
  "focus",
  "characters",
  "phrases",
  "formless",
  "manyWords",
  "ahead",
  "pairs",
  "noPairs",
  "headings",
  "missing",
  "absent",
] as const;

const at = (name: (typeof FEATURES)[number]): number => FEATURES.indexOf(name);
const COVER = at("cover");
const FOCUS = at("focus");
const CHARACTERS = at("characters");
const PHRASES = at("phrases");
const HEADING = at("coverHeading");

/** The evidence of the best candidate. `scores` are of all candidates, best first. */
export function evidenceOf(wanted: Wanted, best: Candidate, scores: readonly number[]): number[] {
  const typed = wanted.type === "date" || wanted.type === "number" || wanted.type === "person";
  const top = scores[0] ?? 0;
  return [
    1,
    top,
    best.features[COVER]!,
    best.about.cover,
    best.about.missingNames,
    best.features[FOCUS]!,
    best.features[CHARACTERS]!,
    best.features[PHRASES]!,
    typed && !best.about.formed ? 1 : 0,
    Math.log(1 + wanted.words.length),
    top - (scores[Math.min(scores.length - 1, 5)] ?? top),
    pairsIn(wanted, best),
    wanted.pairs.size === 0 ? 1 : 0,
    best.features[HEADING]!,
    (1 - best.about.cover) ** 2,
    best.about.absent,
  ];
}

/** Share of the question's neighbouring words that are neighbours somewhere in the passage, its title or headings. */
function pairsIn(wanted: Wanted, { hit }: Candidate): number {
  if (wanted.pairs.size === 0) return 0;
  const above = words([hit.document.title, ...hit.passage.headingPath].join("\n"));
  const tokens = [...above, ...passageWords(hit.passage)];
  const found = new Set<string>();
  for (let i = 1; i < tokens.length; i++) {
    const pair = `${tokens[i - 1]} ${tokens[i]}`;
    if (wanted.pairs.has(pair)) found.add(pair);
  }
  return found.size / wanted.pairs.size;
}

export function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]! * values[i]!;
  return sum;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
