/**
 * Bytes that come in pieces, copied into one place as they come: pieces of one byte would take a hundred times their size
 * in objects, and to join 50 MB at the end would hold everybody up.
 */

export interface GrowingBytes {
  readonly length: number;
  readonly add: (piece: Uint8Array) => void;
  /** What has come, where it lies: later pieces may lie elsewhere. */
  readonly all: () => Uint8Array<ArrayBuffer>;
}

/**
 * Gives the memory back at once, of bytes that nobody looks at any more: the collector takes those of a quiet program as late as it
 * likes, and they may be 50 MB each.
 */
export function giveBack({ buffer }: Uint8Array<ArrayBuffer>): void {
  buffer.transfer(0);
}

/** `room`: bytes that most are shorter than. */
export function createGrowingBytes(room: number): GrowingBytes {
  let bytes = new Uint8Array(room);
  let length = 0;
  return {
    get length() {
      return length;
    },
    add(piece) {
      if (length + piece.length > bytes.length) {
        const larger = new Uint8Array(Math.max(2 * bytes.length, length + piece.length));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      bytes.set(piece, length);
      length += piece.length;
    },
    all: () => bytes.subarray(0, length),
  };
}
