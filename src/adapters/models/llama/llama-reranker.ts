/** A reranker from a GGUF file, run on this machine. Texts longer than the model reads at once are cut. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Reranker } from "../../../core/ports/reranker.ts";
import { FREE } from "../prices.ts";
import { createLlamaProcess, type LlamaProcessOptions } from "./llama-process.ts";

export interface LlamaReranker extends Reranker {
  /** Ends the model's process, if it runs. */
  close(): void;
}

export function createLlamaReranker(options: LlamaProcessOptions): LlamaReranker {
  const process = createLlamaProcess(options);
  const { name } = options;
  return {
    name,
    price: FREE,
    async rerank(question, texts, signal) {
      const scores: number[] = [];
      for await (const message of process.run({ type: "rank", question, texts }, signal)) {
        if (message.type === "scores") scores.push(...message.scores);
      }
      if (scores.length === texts.length && scores.every(Number.isFinite)) return { scores };
      throw new FootnoteError("model-failed", say("local.no-score", { name }), {
        hint: say("local.check-rerank"),
      });
    },
    close: () => process.close(),
  };
}
