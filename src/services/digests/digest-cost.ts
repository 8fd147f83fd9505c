/** Whether a person is asked before a model digests or repairs something, and how that is said. */
import { dollars } from "../../lib/money.ts";
import type { DigestEstimate } from "../../core/domain/digest.ts";
import { FootnoteError } from "../../core/domain/errors.ts";

/** Where the price is not known, so many calls are asked about. */
const MANY_CALLS = 20;

/** Has the code `cost-unconfirmed`. */
export class CostUnconfirmedError extends FootnoteError {
  readonly estimate: DigestEstimate;

  constructor(title: string, estimate: DigestEstimate, work: "digest" | "repair" = "digest") {
    const agree = work === "digest" ? "--yes (over HTTP: acceptMicros)" : "--yes";
    super("cost-unconfirmed", `A ${work} of “${title}” ${costWords(estimate)}.`, {
      hint: `Agree with ${agree}, choose the extractive writer, or raise FOOTNOTE_DIGEST_CONFIRM.`,
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
export function costWords({ costMicros, modelCalls, inputTokens, outputTokens }: DigestEstimate): string {
  const cost =
    costMicros === null ? "may cost an amount that is not known" : `may cost up to ${dollars(costMicros)}`;
  return `${cost}: ${modelCalls} calls of the model, ${inputTokens} tokens in, ${outputTokens} out`;
}
