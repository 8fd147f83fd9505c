/** Passages as numbers, so that a hundred thousand of them go from thread to thread in a moment. */
import type { PassageSpan } from "../../core/domain/passage-span.ts";

export interface PackedSpans {
  /** Five numbers a passage: start, end, place of its headings in `paths`, page, milliseconds; -1 for none. */
  readonly places: Int32Array<ArrayBuffer>;
  readonly paths: readonly (readonly string[])[];
}

const NUMBERS = 5;
const NONE = -1;

export function packedSpans(spans: readonly PassageSpan[]): PackedSpans {
  const places = new Int32Array(spans.length * NUMBERS);
  const paths: (readonly string[])[] = [];
  let key: string | undefined;
  spans.forEach(({ start, end, headingPath, page = NONE, atMs = NONE }, nth) => {
    // Passages under one heading follow each other.
    const own = JSON.stringify(headingPath);
    if (own !== key) paths.push(headingPath);
    key = own;
    places.set([start, end, paths.length - 1, page, atMs], nth * NUMBERS);
  });
  return { places, paths };
}

export function unpackedSpans({ places, paths }: PackedSpans): PassageSpan[] {
  const spans: PassageSpan[] = [];
  for (let at = 0; at < places.length; at += NUMBERS) {
    const [start = 0, end = 0, path = 0, page = NONE, atMs = NONE] = places.subarray(at, at + NUMBERS);
    spans.push({
      start,
      end,
      headingPath: paths[path] ?? [],
      ...(page === NONE ? {} : { page }),
      ...(atMs === NONE ? {} : { atMs }),
    });
  }
  return spans;
}
