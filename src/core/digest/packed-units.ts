/** Units as whole numbers, which go from thread to thread without being copied; as objects a long text's take long. */
import type { Unit } from "./unit.ts";

/** Of each unit: start, end, and 1 where it opens. */
const NUMBERS = 3;

export function packUnits(units: readonly Unit[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(units.length * NUMBERS);
  for (const [nth, { start, end, opens }] of units.entries())
    packed.set([start, end, Number(opens)], nth * NUMBERS);
  return packed;
}

export function unpackUnits(packed: Uint32Array): Unit[] {
  return Array.from({ length: packed.length / NUMBERS }, (_, nth) => {
    const [start = 0, end = 0, opens] = packed.subarray(nth * NUMBERS, (nth + 1) * NUMBERS);
    return { start, end, opens: opens === 1 };
  });
}
