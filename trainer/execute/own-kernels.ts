/** The kernels of `src/lib/tensor` for a trainer: WebAssembly where this engine has what it needs, else the plain ones. */
import { Arena, createMemory } from "../../src/lib/tensor/arena.ts";
import type { Kernels } from "../../src/lib/tensor/kernels.ts";
import { plainKernels } from "../../src/lib/tensor/plain-kernels.ts";
import { suitableModule, wasmKernels } from "../../src/lib/tensor/wasm-kernels.ts";

const [FIRST_BYTES, MOST_BYTES] = [1 << 24, 1 << 30];

export function ownKernels(): Kernels {
  const arena = new Arena(createMemory(FIRST_BYTES, MOST_BYTES));
  const found = suitableModule();
  if (found === undefined) return plainKernels(arena);
  return wasmKernels(new WebAssembly.Module(found.bytes), found.name, arena);
}
