/** A claim that stands further on in another text, whose sources have other numbers there. */
import type { Citation, Claim } from "../../domain/answer.ts";

export function movedClaim(
  claim: Claim,
  by: number,
  numberOf: (source: number) => number = (source) => source,
): Claim {
  const { mark, reasons, elsewhere } = claim;
  const cited = (citation: Citation): Citation => ({ ...citation, source: numberOf(citation.source) });
  return {
    ...claim,
    start: claim.start + by,
    end: claim.end + by,
    ...(mark && { mark: { start: mark.start + by, end: mark.end + by } }),
    citations: claim.citations.map(cited),
    ...(reasons && {
      reasons: reasons.map((reason) =>
        reason.source === undefined ? reason : { ...reason, source: numberOf(reason.source) },
      ),
    }),
    ...(elsewhere && { elsewhere: cited(elsewhere) }),
  };
}
