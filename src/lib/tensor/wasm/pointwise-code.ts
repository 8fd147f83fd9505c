/**
 * Everything that is no product: biases, sums, GELU, layer norm, softmax, means. Counts of columns are multiples of 4
 * here; `wasm-kernels.ts` leaves what is over to the plain kernels.
 */
import { constant, ERF_COEFFICIENTS, ERF_P, exponential, horner } from "./exponential-code.ts";
import {
  f32,
  f32x4,
  get,
  i32,
  i32x4,
  move,
  set,
  step,
  times,
  v128,
  when,
  type Code,
  type Local,
} from "./instructions.ts";
import type { FunctionBuilder, ModuleBuilder } from "./module-builder.ts";

type Four = [Local, Local, Local, Local];
type Five = [Local, Local, Local, Local, Local];

const parameters = (f: FunctionBuilder, count: number): Local[] =>
  Array.from({ length: count }, () => f.parameter());
const sumOfLanes = (x: Local): Code =>
  f32.add(
    f32.add(f32x4.lane(get(x), 0), f32x4.lane(get(x), 1)),
    f32.add(f32x4.lane(get(x), 2), f32x4.lane(get(x), 3)),
  );

/** Adds `gelu(x, vectors, constants)`. */
function addGelu(module: ModuleBuilder): void {
  module.add("gelu", (f) => {
    const [x, vectors, table] = parameters(f, 3) as [Local, Local, Local];
    const the = (value: number): Code => constant(table, value);
    const [value, z, power, n, r] = f.vectors(5) as Five;
    f.body(
      times(
        vectors,
        set(value, v128.load(get(x))),
        set(z, f32x4.abs(f32x4.mul(get(value), the(Math.SQRT1_2)))),
        set(power, f32x4.mul(get(z), f32x4.sub(v128.zero, get(z)))),
        exponential(table, power, n, r),
        // r = t, then z = erf(|value| / √2).
        set(r, f32x4.div(the(1), f32x4.add(the(1), f32x4.mul(get(z), the(ERF_P))))),
        set(
          z,
          f32x4.sub(the(1), f32x4.mul(f32x4.mul(horner(table, r, ERF_COEFFICIENTS), get(r)), get(power))),
        ),
        // The sign of the value goes to its erf.
        set(z, v128.or(get(z), v128.and(get(value), i32x4.splat(i32.const(0x8000_0000 | 0))))),
        v128.store(get(x), f32x4.mul(f32x4.mul(get(value), the(0.5)), f32x4.add(get(z), the(1)))),
        step(x, 16),
      ),
    );
  });
}

/** Adds `addVectors(x, into, vectors)`, and `addBias(x, rows, rowBytes, bias, vectors)`. */
function addSums(module: ModuleBuilder): void {
  const addInto = (from: Local, into: Local, left: Local): Code =>
    times(
      left,
      v128.store(get(into), f32x4.add(v128.load(get(into)), v128.load(get(from)))),
      step(from, 16),
      step(into, 16),
    );
  module.add("addVectors", (f) => {
    const [x, into, vectors] = parameters(f, 3) as [Local, Local, Local];
    f.body(addInto(x, into, vectors));
  });
  module.add("addBias", (f) => {
    const [x, rows, rowBytes, bias, vectors] = parameters(f, 5) as Five;
    const [from, into, left] = [f.local(), f.local(), f.local()];
    f.body(
      times(
        rows,
        set(from, get(bias)),
        set(into, get(x)),
        set(left, get(vectors)),
        addInto(from, into, left),
        move(x, get(rowBytes)),
      ),
    );
  });
}

/** Adds `layerNorm(x, rows, vectors, gain, shift, epsilon)`. */
function addLayerNorm(module: ModuleBuilder): void {
  module.add("layerNorm", (f) => {
    const [x, rows, vectors, gain, shift] = parameters(f, 5) as Five;
    const epsilon = f.parameter("f32");
    const [at, left, offset] = [f.local(), f.local(), f.local()];
    const [sums, mean, factor, value] = f.vectors(4) as Four;
    const columns = f32.fromI32(i32.shiftLeft(get(vectors), i32.const(2)));
    const eachVector = (...body: Code[]): Code => [
      set(at, get(x)),
      set(left, get(vectors)),
      times(left, ...body, step(at, 16)),
    ];
    f.body(
      times(
        rows,
        set(sums, v128.zero),
        eachVector(set(sums, f32x4.add(get(sums), v128.load(get(at))))),
        set(mean, f32x4.splat(f32.div(sumOfLanes(sums), columns))),
        set(sums, v128.zero),
        eachVector(
          set(value, f32x4.sub(v128.load(get(at)), get(mean))),
          set(sums, f32x4.add(get(sums), f32x4.mul(get(value), get(value)))),
        ),
        set(
          factor,
          f32x4.splat(
            f32.div(f32.const(1), f32.sqrt(f32.add(f32.div(sumOfLanes(sums), columns), get(epsilon)))),
          ),
        ),
        set(offset, i32.const(0)),
        eachVector(
          set(value, f32x4.mul(f32x4.sub(v128.load(get(at)), get(mean)), get(factor))),
          v128.store(
            get(at),
            f32x4.add(
              f32x4.mul(get(value), v128.load(i32.add(get(gain), get(offset)))),
              v128.load(i32.add(get(shift), get(offset))),
            ),
          ),
          step(offset, 16),
        ),
        set(x, get(at)),
      ),
    );
  });
}

/** Adds `softmax(x, rows, rowBytes, vectors, used, constants, scale)`: `vectors` × 4 columns, of which `used` count. */
function addSoftmax(module: ModuleBuilder): void {
  module.add("softmax", (f) => {
    const [x, rows, rowBytes, vectors, used] = parameters(f, 5) as Five;
    const table = f.parameter();
    const scale = f.parameter("f32");
    const [at, left] = [f.local(), f.local()];
    const [value, most, sums, n, r] = f.vectors(5) as Five;
    const [factor, factors, lanes, limit] = f.vectors(4) as Four;
    /** Round by round over a row; `lanes` counts values. */
    const eachVector = (...body: Code[]): Code => [
      set(at, get(x)),
      set(lanes, v128.bytes([0, 1, 2, 3].flatMap((i) => [i, 0, 0, 0]))),
      set(left, get(vectors)),
      times(left, ...body, step(at, 16), set(lanes, i32x4.add(get(lanes), i32x4.splat(i32.const(4))))),
    ];
    /** Ones where a lane's number is below `used`. */
    const counted = [get(lanes), get(limit), [0xfd, 0x39]];
    f.body(
      set(factors, f32x4.splat(get(scale))),
      set(limit, i32x4.splat(get(used))),
      times(
        rows,
        set(most, f32x4.const(-3e38)),
        eachVector(
          set(value, f32x4.mul(v128.load(get(at)), get(factors))),
          set(most, f32x4.max(get(most), v128.select(get(value), get(most), counted))),
        ),
        set(
          most,
          f32x4.splat(
            f32.max(
              f32.max(f32x4.lane(get(most), 0), f32x4.lane(get(most), 1)),
              f32.max(f32x4.lane(get(most), 2), f32x4.lane(get(most), 3)),
            ),
          ),
        ),
        set(sums, v128.zero),
        eachVector(
          set(value, f32x4.sub(f32x4.mul(v128.load(get(at)), get(factors)), get(most))),
          exponential(table, value, n, r),
          set(value, v128.and(get(value), counted)),
          set(sums, f32x4.add(get(sums), get(value))),
          v128.store(get(at), get(value)),
        ),
        when(
          i32.greater(get(used), i32.const(0)),
          set(factor, f32x4.splat(f32.div(f32.const(1), sumOfLanes(sums)))),
        ),
        eachVector(v128.store(get(at), f32x4.mul(v128.load(get(at)), get(factor)))),
        move(x, get(rowBytes)),
      ),
    );
  });
}

/** Adds `scaleVectors(x, vectors, factor)` and `sumOfSquares(x, vectors, into)`. */
function addLengths(module: ModuleBuilder): void {
  module.add("scaleVectors", (f) => {
    const [x, vectors] = parameters(f, 2) as [Local, Local];
    const factor = f.parameter("f32");
    f.body(
      times(vectors, v128.store(get(x), f32x4.mul(v128.load(get(x)), f32x4.splat(get(factor)))), step(x, 16)),
    );
  });
  module.add("sumOfSquares", (f) => {
    const [x, vectors, into] = parameters(f, 3) as [Local, Local, Local];
    const [value, sums] = f.vectors(2) as [Local, Local];
    f.body(
      times(
        vectors,
        set(value, v128.load(get(x))),
        set(sums, f32x4.add(get(sums), f32x4.mul(get(value), get(value)))),
        step(x, 16),
      ),
      f32.store(get(into), sumOfLanes(sums)),
    );
  });
}

export function addPointwise(module: ModuleBuilder): void {
  addGelu(module);
  addSums(module);
  addLayerNorm(module);
  addSoftmax(module);
  addLengths(module);
}
