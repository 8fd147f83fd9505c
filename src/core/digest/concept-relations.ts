/**
 * The relations of a concept map: a tree of each concept's strongest tie to the others, and the few best besides. Two are
 * tied where they stand in one sentence, or in two that follow each other; a label comes from the words between them.
 */
import type { DigestLanguage } from "../domain/digest.ts";
import type { ConceptCandidate } from "./concept-candidates.ts";
import type { ConceptRelation } from "./concepts.ts";
import { relationKind, SUBKIND } from "./relation-kinds.ts";

/** Relations of one concept: more hide the map. */
const MOST_DEGREE = 5;
/** Beyond the tree, for each concept; these have labels. */
const BESIDES = 0.3;
const LABELLED = 1.8;
/** What a neighbouring sentence counts against the same one. */
const NEIGHBOUR = 0.25;

interface Tie {
  readonly from: number;
  readonly to: number;
  readonly worth: number;
  readonly label?: string;
}

/** Ids are the concepts' numbers. */
export function relationsOf(
  text: string,
  concepts: readonly ConceptCandidate[],
  language: DigestLanguage,
): ConceptRelation[] {
  const labels = labelsOf(text, concepts, language);
  const ties = tiesOf(concepts, labels).toSorted(
    (a, b) => b.worth - a.worth || a.from - b.from || a.to - b.to,
  );
  const degrees = concepts.map(() => 0);
  const trees = concepts.map((_, at) => at);
  const chosen: Tie[] = [];
  const take = (tie: Tie): void => {
    chosen.push(tie);
    for (const end of [tie.from, tie.to]) degrees[end] = (degrees[end] as number) + 1;
  };
  const isFull = ({ from, to }: Tie): boolean =>
    (degrees[from] as number) >= MOST_DEGREE || (degrees[to] as number) >= MOST_DEGREE;
  for (const tie of ties) {
    const [ours, theirs] = [trees[tie.from] as number, trees[tie.to] as number];
    if (ours === theirs || isFull(tie)) continue;
    take(tie);
    for (const [at, tree] of trees.entries()) if (tree === theirs) trees[at] = ours;
  }
  const most = chosen.length + Math.round(BESIDES * concepts.length);
  for (const tie of ties) {
    if (chosen.length >= most) break;
    if (tie.label !== undefined && !chosen.includes(tie) && !isFull(tie)) take(tie);
  }
  return chosen.map(({ from, to, label }) => ({
    from: String(from),
    to: String(to),
    ...(label === undefined ? {} : { label }),
  }));
}

function tiesOf(concepts: readonly ConceptCandidate[], labels: ReadonlyMap<string, string>): Tie[] {
  const units = concepts.map(({ places }) => new Set(places.map(({ unit }) => unit)));
  const ties: Tie[] = [];
  for (let a = 0; a < concepts.length; a++) {
    for (let b = a + 1; b < concepts.length; b++) {
      const [ours, theirs] = [units[a] as Set<number>, units[b] as Set<number>];
      let together = 0;
      for (const unit of ours) {
        if (theirs.has(unit)) together++;
        else if (theirs.has(unit + 1) || theirs.has(unit - 1)) together += NEIGHBOUR;
      }
      const forth = labels.get(`${a} ${b}`);
      const label = forth ?? labels.get(`${b} ${a}`);
      if (together === 0) continue;
      const isPart = isWithin(concepts[a] as ConceptCandidate, concepts[b] as ConceptCandidate);
      if (isPart && label === undefined) continue;
      const worth = (together / Math.sqrt(ours.size * theirs.size)) * Math.sqrt(together);
      const isBack = forth === undefined && label !== undefined;
      ties.push({
        ...(isBack ? { from: b, to: a } : { from: a, to: b }),
        worth: label === undefined ? worth : worth * LABELLED,
        ...(label === undefined ? {} : { label }),
      });
    }
  }
  return ties;
}

/** By `from to`: the kind that most places of the two say, of those that stand next to each other. */
function labelsOf(
  text: string,
  concepts: readonly ConceptCandidate[],
  language: DigestLanguage,
): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [a, one] of concepts.entries())
    for (const [b, other] of concepts.entries())
      if (a !== b && isSubkind(one.text, other.text)) labels.set(`${a} ${b}`, SUBKIND[language]);
  const all = concepts
    .flatMap(({ places }, concept) => places.map((place) => ({ ...place, concept })))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const counts = new Map<string, Map<string, number>>();
  for (let nth = 0; nth + 1 < all.length; nth++) {
    const first = all[nth] as (typeof all)[number];
    // A concept within another stands for nothing of its own here.
    const second = all.slice(nth + 1, nth + 4).find(({ start }) => start >= first.end);
    if (second === undefined || second.unit !== first.unit || second.concept === first.concept) continue;
    const label = relationKind(text.slice(first.end, second.start), language);
    if (label === undefined) continue;
    const key = `${first.concept} ${second.concept}`;
    const own = counts.get(key) ?? new Map<string, number>();
    counts.set(key, own.set(label, (own.get(label) ?? 0) + 1));
  }
  for (const [key, own] of counts) {
    const [best] = [...own].toSorted((x, y) => y[1] - x[1])[0] as [string, number];
    if (!labels.has(key)) labels.set(key, best);
  }
  return labels;
}

/** 开源模型 is a 模型, “steel bridge” a “bridge”. */
function isSubkind(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (!a.endsWith(b) || a === b) return false;
  return /\p{Script=Han}$/u.test(b) ? b.length >= 2 : a.endsWith(` ${b}`);
}

function isWithin(a: ConceptCandidate, b: ConceptCandidate): boolean {
  return a.text.includes(b.text) || b.text.includes(a.text);
}
