/**
 * Puts the hits into the order in which a reranker would have them, within a deadline and within the limits of cost.
 * It improves an order that is good already, so whatever fails here is told, and holds up no answer.
 */
import { cutToTokens } from "../../../lib/text/tokens.ts";
import { within } from "../../../lib/within.ts";
import { asFootnoteError, FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Hit } from "../../domain/passage.ts";
import type { Clock } from "../../ports/clock.ts";
import type { Reranker } from "../../ports/reranker.ts";
import { indexText } from "../../retrieval/index-text.ts";
import type { ModelDesk } from "../../models/model-desk.ts";

/** Hits that a reranker is given: their order is what it changes, and each costs time. */
export const RERANKED = 40;
/**
 * Tokens of a passage with its headings, and of the question: together they stay under 512, which is all that many
 * rerankers read and what llama.cpp's server takes at once unless told otherwise.
 */
const PASSAGE_TOKENS = 380;
const QUESTION_TOKENS = 120;

export interface RerankParts {
  readonly reranker: Reranker;
  readonly deadlineMs: number;
  readonly clock: Clock;
  readonly desk: ModelDesk;
}

/**
 * The same hits, best first. The scores keep the scale that the writers know: the best hit gets the best of those that
 * were there, and so on. Throws what a model throws, `model-timeout` where it is late, `cost-limit`, `cancelled`.
 */
export async function rerankHits(
  question: string,
  hits: readonly Hit[],
  { reranker, deadlineMs, clock, desk }: RerankParts,
  signal: AbortSignal,
): Promise<Hit[]> {
  if (hits.length < 2) return [...hits];
  const asked = cutToTokens(question, QUESTION_TOKENS);
  const texts = hits.map(({ passage, document }) =>
    cutToTokens(indexText(passage, document), PASSAGE_TOKENS),
  );
  const messages = texts.map((text) => ({ role: "user", content: `${asked}\n${text}` }) as const);
  const leave = await desk.admit(reranker, { messages, maxOutputTokens: 0 });
  let inputTokens: number | undefined;
  try {
    const ranking = await within(
      deadlineMs,
      (ms, stop) => clock.sleep(ms, stop),
      (stop) => reranker.rerank(asked, texts, stop),
      (cause) => tooLate(reranker.name, deadlineMs, cause),
      signal,
    );
    inputTokens = ranking.inputTokens;
    return inOrder(hits, ranking.scores);
  } finally {
    await leave("rerank", inputTokens === undefined ? undefined : { inputTokens, outputTokens: 0 });
  }
}

/** The failure of a reranker as the reader of the answer is told it. */
export function notReranked(thrown: unknown): FootnoteError {
  const error = asFootnoteError(thrown);
  const said = say("common.then", { first: error.said, more: say("answer.not-reranked") });
  return new FootnoteError(error.code, said, {
    hint: error.hinted,
    retryable: error.retryable,
    cause: error,
  });
}

function inOrder(hits: readonly Hit[], scores: readonly number[]): Hit[] {
  const before = hits.map((hit) => hit.score).toSorted((a, b) => b - a);
  return hits
    .map((hit, nth) => ({ hit, score: scores[nth] ?? -Infinity }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ hit }, place) => ({ ...hit, score: before[place] ?? 0 }));
}

function tooLate(name: string, deadlineMs: number, cause: unknown): FootnoteError {
  return new FootnoteError("model-timeout", say("answer.rerank-late", { name, ms: deadlineMs }), {
    hint: say("answer.rerank-late-hint"),
    retryable: true,
    cause,
  });
}
