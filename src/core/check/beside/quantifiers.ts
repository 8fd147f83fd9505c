/** Words for how many it holds, or how surely: what may be wrong, and no part of what is spoken of. */
const QUANTIFIERS =
  /^(?:every(?:body|one|thing)|no(?:body|thing)|any(?:body|one|thing)|some(?:body|one|thing)|none|certainly|definitely|perhaps|maybe|possibly|always|never)$/iu;

export function isQuantifier(word: string): boolean {
  return QUANTIFIERS.test(word);
}
