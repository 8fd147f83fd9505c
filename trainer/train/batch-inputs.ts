/** A batch as the inputs of the reader's graphs: embedded tokens, masks, halves, targets. Rows that lack weigh nothing. */
import type { Foundation } from "../model/foundation.ts";
import { ENDS, OUTCOME_COUNT } from "../model/shape.ts";
import type { Batch } from "./batch-stream.ts";

/** Added to the score of a place that holds no token. */
const NOWHERE = -1e4;
/** How much each end of the words that answer counts beside the outcome. */
const SPAN_SHARE = 0.5;

export function batchInputs(
  foundation: Foundation,
  { size, rows }: Batch,
  epsilon: number,
  share: number,
): Map<string, Float32Array> {
  const { batch, length } = size;
  const width = foundation.gain.length;
  const x = new Float32Array(batch * length * width);
  const maskBias = new Float32Array(batch * length).fill(NOWHERE);
  const [first, second] = [new Float32Array(batch * length), new Float32Array(batch * length)];
  const [notFirst, notSecond] = [maskBias.slice(), maskBias.slice()];
  const target = new Float32Array(batch * OUTCOME_COUNT);
  const weight = new Float32Array(batch);
  const ends = ENDS.map(() => new Float32Array(batch * length));
  const spans = rows.filter(({ span }) => span !== undefined).length;
  const total = rows.reduce((sum, { pair }) => sum + pair.weight, 0);
  for (const [row, { pieces, middle, pair }] of rows.entries()) {
    for (const [i, at] of (rows[row]?.span ?? []).entries())
      ends[i]![row * length + at] = (share * SPAN_SHARE * pair.weight) / spans;
    const begin = row * length;
    for (const [position, piece] of pieces.entries()) {
      const at = (begin + position) * width;
      const token = x.subarray(at, at + width);
      foundation.addPiece(piece, position, token);
      normalise(token, foundation.gain, foundation.shift, epsilon);
      maskBias[begin + position] = 0;
    }
    first.fill(1 / (middle - 1 || 1), begin + 1, begin + middle);
    second.fill(1 / (pieces.length - middle - 2 || 1), begin + middle + 1, begin + pieces.length - 1);
    notFirst.fill(0, begin + 1, begin + middle);
    notSecond.fill(0, begin + middle + 1, begin + pieces.length - 1);
    target[row * OUTCOME_COUNT + pair.label] = 1;
    weight[row] = (share * pair.weight) / total;
  }
  return new Map([
    ["x", x],
    ["mask-bias", maskBias],
    ["first", first],
    ["second", second],
    ["first-bias", notFirst],
    ["second-bias", notSecond],
    ["target", target],
    ["weight", weight],
    ...ENDS.map((name, i) => [`${name}-target`, ends[i]!] as const),
  ]);
}

function normalise(x: Float32Array, gain: Float32Array, shift: Float32Array, epsilon: number): void {
  let [mean, variance] = [0, 0];
  for (const value of x) mean += value / x.length;
  for (const value of x) variance += (value - mean) ** 2 / x.length;
  const inverse = 1 / Math.sqrt(variance + epsilon);
  for (let i = 0; i < x.length; i++) x[i] = (x[i]! - mean) * inverse * gain[i]! + shift[i]!;
}
