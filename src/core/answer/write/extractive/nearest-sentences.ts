/** Of what does not answer surely enough: the words that came nearest, for people to see for themselves. */
import { isGuide } from "../../../domain/document.ts";
import type { ExtractedSentence } from "./extracted.ts";
import type { ReadingOf } from "./reading.ts";
import { toSentences } from "./to-sentences.ts";

/** Log odds that a sentence answers: what is read as less likely is of another matter. */
const LEAST_NEAR = -3;

/** One of each document, the nearest first; none where nothing was read. */
export function nearestSentences(reading: ReadingOf): ExtractedSentence[] {
  const known = new Set<string>();
  const near = [...reading]
    .filter(([{ hit }, odds]) => odds >= LEAST_NEAR && !isGuide(hit.document))
    .toSorted(([, a], [, b]) => b - a)
    .map(([candidate]) => candidate)
    .filter(({ hit: { document } }) => !known.has(document.id) && known.add(document.id));
  return near.flatMap((candidate) => toSentences({ form: "sentences", candidates: [candidate] }));
}
