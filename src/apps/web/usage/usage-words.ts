/** What the page says of use and cost, in each of its languages. */
import { plural } from "../plural.ts";

/** The days that are looked at, counted back from today. */
export type UsageRange = "7" | "30" | "90" | "all";

export interface UsageWords {
  readonly title: string;
  readonly range: string;
  readonly ranges: Readonly<Record<UsageRange, string>>;
  readonly none: string;
  readonly calls: (count: number) => string;
  /** Numbers as they are shown; `cached` is empty where nothing was cached. */
  readonly read: (tokens: string, cached: string) => string;
  readonly written: (tokens: string) => string;
  readonly priceUnknown: string;
  /** In place of money where no price is known. */
  readonly allTokens: (count: string) => string;
  readonly setPrice: string;
  readonly unpriced: (calls: number) => string;
  readonly limits: string;
  readonly noLimits: string;
  readonly setLimits: string;
  readonly spentToday: (spent: string, cap: string) => string;
  readonly usedUp: string;
  readonly perQuestion: (cap: string) => string;
  readonly byDay: string;
  readonly costChart: (first: string, last: string) => string;
  readonly tokensChart: (first: string, last: string) => string;
  readonly most: (amount: string, when: string) => string;
  readonly tokens: (count: string) => string;
  readonly eachDay: string;
  readonly byModel: string;
  readonly byThread: string;
  readonly threadsGone: string;
}

export const usageWordsEn: UsageWords = {
  title: "Use and cost",
  range: "Days",
  ranges: { "7": "7 days", "30": "30 days", "90": "90 days", all: "All" },
  none: "No model was called in this time. Answers in the sources’ own words cost nothing.",
  calls: (count) => plural(count, "call", "calls"),
  read: (tokens, cached) => `${tokens} tokens read${cached === "" ? "" : ` (${cached} cached)`}`,
  written: (tokens) => `${tokens} written`,
  priceUnknown: "price not known",
  allTokens: (count) => `${count} tokens`,
  setPrice: "No price is known of these models: Settings, Models has a field for it.",
  unpriced: (calls) => `without ${plural(calls, "call", "calls")} whose price is not known`,
  limits: "Limits",
  noLimits: "None is set.",
  setLimits: "Set limits",
  spentToday: (spent, cap) => `${spent} of ${cap} spent today (UTC)`,
  usedUp: "Nothing is left: until midnight UTC no call is made that costs money.",
  perQuestion: (cap) => `At most ${cap} for a question`,
  byDay: "By day (UTC)",
  costChart: (first, last) => `Cost from ${first} to ${last}`,
  tokensChart: (first, last) => `Tokens from ${first} to ${last}`,
  most: (amount, when) => `most: ${amount}, ${when}`,
  tokens: (count) => `${count} tokens`,
  eachDay: "Each day in figures",
  byModel: "By model",
  byThread: "By thread",
  threadsGone: "Threads that are no longer kept",
};

export const usageWordsZh: UsageWords = {
  title: "用量和费用",
  range: "时间范围",
  ranges: { "7": "7 天", "30": "30 天", "90": "90 天", all: "全部" },
  none: "这段时间没有调用过模型。直接引自原文的回答不花钱。",
  calls: (count) => `${count} 次调用`,
  read: (tokens, cached) => `读取 ${tokens} 个词元${cached === "" ? "" : `（其中缓存 ${cached} 个）`}`,
  written: (tokens) => `写出 ${tokens} 个`,
  priceUnknown: "价格未知",
  allTokens: (count) => `${count} 个词元`,
  setPrice: "这些模型的价格未知：可以在“设置 · 模型”里填写。",
  unpriced: (calls) => `不含 ${calls} 次价格未知的调用`,
  limits: "上限",
  noLimits: "没有设置。",
  setLimits: "设置上限",
  spentToday: (spent, cap) => `今天（UTC）已用 ${spent}，上限 ${cap}`,
  usedUp: "已经用完：UTC 零点之前不再发出要花钱的调用。",
  perQuestion: (cap) => `每个问题最多 ${cap}`,
  byDay: "按天（UTC）",
  costChart: (first, last) => `${first}至${last}的费用`,
  tokensChart: (first, last) => `${first}至${last}的词元数`,
  most: (amount, when) => `最多：${when}，${amount}`,
  tokens: (count) => `${count} 个词元`,
  eachDay: "每天的数字",
  byModel: "按模型",
  byThread: "按对话",
  threadsGone: "已不再保存的对话",
};
