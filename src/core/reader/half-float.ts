/** Numbers of 16 bits (IEEE 754 binary16), of which `DataView` knows nothing in Node.js 22. */

let table: Float32Array | undefined;

/** The value of each of the 65,536 patterns; 256 kB, made when first asked for. */
export function halfFloats(): Float32Array {
  table ??= Float32Array.from({ length: 65_536 }, (_, bits) => {
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    const sign = bits >> 15 ? -1 : 1;
    if (exponent === 0) return sign * fraction * 2 ** -24;
    if (exponent === 31) return fraction ? NaN : sign * Infinity;
    return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  });
  return table;
}

/** Bytes of 16-bit numbers, little-endian, as f32. */
export function readHalves(bytes: Uint8Array): Float32Array {
  const halves = halfFloats();
  return Float32Array.from(
    { length: bytes.length >> 1 },
    (_, i) => halves[(bytes[2 * i] ?? 0) | ((bytes[2 * i + 1] ?? 0) << 8)] ?? 0,
  );
}

/** The pattern nearest to a finite number; of two, the even one. What is too great for it is infinite. */
export function halfBits(value: number): number {
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  if (size >= 65_520) return sign | 0x7c00;
  // Below 2^-14 all numbers are as far apart as there.
  const exponent = size === 0 ? -14 : Math.max(-14, Math.floor(Math.log2(size)));
  const steps = size / 2 ** (exponent - 10);
  const down = Math.floor(steps);
  const up = steps - down > 0.5 || (steps - down === 0.5 && down % 2 === 1);
  // A step beyond the greatest fraction is the next exponent's first.
  return sign | (((exponent + 14) << 10) + down + (up ? 1 : 0));
}
