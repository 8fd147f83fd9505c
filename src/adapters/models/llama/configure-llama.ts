/** From the environment to models that run on this machine: `gguf/NAME`, with how much they may read and use. */
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { type Env, readNumber } from "../../env.ts";
import { readGgufFacts } from "./gguf-facts.ts";
import { ggufTitle } from "./gguf-name.ts";
import { createLlamaEmbedder, type LlamaEmbedder } from "./llama-embedder.ts";
import { createLlamaModel, type LlamaModel } from "./llama-model.ts";
import { findModelFile } from "../pull/model-folder.ts";
import { runtimeFolder, runtimesFolder } from "../../runtimes/install-runtime.ts";
import { examineModel, modelsFolder } from "./llama-place.ts";
import type { LoadMessage } from "./llama-messages.ts";
import type { LlamaProcessOptions } from "./llama-process.ts";
import { createLlamaReranker, type LlamaReranker } from "./llama-reranker.ts";
import { LLAMA_RUNTIME } from "./llama-runtime.ts";

/** Twice what a prompt of ours takes; each thousand costs some 0.1 GB with a model of 7 billion parameters. */
const CONTEXT_TOKENS = 8192;
/** Some 2 billion parameters in 4 bits: those that were tried and could neither cite nor refuse had a quarter of it. */
const TINY_BYTES = 1_200_000_000;
/** Passages are shorter. */
const EMBED_TOKENS = 2048;
/** Of a question and a passage, as the reranking step cuts them, in the worst tokenizer. */
const RANK_TOKENS = 1024;

/**
 * `file` is a pulled model's name, or a path. Nothing is started before the first question, and what is wrong with the
 * file is told then. Throws `config-invalid`.
 */
export async function configuredLlama(file: string, dataFolder: string, env: Env): Promise<LlamaModel> {
  const most = readNumber(env, "FOOTNOTE_GGUF_CONTEXT", CONTEXT_TOKENS, { least: 512, most: 1_048_576 });
  const path = await findModelFile(modelsFolder(dataFolder), file).catch(() => "");
  const facts = await readGgufFacts(path).catch(() => undefined);
  const contextTokens = Math.min(most, facts?.contextTokens ?? most);
  return createLlamaModel({
    ...processOptions(file, dataFolder, env, "write", contextTokens),
    contextTokens,
    isTiny: facts !== undefined && (await stat(path)).size < TINY_BYTES,
  });
}

export function configuredLlamaEmbedder(file: string, dataFolder: string, env: Env): LlamaEmbedder {
  return createLlamaEmbedder(processOptions(file, dataFolder, env, "embed", EMBED_TOKENS));
}

export function configuredLlamaReranker(file: string, dataFolder: string, env: Env): LlamaReranker {
  return createLlamaReranker(processOptions(file, dataFolder, env, "rank", RANK_TOKENS));
}

function processOptions(
  file: string,
  dataFolder: string,
  env: Env,
  use: LoadMessage["use"],
  contextTokens: number,
): LlamaProcessOptions {
  // Threads wait for each other by spinning. With one for each core they stand still as soon as anything else runs:
  // on two busy cores two threads took fifty times as long as one.
  const threads = readNumber(env, "FOOTNOTE_GGUF_THREADS", Math.max(1, availableParallelism() >> 1), {
    least: 1,
    most: 1_024,
  });
  return {
    name: ggufTitle(file),
    env,
    load: async () => ({
      modelPath: await examineModel(dataFolder, file, undefined, use),
      runtimeFolder: runtimeFolder(LLAMA_RUNTIME, runtimesFolder(dataFolder)),
      use,
      contextTokens,
      threads,
    }),
  };
}
