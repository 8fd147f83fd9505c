/**
 * An embedder behind any server that speaks the OpenAI embeddings protocol. Vectors come back in order and of unit
 * length, whatever the server sends. It does not cut texts that are too long: passages are short.
 */
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { embedMany } from "ai";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import { modelError } from "./model-error.ts";
import { fetchOnce, modelIdOf } from "./openai-compatible.ts";
import type { ModelConfig } from "./openai-compatible.ts";

/** Texts a request: far below every vendor's limit (OpenAI 2,048), and one request stays under a second or two. */
const BATCH = 64;
const MAX_RETRIES = 2;
/** A batch on a slow local model; hosted ones answer in well under a second. */
const BATCH_TIMEOUT_MS = 60_000;

export function createEmbedder(config: Omit<ModelConfig, "timeouts"> & { timeoutMs?: number }): Embedder {
  const model = createOpenAICompatible({
    name: config.name.slice(0, config.name.indexOf("/")),
    baseURL: config.baseURL,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
    fetch: fetchOnce(config),
  }).embeddingModel(modelIdOf(config.name));

  async function embedBatch(values: string[], signal: AbortSignal | undefined): Promise<Float32Array[]> {
    const late = AbortSignal.timeout(config.timeoutMs ?? BATCH_TIMEOUT_MS);
    try {
      const { embeddings } = await embedMany({
        model,
        values,
        maxRetries: MAX_RETRIES,
        abortSignal: signal === undefined ? late : AbortSignal.any([signal, late]),
      });
      return checked(embeddings, values.length, config.name);
    } catch (thrown) {
      if (signal?.aborted) throw new FootnoteError("cancelled", "The embedding was stopped.");
      throw modelError(late.aborted ? late.reason : thrown, config);
    }
  }

  return {
    name: config.name,
    async embed(texts, signal) {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        vectors.push(...(await embedBatch(texts.slice(at, at + BATCH), signal)));
      }
      const lengths = new Set(vectors.map((vector) => vector.length));
      if (lengths.size > 1)
        throw new FootnoteError("model-failed", `${config.name} sent vectors of different lengths.`);
      return vectors;
    },
  };
}

function checked(embeddings: readonly (readonly number[])[], expected: number, name: string): Float32Array[] {
  if (embeddings.length !== expected) {
    throw new FootnoteError(
      "model-failed",
      `${name} sent ${embeddings.length} vectors for ${expected} texts.`,
    );
  }
  return embeddings.map((embedding) => {
    const length = Math.hypot(...embedding);
    if (!Number.isFinite(length) || length === 0) {
      throw new FootnoteError("model-failed", `${name} sent a vector without a direction.`, {
        hint: "Check that FOOTNOTE_EMBED names an embedding model.",
      });
    }
    return Float32Array.from(embedding, (value) => value / length);
  });
}
