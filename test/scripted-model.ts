/** A model that says what a test tells it to, and remembers what it was asked. */
import type { Model, ModelPart, ModelRequest } from "../src/core/ports/model.ts";

export const END: ModelPart = { type: "end", inputTokens: 100, outputTokens: 20 };

export interface ScriptedModel extends Model {
  readonly requests: ModelRequest[];
  wasLeft: boolean;
}

/** A model that says these parts; a string is text. */
export function scripted(parts: Iterable<string | ModelPart | Error>): ScriptedModel {
  const model: ScriptedModel = {
    name: "fake/scripted",
    requests: [],
    wasLeft: false,
    async *stream(request) {
      model.requests.push(request);
      try {
        for (const part of parts) {
          await Promise.resolve();
          if (part instanceof Error) throw part;
          yield typeof part === "string" ? { type: "text", text: part } : part;
        }
      } finally {
        model.wasLeft = true;
      }
    },
  };
  return model;
}
