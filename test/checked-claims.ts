/** Short texts, checked against sources as they are written in a test. */
import { expect } from "vitest";
import { checkText } from "../src/core/check/verdict/check-text.ts";
import type { TextClaim } from "../src/core/domain/checked-text.ts";

export function checkedClaims(text: string, ...sources: readonly string[]): readonly TextClaim[] {
  return checkText(
    text,
    sources.map((source, nth) => ({ name: `source ${nth + 1}`, text: source })),
    { clock: { monotonicMs: () => 0 } },
  ).claims;
}

/** Of a true claim and a false one of the same fact: the one is supported, the other is not. */
export function expectTwins(right: string, wrong: string, source: string): void {
  const verdicts = [right, wrong].map((claim) => checkedClaims(claim, source).map(({ verdict }) => verdict));
  expect(verdicts).toEqual([["supported"], [expect.not.stringMatching(/^supported$/)]]);
}
