/**
 * A language model from a GGUF file, run on this machine. One answer is written at a time; others wait. Nothing is
 * loaded before the first question, and a file that cannot be used is told then. JSON is asked for by a grammar, which
 * leaves the model no other choice. It counts no tokens beforehand: the tokenizer is in the model's process.
 */
import type { Model } from "../../../core/ports/model.ts";
import { FREE } from "../prices.ts";
import { createLlamaProcess, type LlamaProcessOptions } from "./llama-process.ts";

export interface LlamaModel extends Model {
  /** Ends the model's process, if it runs. */
  close(): void;
}

export function createLlamaModel(options: LlamaProcessOptions & { contextTokens?: number }): LlamaModel {
  const process = createLlamaProcess(options);
  return {
    name: options.name,
    price: FREE,
    ...(options.contextTokens === undefined ? {} : { contextTokens: options.contextTokens }),
    async *stream({ messages, maxOutputTokens, temperature = 0, json }, signal) {
      const job = { type: "write", messages, maxOutputTokens, temperature } as const;
      const asked = json === undefined ? job : { ...job, schema: json.schema };
      for await (const message of process.run(asked, signal)) {
        if (message.type === "text" || message.type === "thinking") {
          yield { type: message.type, text: message.text };
        } else if (message.type === "end") {
          const { truncated, ...tokens } = message;
          yield { ...tokens, ...(truncated ? { finish: "length" as const } : {}) };
        }
      }
    },
    close: () => process.close(),
  };
}
