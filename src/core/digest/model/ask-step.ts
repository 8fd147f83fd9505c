/** Asks a model for one step of a digest, or recalls what it replied when the step was done before. */
import type { SteppedModel } from "../../models/stepped-model.ts";
import { askForJSON } from "../../models/ask-for-json.ts";
import type { JsonWish, ModelMessage } from "../../ports/model.ts";

export interface Step<T> {
  readonly messages: readonly ModelMessage[];
  readonly wish: JsonWish;
  readonly maxOutputTokens: number;
  /** Throws an `Error` that says to the model what is wrong. */
  readonly read: (value: unknown) => T;
}

/** Throws what the model throws, and `model-failed` where it does not keep to the form. */
export async function askStep<T>(
  { messages, wish, maxOutputTokens, read }: Step<T>,
  { model, steps, hash }: Pick<SteppedModel, "model" | "steps" | "hash">,
  signal: AbortSignal,
): Promise<T> {
  const key = hash(JSON.stringify([model.name, wish, messages]));
  const kept = await steps.recall(key);
  if (kept !== undefined) {
    try {
      return read(JSON.parse(kept));
    } catch {
      // Of an older form: it is asked for anew.
    }
  }
  signal.throwIfAborted();
  const question = {
    messages,
    wish,
    maxOutputTokens,
    formFirst: true,
    takesPart: true,
    parse: (value: unknown) => ({ value, read: read(value) }),
  };
  const reply = await askForJSON(model, question, signal);
  await steps.keep(key, JSON.stringify(reply.value.value));
  return reply.value.read;
}
