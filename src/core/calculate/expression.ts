/** Reads a sum and works it out. Reading and working are apart, so that what has no result can be said to have been understood. */
import { isWhole, type Rational, rational } from "./rational.ts";
import { cutTokens, type Sign, type Token } from "./tokens.ts";
import type { Unit } from "./units.ts";
import { NoCalculation, type Tongue, type Value, withUnit } from "./value.ts";
import { minus, modulo, plus, raised, rooted, times, over } from "./work-out.ts";
import { writeNumber } from "./written-number.ts";

/** Brackets within brackets; more is no question of a person. */
const MOST_DEPTH = 50;

export interface Expression {
  /** As it was understood, `12 × 3.5 kg`. */
  readonly text: string;
  /** How many signs it works with; a lone number has none. */
  readonly signs: readonly Token[];
  readonly tokens: readonly Token[];
  /** Throws `WithoutResult` and `NoCalculation`. */
  worth(): Value;
}

interface Part {
  readonly text: string;
  readonly worth: () => Value;
  /** A share in hundredths that stands as it is written, `15%`. */
  readonly percent?: Rational;
  /** `half`, 三分之一. */
  readonly isShare?: boolean;
}

/** `undefined` where the text is no expression from its beginning to its end. */
export function readExpression(text: string, tongue: Tongue): Expression | undefined {
  const tokens = cutTokens(text);
  if (tokens === undefined || tokens.length === 0) return undefined;
  try {
    const reader = readerOf(tokens, tongue);
    const part = reader.sum(0);
    if (!reader.isAtEnd()) return undefined;
    const signs = tokens.filter((token) => token.type === "sign" && !"()".includes(token.sign));
    return { text: part.text, signs, tokens, worth: part.worth };
  } catch (thrown) {
    if (thrown instanceof NoCalculation) return undefined;
    throw thrown;
  }
}

function readerOf(tokens: readonly Token[], tongue: Tongue) {
  let at = 0;
  const next = (): Token | undefined => tokens[at];
  const takes = <One extends Sign>(...signs: readonly One[]): One | undefined => {
    const token = next();
    const found = token?.type === "sign" ? signs.find((sign) => sign === token.sign) : undefined;
    if (found !== undefined) at++;
    return found;
  };

  function sum(depth: number): Part {
    if (depth > MOST_DEPTH) throw new NoCalculation();
    let left = product(depth);
    for (let sign = takes("+", "-"); sign !== undefined; sign = takes("+", "-")) {
      left = added(left, sign === "+", product(depth));
    }
    return left;
  }

  function product(depth: number): Part {
    let left = unary(depth);
    for (;;) {
      const sign = takes("×", "÷", "mod", "of");
      // 2(3 + 4)
      const isImplied = sign === undefined && isSign(next(), "(");
      if (sign === undefined && !isImplied) return left;
      left = joined(left, sign ?? "×", unary(depth));
    }
  }

  function unary(depth: number): Part {
    if (depth > MOST_DEPTH) throw new NoCalculation();
    const sign = takes("-", "√", "∛");
    if (sign === undefined) return raisedPart(depth);
    const of = unary(depth + 1);
    if (sign === "-")
      return { text: `−${of.text}`, worth: () => minus({ number: rational(0n) }, of.worth()) };
    return rootOf(of, sign);
  }

  function raisedPart(depth: number): Part {
    const base = postfixed(depth);
    if (takes("^") === undefined) return base;
    const exponent = unary(depth + 1);
    return {
      text: `${base.text}^${exponent.text}`,
      worth: () => raised(base.worth(), exponent.worth()),
    };
  }

  function postfixed(depth: number): Part {
    let part = primary(depth);
    for (;;) {
      const sign = takes("²", "³", "%", "√");
      if (sign === undefined) return part;
      part = sign === "√" ? rootOf(part, sign) : behind(part, sign);
    }
  }

  function primary(depth: number): Part {
    if (takes("(") !== undefined) {
      const inside = sum(depth + 1);
      if (takes(")") === undefined) throw new NoCalculation();
      const isBare = /^[\d,.]+$/u.test(inside.text);
      return withUnitBehind({ text: isBare ? inside.text : `(${inside.text})`, worth: inside.worth });
    }
    const token = next();
    if (token?.type === "unit" && token.unit.isBefore) {
      at++;
      return quantity(token.unit);
    }
    return quantity(undefined);
  }

  function quantity(money: Unit | undefined): Part {
    const token = next();
    if (token?.type !== "number") throw new NoCalculation();
    at++;
    const { value: number } = token;
    const isShare = token.isWord && !isWhole(number);
    const text = isShare && number.over < 100n ? `${number.top}/${number.over}` : writeNumber(number);
    const plain = { text: withUnit(text, money, tongue), worth: () => ({ number, unit: money }), isShare };
    return money === undefined ? furtherParts(withUnitBehind(plain)) : plain;
  }

  function withUnitBehind(part: Part): Part {
    const token = next();
    if (token?.type !== "unit") return part;
    at++;
    const { unit } = token;
    return {
      text: withUnit(part.text, unit, tongue),
      worth: () => {
        const { unit: own, ...value } = part.worth();
        if (own !== undefined) throw new NoCalculation();
        return { ...value, unit };
      },
    };
  }

  /** 5 ft 11 in: several together, each smaller than the one before. */
  function furtherParts(first: Part): Part {
    let [part, last] = [first, tokens[at - 1]];
    while (last?.type === "unit" && next()?.type === "number" && tokens[at + 1]?.type === "unit") {
      const [number, unit] = [next(), tokens[at + 1]];
      if (number?.type !== "number" || unit?.type !== "unit") break;
      const isSmaller =
        unit.unit.measures === last.unit.measures &&
        unit.unit.factor.top * last.unit.factor.over < last.unit.factor.top * unit.unit.factor.over;
      if (!isSmaller) throw new NoCalculation();
      at += 2;
      const [before, more] = [part, { number: number.value, unit: unit.unit }];
      part = {
        text: `${before.text} ${withUnit(writeNumber(number.value), unit.unit, tongue)}`,
        worth: () => plus(before.worth(), more),
      };
      last = unit;
    }
    return part;
  }

  return { sum, isAtEnd: () => at === tokens.length };
}

const isSign = (token: Token | undefined, sign: Sign): boolean =>
  token?.type === "sign" && token.sign === sign;

function rootOf(of: Part, sign: "√" | "∛"): Part {
  return { text: `${sign}${of.text}`, worth: () => rooted(of.worth(), sign === "√" ? 2n : 3n) };
}

function behind(part: Part, sign: "²" | "³" | "%"): Part {
  if (sign !== "%") {
    const exponent = { number: rational(sign === "²" ? 2n : 3n) };
    return { text: `${part.text}${sign}`, worth: () => raised(part.worth(), exponent) };
  }
  const share = (): Value => over(part.worth(), { number: rational(100n) });
  const { unit, number } = share();
  if (unit !== undefined) throw new NoCalculation();
  return { text: `${part.text}%`, worth: share, percent: number };
}

/** `80 + 15%` is 15 % of 80 more, as on every pocket calculator; what is understood says so. */
function added(left: Part, isMore: boolean, right: Part): Part {
  const work = isMore ? plus : minus;
  const sign = isMore ? "+" : "−";
  const { percent } = right;
  if (percent === undefined || left.percent !== undefined) {
    return { text: `${left.text} ${sign} ${right.text}`, worth: () => work(left.worth(), right.worth()) };
  }
  return {
    text: `${left.text} ${sign} ${right.text} × ${bracketed(left.text)}`,
    worth: () => {
      const whole = left.worth();
      return work(whole, times(whole, { number: percent }));
    },
  };
}

const bracketed = (text: string): string => (/ [+−×÷] /u.test(text) ? `(${text})` : text);

function joined(left: Part, sign: Sign, right: Part): Part {
  if (sign === "of") {
    const isShareOf = [left, right].some(({ percent, isShare }) => percent !== undefined || isShare === true);
    if (!isShareOf) throw new NoCalculation();
  }
  const written = sign === "of" ? "×" : sign;
  const work = sign === "÷" ? over : sign === "mod" ? modulo : times;
  return { text: `${left.text} ${written} ${right.text}`, worth: () => work(left.worth(), right.worth()) };
}
