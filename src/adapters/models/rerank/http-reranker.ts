/**
 * A reranker behind any server of the table: one request for all texts, and a reply that is believed only where it
 * has one number for each of them. It does not try again: an answer waits for it, and the search has an order already.
 */
import { APICallError } from "@ai-sdk/provider";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import type { Price } from "../../../core/domain/price.ts";
import type { Reranker, Reranking } from "../../../core/ports/reranker.ts";
import { parsedJson } from "../../../lib/parsed-json.ts";
import { modelError, notAModel } from "../model-error.ts";
import { withKnownNames } from "../model-names.ts";
import { modelIdOf, type ModelPlace } from "../model-place.ts";
import { keyHeaders } from "../post-json.ts";
import { record } from "../problem-words.ts";
import { readProblem } from "../provider-problem.ts";
import { replyText } from "../reply-text.ts";
import type { RerankRoute } from "./rerankers.ts";

export interface RerankerConfig extends ModelPlace {
  readonly route: RerankRoute;
  readonly price?: Price;
}

/** Some servers send the texts back: forty of them are 100 kB. */
const MAX_LENGTH = 2_000_000;

export function createHttpReranker(config: RerankerConfig): Reranker {
  const { name, baseURL, route, price } = config;
  const url = new URL(route.path, `${baseURL}/`).href;

  async function ask(question: string, texts: readonly string[], signal?: AbortSignal): Promise<Reranking> {
    const response = await (config.fetch ?? fetch)(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...keyHeaders(config) },
      body: JSON.stringify(requestBody(modelIdOf(name), question, texts, route)),
      // A redirect could carry the key elsewhere.
      redirect: "error",
      ...(signal ? { signal } : {}),
    });
    const responseBody = await replyText(response, MAX_LENGTH).catch((thrown: unknown) => {
      throw thrown instanceof RangeError ? tooMuch(name) : thrown;
    });
    if (!response.ok) {
      throw new APICallError({
        message: response.statusText,
        url,
        requestBodyValues: {},
        statusCode: response.status,
        responseHeaders: Object.fromEntries(response.headers),
        responseBody,
      });
    }
    return readReply(responseBody, texts.length, config);
  }

  return {
    name,
    ...(price === undefined ? {} : { price }),
    async rerank(question, texts, signal) {
      try {
        return await ask(question, texts, signal);
      } catch (thrown) {
        if (signal?.aborted) throw new FootnoteError("cancelled", say("model.ranking-stopped"));
        throw await withKnownNames(modelError(thrown, config), config, false, signal);
      }
    },
  };
}

function requestBody(
  model: string,
  query: string,
  documents: readonly string[],
  { texts, limit, isNested, truncates }: RerankRoute,
): object {
  const asked = { query, [texts ?? "documents"]: documents };
  const wanted = limit === null ? {} : { [limit ?? "top_n"]: documents.length };
  if (isNested) return { model, input: asked, parameters: { ...wanted, return_documents: false } };
  return { model, ...asked, ...wanted, ...(truncates ? { truncate: true } : {}) };
}

/**
 * A list, or an object that holds it as `results` (Jina, Cohere and most), `data` (Voyage) or `output.results`
 * (DashScope); each entry with `index` and `relevance_score`, or `score` (SGLang, Text Embeddings Inference).
 */
function readReply(body: string, count: number, config: RerankerConfig): Reranking {
  const reply = parsedJson(body);
  const { results, data, output, usage, meta } = record(reply);
  const list = [reply, results, data, record(output)["results"]].find((value) => Array.isArray(value));
  if (list === undefined) {
    // Some servers say what is wrong with status 200.
    throw readProblem(reply).message === undefined ? notAModel(config) : modelError(reply, config);
  }
  const scores = new Map<number, number>();
  for (const entry of list.map(record)) {
    const { index, relevance_score: relevance, score = relevance } = entry;
    if (typeof index !== "number" || !Number.isInteger(index) || index < 0 || index >= count)
      throw unfit(config.name, say("model.score-for-none"));
    if (typeof score !== "number" || !Number.isFinite(score))
      throw unfit(config.name, say("model.score-no-number"));
    scores.set(index, score);
  }
  if (scores.size !== count || list.length !== count)
    throw unfit(config.name, say("model.scores-missing", { sent: list.length, expected: count }));
  const inputTokens = tokensIn(record(usage), record(meta));
  return {
    scores: Array.from({ length: count }, (_, nth) => scores.get(nth) ?? 0),
    ...(inputTokens === undefined ? {} : { inputTokens }),
  };
}

/** `usage` at most; `meta.tokens` at SiliconFlow, `meta.billed_units` where Cohere bills by tokens and not by searches. */
function tokensIn(
  usage: Readonly<Record<string, unknown>>,
  meta: Readonly<Record<string, unknown>>,
): number | undefined {
  const said = [
    usage["total_tokens"],
    usage["prompt_tokens"],
    record(meta["tokens"])["input_tokens"],
    record(meta["billed_units"])["input_tokens"],
  ];
  return said.find((value): value is number => Number.isSafeInteger(value) && (value as number) > 0);
}

function unfit(name: string, sent: Sentence): FootnoteError {
  return new FootnoteError("model-failed", say("model.sent", { name, sent }), {
    hint: say("model.check-rerank"),
  });
}

function tooMuch(name: string): FootnoteError {
  return new FootnoteError("model-failed", say("model.reranker-too-much", { name }), {
    hint: say("model.check-rerank-address"),
  });
}
