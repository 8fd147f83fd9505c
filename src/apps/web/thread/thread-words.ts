/** What the page says of the list of threads, in each of its languages. */
import { plural } from "../plural.ts";

export interface ThreadWords {
  readonly search: string;
  readonly nothingFound: string;
  readonly archive: string;
  readonly nothingArchived: string;
  readonly pinned: string;
  readonly today: string;
  readonly yesterday: string;
  readonly week: string;
  readonly questions: (count: number) => string;
  readonly isArchived: string;
  readonly more: (title: string) => string;
  readonly rename: string;
  readonly newName: string;
  readonly pin: string;
  readonly unpin: string;
  readonly putAway: string;
  readonly takeOut: string;
  readonly select: string;
  readonly export: string;
  readonly selected: (count: number) => string;
  readonly done: string;
  readonly deleted: (count: number) => string;
  readonly undo: string;
}

export const threadWordsEn: ThreadWords = {
  search: "Search threads",
  nothingFound: "No thread has these words.",
  archive: "Archive",
  nothingArchived: "Nothing was put away.",
  pinned: "Pinned",
  today: "Today",
  yesterday: "Yesterday",
  week: "Past 7 days",
  questions: (count) => plural(count, "question", "questions"),
  isArchived: "archived",
  more: (title) => `What can be done with “${title}”`,
  rename: "Rename",
  newName: "New name",
  pin: "Pin",
  unpin: "Unpin",
  putAway: "Archive",
  takeOut: "Take out of the archive",
  select: "Select several",
  export: "Export as one file",
  selected: (count) => `${count} selected`,
  done: "Done",
  deleted: (count) => `${plural(count, "thread", "threads")} deleted.`,
  undo: "Undo",
};

export const threadWordsZh: ThreadWords = {
  search: "搜索对话",
  nothingFound: "没有对话包含这些词。",
  archive: "归档",
  nothingArchived: "还没有归档的对话。",
  pinned: "已置顶",
  today: "今天",
  yesterday: "昨天",
  week: "过去七天",
  questions: (count) => `${count} 个问题`,
  isArchived: "已归档",
  more: (title) => `对“${title}”的操作`,
  rename: "重命名",
  newName: "新名称",
  pin: "置顶",
  unpin: "取消置顶",
  putAway: "归档",
  takeOut: "移出归档",
  select: "选择多个",
  export: "导出为一个文件",
  selected: (count) => `已选 ${count} 个`,
  done: "完成",
  deleted: (count) => `已删除 ${count} 个对话。`,
  undo: "撤销",
};
