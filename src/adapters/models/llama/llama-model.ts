/**
 * A language model from a GGUF file, run on this machine. One answer is written at a time; others wait. Nothing is
 * loaded before the first question, and a file that cannot be used is told then. JSON is asked for by a grammar, which
 * leaves the model no other choice.
 */
import { estimateUsage } from "../../../core/models/model-limits.ts";
import { withStream } from "../../../core/models/with-stream.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { ModelFindings } from "../../../core/domain/model-probe.ts";
import type { Model, ModelAbility, ModelPart, ModelRequest } from "../../../core/ports/model.ts";
import type { ConfiguredModel } from "../../../core/ports/configured-model.ts";
import { contextAfterRefusal } from "../context-after-refusal.ts";
import { FREE } from "../prices.ts";
import { createLlamaProcess, type LlamaProcessOptions } from "./llama-process.ts";

/** Of every model that is run so: the grammar leaves it no other form. */
const FINDINGS: ModelFindings = { streams: true, json: "schema" };
/** Some thoughts over a tiny question: a processor may write three of them a second. */
const PROBE_THINKING_TOKENS = 1_000;
const CHARACTERS_A_TOKEN = 4;

export interface LlamaModel extends ConfiguredModel {
  /** Ends the model's process, if it runs. */
  close(): void;
}

export function createLlamaModel(
  options: LlamaProcessOptions & { contextTokens?: number; isTiny?: boolean },
): LlamaModel {
  const process = createLlamaProcess(options);
  let { contextTokens } = options;
  let ability: ModelAbility = { isTiny: options.isTiny === true };

  async function* write(
    { messages, maxOutputTokens, temperature = 0, json }: ModelRequest,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<ModelPart> {
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
  }

  const model: Model = {
    name: options.name,
    price: FREE,
    get contextTokens() {
      return contextTokens;
    },
    get ability() {
      return ability;
    },
    async countTokens(messages, signal) {
      try {
        for await (const message of process.run({ type: "count", messages }, signal)) {
          if (message.type !== "counted") continue;
          // Where the memory did not suffice, it is less than was asked for.
          contextTokens = message.contextTokens;
          return message.tokens;
        }
      } catch {
        // Whatever is wrong with the model is told when it is to write.
      }
      return undefined;
    },
    async *stream(request, signal) {
      try {
        yield* write(request, signal);
      } catch (thrown) {
        if (asFootnoteError(thrown).code === "model-context-exceeded")
          contextTokens = contextAfterRefusal(request, 0, {});
        throw thrown;
      }
    },
  };
  // Not spread: its context may turn out smaller while it is asked.
  return Object.assign(model, {
    address: "",
    isNear: true,
    learn: (_findings: ModelFindings, _tokens?: number, able: ModelAbility = {}) => {
      ability = { ...ability, ...able };
    },
    probeSubject: () =>
      Promise.resolve({
        model: withStream(model, (request, signal) => cutThoughts(model, request, signal)),
        address: "",
        thinkingTokens: PROBE_THINKING_TOKENS,
        findings: () => FINDINGS,
        learn: () => undefined,
        contextTokens: () => Promise.resolve(options.contextTokens),
      }),
    isLoaded: () => process.isLoaded(),
    close: () => process.close(),
  });
}

/** Leaves the model where it thinks on and on. */
async function* cutThoughts(
  model: Model,
  request: ModelRequest,
  signal: AbortSignal | undefined,
): AsyncGenerator<ModelPart> {
  let thoughts = "";
  for await (const part of model.stream(request, signal)) {
    yield part;
    if (part.type === "thinking") thoughts += part.text;
    if (thoughts.length > PROBE_THINKING_TOKENS * CHARACTERS_A_TOKEN) {
      yield { type: "end", finish: "length", ...estimateUsage(request.messages, thoughts) };
      return;
    }
  }
}
