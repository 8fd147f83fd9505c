/**
 * The whole module of kernels as bytes, and the types of what it exports. Two of them are made: one with relaxed SIMD,
 * one without.
 */
import { addDot } from "./dot-code.ts";
import { ModuleBuilder } from "./module-builder.ts";
import { addMultiply, LEFT_PANEL, RIGHT_PANEL } from "./multiply-code.ts";
import { addCopyLines, addPack } from "./pack-code.ts";
import { addPointwise } from "./pointwise-code.ts";
import { addQuantise } from "./quantise-code.ts";

/** Greatest whole number of a quantised left and right side. */
const LEFT_MOST = 127;
const RIGHT_MOST = 63;

type Call = (...values: number[]) => void;

/** What each takes is told where it is written. */
export interface KernelExports {
  readonly multiplyPanels: Call;
  readonly pack6: Call;
  readonly pack8: Call;
  readonly copyLines: Call;
  readonly quantise6: Call;
  readonly quantise8: Call;
  readonly dotPanels: Call;
  readonly gelu: Call;
  readonly addVectors: Call;
  readonly addBias: Call;
  readonly layerNorm: Call;
  readonly softmax: Call;
  readonly scaleVectors: Call;
  readonly sumOfSquares: Call;
}

export function kernelModule(relaxed: boolean): Uint8Array<ArrayBuffer> {
  const module = new ModuleBuilder();
  const settle = addMultiply(module, relaxed);
  addPack(module, LEFT_PANEL);
  addPack(module, RIGHT_PANEL);
  addCopyLines(module);
  addQuantise(module, LEFT_PANEL, LEFT_MOST);
  addQuantise(module, RIGHT_PANEL, RIGHT_MOST);
  addDot(module, settle, relaxed);
  addPointwise(module);
  return module.bytes();
}
