/**
 * The passages that a model is given, best first: a few of what the turns before rest on, the person's own, and the guide
 * where these do not answer. None twice: the thread's passages are cut anew and may be found by the index too.
 */
import { isGuide } from "../../domain/document.ts";
import type { Hit } from "../../domain/passage.ts";
import { dropNearDuplicates } from "../../retrieval/near-duplicates.ts";
import { extract, type Extracting } from "./extract.ts";

/** More would leave no room for what a new subject needs. */
const OF_THREAD = 4;

export async function modelHits(extracting: Extracting): Promise<readonly Hit[]> {
  const { hits, thread } = extracting;
  const own = hits.filter(({ document }) => !isGuide(document));
  const guide = hits.filter(({ document }) => isGuide(document));
  const isMixed = own.length > 0 && guide.length > 0;
  const found = isMixed ? await extract(extracting) : undefined;
  const isOwn = found?.sentences.some(({ hit }) => !isGuide(hit.document)) === true;
  const all = isMixed ? [...own, ...(isOwn ? [] : guide)] : hits;
  return thread.hits.length === 0 ? all : dropNearDuplicates([...thread.hits.slice(0, OF_THREAD), ...all]);
}
