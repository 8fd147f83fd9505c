/** Does a claim stand in a text as it is? Not whether the text means it: it may deny from afar what it repeats. */
import { withoutEnd } from "../../../lib/text/without-end.ts";

/**
 * Does the claim stand in the quote word for word, without a "not" right before it? Markup, spaces, quotation marks and the
 * last stop do not count.
 */
export function isVerbatim(claim: string, quote: string): boolean {
  const plainClaim = plain(claim);
  if (plainClaim.length === 0) return false;
  const [sought, text] = isSpaced(plainClaim)
    ? [` ${plainClaim} `, ` ${plain(quote)} `]
    : [plainClaim, plain(quote)];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
    if (!DENIED.test(text.slice(0, at))) return true;
  return false;
}

/** "No fines are charged" does not say that fines are charged. */
const DENIED =
  /(?<!\p{L})(?:no|not|never|nor|neither|none of)(?: the)?$|(?:不|没有?|未|无|勿|非|禁止|不是)$/u;

function plain(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[*_`"“”„«»「」『』]/gu, "")
    .replace(/[’‘]/gu, "'")
    .replace(/\[\d{1,3}\]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/([.!?。！？…,;:])(?=\s|$)/gu, " $1 ")
    .replace(/\s+/gu, " ")
    .trim();
  return withoutEnd(words, /[\s.!?。！？…]/u);
}

/** Words of spaced scripts must match whole: "art" does not stand in "party". */
function isSpaced(text: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(text) && /[\p{Script=Latin}\p{N}]$/u.test(text);
}
