/** Whether a person is asked before a model digests or repairs something, and how that is said. */
import { dollars } from "../../lib/money.ts";
import type { DigestEstimate } from "../../core/domain/digest.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";

/** Where the price is not known, so many calls are asked about. */
const MANY_CALLS = 20;

/** Has the code `cost-unconfirmed`. */
export class CostUnconfirmedError extends FootnoteError {
  readonly estimate: DigestEstimate;

  constructor(title: string, estimate: DigestEstimate, work: "digest" | "repair" | "research" = "digest") {
    super("cost-unconfirmed", say(`cost.of-${work}`, { title, cost: costWords(estimate) }), {
      hint: say(`cost.agree-${work}`),
    });
    this.estimate = estimate;
  }
}

/** `acceptMicros`: what is agreed to already. */
export function isUnconfirmed(
  { costMicros, modelCalls }: DigestEstimate,
  confirmMicros: number,
  acceptMicros: number | undefined,
): boolean {
  if (costMicros === null) return modelCalls > MANY_CALLS && acceptMicros === undefined;
  return costMicros > Math.max(confirmMicros, acceptMicros ?? 0);
}

/** `may cost $0.21: 40 calls of the model, …`. */
export function costWords({ costMicros, modelCalls, inputTokens, outputTokens }: DigestEstimate): Sentence {
  const what = { calls: modelCalls, input: inputTokens, output: outputTokens };
  return costMicros === null
    ? say("cost.may-be-unknown", what)
    : say("cost.may-be", { ...what, most: dollars(costMicros) });
}
