/** What `doctor` says of the embedder and the reranker: each is asked once, as nothing else shows that it works. */
import type { Engine } from "./engine.ts";

export interface SearchFinding {
  readonly part: "embedder" | "reranker";
  readonly status: "ok" | "off";
  readonly message: string;
  readonly hint?: string;
}

/** A local model may have to load first. */
const CHECK_MS = 30_000;

/** Throws what the embedder throws. */
export async function embedderFinding({ embedder, store }: Engine): Promise<SearchFinding> {
  if (!embedder) {
    return {
      part: "embedder",
      status: "off",
      message: "No embedder is configured: passages are found by their words.",
      hint: "Set FOOTNOTE_EMBED=provider/model to find them by meaning too.",
    };
  }
  const [vector] = await embedder.embed(["Footnote"], AbortSignal.timeout(CHECK_MS));
  const [{ passages }, done] = [await store.countDocuments(), await store.countVectors(embedder.name)];
  const message = `${embedder.name} answered with ${vector?.length ?? 0} dimensions; ${done} of ${passages} passages have their vector and are also found by meaning.`;
  if (done >= passages) return { part: "embedder", status: "ok", message };
  return {
    part: "embedder",
    status: "ok",
    message,
    hint: "The others get theirs while the server runs, or with the next `footnote add`; words find all of them meanwhile.",
  };
}

/** Throws what the reranker throws. */
export async function rerankerFinding({ reranker, config }: Engine): Promise<SearchFinding> {
  if (!reranker) {
    return {
      part: "reranker",
      status: "off",
      message: "No reranker is configured: passages stand in the order in which the search puts them.",
      hint: "Set FOOTNOTE_RERANK=provider/model to have the best of them put in order by a model.",
    };
  }
  const texts = ["The boat is moored at pier nine.", "Bread is baked at noon."];
  const startedMs = performance.now();
  await reranker.rerank("Where is the boat?", texts, AbortSignal.timeout(CHECK_MS));
  const tookMs = Math.round(performance.now() - startedMs);
  return {
    part: "reranker",
    status: "ok",
    message: `${reranker.name} ranked two texts in ${tookMs} ms; an answer waits ${config.rerankMs} ms for it.`,
  };
}
