/** What is said of the data folder: the store, the passage index, and the disk that holds them. */
import { pairs } from "./sentence-pairs.ts";

export const storeSaid = pairs({
  "store.disk-full": { en: "The disk that holds {path} is full.", zh: "存放 {path} 的磁盘已满。" },
  "store.newer": {
    en: "{file} was made by a newer version of Footnote.",
    zh: "{file} 是由更新版本的 Footnote 建立的。",
  },
  "store.newer-hint": {
    en: "Update Footnote, or choose another folder with --data.",
    zh: "请更新 Footnote，或用 --data 选择其他文件夹。",
  },
  "store.busy": {
    en: "Another Footnote process is writing to the library.",
    zh: "另一个 Footnote 进程正在写入文库。",
  },
  "store.unwritable": {
    en: "The data folder {folder} cannot be written to.",
    zh: "数据文件夹 {folder} 无法写入。",
  },
  "store.unwritable-hint": {
    en: "Make it writable, or choose another with --data DIR or FOOTNOTE_DATA.",
    zh: "请让它可写，或用 --data DIR 或 FOOTNOTE_DATA 选择其他文件夹。",
  },
  "store.damaged": {
    en: "{file} is damaged or is not a Footnote library.",
    zh: "{file} 已损坏，或不是 Footnote 文库。",
  },
  "store.damaged-hint": {
    en: "Restore it from a backup, or choose another folder with --data DIR.",
    zh: "请从备份恢复，或用 --data DIR 选择其他文件夹。",
  },
  "store.emptied": {
    en: "{file} is empty, although there is an index that was made from it.",
    zh: "{file} 是空的，但旁边有由它建立的索引。",
  },
  "store.emptied-hint": {
    en: "Restore it from a backup. To begin with an empty library, remove {file} first.",
    zh: "请从备份恢复。如果要从空文库开始，请先删除 {file}。",
  },
  "store.gone": {
    en: "{file} was removed, exchanged or emptied while Footnote was running. Nothing is written until it is started again.",
    zh: "Footnote 运行期间，{file} 被删除、替换或清空。重新启动之前，不会再写入任何内容。",
  },
  "store.gone-hint": {
    en: "Stop Footnote, put the file back or restore it from a backup, and start again.",
    zh: "请停止 Footnote，把文件放回原处或从备份恢复，然后重新启动。",
  },

  "store.index-busy": {
    en: "Another Footnote process is writing to the index.",
    zh: "另一个 Footnote 进程正在写入索引。",
  },
  "store.index-unwritable": {
    en: "The index at {path} cannot be written to.",
    zh: "位于 {path} 的索引无法写入。",
  },
  "store.other-data-folder": {
    en: "Make it writable, or choose another data folder with --data DIR or FOOTNOTE_DATA.",
    zh: "请让它可写，或用 --data DIR 或 FOOTNOTE_DATA 选择其他数据文件夹。",
  },
  "store.index-unreadable": { en: "The passage index cannot be read.", zh: "无法读取段落索引。" },
  "store.reindex": {
    en: "Run `footnote reindex`: it makes the index again from the documents, which are safe.",
    zh: "请运行 `footnote reindex`：它会用文档重建索引，文档完好无损。",
  },
  "store.index-damaged": {
    en: "The passage index was damaged; it is being made anew.",
    zh: "段落索引已损坏；正在重建。",
  },
  "store.index-late": {
    en: "Building the passage index did not end in time.",
    zh: "段落索引没有及时建成。",
  },
  "store.index-late-hint": {
    en: "Set LANCE_CPU_THREADS=4 or more, then run `footnote reindex`.",
    zh: "请设置 LANCE_CPU_THREADS=4 或更大，然后运行 `footnote reindex`。",
  },
});
