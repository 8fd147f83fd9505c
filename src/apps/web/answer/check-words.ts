/** What the page says about checked statements, in each of its languages. */
import type { Reason, ReasonCode, Verdict } from "../../../core/domain/answer.ts";

export interface CheckWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly verdictHints: Readonly<Record<Verdict, string>>;
  readonly checking: string;
  readonly tally: (supported: number, total: number) => string;
  /** Of an answer in the sources' own words. */
  readonly verbatim: string;
  /** Of rows of a table, and of what was computed of them. */
  readonly ofCells: string;
  readonly hide: string;
  readonly hidden: (count: number) => string;
  readonly showAll: string;
  readonly allHidden: string;
  readonly leftOut: (count: number) => string;
  readonly rewrite: string;
  readonly rewriteHint: string;
  /** What is asked to have the answer to a question written again. */
  readonly rewriteQuestion: (question: string) => string;
  readonly strict: string;
  readonly strictHint: string;
  readonly why: (verdict: string, statement: string) => string;
  readonly statement: string;
  /** Over a statement of which no source says anything. */
  readonly withoutSource: string;
  /** Over several quotes of a statement that they carry, and of one that they do not. */
  readonly restsOn: string;
  readonly nearest: string;
  readonly source: (number: number) => string;
  readonly saysIt: (number: number) => string;
  /** Made from what the check found; of codes that have none here, the message is shown as it comes. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, (reason: Reason) => string>>>;
}

export function reasonText({ reasons }: CheckWords, reason: Reason): string {
  return reasons[reason.code]?.(reason) ?? reason.message;
}

/** A longer question is shortened in what is asked: the rest of the room is for the words around it. */
const MOST_OF_QUESTION = 3000;

/** What is asked to have an answer written again; of an answer that was, the same once more. */
export function rewriteOf({ rewriteQuestion }: CheckWords, question: string): string {
  const [before = "", after = ""] = rewriteQuestion("\n").split("\n");
  if (question.startsWith(before) && question.endsWith(after)) return question;
  const isLong = question.length > MOST_OF_QUESTION;
  return rewriteQuestion(isLong ? `${question.slice(0, MOST_OF_QUESTION).toWellFormed()}…` : question);
}

export const checkWordsEn: CheckWords = {
  verdicts: { supported: "supported", partial: "partly", unsupported: "not supported", uncited: "no source" },
  verdictHints: {
    supported: "The quoted words carry this statement.",
    partial: "The quoted words carry only a part of this statement.",
    unsupported: "The quoted words do not carry this statement.",
    uncited: "The writer named no source for this statement.",
  },
  checking: "Each statement is checked as it comes …",
  tally: (supported, total) =>
    `${supported} of ${total} ${total === 1 ? "statement" : "statements"} supported`,
  verbatim: "Every statement is quoted word for word",
  ofCells: "Cells as they stand, by the names of their columns; what was computed says so",
  hide: "Hide what is not supported",
  hidden: (count) => `${count} hidden`,
  showAll: "Show everything",
  allHidden: "Nothing in this answer is supported, so all of it is hidden.",
  leftOut: (count) => `${count} left out: no source carries ${count === 1 ? "it" : "them"}`,
  rewrite: "Ask for a rewrite",
  rewriteHint: "Asks the model to write the answer again, with only what the sources say",
  rewriteQuestion: (question) =>
    `Rewrite your answer to “${question}”: keep only what the sources say, and leave out or correct the rest.`,
  strict: "Only what is supported",
  strictHint: "Leaves out of an answer what no source carries. The answer then comes sentence by sentence.",
  why: (verdict, statement) => `Why “${verdict}”? ${statement}`,
  statement: "The answer says",
  withoutSource: "Without a source",
  restsOn: "The words that it rests on",
  nearest: "Nearest words of the sources",
  source: (number) => `Source ${number}`,
  saysIt: (number) => `Source ${number} says it, and is not cited for it`,
  // The messages are in English.
  reasons: {},
};

const listed = (words = ""): string =>
  words
    .split(", ")
    .map((word) => `“${word}”`)
    .join("、");
const differs = ({ claimed, stated }: Reason): string => `来源写的是“${stated}”，回答写的是“${claimed}”。`;

export const checkWordsZh: CheckWords = {
  verdicts: { supported: "有依据", partial: "部分有依据", unsupported: "缺乏依据", uncited: "无来源" },
  verdictHints: {
    supported: "引文支持这句话。",
    partial: "引文只支持这句话的一部分。",
    unsupported: "引文不支持这句话。",
    uncited: "这句话没有注明来源。",
  },
  checking: "每句话写出后随即核对……",
  tally: (supported, total) => `${total} 句中有 ${supported} 句有据`,
  verbatim: "每句话都逐字引自原文",
  ofCells: "单元格按原样引用并注明列名；计算所得均已标明",
  hide: "隐藏缺乏依据的内容",
  hidden: (count) => `已隐藏 ${count} 句`,
  showAll: "全部显示",
  allHidden: "这个回答没有一句有据，已全部隐藏。",
  leftOut: (count) => `略去 ${count} 句没有依据的话`,
  rewrite: "请求重写",
  rewriteHint: "请模型重写这个回答，只保留来源中有的内容",
  rewriteQuestion: (question) => `请重写对“${question}”的回答：只保留来源中有依据的内容，其余的删去或改正。`,
  strict: "只要有据的内容",
  strictHint: "回答里略去没有依据的话。回答会逐句出现。",
  why: (verdict, statement) => `为什么“${verdict}”？${statement}`,
  statement: "回答写道",
  withoutSource: "没有来源",
  restsOn: "它所依据的原文",
  nearest: "来源中最接近的原文",
  source: (number) => `来源 ${number}`,
  saysIt: (number) => `来源 ${number} 写到了这一点，但回答没有引用它`,
  reasons: {
    "number-differs": differs,
    "unit-differs": differs,
    "name-differs": differs,
    opposite: differs,
    "number-missing": ({ claimed }) => `引用的来源中没有“${claimed}”。`,
    "name-missing": ({ claimed }) => `引用的来源没有提到“${claimed}”。`,
    "negation-differs": ({ claimed, stated }) =>
      stated === "negated"
        ? `来源对“${claimed}”是否定的，回答却没有否定。`
        : `回答否定了“${claimed}”，来源却没有否定。`,
    "doubt-differs": ({ claimed }) => `来源只说“${claimed}”是可能或计划中的，回答却说得很确定。`,
    "order-differs": ({ claimed, stated }) => `来源中的先后与“${claimed}”所说的不同：${stated}。`,
    "role-differs": ({ claimed, stated }) =>
      `来源中双方正好相反：来源写的是“${stated}”，回答写的是“${claimed}”。`,
    "force-differs": ({ claimed, stated }) => `来源没有说到“${claimed}”这么绝对，写的是“${stated}”。`,
    "condition-differs": ({ claimed, stated }) =>
      `来源有条件或例外（“${stated}”），回答中的“${claimed}”略过了它。`,
    "list-differs": ({ claimed, stated }) => `来源所列的“${stated}”中没有“${claimed}”。`,
    "clause-missing": ({ claimed }) => `引用的来源没有说到“${claimed}”这一层意思。`,
    "wording-missing": ({ claimed }) => `引用的来源都没有说到${listed(claimed)}。`,
    "little-shared": () => "引用的来源与这句话用词相差太大，无法判断。",
    "other-language": () => "来源是另一种语言，只能比对其中的数字。",
    "other-source": ({ source }) => `来源 ${source} 写到了这一点，但回答没有引用它。`,
    "not-cited": () => "回答没有为这句话注明来源。",
    judged: ({ model, said }) => `模型 ${model} 的评判：${said}`,
  } satisfies Record<ReasonCode, (reason: Reason) => string>,
};
