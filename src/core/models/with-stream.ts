/**
 * A model with another stream and everything else its own. What it knows of its context may change while it is asked, so
 * it is never copied: a spread would keep what was known at first, and each later call would pay for a refusal.
 */
import type { Model } from "../ports/model.ts";

export function withStream(model: Model, stream: Model["stream"]): Model {
  return {
    name: model.name,
    get price() {
      return model.price;
    },
    get contextTokens() {
      return model.contextTokens;
    },
    get ability() {
      return model.ability;
    },
    get countTokens() {
      return model.countTokens?.bind(model);
    },
    stream,
  };
}
