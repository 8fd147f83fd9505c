/** Numbers of 16 bits (IEEE 754 binary16) as f32, by a table of all of them: `DataView` reads none in Node.js 22. */

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
