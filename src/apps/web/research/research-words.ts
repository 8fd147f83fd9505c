/** What the page says of research, in each of its languages. */
import type {
  QuestionOrigin,
  QuestionState,
  ResearchStatus,
  ResearchStepKind,
} from "../../../core/domain/research.ts";
import { plural } from "../plural.ts";

export interface ResearchWords {
  readonly title: string;
  readonly about: string;
  readonly question: string;
  readonly begin: string;
  readonly waits: string;
  readonly list: string;
  readonly statuses: Readonly<Record<ResearchStatus, string>>;
  readonly origins: Readonly<Record<QuestionOrigin, string>>;
  readonly states: Readonly<Record<QuestionState, string>>;
  readonly steps: Readonly<Record<ResearchStepKind, string>>;
  readonly step: (name: string, about: string) => string;
  readonly plan: string;
  readonly editPlan: string;
  readonly pauseToChange: string;
  readonly onePerLine: string;
  readonly approve: string;
  readonly clarify: string;
  readonly budget: string;
  readonly searches: (used: number, most: number) => string;
  readonly pages: (used: number, most: number) => string;
  readonly minutes: (used: string, most: number) => string;
  readonly tokens: (used: string, most: string) => string;
  readonly money: (used: string, most: string) => string;
  readonly calls: (count: number) => string;
  readonly left: (minutes: string) => string;
  readonly estimate: string;
  readonly atMost: (searches: number, pages: number, minutes: number) => string;
  readonly wouldTake: (model: string, calls: number, tokens: string, money: string) => string;
  readonly unpriced: string;
  readonly free: string;
  readonly done: string;
  readonly found: (count: number) => string;
  readonly pause: string;
  readonly resume: string;
  readonly more: string;
  readonly end: string;
  readonly removeAsk: string;
  readonly costAsk: string;
  readonly redo: string;
  readonly fork: string;
  readonly every: Readonly<Record<"label" | "never" | "1d" | "1w" | "4w" | "other", string>>;
  readonly again: (day: string) => string;
  readonly previous: string;
  readonly news: (added: number, gone: number) => string;
}

export const researchWordsEn: ResearchWords = {
  title: "Research",
  about:
    "For questions that one search cannot answer: planned, searched several times, followed up, and reported with a footnote on every sentence.",
  question: "What is to be found out?",
  begin: "Begin",
  waits: "Show me the plan first",
  list: "Earlier research",
  statuses: {
    planned: "waits for you",
    running: "being worked on",
    paused: "paused",
    done: "done",
    "stopped-by-budget": "ended by its budget",
    cancelled: "ended by you",
    failed: "failed",
  },
  origins: {
    plan: "planned",
    named: "named in the question",
    bridge: "led to by a finding",
    gap: "missing",
    document: "read as a whole",
    link: "linked by a page",
    person: "yours",
  },
  states: { open: "open", answered: "answered", near: "on the subject only", nothing: "nothing found" },
  steps: {
    plan: "Planned",
    search: "Searched",
    read: "Read",
    links: "Looked at links of",
    note: "Noted",
    gap: "Looked for gaps",
    write: "Wrote",
    mend: "Wrote once more what the check refused in",
  },
  step: (name, about) => `${name}: ${about}`,
  plan: "Plan",
  editPlan: "Change the plan",
  pauseToChange: "Pause and change the plan",
  onePerLine: "One question a line",
  approve: "Work on this plan",
  clarify: "It would help to know:",
  budget: "Budget",
  searches: (used, most) => `${used} of ${plural(most, "search", "searches")}`,
  pages: (used, most) => `${used} of ${plural(most, "page", "pages")}`,
  minutes: (used, most) => `${used} of ${plural(most, "minute", "minutes")}`,
  tokens: (used, most) => `${used} of ${most} tokens`,
  money: (used, most) => `${used} of ${most}`,
  calls: (count) => plural(count, "model call", "model calls"),
  left: (minutes) => `${minutes} left`,
  estimate: "What it may take",
  atMost: (searches, pages, minutes) =>
    `At most ${plural(searches, "search", "searches")}, ${plural(pages, "page", "pages")} and ${plural(minutes, "minute", "minutes")}.`,
  wouldTake: (model, calls, tokens, money) =>
    `${model}: about ${plural(calls, "call", "calls")} and ${tokens} tokens, ${money}.`,
  unpriced: "for a price that is not known",
  free: "No model is asked: it costs nothing.",
  done: "What was done",
  found: (count) => plural(count, "result", "results"),
  pause: "Pause",
  resume: "Go on",
  more: "Go on with twice the budget",
  end: "End it here",
  removeAsk: "Delete this research with its findings and its report?",
  costAsk: "Begin this research?",
  redo: "Do again",
  fork: "Go another way from here",
  every: {
    label: "Again",
    never: "never",
    "1d": "every day",
    "1w": "every week",
    "4w": "every four weeks",
    other: "as set",
  },
  again: (day) => `again on ${day}`,
  previous: "The run before this one",
  news: (added, gone) => `${added} new, ${gone} no longer found`,
};

export const researchWordsZh: ResearchWords = {
  title: "研究",
  about: "用于一次搜索回答不了的问题：做计划，搜索几次，沿线索继续，写成每句话都有脚注的报告。",
  question: "要弄清楚什么？",
  begin: "开始",
  waits: "先给我看计划",
  list: "以前的研究",
  statuses: {
    planned: "等您同意",
    running: "进行中",
    paused: "已暂停",
    done: "已完成",
    "stopped-by-budget": "预算用完",
    cancelled: "由您结束",
    failed: "失败",
  },
  origins: {
    plan: "计划",
    named: "问题中提到",
    bridge: "由发现引出",
    gap: "尚缺",
    document: "通读",
    link: "网页链接",
    person: "您提出",
  },
  states: { open: "未查", answered: "有回答", near: "仅有相关内容", nothing: "没有找到" },
  steps: {
    plan: "做计划",
    search: "搜索",
    read: "通读",
    links: "查看链接",
    note: "做笔记",
    gap: "查缺",
    write: "撰写",
    mend: "重写未通过核对的句子",
  },
  step: (name, about) => `${name}：${about}`,
  plan: "计划",
  editPlan: "修改计划",
  pauseToChange: "暂停并修改计划",
  onePerLine: "每行一个问题",
  approve: "按此计划进行",
  clarify: "若能说明以下几点会更好：",
  budget: "预算",
  searches: (used, most) => `搜索 ${used} / ${most} 次`,
  pages: (used, most) => `网页 ${used} / ${most} 个`,
  minutes: (used, most) => `时间 ${used} / ${most} 分钟`,
  tokens: (used, most) => `词元 ${used} / ${most}`,
  money: (used, most) => `费用 ${used} / ${most}`,
  calls: (count) => `调用模型 ${count} 次`,
  left: (minutes) => `还剩 ${minutes} 分钟`,
  estimate: "预计用量",
  atMost: (searches, pages, minutes) => `最多搜索 ${searches} 次、读网页 ${pages} 个、用时 ${minutes} 分钟。`,
  wouldTake: (model, calls, tokens, money) => `${model}：约调用 ${calls} 次、${tokens} 个词元，${money}。`,
  unpriced: "价格未知",
  free: "不使用模型，不花钱。",
  done: "做过的步骤",
  found: (count) => `${count} 项`,
  pause: "暂停",
  resume: "继续",
  more: "用双倍预算继续",
  end: "到此结束",
  removeAsk: "删除这项研究以及它的发现和报告吗？",
  costAsk: "要开始这项研究吗？",
  redo: "重做",
  fork: "从这里另走一路",
  every: { label: "重复", never: "不重复", "1d": "每天", "1w": "每周", "4w": "每四周", other: "按设定" },
  again: (day) => `下次：${day}`,
  previous: "上一次研究",
  news: (added, gone) => `新增 ${added} 条，不再找到 ${gone} 条`,
};
