/** Numbers of 16 bits with the exponent of f32 (bfloat16): how the optimiser's moments are kept. Rounds to nearest even. */

const word = new Uint32Array(1);
const float = new Float32Array(word.buffer);

export function toBf16(value: number): number {
  float[0] = value;
  const bits = word[0]!;
  return (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
}

export function fromBf16(bits: number): number {
  word[0] = bits << 16;
  return float[0]!;
}
