/**
 * The concepts of a document and how they hang together, for its concept map: its strongest phrases, in the chapter that
 * speaks of each most, with a relation where two stand in the same sentences more often than by chance.
 */
import type { Concepts, ConceptGroup, ConceptRelation } from "./concepts.ts";
import type { Phrase } from "./phrases.ts";
import type { Topic } from "./topics.ts";

const [FEWEST, MOST] = [8, 30];
const MOST_GROUPS = 7;
const MOST_PLACES = 12;
/** A concept for so many units. */
const UNITS_A_CONCEPT = 6;
/** Relations of one concept: more hide the map. */
const MOST_DEGREE = 4;

export interface DocumentConcepts {
  readonly language: string;
  readonly phrases: readonly Phrase[];
  readonly topics: readonly Topic[];
  readonly titles: readonly string[];
  readonly unitCount: number;
  readonly atMs: (offset: number) => number | undefined;
}

export function conceptsOf({
  language,
  phrases,
  topics,
  titles,
  unitCount,
  atMs,
}: DocumentConcepts): Concepts {
  const most = Math.max(FEWEST, Math.min(MOST, Math.round(unitCount / UNITS_A_CONCEPT)));
  const chosen = withoutVariants(phrases).slice(0, most);
  const homes = chosen.map((phrase) => homeOf(phrase, topics));
  const counts = topics.map((_, nth) => homes.filter((home) => home === nth).length);
  const shown = new Set(
    counts
      .map((count, nth) => ({ count, nth }))
      .toSorted((a, b) => b.count - a.count || a.nth - b.nth)
      .slice(0, MOST_GROUPS)
      .map(({ nth }) => nth),
  );
  const groups = topics.flatMap((_, nth): ConceptGroup[] => {
    const nodes = chosen.flatMap((phrase, at) =>
      homes[at] === nth && shown.has(nth)
        ? [{ id: String(at), label: phrase.text, places: phrase.places.slice(0, MOST_PLACES).map(placeOf) }]
        : [],
    );
    const title = titles[nth] ?? "";
    return nodes.length === 0 ? [] : [{ id: `t${nth}`, ...(title === "" ? {} : { title }), nodes }];
  });
  return { language, groups, relations: relationsOf(chosen) };

  function placeOf({ start, end }: { start: number; end: number }) {
    const at = atMs(start);
    return at === undefined ? { start, end } : { start, end, atMs: at };
  }
}

/** “model” and “models”, 模型 and 开源模型 are told apart; a phrase in another letter case is the same. */
function withoutVariants(phrases: readonly Phrase[]): Phrase[] {
  const seen = new Set<string>();
  return phrases.filter(({ text }) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** The topic that speaks of it most, for its length. */
function homeOf({ places }: Phrase, topics: readonly Topic[]): number {
  let best = 0;
  let bestShare = -1;
  for (const [nth, { from, to }] of topics.entries()) {
    const own = places.filter(({ unit }) => unit >= from && unit < to).length;
    const share = own / Math.sqrt(to - from);
    if (share > bestShare) [best, bestShare] = [nth, share];
  }
  return best;
}

function relationsOf(phrases: readonly Phrase[]): ConceptRelation[] {
  const units = phrases.map(({ places }) => new Set(places.map(({ unit }) => unit)));
  const pairs: { from: number; to: number; worth: number }[] = [];
  for (let a = 0; a < phrases.length; a++) {
    for (let b = a + 1; b < phrases.length; b++) {
      const [ours, theirs] = [units[a] as Set<number>, units[b] as Set<number>];
      const both = [...ours].filter((unit) => theirs.has(unit)).length;
      if (both === 0 || isPart(phrases[a] as Phrase, phrases[b] as Phrase)) continue;
      pairs.push({ from: a, to: b, worth: (both * both) / Math.sqrt(ours.size * theirs.size) });
    }
  }
  const degrees = phrases.map(() => 0);
  const relations: ConceptRelation[] = [];
  for (const { from, to } of pairs.toSorted((a, b) => b.worth - a.worth || a.from - b.from)) {
    if (relations.length >= 1.3 * phrases.length) break;
    if ((degrees[from] as number) >= MOST_DEGREE || (degrees[to] as number) >= MOST_DEGREE) continue;
    degrees[from] = (degrees[from] as number) + 1;
    degrees[to] = (degrees[to] as number) + 1;
    relations.push({ from: String(from), to: String(to) });
  }
  return relations;
}

function isPart(a: Phrase, b: Phrase): boolean {
  return a.text.includes(b.text) || b.text.includes(a.text);
}
