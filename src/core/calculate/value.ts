/** What an expression is worth, with its unit; and why some are worth nothing. */
import type { Rational } from "./rational.ts";
import type { Unit } from "./units.ts";
import { writeNumber } from "./written-number.ts";

export interface Value {
  /** In `unit`, where there is one. */
  readonly number: Rational;
  readonly unit?: Unit | undefined;
  /** Left out where it is. */
  readonly isRounded?: boolean;
}

export type Fault = "by-zero" | "too-large" | "negative-root" | "no-such-day" | "no-such-hour";

/** Thrown within a calculation, and never out of it: the question is one, and has no result. */
export class WithoutResult extends Error {
  readonly fault: Fault;
  /** As it was understood. */
  readonly understood: string;

  constructor(fault: Fault, understood = "") {
    super(fault);
    this.fault = fault;
    this.understood = understood;
  }
}

/** Thrown within a calculation, and never out of it: the question is no calculation after all. */
export class NoCalculation extends Error {}

export type Tongue = "en" | "zh";

export function writeValue({ number, unit, isRounded = false }: Value, tongue: Tongue): string {
  // Nobody reads 200/9 °C.
  const written = writeNumber(number, !isRounded);
  return withUnit(unit === undefined ? written : written.replace(/^[−\d/]+ (?=≈)/u, ""), unit, tongue);
}

export function withUnit(written: string, unit: Unit | undefined, tongue: Tongue): string {
  if (unit === undefined) return written;
  if (unit.isBefore) return written.replace(/^(≈ |−)?/u, (sign) => `${sign}${unit.en}`);
  const name = unit[tongue];
  return `${written} ${written === "1" ? name.replace(/^(day|week|cup|acre)s/u, "$1") : name}`;
}
