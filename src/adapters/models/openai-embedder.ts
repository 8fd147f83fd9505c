/**
 * An embedder behind any server that speaks the OpenAI embeddings protocol, or Google's. Vectors come back in order and
 * of unit length, whatever the server sends. Servers take different numbers of texts at once, and most refuse a text
 * that is too long: a request that is refused is asked again in halves, and a single text by its beginning.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { APICallError } from "@ai-sdk/provider";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import { modelError, notAModel } from "./model-error.ts";
import { withKnownNames } from "./model-names.ts";
import { modelIdOf, type ModelPlace, providerOf } from "./model-place.ts";
import { postJSON } from "./post-json.ts";
import { readWhole } from "./whole-reply.ts";

/** Texts a request: one stays under a second or two, and few servers take fewer (see `asked`). */
const BATCH = 64;
/** Of a reply: a batch of the longest vectors, 8,192 numbers of some 24 characters each, is 13 million. */
const MAX_LENGTH = 20_000_000;
const MAX_RETRIES = 2;
/** Where the provider names no wait: this long, then twice as long. */
const RETRY_MS = 1_000;
/** A batch on a slow local model; hosted ones answer in well under a second. */
const BATCH_TIMEOUT_MS = 60_000;
/** A text is not cut below this many characters: what is refused then is refused for something else. */
const SHORTEST_CUT = 100;
/**
 * What servers answer to texts that are too many or too long. DashScope takes ten at once and Text Embeddings Inference
 * 32; Ollama 0.13.5 and later refuse long texts with 400 although they should cut them (ollama/ollama#14186), and
 * llama.cpp's server with 500.
 */
const REFUSED: ReadonlySet<number | undefined> = new Set([400, 413, 422, 500]);

export interface EmbedderConfig extends ModelPlace {
  readonly timeoutMs?: number;
  readonly retryMs?: number;
}

/** Loads the protocol. Throws `config-invalid` where the provider has no embedders. */
export async function createEmbedder(config: EmbedderConfig): Promise<Embedder> {
  const vectorsOf = await embeddingsAt(config);
  /** Texts that the server takes at once, as far as is known. */
  let most = BATCH;
  let cuts = 0;

  /** One request, tried again where that may help. */
  async function send(values: string[], signal: AbortSignal | undefined): Promise<Float32Array[]> {
    const late = AbortSignal.timeout(config.timeoutMs ?? BATCH_TIMEOUT_MS);
    const abortSignal = signal === undefined ? late : AbortSignal.any([signal, late]);
    for (let tries = 0; ; tries++) {
      try {
        return checked(await vectorsOf(values, abortSignal), values.length, config.name);
      } catch (thrown) {
        if (signal?.aborted) throw new FootnoteError("cancelled", say("model.embedding-stopped"));
        const error = modelError(late.aborted ? late.reason : thrown, config);
        if (isRefusal(thrown, values, tries)) throw new Refused();
        if (!error.retryable || late.aborted || tries >= MAX_RETRIES)
          throw await withKnownNames(error, config, false, signal);
        await sleep(error.retryAfterMs ?? (config.retryMs ?? RETRY_MS) * 2 ** tries, undefined, {
          signal: abortSignal,
        }).catch(() => undefined);
      }
    }
  }

  async function asked(values: string[], signal: AbortSignal | undefined): Promise<Float32Array[]> {
    try {
      return await send(values, signal);
    } catch (thrown) {
      if (!(thrown instanceof Refused)) throw thrown;
    }
    const [only = ""] = values;
    if (values.length === 1) {
      cuts++;
      return asked([only.slice(0, only.length >> 1).toWellFormed()], signal);
    }
    const cutsBefore = cuts;
    const half = values.length >> 1;
    const first = await asked(values.slice(0, half), signal);
    const vectors = [...first, ...(await asked(values.slice(half), signal))];
    // None of them was too long, so they were too many.
    if (cuts === cutsBefore) most = Math.min(most, half);
    return vectors;
  }

  return {
    name: config.name,
    async embed(texts, signal) {
      const vectors: Float32Array[] = [];
      while (vectors.length < texts.length) {
        const next = texts.slice(vectors.length, vectors.length + most);
        vectors.push(...(await asked(next, signal)));
      }
      const lengths = new Set(vectors.map((vector) => vector.length));
      if (lengths.size > 1)
        throw new FootnoteError("model-failed", say("model.vectors-differ", { name: config.name }));
      return vectors;
    },
  };
}

type Embeddings = (values: string[], signal: AbortSignal) => Promise<readonly (readonly number[])[]>;

async function embeddingsAt(place: ModelPlace): Promise<Embeddings> {
  if (place.protocol === "anthropic") {
    throw new FootnoteError(
      "config-invalid",
      say("model.no-embedding-models", { provider: providerOf(place.name) }),
      {
        hint: say("model.embed-elsewhere"),
      },
    );
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
    return one.embedding.map((value: unknown) => (typeof value === "number" ? value : Number.NaN));
  });
}

/** The server does not take these texts as they are. */
class Refused extends Error {}

/** Whether fewer texts, or less of a single one, may be taken. A fault that passes is no reason to cut a text. */
function isRefusal(thrown: unknown, values: readonly string[], tries: number): boolean {
  if (!APICallError.isInstance(thrown) || !REFUSED.has(thrown.statusCode)) return false;
  if (values.length > 1) return true;
  return (values[0]?.length ?? 0) > SHORTEST_CUT && (thrown.statusCode !== 500 || tries > 0);
}

function checked(embeddings: readonly (readonly number[])[], expected: number, name: string): Float32Array[] {
  if (embeddings.length !== expected) {
    throw new FootnoteError(
      "model-failed",
      say("model.vectors-missing", { name, sent: embeddings.length, expected }),
    );
  }
  return embeddings.map((embedding) => {
    const length = Math.hypot(...embedding);
    if (!Number.isFinite(length) || length === 0) {
      throw new FootnoteError("model-failed", say("model.vector-without-direction", { name }), {
        hint: say("model.check-embed"),
      });
    }
    return Float32Array.from(embedding, (value) => value / length);
  });
}
