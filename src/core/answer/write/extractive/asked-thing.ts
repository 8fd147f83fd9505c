/**
 * What is asked *of* the subject, by the form of the question: the deposit of a flat, the phone number of a person, that
 * somebody was born. A passage on the subject that has nothing of it does not answer. Not covered: questions that name
 * nothing ("what about it?"), and answers that say the thing in other words.
 */
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { words } from "../../../../lib/text/words.ts";

const ENGLISH: readonly RegExp[] = [
  /\b(?:what|which)(?:'s| is| are| was| were)? (?:the |our |my |his |her |their )?([\p{L} -]{3,40}?) (?:of|for|in|at|on|between) /iu,
  /\bhow much (?:is|are|was|were) (?:the |our |my )?([\p{L} -]{3,30}?)(?: (?:of|for|in|at) |\?|$)/iu,
  /\p{Lu}[\p{L} ]*['’]s? ([\p{L} -]{3,30}?)\?*$/u,
  /\bwhat (colou?r) /iu,
];
/** What somebody did or what happened: said with few other words. */
const DEEDS: readonly (readonly [asks: RegExp, said: string])[] = [
  [/\bborn\b|\bbirth/iu, "born birth birthday birthplace"],
  [/\binvent(?:ed|or|s)?\b/iu, "invented invention inventor patent patented developed"],
  [/\bwho (?:wrote|has written|is the author)\b/iu, "wrote written author authors by drafted writer"],
  [/\b(?:die[ds]?|death)\b/iu, "died death dead killed buried obituary"],
  [/作者|谁写的|誰寫的|著者/u, "作者 写的 著 所著 撰写 撰寫 作家 执笔"],
  [/出生|生于|生於/u, "出生 生于 生於 生日"],
  [/去世|逝世|死于/u, "去世 逝世 死于 病逝 卒于"],
  [/发明|發明/u, "发明 發明 研制 首创"],
];
const CHINESE: readonly RegExp[] = [
  /的(\p{Script=Han}{1,6}?)(?:是|为|為|有|在|叫)?(?:多少|什么|什麼|谁|誰|哪|几|幾)/u,
  /(?:^|[，。的]|\p{Script=Han})(电话|電話|号码|號碼|价格|價格|地址|颜色|顏色|年龄|年齡|职业|職業|邮箱|郵箱|面积|面積|生日|卡路里|热量|熱量|年终奖|年終獎|门票|門票|押金|租金|工资|工資)/u,
];

/**
 * What is said by its own name where it is said at all: of other things ("the term for …", "the main reason") a third of
 * the answers in XQuAD do without the word.
 */
const NAMED =
  /\b(?:phone|telephone|fax|e-?mail|address|price|salary|wage|deposit|rent|birthday|colou?r|bonus|warranty|discount|password)\b|电话|電話|号码|號碼|价格|價格|地址|颜色|顏色|年龄|年齡|职业|職業|邮箱|郵箱|生日|卡路里|热量|熱量|年终奖|年終獎|门票|門票|押金|租金|工资|工資|奖金|密码/iu;

/** Whether an answer has to have what is asked for by its name, or by another word for the same deed. */
export function isNamedThing(question: string): boolean {
  return DEEDS.some(([asks]) => asks.test(question)) || NAMED.test(question);
}

/** Words as `words` gives them; none where the form of the question does not tell. */
export function askedThing(question: string): readonly string[] {
  const deed = DEEDS.find(([asks]) => asks.test(question))?.[1];
  if (deed !== undefined) return words(deed);
  const isChinese = /\p{Script=Han}/u.test(question);
  for (const form of isChinese ? CHINESE : ENGLISH) {
    const said = form.exec(question)?.[1];
    const telling = said === undefined ? [] : words(said).filter((word) => !isStopWord(word));
    if (telling.length > 0) return telling;
  }
  return [];
}
