/** What models cost. Money is in micros: millionths of a US dollar, whole numbers. */

/** Micros for a million tokens. */
export interface Price {
  readonly inputMicros: number;
  /** Of input that the provider had cached from an earlier prompt. */
  readonly cachedInputMicros: number;
  readonly outputMicros: number;
  /** ISO 8601 date on which it was looked up. */
  readonly pricedAt: string;
}

/** What may be spent at most, in micros. One that is not there is not set. */
export interface Caps {
  readonly perQuestionMicros?: number;
  readonly perDayMicros?: number;
}

/** What one call used, as the provider says, else estimated. */
export interface ModelTokens {
  /** The cached ones included. */
  readonly inputTokens: number;
  readonly cachedInputTokens?: number;
  /** Thoughts included. */
  readonly outputTokens: number;
}

const MILLION = 1_000_000;

/** Rounded up to a whole micro; `null` where the price is not known, which is not the same as nothing. */
export function costMicros(price: Price | undefined, tokens: ModelTokens): number | null {
  if (price === undefined) return null;
  const cached = Math.min(tokens.cachedInputTokens ?? 0, tokens.inputTokens);
  const cost =
    (tokens.inputTokens - cached) * price.inputMicros +
    cached * price.cachedInputMicros +
    tokens.outputTokens * price.outputMicros;
  return Math.ceil(cost / MILLION);
}
