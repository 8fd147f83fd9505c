/** The middle one of some measures by size, the upper one of two; `undefined` where there are none. */
export function middleOf(measures: readonly number[]): number | undefined {
  return measures.toSorted((a, b) => a - b)[Math.floor(measures.length / 2)];
}
