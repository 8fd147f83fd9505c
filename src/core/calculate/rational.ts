/** Exact fractions of whole numbers without bound. What may grow without measure is bounded by who calls: see `evaluate`. */

/** In lowest terms; `over` is positive. */
export interface Rational {
  readonly top: bigint;
  readonly over: bigint;
}

export function rational(top: bigint, over = 1n): Rational {
  if (over === 0n) throw new RangeError("A fraction over zero is none");
  const sign = over < 0n ? -1n : 1n;
  const shared = gcd(top < 0n ? -top : top, over * sign);
  return { top: (top * sign) / shared, over: (over * sign) / shared };
}

/** `12`, `3.5`, `1.5e3`: digits, at most one point, an exponent of at most four digits. */
export function fromDecimal(written: string): Rational {
  const [mantissa = "0", exponent = "0"] = written.toLowerCase().split("e");
  const [whole = "", part = ""] = mantissa.split(".");
  const power = Number(exponent) - part.length;
  const digits = BigInt(`${whole}${part}` || "0");
  return power < 0 ? rational(digits, 10n ** BigInt(-power)) : rational(digits * 10n ** BigInt(power));
}

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.top * b.over + b.top * a.over, a.over * b.over);
export const negate = (a: Rational): Rational => ({ top: -a.top, over: a.over });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.top * b.top, a.over * b.over);
export const isZero = ({ top }: Rational): boolean => top === 0n;
/** `b` is not zero. */
export const divide = (a: Rational, b: Rational): Rational => rational(a.top * b.over, a.over * b.top);
export const isWhole = ({ over }: Rational): boolean => over === 1n;

/** `times` may be negative, where `a` is not zero. */
export function power(a: Rational, times: bigint): Rational {
  return times < 0n
    ? rational(a.over ** -times, a.top ** -times)
    : { top: a.top ** times, over: a.over ** times };
}

/** Of top and bottom together. */
export const bitsOf = ({ top, over }: Rational): number =>
  (top < 0n ? -top : top).toString(16).length * 4 + over.toString(16).length * 4;

/** Decimals of a root that has no end. */
const ROOT_DIGITS = 30n;

/** The `degree`-th root of what is not negative, rounded down where it is not exact. */
export function root(a: Rational, degree: 2n | 3n): { readonly value: Rational; readonly isExact: boolean } {
  const top = wholeRoot(a.top, degree);
  const over = wholeRoot(a.over, degree);
  if (top ** degree === a.top && over ** degree === a.over) {
    return { value: rational(top, over), isExact: true };
  }
  const scale = 10n ** ROOT_DIGITS;
  return { value: rational(wholeRoot((a.top * scale ** degree) / a.over, degree), scale), isExact: false };
}

/** Newton's way, from above. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
