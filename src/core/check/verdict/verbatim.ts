/** Does a claim stand in a text as it is? Not whether the text means it: it may deny what it repeats. */

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
    .replace(/(?<![\s.!?。！？…])[\s.!?。！？…]+$/u, "");
}

/** Words of spaced scripts must match whole: "art" does not stand in "party". */
function isSpaced(text: string): boolean {
  return /^[\p{Script=Latin}\p{N}]/u.test(text) && /[\p{Script=Latin}\p{N}]$/u.test(text);
}
