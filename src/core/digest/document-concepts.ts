/**
 * The concepts of a document, for its concept map: its best names and phrases, each in the chapter that speaks of it
 * most. How they hang together is for `concept-relations.ts`.
 */
import type { DigestLanguage } from "../domain/digest.ts";
import { isStopWord } from "../../lib/text/stop-words.ts";
import { words } from "../../lib/text/words.ts";
import type { ConceptCandidate } from "./concept-candidates.ts";
import { relationsOf } from "./concept-relations.ts";
import type { ConceptGroup, Concepts } from "./concepts.ts";
import { syllableOf } from "../repair/han-sound.ts";
import type { Topic } from "./topics.ts";

const [FEWEST, MOST] = [8, 24];
const MOST_GROUPS = 7;
const MOST_PLACES = 12;
/** A concept for so many units. */
const UNITS_A_CONCEPT = 5;
/** A part of a longer concept stands beside it where it is said so much oftener. */
const OFTENER = 2.5;

export interface DocumentConcepts {
  readonly text: string;
  /** Of the document, and of the labels. */
  readonly spoken: string;
  readonly language: DigestLanguage;
  /** The best first. */
  readonly candidates: readonly ConceptCandidate[];
  readonly topics: readonly Topic[];
  readonly titles: readonly string[];
  readonly unitCount: number;
  readonly atMs: (offset: number) => number | undefined;
}

export function conceptsOf(document: DocumentConcepts): Concepts {
  const { text, spoken, language, candidates, topics, titles, unitCount, atMs } = document;
  const most = Math.max(FEWEST, Math.min(MOST, Math.round(unitCount / UNITS_A_CONCEPT)));
  const chosen = distinct(candidates, most);
  const all = topics.map((_, nth) => nth);
  const crowded = chosen.map((concept) => homeOf(concept, topics, all));
  const shown = all
    .map((nth) => ({ nth, count: crowded.filter((home) => home === nth).length }))
    .toSorted((a, b) => b.count - a.count || a.nth - b.nth)
    .slice(0, MOST_GROUPS)
    .map(({ nth }) => nth);
  const homes = chosen.map((concept) => homeOf(concept, topics, shown));
  const groups = all.flatMap((nth): ConceptGroup[] => {
    const nodes = chosen.flatMap((concept, at) =>
      homes[at] === nth
        ? [
            {
              id: String(at),
              label: concept.text,
              places: concept.places.slice(0, MOST_PLACES).map(placeOf),
            },
          ]
        : [],
    );
    const title = titles[nth] ?? "";
    return nodes.length === 0 ? [] : [{ id: `t${nth}`, ...(title === "" ? {} : { title }), nodes }];
  });
  return { language: spoken, groups, relations: relationsOf(text, chosen, language) };

  function placeOf({ start, end }: { start: number; end: number }) {
    const at = atMs(start);
    return at === undefined ? { start, end } : { start, end, atMs: at };
  }
}

/** Of a concept and a part of it (开源模型 and 开源) the better one, unless the part is said much oftener. */
function distinct(candidates: readonly ConceptCandidate[], most: number): ConceptCandidate[] {
  const chosen: ConceptCandidate[] = [];
  for (const one of candidates) {
    if (chosen.length === most) break;
    const own = one.text.toLowerCase();
    const isSaid = chosen.some((other) => {
      const theirs = other.text.toLowerCase();
      if (meaningOf(own) === meaningOf(theirs)) return true;
      if (!own.includes(theirs) && !theirs.includes(own)) return false;
      return Math.max(one.count, other.count) < OFTENER * Math.min(one.count, other.count);
    });
    if (!isSaid) chosen.push(one);
  }
  return chosen;
}

/** Characters of Chinese from which the same sound is no chance. */
const SAME_SOUND = 3;

/** The same for “read digits” and “reading the digit”, for 振动状态 and 震动状态. */
function meaningOf(lower: string): string {
  if (/^\p{Script=Han}+$/u.test(lower))
    return lower.length < SAME_SOUND ? lower : Array.from(lower, syllableOf).join(" ");
  const own = words(lower).filter((word) => !isStopWord(word));
  return own.length === 0 ? lower : own.toSorted().join(" ");
}

/** Of these topics the one that speaks of it most, for its length. */
function homeOf({ places }: ConceptCandidate, topics: readonly Topic[], from: readonly number[]): number {
  let best = from[0] ?? 0;
  let bestShare = -1;
  for (const nth of from) {
    const { from: first, to } = topics[nth] as Topic;
    const own = places.filter(({ unit }) => unit >= first && unit < to).length;
    const share = own / Math.sqrt(to - first);
    if (share > bestShare) [best, bestShare] = [nth, share];
  }
  return best;
}
