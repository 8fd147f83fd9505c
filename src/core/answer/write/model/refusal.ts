/**
 * Whether a model's text says that it cannot answer, in words of its own in place of the token that it was asked for, in
 * English or Chinese. By form alone: whether it is right about that is not known here.
 */

/** A refusal is short; what goes on says something. */
const LONGEST = 400;

const ENGLISH: readonly RegExp[] = [
  /\bas an? (?:AI|artificial|language model|large language)/iu,
  /\b(?:I|we)(?:'m| am| are|'re)? (?:sorry|unable|afraid|not able)\b/iu,
  /\b(?:I|we) (?:cannot|can't|can not|could not|couldn't|do not|don't|did not|didn't) (?:find|answer|know|see|have|determine|provide|help|access|tell)\b/iu,
  /\b(?:answer|question|information|passages?|sources?|texts?|context|documents?|data|details?)\b.{0,80}\b(?:not|no|cannot|isn't|aren't|doesn't|don't|didn't|wasn't|can't|couldn't)\b.{0,60}\b(?:found|find|mention\w*|provid\w*|specif\w*|stat(?:e|ed|ing)|contain\w*|includ\w*|giv\w*|availab\w*|answer\w*|determin\w*|say|said|address\w*|discuss\w*|possible|enough|sufficient)\b/iu,
  /\b(?:no|not enough|insufficient|lack of)\b.{0,30}\b(?:information|mention|answer|details?|data|evidence)\b/iu,
  /^\W*(?:it is |it's |this is )?(?:not (?:found|mentioned|specified|stated|provided|given|available|known|answerable)|unknown|n\/a|none)\b\W*(?:in\b.{0,60})?$/iu,
];

const CHINESE: readonly RegExp[] = [
  /作为(?:一个|一名)?(?:AI|人工智能|语言模型|大模型|助手)/iu,
  /^\W*(?:抱歉|对不起|很遗憾|对不住|抱歉地)/u,
  /(?:我|无法|不能|没法|难以)[^。]{0,12}(?:无法|不能|没有办法)?[^。]{0,8}(?:回答|确定|找到|得知|判断|提供)/u,
  /(?:文中|文本|段落|资料|来源|材料|文档|文件|上下文|信息|内容|答案|问题)[^。]{0,24}(?:没有|未|并未|不|无)[^。]{0,12}(?:提到|提及|提供|说明|包含|涉及|找到|给出|答案|回答|记载|写明|足够|相关)/u,
  /(?:没有|未能|未|找不到|无)(?:任何)?(?:找到)?[^。]{0,10}(?:信息|答案|内容|相关|资料|记载|提及)/u,
];

export function saysNothingFound(text: string): boolean {
  const plain = text.trim();
  if (plain === "" || plain.length > LONGEST) return false;
  return [...ENGLISH, ...CHINESE].some((form) => form.test(plain));
}
