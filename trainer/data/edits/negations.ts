/** The opposite by a negation put in or taken out, and by what is allowed and forbidden. */
import { type Edit, likeCase, replaceSpan, spansOf } from "./edit.ts";

const NOT_AFTER = "(?! (?:not|only|never|n't)\\b|n't|,)";
const TAKE_OUT_EN: readonly (readonly [RegExp, string])[] = [
  [
    /\b(is|are|was|were|has|have|had|can|could|will|would|should|must|may|might) not (?!only|necessarily|until|just)/giu,
    "$1 ",
  ],
  [/\bcannot\b/giu, "can"],
  [/\b(is|are|was|were|has|have|had|could|would|should)n't\b/giu, "$1"],
  [/\bno longer\b/giu, "still"],
  [/\bis never\b/giu, "is always"],
  [/\b(prohibited|forbidden)\b(?! from)/giu, "permitted"],
  [/\bunable to\b/giu, "able to"],
  [/\bfailed to\b/giu, "managed to"],
  [/\bwithout (?=permission|charge|approval|notice)/giu, "only with "],
];
const PUT_IN_EN: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?<!(?:that|which|who|what|as|it|there|if) )\\b(is|are|was|were)\\b${NOT_AFTER}(?= [a-z])`,
      "gu",
    ),
    "$1 not",
  ],
  [new RegExp(`\\b(?:can)\\b${NOT_AFTER}(?= [a-z])`, "gu"), "cannot"],
  [new RegExp(`\\b(could|will|would|should|must|may)\\b${NOT_AFTER}(?= [a-z])`, "gu"), "$1 not"],
  [new RegExp(`\\b(has|have|had) (been)\\b${NOT_AFTER}`, "gu"), "$1 not $2"],
  [/\b(?:are|is) (?:allowed|permitted) to\b/giu, "is forbidden to"],
  [/\b(permitted|allowed)\b(?! to)/giu, "prohibited"],
  [/\bable to\b/giu, "unable to"],
  [/\bstill\b(?= [a-z])/giu, "no longer"],
];
const TAKE_OUT_ZH: readonly (readonly [RegExp, string])[] = [
  [/不得(?=[^不已]{2})/gu, "可以"],
  [/不能(?!不|力|仅|再生|量)/gu, "能"],
  [/不会(?!不)/gu, "会"],
  [/不是(?!很|所有|全)/gu, "是"],
  [/不再/gu, "仍然"],
  [/无法(?!律)/gu, "能够"],
  [/未能/gu, "成功"],
  [/并未/gu, "已经"],
  [/尚未/gu, "已经"],
  [/并没有|从未/gu, "曾经"],
  [/禁止/gu, "允许"],
  [/不需要/gu, "需要"],
  [/不包括/gu, "包括"],
  [/不予/gu, "予以"],
  [/不属于/gu, "属于"],
];
const PUT_IN_ZH: readonly (readonly [RegExp, string])[] = [
  [/(?<![但还于只就可而正总若凡也都不算或像便乃才却即要更都又仅尤国])是(?![否非不因由以的])/gu, "不是"],
  [/(?<!不)可以(?!说)/gu, "不可以"],
  [/(?<!不)能够/gu, "不能"],
  [/应当(?!不)/gu, "不应当"],
  [/必须(?!不)/gu, "不必"],
  [/(?<!不)需要(?!的)/gu, "不需要"],
  [/(?<!不)允许/gu, "禁止"],
  [/已经/gu, "尚未"],
  [/(?<!不)包括/gu, "不包括"],
  [/(?<!不)属于/gu, "不属于"],
  [/(?<![不未])获得(?!的|者)/gu, "未获得"],
  [/(?<![不未])参加/gu, "没有参加"],
  [/仍然/gu, "不再"],
  [/(?<!不)位于/gu, "并不位于"],
  [/(?<!不)支持(?!的|者)/gu, "不支持"],
];

export const editNegation: Edit = (sentence, { chance, language }) => {
  const out = language === "zh" ? TAKE_OUT_ZH : TAKE_OUT_EN;
  const put = language === "zh" ? PUT_IN_ZH : PUT_IN_EN;
  const rules = out.some(([pattern]) => sentence.search(pattern) >= 0) ? out : put;
  const found = rules.flatMap(([pattern, by]) =>
    spansOf(sentence, pattern).map((span) => ({ ...span, pattern, by })),
  );
  if (found.length === 0) return undefined;
  const one = chance.pick(found);
  const by = one.match[0].replace(new RegExp(one.pattern.source, one.pattern.flags.replace("g", "")), one.by);
  // Lookarounds need the sentence; a match alone may not match again.
  const text = by === one.match[0] ? plainReplace(one.match, one.by) : by;
  if (text === one.match[0]) return undefined;
  return { text: replaceSpan(sentence, one, likeCase(text, one.match[0])), label: 0 };
};

function plainReplace(match: RegExpMatchArray, by: string): string {
  return by.replaceAll("$1", match[1] ?? "").replaceAll("$2", match[2] ?? "");
}
