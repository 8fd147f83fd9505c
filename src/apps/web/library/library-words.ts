/** What the page says of the library, in each of its languages. */
import type { DocumentOrder } from "../../../core/domain/document.ts";
import { plural } from "../plural.ts";

export interface LibraryWords {
  readonly search: string;
  readonly kinds: string;
  readonly all: string;
  readonly guide: string;
  readonly order: string;
  readonly orders: Readonly<Record<DocumentOrder, string>>;
  readonly nothingFound: string;
  readonly addFolder: string;
  readonly follow: string;
  readonly followHint: string;
  readonly more: (title: string) => string;
  readonly askOnly: string;
  readonly askOnlyThese: string;
  readonly tooManyAsked: (most: number) => string;
  readonly readAgain: string;
  readonly deleted: (count: number) => string;
  readonly added: (count: number, failed: number) => string;
  readonly adding: (done: number, total: number) => string;
  readonly tray: string;
  readonly fold: string;
  readonly unfold: string;
}

export const libraryWordsEn: LibraryWords = {
  search: "Search the library",
  kinds: "Kinds of documents",
  all: "All",
  guide: "User guide",
  order: "Order",
  orders: { added: "Last added", title: "Title", length: "Longest" },
  nothingFound: "No document is like that.",
  addFolder: "Add a folder",
  follow: "Follow as a site",
  followHint: "Reads this address and what it leads to on its site, or a feed, and again every day",
  more: (title) => `What can be done with “${title}”`,
  askOnly: "Ask about this one alone",
  askOnlyThese: "Ask only these",
  tooManyAsked: (most) => `A question can be asked of ${most} documents at most.`,
  readAgain: "Read again",
  deleted: (count) => `${plural(count, "document", "documents")} deleted. Answers keep their quotes.`,
  added: (count, failed) =>
    `${plural(count, "document", "documents")} read${failed > 0 ? `, ${failed} failed` : ""}`,
  adding: (done, total) => `Adding: ${done} of ${total}`,
  tray: "What is being added",
  fold: "Fold up",
  unfold: "Show all",
};

export const libraryWordsZh: LibraryWords = {
  search: "搜索文库",
  kinds: "文档类型",
  all: "全部",
  guide: "使用指南",
  order: "排序",
  orders: { added: "最近添加", title: "标题", length: "篇幅" },
  nothingFound: "没有符合条件的文档。",
  addFolder: "添加文件夹",
  follow: "作为网站跟踪",
  followHint: "读取这个网址和它在站内链接到的页面（或订阅源），以后每天再读一次",
  more: (title) => `对“${title}”的操作`,
  askOnly: "只就这一份提问",
  askOnlyThese: "只就这些提问",
  tooManyAsked: (most) => `一个问题最多可以就 ${most} 份文档提问。`,
  readAgain: "重新读取",
  deleted: (count) => `已删除 ${count} 份文档。引用过它们的回答仍保留引文。`,
  added: (count, failed) => `已读取 ${count} 份文档${failed > 0 ? `，${failed} 份失败` : ""}`,
  adding: (done, total) => `正在添加：${done} / ${total}`,
  tray: "正在添加的内容",
  fold: "收起",
  unfold: "全部显示",
};
