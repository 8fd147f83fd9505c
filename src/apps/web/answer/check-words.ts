/** What the page says about checked statements, in each of its languages. */
import type { Claim, Reason, ReasonCode, Verdict } from "../../../core/domain/answer.ts";
import { type CheckFindings, findingsSaid } from "../../../core/domain/check-findings.ts";
import { CHINESE_REASONS } from "../../../core/domain/reasons-in-chinese.ts";

export interface CheckWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly verdictHints: Readonly<Record<Verdict, string>>;
  readonly checking: string;
  readonly tally: (supported: number, total: number) => string;
  /** Of the statements that are not supported, and what stands before it. */
  readonly findings: (findings: CheckFindings) => string;
  /** What the check is, in one line; of statements that pass with words of their own. */
  readonly wordingOnly: string;
  readonly ownWords: (count: number) => string;
  /** Of an answer in the sources' own words. */
  readonly verbatim: string;
  readonly verbatimPerhaps: string;
  /** Of rows of a table, and of what was computed of them. */
  readonly ofCells: string;
  readonly hide: string;
  readonly hidden: (count: number) => string;
  readonly showAll: string;
  readonly allHidden: string;
  readonly leftOut: (count: number) => string;
  readonly rewrite: string;
  readonly rewriteHint: string;
  /** Where answers are not strict. */
  readonly everything: string;
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

/** The first reason, where there is one: old turns have none. */
export function hintOf(
  words: CheckWords,
  { verdict, reasons = [] }: Pick<Claim, "verdict" | "reasons">,
): string {
  const [reason] = reasons;
  return reason ? reasonText(words, reason) : words.verdictHints[verdict];
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
  findings: (findings) => findingsSaid(findings, "en"),
  wordingOnly: "By wording; read the quote where it matters.",
  ownWords: (count) =>
    `By wording; ${count === 1 ? "1 has words that its quote lacks" : `${count} have words that their quotes lack`}.`,
  verbatim: "Every statement is quoted word for word",
  verbatimPerhaps: "Every statement is quoted word for word; it may not be the answer",
  ofCells: "Cells as they stand, by the names of their columns; what was computed says so",
  hide: "Hide what is not supported",
  hidden: (count) => `${count} hidden`,
  showAll: "Show everything",
  allHidden: "Nothing in this answer is supported, so all of it is hidden.",
  leftOut: (count) => `${count} left out: no source carries ${count === 1 ? "it" : "them"}`,
  rewrite: "Ask for a rewrite",
  rewriteHint: "Asks again, and leaves out what no source carries; this answer stays as a version",
  everything: "All statements, checked",
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
  findings: (findings) => findingsSaid(findings, "zh"),
  wordingOnly: "按措辞比对；要紧之处请看引文。",
  ownWords: (count) => `按措辞比对；其中 ${count} 句有引文里没有的词。`,
  verbatim: "每句话都逐字引自原文",
  verbatimPerhaps: "每句话都逐字引自原文，但未必是答案",
  ofCells: "单元格按原样引用并注明列名；计算所得均已标明",
  hide: "隐藏缺乏依据的内容",
  hidden: (count) => `已隐藏 ${count} 句`,
  showAll: "全部显示",
  allHidden: "这个回答没有一句有据，已全部隐藏。",
  leftOut: (count) => `略去 ${count} 句没有依据的话`,
  rewrite: "请求重写",
  rewriteHint: "重新回答，略去来源中没有依据的内容；现在的回答会作为一个版本保留",
  everything: "全部内容，逐句核对",
  strict: "只要有据的内容",
  strictHint: "回答里略去没有依据的话。回答会逐句出现。",
  why: (verdict, statement) => `为什么“${verdict}”？${statement}`,
  statement: "回答写道",
  withoutSource: "没有来源",
  restsOn: "它所依据的原文",
  nearest: "来源中最接近的原文",
  source: (number) => `来源 ${number}`,
  saysIt: (number) => `来源 ${number} 写到了这一点，但回答没有引用它`,
  reasons: CHINESE_REASONS,
};
