/** A question with one thing exchanged, so that its passage no longer answers it: year, number, name, relation, not. */
import { editDate } from "../edits/dates.ts";
import type { EditContext } from "../edits/edit.ts";
import { editName } from "../edits/names.ts";
import { editNegation } from "../edits/negations.ts";
import { editNumber } from "../edits/numbers.ts";
import { editUnit } from "../edits/units.ts";
import type { Document } from "../read/reading.ts";
import { editDirection, editFromTo } from "../edits/word-pairs.ts";

export interface EditedQuestion {
  readonly question: string;
  readonly kind: string;
}

const RELATIONS_EN: Readonly<Record<string, readonly string[]>> = {
  born: ["buried", "married"],
  died: ["married", "graduated"],
  founded: ["dissolved", "sold"],
  wrote: ["reviewed", "translated"],
  written: ["reviewed", "translated"],
  directed: ["reviewed", "financed"],
  capital: ["port", "airport"],
  population: ["area", "budget"],
  built: ["demolished", "sold"],
  married: ["divorced", "taught"],
  invented: ["banned", "sold"],
  discovered: ["lost", "named"],
  author: ["translator", "publisher"],
  length: ["weight", "cost"],
  president: ["ambassador", "treasurer"],
  symptoms: ["history"],
  treatments: ["costs"],
  released: ["banned", "re-recorded"],
  won: ["lost", "boycotted"],
};
const RELATIONS_ZH: Readonly<Record<string, readonly string[]>> = {
  出生: ["结婚", "退休"],
  去世: ["结婚", "毕业"],
  逝世: ["结婚", "毕业"],
  成立: ["解散", "上市"],
  创立: ["解散", "出售"],
  毕业: ["退学", "任教"],
  导演: ["作曲", "投资方"],
  作者: ["译者", "出版商"],
  人口: ["预算", "降雨量"],
  面积: ["海拔", "税收"],
  首都: ["最大港口", "第二大城市"],
  建成: ["拆除", "翻修"],
  建于: ["拆除于", "翻修于"],
  发现: ["出售", "遗失"],
  发行: ["停售", "翻拍"],
  上映: ["重映", "停播"],
  获得: ["拒绝", "失去"],
  长度: ["造价", "重量"],
  位置: ["造价", "历史"],
  症状: ["费用", "历史"],
  父亲: ["祖父", "儿子"],
  妻子: ["妹妹", "女儿"],
  校长: ["校医", "司机"],
  特点: ["价格", "保质期"],
};

const YES_OR_NO =
  /^(?:is|are|was|were|can|could|does|do|did|has|have|will|would|should|may|must)\b|是否|能否|可否|[吗么嘛]？?$|有没有|是不是|可以.*吗/iu;
/** Only where the question word is the subject: elsewhere a negation reads wrong. */
const NEGATABLE =
  /^((?:who|which [a-z]+|what [a-z]+|how many [a-z]+) (?:is|are|was|were|can|will|could|has been|have been))(?= [a-z]+(?:ed|en|able|wn|ing)\b)/iu;

/** Kinds that fit, in an order of chance; the first that changes something is taken. */
export function editQuestion(
  question: string,
  context: EditContext,
  { title, source }: Document,
): EditedQuestion | undefined {
  const { chance, language } = context;
  const names = [
    () => as("exchanged-entity", exchangedTitle(question, title, source, context)),
    () => as("exchanged-entity", editName(question, { ...context, around: [] })?.text),
  ];
  // Whether something is so is answered by the sentence that says that it is otherwise.
  if (YES_OR_NO.test(question)) return chance.shuffle(names).flatMap((way) => way() ?? [])[0];
  const ways: (() => EditedQuestion | undefined)[] = [
    ...names,
    () => as("exchanged-year", editDate(question, { ...context, around: [] })?.text),
    () => as("exchanged-number", editNumber(question, { ...context, around: [] })?.text),
    () => as("exchanged-unit", editUnit(question, context)?.text),
    () => as("exchanged-relation", exchangedRelation(question, context)),
    () => as("exchanged-relation", (editDirection(question, context) ?? editFromTo(question, context))?.text),
  ];
  const found = chance.shuffle(ways).flatMap((way) => way() ?? []);
  if (found.length > 0) return found[0];
  return as(
    "exchanged-negation",
    language === "en" ? question.replace(NEGATABLE, "$1 not") : editNegation(question, context)?.text,
  );

  function as(kind: string, text: string | undefined): EditedQuestion | undefined {
    return text === undefined || text === question ? undefined : { question: text, kind };
  }
}

/** The subject of the passage, where the question names it, for the subject of another passage. */
function exchangedTitle(
  question: string,
  title: string,
  source: string,
  { foreign, chance }: EditContext,
): string | undefined {
  const name = title.replace(/\s?[（(].*$/u, "").replace(/:.*$/u, "");
  if (name.length < 2 || !question.includes(name)) return undefined;
  const by = foreign.name(`title ${source}`, chance);
  return by === undefined || by.includes(name) || name.includes(by)
    ? undefined
    : question.replaceAll(name, by);
}

function exchangedRelation(question: string, { chance, language }: EditContext): string | undefined {
  const relations = language === "zh" ? RELATIONS_ZH : RELATIONS_EN;
  const found = Object.keys(relations).filter((word) =>
    language === "zh" ? question.includes(word) : new RegExp(`\\b${word}\\b`, "iu").test(question),
  );
  if (found.length === 0) return undefined;
  const word = chance.pick(found);
  const by = chance.pick(relations[word]!);
  return language === "zh"
    ? question.replace(word, by)
    : question.replace(new RegExp(`\\b${word}\\b`, "iu"), by);
}
