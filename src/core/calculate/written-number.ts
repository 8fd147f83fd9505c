/** How an exact number is written: whole where that is short, else rounded and said to be so. */
import type { Rational } from "./rational.ts";

/** More decimals than that are rounded. */
const MOST_DECIMALS = 12;
/** Digits that a rounded number shows. */
const SHOWN_DIGITS = 12;
/** A whole number of more digits is written with a power of ten. */
const MOST_DIGITS = 60;

/** `1,234.5`; `10/3 ≈ 3.33333333333`; `≈ 1.2677 × 10^300`. */
export function writeNumber(value: Rational, isExact = true): string {
  const sign = value.top < 0n ? "−" : "";
  const top = value.top < 0n ? -value.top : value.top;
  const decimals = decimalsOf(value.over);
  if (isExact && decimals !== undefined && decimals <= MOST_DECIMALS) {
    const digits = ((top * 10n ** BigInt(decimals)) / value.over).toString();
    if (digits.length <= MOST_DIGITS) return sign + pointed(digits, decimals);
  }
  const rounded = `${sign}${significant(top, value.over)}`;
  const isShortFraction = isExact && decimals === undefined && value.over < 10_000n && top < 1_000_000n;
  return isShortFraction ? `${sign}${top}/${value.over} ≈ ${rounded}` : `≈ ${rounded}`;
}

/** How many decimals it takes; `undefined` where they never end. */
function decimalsOf(over: bigint): number | undefined {
  let [rest, twos, fives] = [over, 0, 0];
  for (; rest % 2n === 0n; twos++) rest /= 2n;
  for (; rest % 5n === 0n; fives++) rest /= 5n;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The first digits of it, rounded half up, without the zeros at their end. */
function significant(top: bigint, over: bigint): string {
  if (top === 0n) return "0";
  // So that the whole part of `top * 10^shift / over` has the digits that are shown.
  let shift = SHOWN_DIGITS - (top.toString().length - over.toString().length) - 1;
  const at = (by: number): bigint => {
    const [up, down] = by >= 0 ? [10n ** BigInt(by), 1n] : [1n, 10n ** BigInt(-by)];
    return (2n * top * up + over * down) / (2n * over * down);
  };
  if (at(shift).toString().length > SHOWN_DIGITS) shift -= 1;
  else if (at(shift).toString().length < SHOWN_DIGITS) shift += 1;
  const digits = at(shift).toString();
  const exponent = digits.length - 1 - shift;
  if (exponent >= 15 || exponent < -6) {
    const tail = digits.slice(1).replace(/0+$/u, "");
    return `${digits[0]}${tail === "" ? "" : `.${tail}`} × 10^${String(exponent).replace("-", "−")}`;
  }
  return shift <= 0 ? pointed(`${digits}${"0".repeat(-shift)}`, 0) : pointed(digits, shift);
}

/** A point so far from the end, commas by threes before it, no zeros at the end behind it. */
function pointed(digits: string, decimals: number): string {
  const all = digits.padStart(decimals + 1, "0");
  const whole = all.slice(0, all.length - decimals).replace(/\B(?=(?:\d{3})+$)/gu, ",");
  const part = all.slice(all.length - decimals).replace(/0+$/u, "");
  return part === "" ? whole : `${whole}.${part}`;
}
