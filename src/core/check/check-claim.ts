/**
 * Checks one claim against the passages of the sources that it cites: for each source the best quote and a verdict.
 * Pure and quick (a millisecond or two), so that it can run while the answer streams.
 */
import type { Citation, Claim, Verdict } from "../domain/answer.ts";
import type { Hit } from "../domain/passage.ts";
import { align } from "./align.ts";
import type { MarkedClaim } from "./claims.ts";
import { verdictFor } from "./verdict.ts";

/** Source number → the passages of that source that the writer was given. */
export type HitsOfSources = ReadonlyMap<number, readonly Hit[]>;

const ORDER: readonly Verdict[] = ["supported", "partial", "unsupported", "uncited"];

/** A source without passages gives no citation; a claim without any is `uncited`. */
export function checkClaim(claim: MarkedClaim, hitsOfSources: HitsOfSources): Claim {
  const citations = claim.sources.flatMap((source) =>
    cite(claim.text, source, hitsOfSources.get(source) ?? []),
  );
  const verdict = ORDER.find((one) => citations.some((citation) => citation.verdict === one)) ?? "uncited";
  const { start, end, text } = claim;
  return { start, end, text, verdict, citations };
}

function cite(claim: string, source: number, hits: readonly Hit[]): Citation[] {
  const alignment = align(claim, hits);
  if (alignment === undefined) return [];
  const { quote, cover, hit } = alignment;
  const { headingPath } = hit.passage;
  return [
    {
      source,
      quote,
      verdict: verdictFor(claim, quote.text, cover),
      ...(headingPath.length > 0 ? { headingPath } : {}),
    },
  ];
}
