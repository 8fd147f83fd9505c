/** Does a sentence without its mark ask? By the words that it begins or ends with; tags and tone are not known. */

const CHINESE_END =
  /(?:吗|对吧|是吧|是不是|对不对|好不好|行不行|可不可以|知道吧|知道不|明白吧|能理解吧|(?:能不能|可不可以|有没有|会不会|是不是).{1,10}|为什么.{1,8}|什么|怎么办|怎么样|如何|为什么|多少|哪里|(?:什么|怎么|为何|哪|谁|多少|何|几|还是|能否|有没有|是不是).*呢)$/u;
const CHINESE_BEGINNING = /^(?:请问|难道|为什么|能否|您认为.*吗)/u;
const ENGLISH =
  /^(?:(?:so|and|but|well|okay|ok|now|or|uh|um|oh|yeah|cause|cuz|then) )*(?:(?:what|where|who|why|how|when|which|whose)(?:'s|'re| (?:is|are|was|were|do|does|did|can|could|would|will|should|about|if|kind of))\b|(?:do|does|did|is|are|was|were|can|could|would|will|should|have|has|shall|am|don't|doesn't|isn't|aren't|can't|couldn't|wouldn't) (?:you|we|they|i|it|he|she|there|this|that|these|those|anyone|anybody|everyone|somebody)\b)/;

/** `words` in lower case, as they were spoken. */
export function asks(words: readonly string[], language: "zh" | "en"): boolean {
  if (language === "en") return ENGLISH.test(words.join(" "));
  const sentence = words.join("");
  return CHINESE_END.test(sentence) || CHINESE_BEGINNING.test(sentence);
}
