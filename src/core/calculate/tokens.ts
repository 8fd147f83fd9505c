/** Cuts what may be a sum into numbers, units and signs; a word that is none of these makes it no sum. */
import { CHINESE_NUMBER, chineseNumber, ENGLISH_NUMBER, englishNumber, scaled } from "./number-words.ts";
import { divide, fromDecimal, type Rational, rational } from "./rational.ts";
import { type Unit, unitAt } from "./units.ts";

export type Sign = "+" | "-" | "×" | "÷" | "mod" | "^" | "(" | ")" | "of" | "²" | "³" | "√" | "∛" | "%";

export type Token =
  | { readonly type: "number"; readonly value: Rational; readonly isWord: boolean }
  | { readonly type: "unit"; readonly unit: Unit }
  | { readonly type: "sign"; readonly sign: Sign; readonly isTight: boolean };

/** How signs are written; the first that fits is taken. */
const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/^\+/u, "+"],
  [/^(?:plus(?![a-z])|加上|加)/iu, "+"],
  [/^(?:[-−–]|minus(?![a-z])|减去|减)/iu, "-"],
  [/^(?:\*\*|\^|(?:raised )?to the power(?: of)?(?![a-z]))/iu, "^"],
  [/^(?:[×*·⋅]|x(?![a-z])|times(?![a-z])|multiplied by(?![a-z])|乘以|乘上|乘)/iu, "×"],
  [/^(?:[÷/∕:](?=\s|[\d(.])|divided by(?![a-z])|除以)/iu, "÷"],
  [/^(?:mod|modulo)(?![a-z])/iu, "mod"],
  [/^(?:的平方根)/u, "√"],
  [/^(?:√|(?:the )?square root of(?![a-z])|sqrt(?=\s*\())/iu, "√"],
  [/^(?:∛|(?:the )?cube root of(?![a-z]))/iu, "∛"],
  [/^(?:²|squared(?![a-z])|的平方|的二次方)/iu, "²"],
  [/^(?:³|cubed(?![a-z])|的立方|的三次方)/iu, "³"],
  [/^(?:%|percent(?![a-z])|per cent(?![a-z]))/iu, "%"],
  [/^(?:of(?![a-z])|的)/iu, "of"],
  [/^\(/u, "("],
  [/^\)/u, ")"],
];

const FIGURES = /^(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3}(?![\d.]))?/u;
const SCALE = /^(?: ?(?:thousand|million|billion|trillion)(?![a-z])|[万亿])/iu;

/** `undefined` where something in it is no part of a sum. */
export function cutTokens(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let rest = text;
  let isAfterBlank = true;
  while (rest !== "") {
    const blank = /^\s+/u.exec(rest)?.[0] ?? "";
    if (blank !== "") {
      rest = rest.slice(blank.length);
      isAfterBlank = true;
      continue;
    }
    const found = numberAt(rest) ?? unitIn(rest, tokens) ?? signAt(rest, isAfterBlank);
    if (found === undefined) return undefined;
    tokens.push(...found.tokens);
    rest = rest.slice(found.length);
    isAfterBlank = false;
  }
  return tokens;
}

interface Found {
  readonly tokens: readonly Token[];
  readonly length: number;
}

function numberAt(text: string): Found | undefined {
  const figures = FIGURES.exec(text)?.[0];
  if (figures !== undefined) {
    const after = text.slice(figures.length);
    // 1.2.3, 3,5, 10:30 are other things; 12e is a size.
    if (/^(?:[.,:]\d|\d)/u.test(after)) return undefined;
    const scale = SCALE.exec(after)?.[0] ?? "";
    const value = scaled(fromDecimal(figures.replaceAll(",", "")), scale.trim().toLowerCase());
    return { tokens: [{ type: "number", value, isWord: false }], length: figures.length + scale.length };
  }
  const fraction =
    /^(?:(a|one|two|three) )?(half|thirds?|quarters?|fifths?|tenths?)(?= of(?![a-z])|$)/iu.exec(text);
  if (fraction) {
    const top = { two: 2n, three: 3n }[fraction[1]?.toLowerCase() ?? ""] ?? 1n;
    const over =
      { hal: 2n, thi: 3n, qua: 4n, fif: 5n, ten: 10n }[fraction[2]?.slice(0, 3).toLowerCase() ?? ""] ?? 1n;
    return {
      tokens: [{ type: "number", value: rational(top, over), isWord: true }],
      length: fraction[0].length,
    };
  }
  const half = /^一半/u.exec(text);
  if (half) return { tokens: [{ type: "number", value: rational(1n, 2n), isWord: true }], length: 2 };
  const english = ENGLISH_NUMBER.exec(text.toLowerCase())?.[0];
  const value = english === undefined ? undefined : englishNumber(english);
  if (english !== undefined)
    return value && { tokens: [{ type: "number", value, isWord: true }], length: english.length };
  return chineseAt(text);
}

/** 百分之二十, 三分之一, 三千五百. */
function chineseAt(text: string): Found | undefined {
  const part = /^([零〇一二两三四五六七八九十百千万亿]+|\d+)分之/u.exec(text);
  if (part) {
    const written = part[1] ?? "";
    const over = /^\d/u.test(written)
      ? fromDecimal(written)
      : chineseNumber(written === "百" ? "一百" : written);
    const top = numberAt(text.slice(part[0].length));
    const [first] = top?.tokens ?? [];
    if (over === undefined || over.top === 0n || top === undefined || first?.type !== "number")
      return undefined;
    const length = part[0].length + top.length;
    const isPercent = over.over === 1n && over.top === 100n;
    if (isPercent) return { tokens: [first, { type: "sign", sign: "%", isTight: true }], length };
    return { tokens: [{ type: "number", value: divide(first.value, over), isWord: true }], length };
  }
  const written = CHINESE_NUMBER.exec(text)?.[0];
  if (written === undefined) return undefined;
  // 三两 is a weight and 两 no part of its number; 二两 too.
  const number = written.length > 1 && written.endsWith("两") ? written.slice(0, -1) : written;
  const value = chineseNumber(number);
  return value && { tokens: [{ type: "number", value, isWord: true }], length: number.length };
}

/** A unit stands behind a number; money's sign before one. */
function unitIn(text: string, before: readonly Token[]): Found | undefined {
  const last = before.at(-1);
  const isBehind = last?.type === "number" || (last?.type === "sign" && last.sign === ")");
  const found = unitAt(text);
  if (found === undefined || (!isBehind && !/^[$€£¥]/u.test(text))) return undefined;
  return { tokens: [{ type: "unit", unit: found.unit }], length: found.length };
}

function signAt(text: string, isAfterBlank: boolean): Found | undefined {
  for (const [pattern, sign] of SIGNS) {
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const isTight =
      !isAfterBlank && !/^\s/u.test(text.slice(written.length)) && /^[-/∕:x×−–]$/iu.test(written);
    return { tokens: [{ type: "sign", sign, isTight }], length: written.length };
  }
  return undefined;
}
