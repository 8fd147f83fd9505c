/** Judges how well each text answers a question, where a reranker is configured. */
import type { Price } from "../domain/price.ts";

export interface Reranker {
  /** `provider/model`. */
  readonly name: string;
  /** Where it is known. */
  readonly price?: Price;
  /**
   * One finite score a text, in the order of the texts; higher is better, comparable within one call alone.
   * Throws `FootnoteError` with a code of models, or `cancelled`.
   */
  rerank(question: string, texts: readonly string[], signal?: AbortSignal): Promise<Reranking>;
}

export interface Reranking {
  readonly scores: readonly number[];
  /** What the provider says that it read; absent where it does not say. */
  readonly inputTokens?: number;
}
