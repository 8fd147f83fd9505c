/**
 * What programs ask the configured models directly, beside any answering: within the limits of cost, written down with what
 * it used, and with the same eye on models that fail.
 */
import { asFootnoteError } from "../../core/domain/errors.ts";
import { askForJSON, type JsonQuestion } from "../../core/models/ask-for-json.ts";
import { countedModel } from "../../core/models/counted-model.ts";
import { createModelDesk, type DeskParts } from "../../core/models/model-desk.ts";
import { createUsageCounter } from "../../core/models/usage-counter.ts";
import type { Model, ModelPart, ModelRequest } from "../../core/ports/model.ts";

export interface ModelCalls {
  /** The model's own words to these messages, as they come. Throws `model-…`, `cost-limit`, `cancelled`. */
  relay(model: Model, request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelPart>;
  /** JSON of a form. Throws as `relay` does. */
  json<T>(model: Model, question: JsonQuestion<T>, signal: AbortSignal): Promise<T>;
}

export function createModelCalls(parts: DeskParts): ModelCalls {
  const { health } = parts;
  const counted = (model: Model): Model =>
    countedModel(model, createModelDesk(parts, {}, createUsageCounter()), "answer");
  const failed = (model: Model, thrown: unknown): never => {
    const error = asFootnoteError(thrown);
    health.failed(model, error);
    throw error;
  };
  return {
    async *relay(model, request, signal) {
      try {
        yield* counted(model).stream(request, signal);
        health.answered(model);
      } catch (thrown) {
        failed(model, thrown);
      }
    },
    async json(model, question, signal) {
      const { value } = await askForJSON(counted(model), question, signal).catch((thrown: unknown) =>
        failed(model, thrown),
      );
      health.answered(model);
      return value;
    },
  };
}
