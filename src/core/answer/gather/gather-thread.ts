/**
 * What a follow-up may be answered from first: the sources of the turns before it. "Are dogs allowed?", asked after the
 * rent of a flat, is asked of its lease. Whether they answer is for the writer to say; if not, everything is asked.
 */
import type { Turn } from "../../domain/answer.ts";
import { isGuide } from "../../domain/document.ts";
import type { DocumentId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import { bareFollowUp } from "../understand/bare-follow-up.ts";
import { type DocumentsParts, gatherDocuments } from "./gather-documents.ts";

/** Turns looked back at, and sources of theirs: a conversation is seldom about more. */
const TURNS = 3;
const SOURCES = 3;
/** Characters: a longer document is asked by the index, as any other. */
const LONGEST = 400_000;

export interface ThreadHits {
  /** The question without the words that only join it to the one before. */
  readonly question: string;
  /** Best first; none where no turn before has a source. */
  readonly hits: readonly Hit[];
}

export async function gatherThread(
  question: string,
  history: readonly Turn[],
  parts: DocumentsParts,
  limit: number,
): Promise<ThreadHits> {
  const bare = bareFollowUp(question);
  const ids = new Set<DocumentId>();
  for (const { answer } of history.slice(-TURNS).toReversed()) {
    const sources = answer.sources.length > 0 ? answer.sources : answer.nearest.slice(0, 1);
    for (const source of sources) if (ids.size < SOURCES && !isGuide(source)) ids.add(source.documentId);
    // A turn further back counts where the one after it found nothing.
    if (answer.sources.length > 0) break;
  }
  const near: DocumentId[] = [];
  for (const id of ids)
    if (((await parts.store.getDocument(id))?.length ?? LONGEST + 1) <= LONGEST) near.push(id);
  if (near.length === 0) return { question: bare, hits: [] };
  return { question: bare, hits: (await gatherDocuments(bare, near, parts, limit)).hits };
}
