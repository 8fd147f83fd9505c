/** What goes through the encoder together. */

/** Pieces that go through the encoder at once at most: some 10 MB of states, a tenth of a second. */
const BATCH_PIECES = 512;

/** In order, each batch as full as it may be; what is longer than that goes alone. */
export function batchesOf<One>(all: readonly One[], piecesOf: (one: One) => number): One[][] {
  const batches: One[][] = [];
  let room = 0;
  for (const one of all) {
    const pieces = piecesOf(one);
    if (pieces > room) {
      batches.push([]);
      room = Math.max(BATCH_PIECES, pieces);
    }
    batches.at(-1)?.push(one);
    room -= pieces;
  }
  return batches;
}
