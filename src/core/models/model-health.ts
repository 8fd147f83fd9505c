/**
 * Remembers which models failed a moment ago, so that the next question does not wait for them first. In this process
 * alone, and for a short while: they are put last, never left out, because a bad model is better than none.
 */
import type { ErrorCode, FootnoteError } from "../domain/errors.ts";
import type { Clock } from "../ports/clock.ts";
import type { Model } from "../ports/model.ts";

/** Long enough for a crowd of questions, short enough to notice that a provider is back. */
const ASIDE_MS = 60_000;
/** Where the provider itself asks to be left alone for longer. */
const LONGEST_ASIDE_MS = 3_600_000;
/** These say something of the question or the budget, not of the model. */
const OF_THE_QUESTION: ReadonlySet<ErrorCode> = new Set([
  "cancelled",
  "cost-limit",
  "model-context-exceeded",
  "model-content-refused",
]);

/** It is the model's, or its price's: another model may do it, or none has to. */
export function isOfModel(code: ErrorCode): boolean {
  return code.startsWith("model-") || code === "cost-limit";
}

export interface ModelHealth {
  failed(model: Model, error: FootnoteError): void;
  answered(model: Model): void;
  /** It just failed. */
  isAside(model: Model): boolean;
  /** The same models: those that did not just fail first, else in their order. */
  order<M extends Model>(models: readonly M[]): M[];
}

export function createModelHealth(clock: Clock): ModelHealth {
  const asideUntilMs = new Map<string, number>();
  const isAside = ({ name }: Model): boolean => (asideUntilMs.get(name) ?? 0) > clock.monotonicMs();
  return {
    failed({ name }, { code, retryAfterMs = 0 }) {
      if (OF_THE_QUESTION.has(code)) return;
      const asideMs = Math.min(Math.max(ASIDE_MS, retryAfterMs), LONGEST_ASIDE_MS);
      asideUntilMs.set(name, clock.monotonicMs() + asideMs);
    },
    isAside,
    answered: ({ name }) => void asideUntilMs.delete(name),
    order: (models) => [
      ...models.filter((model) => !isAside(model)),
      ...models.filter((model) => isAside(model)),
    ],
  };
}
