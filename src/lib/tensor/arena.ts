/**
 * Memory for kernels: one `WebAssembly.Memory`, handed out from the bottom up. What is given back is given back down
 * to a mark, all at once; there is no free list. Two threads may share a memory, each with an arena of its own over
 * its own part of it; an arena is used by one thread.
 */

/** Bytes of a page of WebAssembly memory. */
const PAGE = 65_536;
/** Every block begins at a multiple of this: a line of cache. */
const ALIGNMENT = 64;

export class Arena {
  readonly memory: WebAssembly.Memory;
  #next: number;
  #f32: Float32Array;

  /** Hands out what lies at and above `from`. */
  constructor(memory: WebAssembly.Memory, from = ALIGNMENT) {
    this.memory = memory;
    this.#next = from;
    this.#f32 = new Float32Array(memory.buffer);
  }

  /** `bytes` at a multiple of 64. The memory grows where needed; a `RangeError` says that it cannot. */
  take(bytes: number): number {
    const at = Math.ceil(this.#next / ALIGNMENT) * ALIGNMENT;
    const end = at + bytes;
    const lacking = end - this.memory.buffer.byteLength;
    if (lacking > 0) this.memory.grow(Math.ceil(lacking / PAGE));
    this.#next = end;
    return at;
  }

  takeFloats(count: number): number {
    return this.take(count * 4);
  }

  /** What to hand to `release` later. */
  mark(): number {
    return this.#next;
  }

  /** Gives back everything that was taken since `mark`. */
  release(mark: number): void {
    this.#next = mark;
  }

  /** All memory as f32, fresh after growth: index it by `pointer / 4`, and do not keep it over a call of `take`. */
  get f32(): Float32Array {
    if (this.#f32.buffer !== this.memory.buffer) this.#f32 = new Float32Array(this.memory.buffer);
    return this.#f32;
  }

  /** A view of `count` values, good until the memory grows. */
  floats(at: number, count: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, count);
  }

  bytes(at: number, count: number): Uint8Array {
    return new Uint8Array(this.memory.buffer, at, count);
  }
}

/**
 * A memory of `bytes` to begin with, shared by threads, that grows up to `mostBytes`. A small machine may refuse the
 * address space: `RangeError`.
 */
export function createMemory(bytes: number, mostBytes: number): WebAssembly.Memory {
  const initial = Math.ceil(bytes / PAGE);
  return new WebAssembly.Memory({ initial, maximum: Math.ceil(mostBytes / PAGE), shared: true });
}
