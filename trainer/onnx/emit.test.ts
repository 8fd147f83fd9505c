import { expect, test } from "vitest";
import type { Precision } from "../graph/graph.ts";
import { trainGraph } from "../model/reader-graph.ts";
import { TASKS, trainedShapes, type ReaderShape } from "../model/shape.ts";
import { emitOnnx } from "./emit.ts";

const SHAPE: ReaderShape = {
  width: 16,
  heads: 2,
  inner: 32,
  layers: 2,
  frozen: 0,
  epsilon: 1e-12,
  headWidth: 8,
  clamp: 10,
  experts: { count: 4, active: 2, shared: 8 },
};

type Fields = Map<number, (Uint8Array | number)[]>;

/** Reads one message of the wire format: field number → values, in order. */
function parse(bytes: Uint8Array): Fields {
  const fields: Fields = new Map();
  let at = 0;
  const varint = (): number => {
    let [value, shift] = [0, 1];
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
      shift *= 128;
    }
  };
  while (at < bytes.length) {
    const key = varint();
    const kind = key & 7;
    let value: Uint8Array | number;
    if (kind === 0) value = varint();
    else {
      const length = kind === 5 ? 4 : varint();
      value = bytes.subarray(at, (at += length));
    }
    const number = Math.floor(key / 8);
    fields.set(number, [...(fields.get(number) ?? []), value]);
  }
  expect(at).toBe(bytes.length);
  return fields;
}

const messages = (fields: Fields, number: number): Fields[] =>
  (fields.get(number) ?? []).map((value) => parse(value as Uint8Array));
const texts = (fields: Fields, number: number): string[] =>
  (fields.get(number) ?? []).map((value) => new TextDecoder().decode(value as Uint8Array));

/** A graph of the file: what is fed, stored and given, and the nodes. */
function graphOf(file: Uint8Array) {
  const [graph] = messages(parse(file), 7);
  if (graph === undefined) throw new Error("no graph");
  return {
    nodes: messages(graph, 1).map((node) => ({
      type: texts(node, 4)[0],
      inputs: texts(node, 1),
      outputs: texts(node, 2),
    })),
    stored: messages(graph, 5).flatMap((tensor) => texts(tensor, 8)),
    fed: messages(graph, 11).flatMap((value) => texts(value, 1)),
    given: messages(graph, 12).flatMap((value) => texts(value, 1)),
  };
}

test.each(["f32", "int8-tile", "int8-row"] as const)(
  "in a training graph in %s every value is made once, before it is used",
  (precision: Precision) => {
    const graph = graphOf(emitOnnx(trainGraph(SHAPE, { batch: 3, length: 24 }, "answers", precision)));
    const known = new Set([...graph.fed, ...graph.stored]);
    for (const { type, inputs, outputs } of graph.nodes) {
      for (const input of inputs) expect(known, `${type} uses ${input}`).toContain(input);
      for (const output of outputs) {
        expect(known.has(output)).toBe(false);
        known.add(output);
      }
    }
    for (const output of graph.given) expect(known).toContain(output);
  },
);

test("a training graph gives loss, logits, loads, and a gradient for each weight that the task uses", () => {
  const { given } = graphOf(emitOnnx(trainGraph(SHAPE, { batch: 3, length: 24 }, "claims", "f32")));
  const others = TASKS.filter((task) => task !== "claims");
  const used = [...trainedShapes(SHAPE).keys()].filter(
    (name) => !others.some((task) => name.startsWith(task)),
  );
  expect(given.toSorted()).toEqual(
    ["loss", "logits", "load:0", "load:1", ...used.map((name) => `d:${name}`)].toSorted(),
  );
});

test("weights that are fixed are stored in the file and no longer fed", () => {
  const graph = trainGraph(SHAPE, { batch: 3, length: 24 }, "answers", "f32");
  const { fed, stored } = graphOf(emitOnnx(graph, new Map([["l0.q.b", new Float32Array(16)]])));
  expect(stored).toContain("l0.q.b");
  expect(fed).not.toContain("l0.q.b");
  expect(fed).toContain("l1.q.b");
});
