/** Works with values: exact, with units, and bounded in what it makes. */
import {
  add,
  bitsOf,
  divide,
  isWhole,
  isZero,
  multiply,
  power,
  type Rational,
  rational,
  root,
  subtract,
} from "./rational.ts";
import { type Unit, unitNamed } from "./units.ts";
import { NoCalculation, type Value, WithoutResult } from "./value.ts";

/** About 9,000 digits: below it a sum takes milliseconds, above it nobody reads a result. */
const MOST_BITS = 30_000;

const isPlain = ({ unit }: Value): boolean => unit === undefined;

function made(number: Rational, of: readonly Value[], unit: Unit | undefined): Value {
  if (bitsOf(number) > MOST_BITS) throw new WithoutResult("too-large");
  const isRounded = of.some((one) => one.isRounded);
  return { number, unit, ...(isRounded ? { isRounded } : {}) };
}

export const plus = (a: Value, b: Value): Value => made(add(a.number, alike(b, a)), [a, b], a.unit ?? b.unit);
export const minus = (a: Value, b: Value): Value =>
  made(subtract(a.number, alike(b, a)), [a, b], a.unit ?? b.unit);

/** `value` in the unit of `other`. */
function alike({ number, unit }: Value, other: Value): Rational {
  if (unit === other.unit || (isZero(other.number) && other.unit === undefined)) return number;
  if (unit === undefined || unit.measures !== other.unit?.measures || unit.offset) throw new NoCalculation();
  return divide(multiply(number, unit.factor), other.unit.factor);
}

export function times(a: Value, b: Value): Value {
  if (isPlain(a) || isPlain(b)) return made(multiply(a.number, b.number), [a, b], scalable(a.unit ?? b.unit));
  if (a.unit?.measures !== "length" || b.unit?.measures !== "length") throw new NoCalculation();
  const square = a.unit === b.unit ? unitNamed(`${a.unit.en}^2`) : undefined;
  const [unit, squareUnit] = square ? [a.unit, square] : [unitNamed("m"), unitNamed("m^2")];
  const inUnit = (value: Value): Rational => alike(value, { number: rational(1n), unit });
  return made(multiply(inUnit(a), inUnit(b)), [a, b], squareUnit);
}

export function over(a: Value, b: Value): Value {
  const isSame = !isPlain(a) && !isPlain(b);
  const by = isSame ? alike(b, a) : b.number;
  if (!isPlain(b) && !isSame) throw new NoCalculation();
  if (isZero(by)) throw new WithoutResult("by-zero");
  return made(divide(a.number, by), [a, b], isSame ? undefined : scalable(a.unit));
}

/** Twice 20 °C is nothing that anybody means. */
function scalable(unit: Unit | undefined): Unit | undefined {
  if (unit?.offset) throw new NoCalculation();
  return unit;
}

/** The rest that is not negative where `b` is not. */
export function modulo(a: Value, b: Value): Value {
  if (!isPlain(a) || !isPlain(b) || !isWhole(a.number) || !isWhole(b.number)) throw new NoCalculation();
  const by = b.number.top;
  if (by === 0n) throw new WithoutResult("by-zero");
  return made(rational(((a.number.top % by) + by) % by), [a, b], undefined);
}

export function raised(base: Value, exponent: Value): Value {
  if (!isPlain(base) || !isPlain(exponent) || exponent.isRounded) throw new NoCalculation();
  const { top, over: parts } = exponent.number;
  if (parts === 2n || parts === 3n) return raised(rooted(base, parts), { number: rational(top) });
  if (parts !== 1n) throw new NoCalculation();
  const { number } = base;
  if (isZero(number)) {
    if (top < 0n) throw new WithoutResult("by-zero");
    return made(rational(top === 0n ? 1n : 0n), [base], undefined);
  }
  if (number.over === 1n && (number.top === 1n || number.top === -1n)) {
    return made(rational(number.top === 1n || top % 2n === 0n ? 1n : -1n), [base], undefined);
  }
  const size = top < 0n ? -top : top;
  if (size > BigInt(MOST_BITS) || bitsOf(number) * Number(size) > 2 * MOST_BITS)
    throw new WithoutResult("too-large");
  return made(power(number, top), [base], undefined);
}

export function rooted(of: Value, degree: 2n | 3n): Value {
  if (!isPlain(of)) throw new NoCalculation();
  if (of.number.top < 0n) throw new WithoutResult("negative-root");
  const { value, isExact } = root(of.number, degree);
  const rounded = made(value, [of], undefined);
  return isExact ? rounded : { ...rounded, isRounded: true };
}

/** Throws `NoCalculation` where the one is no other of the other. */
export function converted(value: Value, to: Unit): Value {
  const { unit, number } = value;
  if (unit === undefined || unit.measures !== to.measures) throw new NoCalculation();
  const zero = rational(0n);
  const inBase = add(multiply(number, unit.factor), unit.offset ?? zero);
  return made(divide(subtract(inBase, to.offset ?? zero), to.factor), [value], to);
}
