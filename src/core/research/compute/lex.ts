/** A calculation as it is written, cut into figures with their units, days, signs and words. */
import { MAGNITUDES } from "../../check/evidence/magnitudes.ts";
import { type Unit, signBefore, unitAfter } from "../../check/evidence/units.ts";
import { byName } from "../../../lib/by-name.ts";

export interface NamedUnit extends Unit {
  readonly name: string;
}

export type Lexeme =
  | { readonly type: "figure"; readonly amount: number; readonly unit?: NamedUnit }
  /** Days since 1970. */
  | { readonly type: "day"; readonly day: number }
  | { readonly type: "sign"; readonly sign: "+" | "-" | "*" | "/" | "^" | "(" | ")" | "," }
  | { readonly type: "into"; readonly unit: NamedUnit }
  | { readonly type: "word"; readonly word: string };

const SIGNS = byName<"+" | "-" | "*" | "/" | "^" | "(" | ")" | ",">({
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "*": "*",
  "×": "*",
  "·": "*",
  "/": "/",
  "÷": "/",
  "^": "^",
  "(": "(",
  "（": "(",
  ")": ")",
  "）": ")",
  ",": ",",
  "，": ",",
});
const DAY = /(?<year>\d{4})(?:-|年)(?<month>\d{1,2})(?:-|月)(?<day>\d{1,2})日?/uy;
const CURRENCY = /(?:us|hk)?[$€£¥]\s?(?=\d)/iuy;
const FIGURE = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/uy;
const SCALE = /\s?(?:thousand|million|billion|trillion|万亿|[万萬亿億])(?![a-z])/iuy;
const INTO = /(?:in|to|as)\s(?=\p{L}|[°%])/iuy;
const WORD = /\p{L}+/uy;

export const DAY_MS = 86_400_000;

/** Throws an `Error` that says in English what cannot be read. */
export function lex(written: string): Lexeme[] {
  const found: Lexeme[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(written);
    if (match === null) return undefined;
    at += match[0].length;
    return match;
  };
  const takeUnit = (): NamedUnit | undefined => {
    const after = unitAfter(written, at);
    if (after === undefined) return undefined;
    const name = written.slice(at, at + after.length).trim();
    at += after.length;
    return { ...after.unit, name };
  };
  while (at < written.length) {
    if (/\s/u.test(written.charAt(at))) {
      at++;
      continue;
    }
    const groups = take(DAY)?.groups;
    if (groups !== undefined) {
      const { year, month, day } = groups;
      const ms = Date.UTC(Number(year), Number(month) - 1, Number(day));
      if (new Date(ms).getUTCDate() !== Number(day)) throw new Error(`there is no such day in "${written}".`);
      found.push({ type: "day", day: ms / DAY_MS });
      continue;
    }
    const sign = SIGNS[written.charAt(at)];
    if (sign !== undefined) {
      found.push({ type: "sign", sign });
      at++;
      continue;
    }
    take(CURRENCY);
    const before = signBefore(written, at);
    const figure = take(FIGURE)?.[0];
    if (figure !== undefined) {
      const start = at - figure.length;
      const scale = take(SCALE)?.[0].trim().toLowerCase();
      const unit =
        before === undefined
          ? takeUnit()
          : { ...before.unit, name: written.slice(start - before.length, start).trim() };
      const amount =
        Number(figure.replaceAll(",", "")) * (scale === undefined ? 1 : (MAGNITUDES[scale] ?? 1));
      found.push({ type: "figure", amount, ...(unit && { unit }) });
      continue;
    }
    if (take(INTO) !== undefined) {
      const unit = takeUnit();
      if (unit === undefined) throw new Error(`"${written.slice(at)}" is no unit.`);
      found.push({ type: "into", unit });
      continue;
    }
    const word = take(WORD)?.[0];
    if (word === undefined) throw new Error(`"${written.charAt(at)}" is no part of a calculation.`);
    found.push({ type: "word", word: word.toLowerCase() });
  }
  return found;
}
