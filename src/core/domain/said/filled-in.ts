/** A sentence with its parameters in their places. */
import type { InnerSentence } from "../sentence.ts";
import type { Language } from "./sentence-pairs.ts";

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

const BETWEEN: Readonly<Record<Language, string>> = { en: ", ", zh: "、" };

/**
 * Throws `RangeError` where a parameter is missing or is none, as in what was stored. `inside`: what a sentence among
 * the parameters is in words.
 */
export function filledIn(
  language: Language,
  pattern: string,
  params: Readonly<Record<string, unknown>>,
  inside: (sentence: InnerSentence) => string,
): string {
  return pattern.replace(PLACE, (_place, name: string, one?: string, many?: string) => {
    const param = params[name];
    if (one !== undefined && many !== undefined) return Number(param) === 1 ? one : many;
    if (typeof param === "string") return param;
    if (typeof param === "number") return String(param);
    if (Array.isArray(param)) return param.join(BETWEEN[language]);
    if (isSentence(param)) return inside(param);
    throw new RangeError(`no parameter ${name}`);
  });
}

function isSentence(param: unknown): param is InnerSentence {
  return typeof param === "object" && param !== null && typeof Reflect.get(param, "text") === "string";
}
