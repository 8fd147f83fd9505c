/**
 * Does a quote carry a claim? By wording, numbers and negation only: verbatim is `supported`, much shared wording with
 * every number is `supported`, and a number that the quote lacks is never `supported`. It does not understand either
 * text: a paraphrase without shared words is `unsupported` here, and a changed verb can slip through.
 */
import type { Verdict } from "../domain/answer.ts";
import { numbersIn, strictNumbers } from "./numbers.ts";
import { claimWords } from "./word-cover.ts";

/**
 * Word cover from which a quote carries a claim, and from which it carries a part of it. Chosen on half of WiCE's
 * development claims so that `supported` is rarely wrong: lower calls more half-true claims supported.
 */
const SUPPORTED_COVER = 0.6;
const PARTIAL_COVER = 0.3;

/** Chinese by whole words: 不 and 非 alone stand in 不断 and 非洲. */
const NEGATION =
  /\b(?:not|no(?!\.\s?\d)|never|none|neither|nor|without|cannot|nobody|nothing|fail(?:s|ed)? to)\b|n['’]t\b|不是|并非|並非|并不|並不|没有|沒有|从未|從未|未能|未曾|并未|並未|无法|無法|不会|不會|不能|不得|不再|不存在/giu;

export function verdictFor(claim: string, quote: string, cover: number): Exclude<Verdict, "uncited"> {
  if (isVerbatim(claim, quote)) return "supported";
  const wanted = [...strictNumbers(claim)];
  const stated = new Set(numbersIn(quote).map((number) => number.value));
  const missing = wanted.filter((value) => !stated.has(value)).length;

  if (isOtherScript(claim, quote)) {
    // Words of two languages cannot be compared; shared figures say that it is about the same thing, no more.
    return wanted.length > 0 && missing === 0 ? "partial" : "unsupported";
  }
  if (cover < PARTIAL_COVER) return "unsupported";
  if (missing > 0) {
    // The quote has other figures where the claim has its own: a contradiction rather than a gap.
    return missing === wanted.length && stated.size > 0 ? "unsupported" : "partial";
  }
  if (cover < SUPPORTED_COVER) return "partial";
  return isNegated(claim) === isNegated(quote) ? "supported" : "partial";
}

/** Does the claim stand in the quote word for word? Markup, spaces, quotation marks and the last stop do not count. */
export function isVerbatim(claim: string, quote: string): boolean {
  const plainClaim = plain(claim);
  return (
    plainClaim.length > 0 &&
    ` ${plain(quote)} `.includes(isSpaced(plainClaim) ? ` ${plainClaim} ` : plainClaim)
  );
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[*_`"“”„«»「」『』]/gu, "")
    .replace(/[’‘]/gu, "'")
    .replace(/\[\d{1,3}\]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/([.!?。！？…,;:])(?=\s|$)/gu, " $1 ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/(?:\s*[.!?。！？…])+$/gu, "");
}

/** Words of spaced scripts must match whole: "art" does not stand in "party". */
function isSpaced(text: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(text) && /[\p{Script=Latin}\p{N}]$/u.test(text);
}

function isNegated(text: string): boolean {
  return (text.match(NEGATION)?.length ?? 0) > 0;
}

function isOtherScript(claim: string, quote: string): boolean {
  return claimWords(claim).isMostlyHan !== claimWords(quote).isMostlyHan && /\p{L}{2}/u.test(quote);
}
