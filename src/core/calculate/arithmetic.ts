/** Sums: what is 12 × 3.5 kg, 20% of 50, 三加五乘以二. Only what is one from its beginning to its end. */
import { type Expression, readExpression } from "./expression.ts";
import { withoutFrame } from "./frames.ts";
import { isZero, rational } from "./rational.ts";
import { NoCalculation, type Tongue, type Value, WithoutResult, writeValue } from "./value.ts";
import { over, times } from "./work-out.ts";

export interface WorkedOut {
  readonly understood: string;
  readonly result: string;
}

/** Throws `WithoutResult`. `undefined` where it is no sum. */
export function arithmetic(question: string, tongue: Tongue): WorkedOut | undefined {
  const share = shareOf(question, tongue);
  if (share) return share;
  const { text, isAsked } = withoutFrame(inWords(question), tongue);
  const sum = readExpression(text, tongue);
  if (sum === undefined || !isSum(sum, text, isAsked)) return undefined;
  return worked(sum.text, () => writeValue(sum.worth(), tongue));
}

/** `undefined` where it turns out that it is no sum; a fault is told with what was understood. */
export function worked(understood: string, write: () => string): WorkedOut | undefined {
  try {
    return { understood, result: write() };
  } catch (thrown) {
    if (thrown instanceof NoCalculation) return undefined;
    if (thrown instanceof WithoutResult) throw new WithoutResult(thrown.fault, understood);
    throw thrown;
  }
}

/**
 * 9/11, 24/7, 4x4, 555-1234 and 2024-03-01 are names, days and numbers to call; 1990 - 2000 is a span of years. Who wants
 * them worked out says so, or leaves blanks around the sign.
 */
function isSum({ signs, tokens }: Expression, text: string, isAsked: boolean): boolean {
  const isWorking = signs.some((token) => token.type === "sign" && token.sign !== "%");
  if (!isWorking || (signs.length === 1 && /^[-−]/u.test(text))) return false;
  if (isAsked || isDivision(text)) return true;
  if (/^\d{4} ?[-−–] ?\d{2,4}$/u.test(text)) return false;
  // $10-$20 is a span, too.
  if (signs.every((token) => token.type === "sign" && token.sign === "-" && token.isTight)) return false;
  // Words alone: "one by one", 万一; a sum in words has a sign in words, and that is enough.
  const isTight = signs.every((token) => token.type === "sign" && token.isTight);
  return !isTight || tokens.some(({ type }) => type === "unit");
}

/**
 * 100/4 without blanks: no day of a month, no year with another one, no pressure of the blood (120/80) and no half (50/50);
 * what is divided by no more than a month's days, or without a rest.
 */
function isDivision(text: string): boolean {
  const [, top = "", by = ""] = /^(\d{2,9})[/÷∕](\d{1,6})$/u.exec(text) ?? [];
  const [whole, part] = [Number(top), Number(by)];
  if (top === "" || whole <= 31 || part < 2 || whole <= part) return false;
  const isYear = whole >= 1_500 && whole < 2_200;
  return !isYear && (part <= 31 || whole % part === 0) && !top.startsWith("0") && !by.startsWith("0");
}

/** Said in another order than it is worked out: increase 80 by 15%, 2的10次方. */
function inWords(question: string): string {
  return question
    .replace(/(\S+ ?%) off (?:of )?(.+?)(?=[?.!]*$)/iu, "($2) - $1")
    .replace(
      /\b(increase|raise|decrease|reduce|lower) (.{1,80}) by (.{1,40}?)(?=[?.!]*$)/iu,
      (_, how: string, of: string, by: string) =>
        `(${of}) ${/^(?:increase|raise)$/iu.test(how) ? "+" : "-"} ${by}`,
    )
    .replace(/ (increased|decreased|reduced) by /iu, (_, how: string) =>
      /^increased$/iu.test(how) ? " + " : " - ",
    )
    .replace(/(?:the )?sum of (\S+) and (\S+?)(?=[?.!]*$)/iu, "$1 + $2")
    .replace(/(?:the )?product of (\S+) and (\S+?)(?=[?.!]*$)/iu, "$1 × $2")
    .replace(/的([负\d零一二三四五六七八九十百千]+)次方/gu, "^($1)")
    .replace(/负(?=[\d零一二两三四五六七八九十百])/gu, "-")
    .replace(/(?<=[\d百千万亿十一二三四五六七八九])和(?=[\d一二三四五六七八九十])(.+)的和/gu, "+$1");
}

const SHARES: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:what|which) (?:percent|percentage|per cent) (?:of|is) (.{1,80}) is (.{1,80})$/iu, 2, 1],
  [/^(.{1,80}) is what (?:percent|percentage|per cent) of (.{1,80})$/iu, 1, 2],
  [/^(.{1,80}) as a (?:percent|percentage|per cent) of (.{1,80})$/iu, 1, 2],
  [/^(.{1,60})[是占](.{1,60})的百分之(?:几|多少)$/u, 1, 2],
];

/** 20 is what percent of 80. */
function shareOf(question: string, tongue: Tongue): WorkedOut | undefined {
  const bare = question
    .replace(/^(?:what is |calculate )(?=.* as a )/iu, "")
    .replace(/[?。.!]+$/u, "")
    .trim();
  for (const [pattern, part, whole] of SHARES) {
    const found = pattern.exec(bare);
    const [a, b] = [part, whole].map((at) => found && readExpression((found[at] ?? "").trim(), tongue));
    if (!a || !b) continue;
    return worked(`${a.text} ÷ ${b.text}`, () => {
      const [top, by]: Value[] = [a.worth(), b.worth()];
      if (!top || !by || isZero(by.number)) throw new WithoutResult("by-zero");
      const value = over(top, by);
      if (value.unit) throw new NoCalculation();
      return `${writeValue(times(value, { number: rational(100n) }), tongue)}%`;
    });
  }
  return undefined;
}
