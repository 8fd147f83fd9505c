/** The messages of an ONNX file (onnx.proto, IR version 9, opset 20), written by hand: nodes, tensors, inputs, outputs. */
import { bytesField, floatField, intField, join, messageField, textField, type Field } from "./protobuf.ts";

const IR_VERSION = 9;
const OPSET = 20;
/** Operations that onnxruntime adds. */
export const RUNTIME_DOMAIN = "com.microsoft";

export const TYPES = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7 } as const;
export type TypeName = keyof typeof TYPES;

type Attribute = number | { readonly float: number } | readonly number[];
export type Attributes = Readonly<Record<string, Attribute>>;

export function nodeMessage(
  type: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Attributes = {},
  domain = "",
): Field {
  return messageField(1, [
    ...inputs.map((input) => textField(1, input)),
    ...outputs.map((output) => textField(2, output)),
    textField(4, type),
    ...Object.entries(attributes).map(([name, value]) => messageField(5, attribute(name, value))),
    ...(domain === "" ? [] : [textField(7, domain)]),
  ]);
}

function attribute(name: string, value: Attribute): Field[] {
  const head = textField(1, name);
  if (typeof value === "number") return [head, intField(3, value), intField(20, 2)];
  if ("float" in value) return [head, floatField(2, value.float), intField(20, 1)];
  return [head, ...value.map((each) => intField(8, each)), intField(20, 7)];
}

type Numbers = Float32Array | Uint8Array | Int8Array | BigInt64Array;

export function tensorMessage(name: string, type: TypeName, shape: readonly number[], data: Numbers): Field {
  return messageField(5, [
    ...shape.map((side) => intField(1, side)),
    intField(2, TYPES[type]),
    textField(8, name),
    bytesField(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);
}

/** Field 11 of a graph is an input, 12 an output. A side given as a word is free. */
export function valueMessage(field: 11 | 12, name: string, shape: readonly (number | string)[]): Field {
  const sides = shape.map((side) =>
    messageField(1, [typeof side === "number" ? intField(1, side) : textField(2, side)]),
  );
  const type = messageField(1, [intField(1, TYPES.float), messageField(2, sides)]);
  return messageField(field, [textField(1, name), messageField(2, [type])]);
}

export function modelFile(graph: readonly Field[]): Uint8Array {
  return join([
    intField(1, IR_VERSION),
    textField(2, "footnote-trainer"),
    messageField(7, [...graph, textField(2, "graph")]),
    messageField(8, [textField(1, ""), intField(2, OPSET)]),
    messageField(8, [textField(1, RUNTIME_DOMAIN), intField(2, 1)]),
  ]);
}
