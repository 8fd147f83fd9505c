/** An embedder from a GGUF file, run on this machine. Texts longer than the model reads at once are cut. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Embedder } from "../../../core/ports/embedder.ts";
import { createLlamaProcess, type LlamaProcessOptions } from "./llama-process.ts";

/** Texts a job: a stop is heard between two jobs. */
const BATCH = 16;

export interface LlamaEmbedder extends Embedder {
  /** Ends the model's process, if it runs. */
  close(): void;
}

export function createLlamaEmbedder(options: LlamaProcessOptions): LlamaEmbedder {
  const process = createLlamaProcess(options);
  return {
    name: options.name,
    async embed(texts, signal) {
      const vectors: Float32Array[] = [];
      for (let at = 0; at < texts.length; at += BATCH) {
        const job = { type: "embed", texts: texts.slice(at, at + BATCH) } as const;
        for await (const message of process.run(job, signal)) {
          if (message.type === "vectors") vectors.push(...message.vectors.map(toUnitLength));
        }
      }
      return vectors;
    },
    close: () => process.close(),
  };
}

function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  if (!Number.isFinite(length) || length === 0) {
    throw new FootnoteError("model-failed", say("model.own-vector-without-direction"), {
      hint: say("model.check-embed"),
    });
  }
  return vector.map((value) => value / length);
}
