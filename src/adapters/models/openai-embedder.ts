/**
 * An embedder behind any server that speaks the OpenAI embeddings protocol, or Google's. Vectors come back in order and
 * of unit length, whatever the server sends. It does not cut texts that are too long: passages are short.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import { modelError, notAModel } from "./model-error.ts";
import { modelIdOf, type ModelPlace, providerOf } from "./model-place.ts";
import { postJSON } from "./post-json.ts";
import { readWhole } from "./whole-reply.ts";

/** Texts a request: far below every vendor's limit (OpenAI 2,048), and one request stays under a second or two. */
const BATCH = 64;
/** Of a reply: a batch of the longest vectors, 8,192 numbers of some 24 characters each, is 13 million. */
const MAX_LENGTH = 20_000_000;
const MAX_RETRIES = 2;
/** Where the provider names no wait: this long, then twice as long. */
const RETRY_MS = 1_000;
/** A batch on a slow local model; hosted ones answer in well under a second. */
const BATCH_TIMEOUT_MS = 60_000;

/** Loads the protocol. Throws `config-invalid` where the provider has no embedders. */
export async function createEmbedder(config: ModelPlace & { timeoutMs?: number }): Promise<Embedder> {
  const vectorsOf = await embeddingsAt(config);

  async function embedBatch(values: string[], signal: AbortSignal | undefined): Promise<Float32Array[]> {
    const late = AbortSignal.timeout(config.timeoutMs ?? BATCH_TIMEOUT_MS);
    const abortSignal = signal === undefined ? late : AbortSignal.any([signal, late]);
    for (let tries = 0; ; tries++) {
      try {
        return checked(await vectorsOf(values, abortSignal), values.length, config.name);
      } catch (thrown) {
        if (signal?.aborted) throw new FootnoteError("cancelled", "The embedding was stopped.");
        const error = modelError(late.aborted ? late.reason : thrown, config);
        if (!error.retryable || late.aborted || tries >= MAX_RETRIES) throw error;
        await sleep(error.retryAfterMs ?? RETRY_MS * 2 ** tries, undefined, { signal: abortSignal }).catch(
          () => undefined,
        );
      }
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

type Embeddings = (values: string[], signal: AbortSignal) => Promise<readonly (readonly number[])[]>;

async function embeddingsAt(place: ModelPlace): Promise<Embeddings> {
  if (place.protocol === "anthropic") {
    throw new FootnoteError("config-invalid", `${providerOf(place.name)} has no embedding models.`, {
      hint: "Set FOOTNOTE_EMBED to a model of another provider.",
    });
  }
  if (place.protocol === "google") {
    const { googleEmbeddings } = await import("./sdk-stream.ts");
    const model = await googleEmbeddings(place);
    return async (values, abortSignal) => (await model.doEmbed({ values, abortSignal })).embeddings;
  }
  const model = modelIdOf(place.name);
  return async (input, signal) => {
    const response = await postJSON(place, "/embeddings", { model, input, encoding_format: "float" }, signal);
    return vectorsIn(await readWhole(response, place, MAX_LENGTH), place);
  };
}

/** `{data: [{embedding}]}`, in the order of the texts. */
function vectorsIn(body: object, place: ModelPlace): number[][] {
  if (!("data" in body) || !Array.isArray(body.data)) throw notAModel(place);
  return body.data.map((one: { embedding?: unknown } | null) => {
    if (!Array.isArray(one?.embedding)) throw notAModel(place);
    return one.embedding.map(Number);
  });
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
