/** The last order of the hits: as a reranker ranks them, where there is one and it does so in time. */
import type { FootnoteError } from "../../domain/errors.ts";
import type { EventBody } from "../../domain/event.ts";
import type { Hit } from "../../domain/passage.ts";
import type { ModelDesk } from "../../models/model-desk.ts";
import { spread } from "../../retrieval/spread.ts";
import type { AskParts } from "../asking/asking.ts";
import type { Understood } from "../understand/understood.ts";
import { notReranked, RERANKED, rerankHits } from "./rerank-hits.ts";

/** Passages that come out of retrieval: more than any writer uses, so that packing has a choice. */
const HITS = 30;

/** Makes the event that tells of an error which the run survives. */
export type Notice = (error: FootnoteError) => EventBody;

/** More where they are put in order once more. */
export function mostHits({ reranking }: Pick<AskParts, "reranking">): number {
  return reranking ? RERANKED : HITS;
}

/** As the reranker ranks them, where there is one and it does so in time. */
export async function* inBestOrder(
  { standalone }: Understood,
  hits: readonly Hit[],
  { reranking, clock }: Pick<AskParts, "reranking" | "clock">,
  desk: ModelDesk,
  notice: Notice,
  signal: AbortSignal,
): AsyncGenerator<EventBody, readonly Hit[]> {
  if (!reranking) return hits;
  try {
    return spread(await rerankHits(standalone, hits, { ...reranking, clock, desk }, signal), HITS);
  } catch (thrown) {
    signal.throwIfAborted();
    yield notice(notReranked(thrown));
    return spread(hits, HITS);
  }
}
