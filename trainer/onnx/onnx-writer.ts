/** Nodes and stored tensors of an ONNX graph in the making. What they mean is known by `emit.ts` and `emit-product.ts`. */
import { nodeMessage, RUNTIME_DOMAIN, tensorMessage, type Attributes } from "./model-file.ts";
import type { Field } from "./protobuf.ts";

/** Collects nodes and stored tensors; hands out names. */
export class OnnxWriter {
  readonly fields: Field[] = [];
  #count = 0;

  /** `spare` further outputs are named after the first and not used. */
  node(type: string, inputs: readonly string[], attributes: Attributes = {}, spare = 0): string {
    const name = `v${this.#count++}`;
    const outputs = [name, ...Array.from({ length: spare }, (_, index) => `${name}-${index}`)];
    this.fields.push(nodeMessage(type, inputs, outputs, attributes));
    return name;
  }

  /** An operation of onnxruntime's own. */
  runtimeNode(type: string, inputs: readonly string[]): string {
    const name = `v${this.#count++}`;
    this.fields.push(nodeMessage(type, inputs, [name], {}, RUNTIME_DOMAIN));
    return name;
  }

  floats(values: readonly number[], shape: readonly number[] = []): string {
    return this.#store((name) => tensorMessage(name, "float", shape, Float32Array.from(values)));
  }

  ints(values: readonly number[]): string {
    return this.#store((name) =>
      tensorMessage(name, "int64", [values.length], BigInt64Array.from(values, BigInt)),
    );
  }

  /** What zero is written as (128 where unsigned), `count` times; 0 for one without a side. */
  zeros(type: "uint8" | "int8", count: number): string {
    const length = Math.max(1, count);
    const data = type === "uint8" ? new Uint8Array(length).fill(128) : new Int8Array(length);
    return this.#store((name) => tensorMessage(name, type, count === 0 ? [] : [count], data));
  }

  #store(make: (name: string) => Field): string {
    const name = `c${this.#count++}`;
    this.fields.push(make(name));
    return name;
  }
}
