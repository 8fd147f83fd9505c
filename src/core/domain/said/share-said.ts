/** What is said of links to what is shared. */
import { pairs } from "./sentence-pairs.ts";

export const shareSaid = pairs({
  "share.nothing": { en: "There is nothing to share under {id}.", zh: "{id} 下面没有可以分享的内容。" },
  "share.nothing-hint": {
    en: "Share an answer, a thread with an answer, a finished digest or a finished report of this space.",
    zh: "可以分享这个空间里的回答、有回答的对话、已完成的摘要或已完成的报告。",
  },
  "share.none": { en: "There is no link {id}.", zh: "没有链接 {id}。" },
  "share.list-hint": { en: "`footnote shares` lists them.", zh: "`footnote shares` 列出所有链接。" },
  "share.unknown": { en: "There are no links {ids}.", zh: "没有这些链接：{ids}。" },
  "share.id-form": {
    en: "{id} is no answer, thread, digest or report.",
    zh: "{id} 不是回答、对话、摘要或报告。",
  },
  "share.made": {
    en: "Whoever has this link can read it until {day}: {address}",
    zh: "在 {day} 之前，有这个链接的人都能阅读：{address}",
  },
  "share.listed": {
    en: "{count} {count|link|links}. End one with `footnote shares --remove ID`.",
    zh: "{count} 个链接。用 `footnote shares --remove ID` 结束其中一个。",
  },
  "share.nothing-shared": { en: "Nothing is shared.", zh: "没有分享任何内容。" },
  "share.foot": {
    en: "Shared with Footnote, to be read until {day}. Only the words that the sources are quoted with are here; nothing else can be opened from this page.",
    zh: "用 Footnote 分享，可以阅读到 {day}。这里只有来源中被引用的原文；从这个页面打不开别的内容。",
  },
  "share.ended": { en: "This link opens nothing", zh: "这个链接打不开内容" },
  "share.ended-hint": {
    en: "It has ended, was taken back, or what it led to was deleted. Ask whoever sent it to you for a new one.",
    zh: "它已到期、被收回，或它指向的内容已被删除。请向发给你链接的人要一个新的。",
  },
});
