/**
 * The passages that a model is given, best first: a few of what the turns before rest on, the person's own, and the guide
 * where these do not answer, as far as words tell: the call waits for this, so no sentence is read for its meaning. None
 * twice: the thread's passages are cut anew and may be found by the index too.
 */
import { isGuide } from "../../domain/document.ts";
import type { Hit } from "../../domain/passage.ts";
import { dropNearDuplicates } from "../../retrieval/near-duplicates.ts";
import type { Understood } from "../understand/understood.ts";
import { writeExtractive } from "./extractive-writer.ts";

/** More would leave no room for what a new subject needs. */
const OF_THREAD = 4;

export function modelHits(
  understood: Understood,
  hits: readonly Hit[],
  threadHits: readonly Hit[],
): readonly Hit[] {
  const all = withGuideLast(understood, hits);
  return threadHits.length === 0 ? all : dropNearDuplicates([...threadHits.slice(0, OF_THREAD), ...all]);
}

function withGuideLast(understood: Understood, hits: readonly Hit[]): readonly Hit[] {
  const own = hits.filter(({ document }) => !isGuide(document));
  if (own.length === 0 || own.length === hits.length) return hits;
  if (writeExtractive(understood, own).status === "answered") return own;
  return [...own, ...hits.filter(({ document }) => isGuide(document))];
}
