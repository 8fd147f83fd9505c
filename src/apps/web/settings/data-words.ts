/** What the page says of everything as one file, in each of its languages. */
import type { ArchiveCounts } from "../../../core/domain/archive.ts";
import { plural } from "../plural.ts";

export interface DataWords {
  readonly exportTitle: string;
  readonly exportAbout: string;
  readonly export: string;
  readonly importTitle: string;
  readonly importAbout: string;
  readonly import: string;
  readonly withSettings: string;
  readonly sending: (percent: number) => string;
  readonly takingIn: string;
  readonly added: string;
  readonly there: string;
  readonly nothing: string;
  readonly beside: (count: number) => string;
  readonly filesLeft: (count: number) => string;
  readonly settingsTaken: (count: number) => string;
  /** In the order of the kinds; those of which there are none are left out. */
  readonly counts: (counts: Partial<ArchiveCounts>) => string;
  readonly deleteTitle: string;
  readonly deleteAbout: string;
  readonly typeWords: (words: string) => string;
  readonly words: string;
  readonly delete: string;
  readonly deleting: string;
  readonly deleted: string;
  readonly notYours: string;
}

const KINDS_EN: readonly (readonly [kind: keyof ArchiveCounts, one: string, many: string])[] = [
  ["documents", "document", "documents"],
  ["texts", "text kept for answers", "texts kept for answers"],
  ["originals", "file", "files"],
  ["threads", "thread", "threads"],
  ["turns", "answer", "answers"],
  ["digests", "digest", "digests"],
  ["research", "report", "reports"],
  ["sites", "site", "sites"],
];

export const dataWordsEn: DataWords = {
  exportTitle: "Export everything",
  exportAbout:
    "One file with your documents and the files that they were read from, threads with all versions, digests, research, followed sites and settings. No keys and no passwords.",
  export: "Export",
  importTitle: "Import",
  importAbout:
    "Takes in what such a file has and this library does not. All of it is looked at first; a damaged file changes nothing.",
  import: "Choose a file …",
  withSettings: "Also its settings, where none are set here",
  sending: (percent) => `Sending, ${percent} %`,
  takingIn: "Looking at it, then taking it in …",
  added: "Added:",
  there: "Here already:",
  nothing: "nothing",
  beside: (count) =>
    `${plural(count, "document has", "documents have")} other words here; those stay, and the file’s are kept for the answers that quote them.`,
  filesLeft: (count) =>
    `${plural(count, "file was", "files were")} left out: there is no room for them here.`,
  settingsTaken: (count) => `${plural(count, "setting", "settings")} taken over.`,
  counts: (counts) =>
    KINDS_EN.map(([kind, one, many]) => [counts[kind] ?? 0, one, many] as const)
      .filter(([count]) => count > 0)
      .map(([count, one, many]) => plural(count, one, many))
      .join(", "),
  deleteTitle: "Delete everything",
  deleteAbout:
    "Documents, threads, digests, research, sites and links are gone for good, from the index too. The guide, your settings and what was spent stay. Export first if you may want it back.",
  typeWords: (words) => `Type “${words}” to confirm`,
  words: "delete everything",
  delete: "Delete everything",
  deleting: "Deleting …",
  deleted: "Deleted:",
  notYours: "Only the owner of this space may export, import and delete everything.",
};

const KINDS_ZH: readonly (readonly [kind: keyof ArchiveCounts, unit: string])[] = [
  ["documents", "个文档"],
  ["texts", "份为回答保存的原文"],
  ["originals", "个原文件"],
  ["threads", "个对话"],
  ["turns", "个回答"],
  ["digests", "个摘要"],
  ["research", "个研究报告"],
  ["sites", "个网站"],
];

export const dataWordsZh: DataWords = {
  exportTitle: "导出全部内容",
  exportAbout:
    "一个文件，包含你的文档和原文件、对话的所有版本、摘要、研究、关注的网站和设置。不含密钥和密码。",
  export: "导出",
  importTitle: "导入",
  importAbout: "导入这样的文件中这里还没有的内容。文件会先完整检查一遍，损坏的文件不会改变任何内容。",
  import: "选择文件……",
  withSettings: "也导入其中这里还没有的设置",
  sending: (percent) => `正在发送，${percent}%`,
  takingIn: "正在检查并导入……",
  added: "已导入：",
  there: "原本就有：",
  nothing: "无",
  beside: (count) => `有 ${count} 个文档在这里内容不同；这里的保留不变，导入的只供引用它的回答使用。`,
  filesLeft: (count) => `有 ${count} 个原文件没有导入：这里放不下。`,
  settingsTaken: (count) => `导入了 ${count} 项设置。`,
  counts: (counts) =>
    KINDS_ZH.map(([kind, unit]) => [counts[kind] ?? 0, unit] as const)
      .filter(([count]) => count > 0)
      .map(([count, unit]) => `${count} ${unit}`)
      .join("，"),
  deleteTitle: "删除全部内容",
  deleteAbout:
    "文档、对话、摘要、研究、网站和链接会永久消失，索引里也不再有。指南、设置和花费记录会保留。如果以后还可能需要，请先导出。",
  typeWords: (words) => `输入“${words}”来确认`,
  words: "全部删除",
  delete: "全部删除",
  deleting: "正在删除……",
  deleted: "已删除：",
  notYours: "只有这个空间的所有者可以导出、导入和删除全部内容。",
};
