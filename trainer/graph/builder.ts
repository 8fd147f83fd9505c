/** Makes nodes one after the other and works out their shapes; what does not fit throws where it is written. */
import { broadcast, sizeOf, type Graph, type Node, type Operation, type Precision } from "./graph.ts";

interface ProductOptions {
  readonly transA?: boolean;
  readonly transB?: boolean;
  readonly precision?: Precision;
}

export class GraphBuilder {
  readonly #nodes: Node[] = [];
  readonly #outputs = new Map<string, Node>();

  #node(operation: Operation, inputs: readonly Node[], shape: readonly number[]): Node {
    const node: Node = { id: this.#nodes.length, operation, inputs, shape };
    this.#nodes.push(node);
    return node;
  }

  input(name: string, shape: readonly number[]): Node {
    const known = this.#nodes.find((node) => node.operation.op === "input" && node.operation.name === name);
    return known ?? this.#node({ op: "input", name }, [], shape);
  }

  constant(values: readonly number[], shape: readonly number[] = [values.length]): Node {
    return this.#node({ op: "constant", values }, [], shape);
  }

  scalar(value: number): Node {
    return this.constant([value], [1]);
  }

  /** Both of rank 2, or both of equal rank with equal leading sides. */
  matMul(a: Node, b: Node, { transA = false, transB = false, precision = "f32" }: ProductOptions = {}): Node {
    const rank = a.shape.length;
    const sides = (node: Node, swapped: boolean): readonly [number, number] => {
      const [rows = 0, columns = 0] = node.shape.slice(-2);
      return swapped ? [columns, rows] : [rows, columns];
    };
    const [[m, k], [inner, n]] = [sides(a, transA), sides(b, transB)];
    const [lead, other] = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
    if (k !== inner || rank !== b.shape.length || lead.join() !== other.join())
      throw new RangeError(`product of [${a.shape.join()}] and [${b.shape.join()}]`);
    return this.#node({ op: "matMul", transA, transB, precision }, [a, b], [...lead, m, n]);
  }

  binary(op: "add" | "sub" | "mul" | "div", a: Node, b: Node): Node {
    return this.#node({ op }, [a, b], broadcast(a.shape, b.shape));
  }

  add(a: Node, b: Node): Node {
    return this.binary("add", a, b);
  }

  mul(a: Node, b: Node): Node {
    return this.binary("mul", a, b);
  }

  scale(a: Node, factor: number): Node {
    return this.mul(a, this.scalar(factor));
  }

  /** Value by value, or along the last axis: the shape stays that of the first input. */
  apply(operation: Operation, ...inputs: readonly Node[]): Node {
    const [first] = inputs;
    if (first === undefined) throw new RangeError(`${operation.op} needs an input`);
    return this.#node(operation, inputs, first.shape);
  }

  gelu(x: Node): Node {
    return this.apply({ op: "gelu" }, x);
  }

  layerNorm(x: Node, gain: Node, shift: Node, epsilon: number): Node {
    return this.add(this.mul(this.apply({ op: "layerNorm", epsilon }, x), gain), shift);
  }

  /** The axes stay, with a side of 1. */
  reduceSum(x: Node, axes: readonly number[]): Node {
    const shape = x.shape.map((side, axis) => (axes.includes(axis) ? 1 : side));
    return this.#node({ op: "reduceSum", axes }, [x], shape);
  }

  reshape(x: Node, shape: readonly number[]): Node {
    if (sizeOf(shape) !== sizeOf(x.shape)) throw new RangeError(`[${x.shape.join()}] as [${shape.join()}]`);
    return this.#node({ op: "reshape" }, [x], shape);
  }

  transpose(x: Node, perm: readonly number[]): Node {
    const shape = perm.map((axis) => x.shape[axis] ?? 0);
    return this.#node({ op: "transpose", perm }, [x], shape);
  }

  slice(x: Node, axis: number, start: number, end: number): Node {
    return this.#node({ op: "slice", axis, start, end }, [x], x.shape.with(axis, end - start));
  }

  /** The other way round of `slice`: x stands from `start` to `end` of an axis of `side`, zeros around it. */
  pad(x: Node, axis: number, start: number, end: number, side: number): Node {
    return this.#node({ op: "pad", axis, start, end }, [x], x.shape.with(axis, side));
  }

  concat(parts: readonly Node[], axis: number): Node {
    const side = parts.reduce((sum, part) => sum + (part.shape[axis] ?? 0), 0);
    return this.#node({ op: "concat", axis }, parts, (parts[0]?.shape ?? []).with(axis, side));
  }

  output(name: string, node: Node): void {
    this.#outputs.set(name, node);
  }

  /** What the outputs need, in order. */
  build(): Graph {
    const needed = new Set(this.#outputs.values());
    for (const node of this.#nodes.toReversed())
      if (needed.has(node)) for (const input of node.inputs) needed.add(input);
    return { nodes: this.#nodes.filter((node) => needed.has(node)), outputs: new Map(this.#outputs) };
  }

  get nodes(): readonly Node[] {
    return this.#nodes;
  }
}
