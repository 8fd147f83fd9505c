/** Numbers in words, English and Chinese, as exact fractions. */
import { byName } from "../../lib/by-name.ts";
import { add, fromDecimal, multiply, type Rational, rational } from "./rational.ts";

const SMALL = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen"
).split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const LARGE = byName<bigint>({
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
});

const ANY_WORD = [...SMALL, ...TENS, "hundred", ...Object.keys(LARGE)].join("|");

/** Number words at the beginning of a text, `and` and hyphens between them. */
export const ENGLISH_NUMBER = new RegExp(
  `^(?:${ANY_WORD})(?:(?:[ -]and[ -]|[ -])(?:${ANY_WORD}))*(?![a-z])`,
  "u",
);

/** `two hundred and five`, `twenty-one`; `undefined` where the words make no number (`two three`). */
export function englishNumber(written: string): Rational | undefined {
  let [total, part] = [0n, 0n];
  /** What may still be added to `part`: below it. */
  let room = 1_000n;
  let bound = 10n ** 15n;
  for (const word of written.split(/[ -]+/u)) {
    if (word === "and") continue;
    const [small, ten, large] = [SMALL.indexOf(word), TENS.indexOf(word), LARGE[word]];
    if (large !== undefined) {
      if (large >= bound || part === 0n) return undefined;
      [total, part, room, bound] = [total + part * large, 0n, 1_000n, large];
    } else if (word === "hundred") {
      if (part === 0n || part > 9n) return undefined;
      [part, room] = [part * 100n, 100n];
    } else if (ten >= 0) {
      if (room < 100n) return undefined;
      [part, room] = [part + BigInt(ten + 2) * 10n, 10n];
    } else {
      const isRoom = small < 10 ? room >= 10n : room >= 100n;
      if (small < 0 || !isRoom) return undefined;
      [part, room] = [part + BigInt(small), 0n];
      // "nine hundred" multiplies what stands before it, "ninety hundred" does not.
    }
  }
  return rational(total + part);
}

const DIGITS = byName<number>({
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
});
const STEPS = byName<bigint>({ 十: 10n, 百: 100n, 千: 1_000n });
const MYRIADS = byName<bigint>({ 万: 10_000n, 亿: 100_000_000n });

/** A number in characters at the beginning of a text. */
export const CHINESE_NUMBER = /^[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?/u;

/** `三千五百`, `二十点五`, `一九九九`; `undefined` where the characters make no number. */
export function chineseNumber(written: string): Rational | undefined {
  const [whole = "", decimals] = written.split("点");
  const value = chineseWhole(whole);
  if (value === undefined || decimals === undefined) return value === undefined ? undefined : rational(value);
  const digits = Array.from(decimals, (one) => DIGITS[one] ?? 0).join("");
  return add(rational(value), fromDecimal(`0.${digits}`));
}

function chineseWhole(written: string): bigint | undefined {
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(written)) {
    return BigInt(Array.from(written, (one) => DIGITS[one] ?? 0).join(""));
  }
  let [total, part] = [0n, 0n];
  let digit: number | undefined;
  let [step, myriad] = [10_000n, 10n ** 15n];
  /** 三千五 is 3,500 to one and a slip for 三千零五 to another. */
  let isClear = true;
  for (const one of written) {
    const small = DIGITS[one];
    const by = STEPS[one];
    const large = MYRIADS[one];
    if (small !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      isClear = digit === 0 || (step === 10n && part > 0n) || (part === 0n && total === 0n);
      digit = small;
    } else if (by !== undefined) {
      if (by >= step || (digit === undefined && by !== 10n)) return undefined;
      [part, step, digit] = [part + BigInt(digit ?? 1) * by, by, undefined];
    } else if (large !== undefined) {
      part += BigInt(digit ?? 0);
      if (large >= myriad || part === 0n) return undefined;
      [total, part, step, digit, myriad] = [total + part * large, 0n, 10_000n, undefined, large];
    }
  }
  return isClear || digit === undefined ? total + part + BigInt(digit ?? 0) : undefined;
}

/** What may follow figures: 3 million, 3万. */
export function scaled(value: Rational, scale: string): Rational {
  const by = LARGE[scale] ?? MYRIADS[scale] ?? 1n;
  return multiply(value, rational(by));
}
