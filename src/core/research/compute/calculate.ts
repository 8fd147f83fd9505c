/**
 * A safe calculator: `1,450 EUR * 12`, `12 km / 3 h`, `2024-03-01 - 2023-11-15`, `2024-01-31 + 1 month`, `15% of 240 EUR`,
 * `5 km in miles`, `sum(3, 4.5)`. It reads a language of its own, runs nothing, and ends: what it reads is bounded.
 */
import { type Lexeme, lex } from "./lex.ts";
import { add, amountOf, into, multiply, power, requireAlike, shown, type Value } from "./values.ts";

export interface Calculated {
  /** With its unit, as people read it. */
  readonly value: string;
  /** The figures and days that went into it, as they are written in it. */
  readonly operands: readonly Extract<Lexeme, { type: "figure" | "day" }>[];
}

const LONGEST = 400;
const DEEPEST = 30;
const FUNCTIONS = new Set(["sum", "average", "mean", "min", "max", "round"]);

/** Throws an `Error` that says in English what is wrong with it. */
export function calculate(written: string): Calculated {
  if (written.length > LONGEST) throw new Error(`it is longer than ${LONGEST} characters.`);
  const lexemes = lex(written);
  let at = 0;
  let depth = 0;
  const peek = (): Lexeme | undefined => lexemes[at];
  const takeSign = (...signs: readonly string[]): string | undefined => {
    const next = peek();
    if (next?.type !== "sign" || !signs.includes(next.sign)) return undefined;
    at++;
    return next.sign;
  };
  const takeWord = (...words: readonly string[]): string | undefined => {
    const next = peek();
    if (next?.type !== "word" || !words.includes(next.word)) return undefined;
    at++;
    return next.word;
  };
  const requireSign = (sign: string): void => {
    if (takeSign(sign) === undefined) throw new Error(`it lacks a "${sign}".`);
  };

  const whole = (): Value => {
    if (++depth > DEEPEST) throw new Error("it has too many brackets.");
    let value = product();
    for (let sign = takeSign("+", "-"); sign !== undefined; sign = takeSign("+", "-"))
      value = add(value, product(), sign === "+" ? 1 : -1);
    for (let next = peek(); next?.type === "into"; next = peek()) {
      value = into(value, next.unit);
      at++;
    }
    depth--;
    return value;
  };
  const product = (): Value => {
    let value = raised();
    for (;;) {
      const sign = takeSign("*", "/") ?? takeWord("of");
      if (sign === undefined) return value;
      value = multiply(value, raised(), sign === "/" ? -1 : 1);
    }
  };
  const raised = (): Value => {
    if (takeSign("-") !== undefined) return multiply(amountOf(-1), raised(), 1);
    const value = single();
    return takeSign("^") === undefined ? value : power(value, raised());
  };
  const single = (): Value => {
    const next = peek();
    at++;
    if (next?.type === "figure") return amountOf(next.amount, next.unit);
    if (next?.type === "day") return { type: "day", day: next.day };
    if (next?.type === "sign" && next.sign === "(") {
      const value = whole();
      requireSign(")");
      return value;
    }
    if (next?.type === "word" && FUNCTIONS.has(next.word)) {
      requireSign("(");
      const values = [whole()];
      while (takeSign(",") !== undefined) values.push(whole());
      requireSign(")");
      return applied(next.word, values);
    }
    throw new Error(
      next === undefined
        ? "it breaks off."
        : `it cannot be read at "${next.type === "word" ? next.word : next.type}".`,
    );
  };

  const value = whole();
  if (at < lexemes.length) throw new Error("something stands behind its end.");
  return {
    value: shown(value),
    operands: lexemes.filter((one) => one.type === "figure" || one.type === "day"),
  };
}

function applied(name: string, values: readonly Value[]): Value {
  const [first, ...rest] = values;
  if (first === undefined) throw new Error(`${name} has nothing to work on.`);
  if (name === "round") {
    const [places] = rest;
    if (first.type === "day") throw new Error("a day cannot be rounded.");
    const scale = 10 ** (places?.type === "amount" ? places.base : 0);
    const factor = [...first.kinds].reduce(
      (all, [kind, times]) => all * (first.units.get(kind)?.factor ?? 1) ** times,
      1,
    );
    return { ...first, base: (Math.round((first.base / factor) * scale) / scale) * factor };
  }
  if (name === "min" || name === "max") {
    return rest.reduce<Value>((best, one) => {
      requireAlike(best, one);
      const isLess = sizeOf(one) < sizeOf(best);
      return isLess === (name === "min") ? one : best;
    }, first);
  }
  const total = rest.reduce<Value>((sum, one) => add(sum, one, 1), first);
  return name === "sum" ? total : multiply(total, amountOf(values.length), -1);
}

const sizeOf = (value: Value): number => (value.type === "day" ? value.day : value.base);
