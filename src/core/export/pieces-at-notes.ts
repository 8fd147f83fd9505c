/** A leaf of the answer's Markdown cut where footnotes stand, so that each piece is followed by its own. */
import type { PlacedClaim } from "../domain/place-notes.ts";
import type { Span } from "../../lib/markdown/tree.ts";

export function piecesAtNotes({ start, end }: Span, claims: readonly PlacedClaim[]): Span[] {
  const cuts = claims.map(({ noteAt }) => noteAt).filter((at) => at > start && at < end);
  const bounds = [...new Set([start, ...cuts, end])].sort((a, b) => a - b);
  return bounds.slice(1).map((to, at) => ({ start: bounds[at] as number, end: to }));
}
