/** What exports for people say themselves, in the language of the answer. */
import type { Doubt } from "../domain/answer.ts";
import { sentenceIn } from "../domain/said/in-language.ts";
import type { Sentence } from "../domain/sentence.ts";

export interface ExportWords {
  /** BCP 47. */
  readonly language: string;
  readonly sources: string;
  readonly openQuote: string;
  readonly page: (page: number) => string;
  readonly verdicts: Readonly<Record<Doubt, string>>;
  readonly read: (at: string) => string;
  readonly hash: Readonly<Record<"text" | "bytes", (algorithm: string) => string>>;
  readonly notKept: string;
  readonly updated: (day: string) => string;
  /** What the reader of the source left out. */
  readonly unread: (what: readonly Sentence[]) => string;
  readonly byModel: (model: string) => string;
  readonly byQuotes: string;
  readonly calculated: string;
  readonly listed: (names: readonly string[]) => string;
  /** Between the facts of a source. */
  readonly comma: string;
  readonly quoted: (text: string) => string;
}

export const EXPORT_EN: ExportWords = {
  language: "en",
  sources: "Sources",
  openQuote: "open at these words",
  page: (page) => `p. ${page}`,
  verdicts: {
    partial: "partly supported",
    unsupported: "not supported by its source",
    uncited: "no source",
  },
  read: (at) => `read ${at}`,
  hash: {
    text: (algorithm) => `${algorithm} of the text as read`,
    bytes: (algorithm) => `${algorithm} of the original bytes`,
  },
  notKept: "its text is no longer kept",
  updated: (day) => `updated ${day}`,
  unread: (what) => (what.length === 0 ? "" : `read in part: ${what.map(({ text }) => text).join(" ")}`),
  byModel: (model) => `Written by ${model} and checked by Footnote`,
  byQuotes: "Put together by Footnote from the sources’ own sentences",
  calculated: "Calculated by Footnote",
  listed: (names) => names.join(", "),
  comma: ", ",
  quoted: (text) => `“${text}”`,
};

export const EXPORT_ZH: ExportWords = {
  language: "zh",
  sources: "来源",
  openQuote: "在原处打开",
  page: (page) => `第 ${page} 页`,
  verdicts: { partial: "部分得到支持", unsupported: "来源不支持", uncited: "没有来源" },
  read: (at) => `读取于 ${at}`,
  hash: {
    text: (algorithm) => `所读文本的 ${algorithm}`,
    bytes: (algorithm) => `原始字节的 ${algorithm}`,
  },
  notKept: "文本已不再保存",
  updated: (day) => `更新于 ${day}`,
  unread: (what) =>
    what.length === 0
      ? ""
      : `只读了一部分：${what.map((said) => sentenceIn("zh", said, said.text)).join("")}`,
  byModel: (model) => `由 ${model} 撰写，Footnote 核对`,
  byQuotes: "由 Footnote 摘自来源原句",
  calculated: "由 Footnote 算出",
  listed: (names) => names.join("、"),
  comma: "，",
  quoted: (text) => `“${text}”`,
};
