/**
 * People by what they are to somebody: who somebody's mother is, is told by what speaks of a mother, not of a daughter; 师弟 is
 * no 师父. In both languages, so that the one answers for the other. Not covered: offices, which have many names.
 */
import type { AnswerForm } from "./answer-form.ts";

/** English and Chinese words for each; of Chinese without what also begins another's word. */
const KIN: readonly (readonly [english: string, chinese: string])[] = [
  ["mother|mum|mom", "妈妈|母亲|娘(?!家)|妈"],
  ["father|dad", "爸爸|父亲|爸|爹"],
  ["parents?|mother|father|mum|dad", "父母|爸爸|妈妈|父亲|母亲"],
  ["daughters?", "女儿|闺女"],
  ["sons?", "儿子"],
  ["sisters?", "姐姐|妹妹|姐妹|姐|妹"],
  ["brothers?", "哥哥|弟弟|兄弟|兄长|哥|(?<!徒|师)弟(?!子)"],
  ["wife", "妻子|太太|老婆|爱人|媳妇"],
  ["husband", "丈夫|老公|爱人|先生"],
  ["grandmother|grandma|granny|nan", "奶奶|外婆|姥姥|祖母"],
  ["grandfather|grandpa|granddad", "爷爷|外公|姥爷|祖父"],
  ["aunts?", "阿姨|姑姑|姑妈|姨妈|婶婶|舅妈|姑|姨"],
  ["uncles?", "叔叔|伯伯|舅舅|伯父|姑父|叔|舅"],
  ["cousins?", "表[哥弟姐妹]|堂[哥弟姐妹]"],
  ["nephews?", "侄子|外甥"],
  ["nieces?", "侄女|外甥女"],
  ["master", "师父|师傅|师从|拜师"],
  ["apprentices?|pupils?", "徒弟|学徒|弟子"],
  ["neighbou?rs?", "邻居|隔壁"],
];

export const KIN_FORMS: readonly AnswerForm[] = KIN.map(([english, chinese]) => ({
  form: english,
  need: "said",
  asks: new RegExp(
    `\\bwho (?:is|was|are|were) [^?]*(?:['’]s|his|her|their|my|our) (?:${english})\\b(?! (?:in law|of))|\\bwho (?:is|was|are|were) the (?:${english}) of\\b|的?(?:${chinese})(?:是谁|叫什么|是哪位|姓什么)`,
    "iu",
  ),
  said: new RegExp(`\\b(?:${english})\\b|${chinese}`, "iu"),
}));
