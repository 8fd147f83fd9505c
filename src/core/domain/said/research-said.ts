/** What is said of research. */
import { pairs } from "./sentence-pairs.ts";

export const researchSaid = pairs({
  "research.none": { en: "There is no research {id}.", zh: "没有研究 {id}。" },
  "research.list": { en: "List it with: footnote researches", zh: "可用 footnote researches 列出。" },
  "research.no-report": { en: "The research {id} has no report yet.", zh: "研究 {id} 还没有报告。" },
  "research.no-step": { en: "The research has no step {seq}.", zh: "这项研究没有步骤 {seq}。" },
  "research.wrong-state": {
    en: "It is {status}, and only what is {states} can be dealt with so.",
    zh: "它的状态是 {status}；只有状态为 {states} 的才能这样处理。",
  },
  "research.no-questions": { en: "A plan needs a question at least.", zh: "计划至少需要一个问题。" },
  "research.too-many-questions": {
    en: "A plan takes {most} questions at most.",
    zh: "计划最多 {most} 个问题。",
  },
  "research.budget": {
    en: "The budget's {name} must be more than nothing.",
    zh: "预算中的 {name} 必须大于零。",
  },
  "research.budget-form": { en: "“{part}” is no part of a budget.", zh: "“{part}”不是预算的一部分。" },
  "research.budget-form-hint": {
    en: "Write it as searches=12,pages=60,minutes=20,tokens=300000,cost=1.00, or some of these.",
    zh: "请写成 searches=12,pages=60,minutes=20,tokens=300000,cost=1.00，或其中几项。",
  },
  "research.which-step": {
    en: "Say which step with --step NUMBER; footnote researches --show ID --json lists them.",
    zh: "请用 --step NUMBER 指明步骤；footnote researches --show ID --json 会列出它们。",
  },
  "research.budget-spent": {
    en: "What is left of the budget has no room for another call of the model.",
    zh: "剩下的预算不够再调用一次模型。",
  },
  "research.give-more": {
    en: "Go on with a larger budget to have it done.",
    zh: "给更大的预算再继续，即可完成。",
  },
  "research.no-web": {
    en: "Pages of the web cannot be read: web search is off.",
    zh: "网页搜索未开启，无法读取网页。",
  },
  "research.how-often": {
    en: "Say how often with --every INTERVAL: 1d, 1w; never ends it.",
    zh: "请用 --every INTERVAL 指明间隔，如 1d、1w；never 表示不再重复。",
  },
  "research.again-at": { en: "It is done again at {at}.", zh: "将于 {at} 再次进行。" },
  "research.no-tool": {
    en: "The model called “{tool}”, which is no tool of research; that call came to nothing.",
    zh: "模型调用了“{tool}”，研究中没有这个工具；该调用未执行。",
  },
  "research.nothing-to-read": {
    en: "The model wanted to read “{input}”, which is not there.",
    zh: "模型要读“{input}”，但它不存在。",
  },
  "research.no-calculation": {
    en: "The model's calculation “{input}” cannot be read and was left out.",
    zh: "模型的算式“{input}”无法读懂，已略去。",
  },
  "research.figures-not-found": {
    en: "The model's calculation “{input}” has figures that its findings do not have, and was left out.",
    zh: "模型的算式“{input}”用了其发现中没有的数字，已略去。",
  },
  "research.grid-of-nothing": { en: "No document is named.", zh: "没有指明文档。" },
  "research.grid-of-nothing-hint": {
    en: "Name some with --in: ids, or documents of the library by URL or path.",
    zh: "请用 --in 指明：编号，或文库中文档的网址或路径。",
  },
  "research.paused": { en: "The research was paused.", zh: "研究已暂停。" },
  "research.paused-hint": {
    en: "Go on with: footnote researches --resume {id}",
    zh: "可用 footnote researches --resume {id} 继续。",
  },
  "research.used": {
    en: "{status}: {searches} of {most} searches, {pages} pages, {paid}, {seconds} s",
    zh: "{status}：搜索 {searches}/{most} 次，网页 {pages} 个，{paid}，{seconds} 秒",
  },
  "research.status.planned": { en: "planned", zh: "等您同意" },
  "research.status.running": { en: "running", zh: "进行中" },
  "research.status.paused": { en: "paused", zh: "已暂停" },
  "research.status.done": { en: "done", zh: "已完成" },
  "research.status.stopped-by-budget": { en: "stopped-by-budget", zh: "预算用完" },
  "research.status.cancelled": { en: "cancelled", zh: "由您结束" },
  "research.status.failed": { en: "failed", zh: "失败" },
  "research.used-so-far": {
    en: "{searches}/{mostSearches} searches, {pages}/{mostPages} pages, {minutes}/{mostMinutes} min",
    zh: "搜索 {searches}/{mostSearches} 次，网页 {pages}/{mostPages} 个，{minutes}/{mostMinutes} 分钟",
  },
  "research.paid-so-far": {
    en: "{calls} calls, {tokens}/{mostTokens} tokens, {cost}/{mostCost}",
    zh: "调用 {calls} 次，词元 {tokens}/{mostTokens}，费用 {cost}/{mostCost}",
  },
  "research.at-most": {
    en: "At most {searches} searches, {pages} pages and {minutes} minutes",
    zh: "最多搜索 {searches} 次、网页 {pages} 个、{minutes} 分钟",
  },
  "research.kept": {
    en: "Kept as {id}. As a file: footnote export {id}",
    zh: "已保存为 {id}。写成文件：footnote export {id}",
  },
  "research.to-approve": {
    en: "To work on this plan: footnote researches --approve {id}",
    zh: "按此计划进行：footnote researches --approve {id}",
  },
  "research.none-kept": {
    en: 'There is no research. Begin some with: footnote research "QUESTION"',
    zh: "还没有研究。开始：footnote research 问题",
  },
  "research.in-all": { en: "{count} in all.", zh: "共 {count} 项。" },
});
