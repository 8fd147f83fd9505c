/** The footnote markers of a text that is cut into claims. */

/** A place in the answer's clean text at which a footnote marker stood. */
export interface ClaimMarker {
  readonly at: number;
  readonly sources: readonly number[];
}

/** Each once, rising. */
export function sourcesOf(markers: readonly ClaimMarker[]): number[] {
  return [...new Set(markers.flatMap((marker) => marker.sources))].toSorted((a, b) => a - b);
}
