/**
 * Pieces of words by their beginnings: from a node by one UTF-16 unit to the next. Two flat tables instead of objects,
 * so that 50,000 pieces take some 3 MB and are read in a few milliseconds.
 */

export interface PieceTrie {
  /** The node behind `node` by `unit`; −1 where no piece goes on so. The root is 0. */
  next(node: number, unit: number): number;
  /** The piece that ends at a node; −1 where none does. */
  pieceAt(node: number): number;
}

/** Share of the table that is filled at most: look-ups stay near one step. */
const FILLED = 0.5;

/** `pieces[i]` gets the number i; empty ones are left out. */
export function createPieceTrie(pieces: readonly string[]): PieceTrie {
  const most = 1 + pieces.reduce((sum, piece) => sum + piece.length, 0);
  const pieceOf = new Int32Array(most).fill(-1);
  const size = 2 ** Math.ceil(Math.log2(most / FILLED));
  const mask = size - 1;
  /** Node before, times 2^16, plus the unit: up to 2^53, so two tables of 32 bits. */
  const fromNodes = new Int32Array(size).fill(-1);
  const units = new Uint16Array(size);
  const toNodes = new Int32Array(size);
  let nodes = 1;

  /** Where the step stands in the tables, or the free place where it would. */
  function placeOf(node: number, unit: number): number {
    let place = (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (fromNodes[place] !== -1 && (fromNodes[place] !== node || units[place] !== unit)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  for (const [number, piece] of pieces.entries()) {
    if (piece === "") continue;
    let node = 0;
    for (let i = 0; i < piece.length; i++) {
      const unit = piece.charCodeAt(i);
      const place = placeOf(node, unit);
      if (fromNodes[place] === -1) {
        fromNodes[place] = node;
        units[place] = unit;
        toNodes[place] = nodes++;
      }
      node = toNodes[place] ?? 0;
    }
    pieceOf[node] = number;
  }

  return {
    next(node, unit) {
      const place = placeOf(node, unit);
      return fromNodes[place] === -1 ? -1 : (toNodes[place] ?? -1);
    },
    pieceAt: (node) => pieceOf[node] ?? -1,
  };
}
