/** What commands print as their ordinary result. */
import { pairs } from "./sentence-pairs.ts";

export const terminalSaid = pairs({
  "terminal.none-set": { en: "none", zh: "未设置" },
  "terminal.space-model": { en: "Model: {model}", zh: "模型：{model}" },
  "terminal.space-instruction": { en: "Instruction: {instruction}", zh: "说明：{instruction}" },
  "terminal.waiting": {
    en: "Waiting: an earlier question of this thread is still being answered.",
    zh: "等待中：这个对话里更早的问题还在回答。",
  },
  "terminal.queued": {
    en: "Waiting: many questions are asked at once, and this one is number {place} in the queue.",
    zh: "等待中：同时提问的人很多，这个问题排在第 {place} 位。",
  },
  "terminal.understood": { en: "Understood as: {as}", zh: "理解为：{as}" },
  "terminal.searched-for": {
    en: "Searched for: {as} (you typed: {typed})",
    zh: "已按“{as}”查找（输入的是：{typed}）",
  },
  "terminal.very-likely": {
    en: "Very likely the answer ({percent} %).",
    zh: "很可能是答案（{percent} %）。",
  },
  "terminal.likely": { en: "Likely the answer ({percent} %).", zh: "应该是答案（{percent} %）。" },
  "terminal.perhaps": { en: "Perhaps the answer ({percent} %).", zh: "也许是答案（{percent} %）。" },
  "terminal.updated": { en: "updated {day}", zh: "更新于 {day}" },
  "terminal.spent": {
    en: "{ms} ms, {spent}. Go on with: --thread {id}",
    zh: "{ms} 毫秒，{spent}。继续：--thread {id}",
  },
  "terminal.still-true": {
    en: "Still true later? footnote recheck {id}",
    zh: "以后还成立吗？footnote recheck {id}",
  },
  "terminal.to-keep": {
    en: "To keep or cite it: footnote export {id}",
    zh: "要保存或引用：footnote export {id}",
  },
  "terminal.nearest-words": {
    en: "What came nearest, which may not answer it:",
    zh: "最接近的原文，未必是答案：",
  },
  "terminal.no-model": { en: "no model", zh: "没有用模型" },
  "terminal.tokens": { en: "{count} tokens", zh: "{count} 个词元" },
  "terminal.price-unknown": { en: "price not known", zh: "价格未知" },
  "terminal.partly": { en: "partly supported", zh: "部分有据" },
  "terminal.unsupported": { en: "not supported", zh: "没有依据" },
  "terminal.uncited": { en: "no source named", zh: "没有指明来源" },
  "terminal.cells": {
    en: "Cells as they stand, by the names of their columns; what was computed says so.",
    zh: "按列名列出的原始单元格；计算得出的会注明。",
  },
  "terminal.word-for-word": { en: "Every statement is quoted word for word.", zh: "每一句都是逐字引用。" },
  "terminal.left-out": {
    en: "{count} {count|statement|statements} left out: no source carries {count|it|them}.",
    zh: "略去了 {count} 句：没有来源支持。",
  },
  "terminal.of-supported": {
    en: "{supported} of {count} {count|statement|statements} supported",
    zh: "{count} 句中有 {supported} 句有据",
  },
  "terminal.library-empty": {
    en: "The library is empty. Add to it with: footnote add PATH",
    zh: "文库是空的。添加：footnote add 路径",
  },
  "terminal.documents": { en: "{count} documents.", zh: "共 {count} 份文档。" },
  "terminal.passages": { en: "{count} passages", zh: "{count} 个段落" },
  "terminal.removed": { en: "{count} removed.", zh: "已移除 {count} 个。" },
  "terminal.with-documents": { en: "With {count} documents.", zh: "连同 {count} 份文档。" },
  "terminal.documents-stay": {
    en: "The documents that were read there stay in the library.",
    zh: "从那里读取的文档仍在文库中。",
  },
  "terminal.indexed": { en: "{count} passages indexed.", zh: "已为 {count} 个段落建立索引。" },
  "terminal.moved": {
    en: "Carried over from {from} to {to}: {documents} {documents|document|documents}, {turns} {turns|answer|answers}, {rows} {rows|row|rows} in all.",
    zh: "已从 {from} 搬到 {to}：{documents} 份文档、{turns} 个回答，共 {rows} 行。",
  },
  "terminal.moved-same": {
    en: "Compared row by row, both are the same ({hash}…).",
    zh: "逐行比较，两边相同（{hash}……）。",
  },
  "terminal.moved-next": {
    en: "What it was carried over from is unchanged. From now on start Footnote with the new place: DATABASE_URL, or --data; the index is made anew there.",
    zh: "原来的数据没有改动。以后请用新的位置启动 Footnote：DATABASE_URL 或 --data；索引会在那里重建。",
  },
  "terminal.added": {
    en: "{added} added, {replaced} replaced, {unchanged} unchanged, {failed} failed; {passages} new passages.",
    zh: "添加 {added} 个，替换 {replaced} 个，未变 {unchanged} 个，失败 {failed} 个；新段落 {passages} 个。",
  },
  "terminal.more-json": { en: "… and {count} more (see --json).", zh: "……另有 {count} 个（见 --json）。" },
  "terminal.more-list": {
    en: "… and {count} more (see `footnote list`).",
    zh: "……另有 {count} 个（见 `footnote list`）。",
  },
  "terminal.gone-from-disk": {
    en: "{path} is gone from disk and still in the library; `footnote remove {id}` removes it.",
    zh: "{path} 已不在磁盘上，但仍在文库中；`footnote remove {id}` 可移除它。",
  },
  "terminal.cites-nothing": {
    en: "This answer cites nothing, so there is nothing to check.",
    zh: "这个回答没有引用任何内容，无需检查。",
  },
  "terminal.reads-now": { en: "As it reads now: {id}", zh: "现在的内容：{id}" },
  "terminal.still-stand": {
    en: "{standing} of {total} quotes still stand.",
    zh: "{total} 处引文中有 {standing} 处仍然成立。",
  },
  "terminal.still-stand-but": {
    en: "{standing} of {total} quotes still stand; {unchecked} could not be checked.",
    zh: "{total} 处引文中有 {standing} 处仍然成立；{unchecked} 处无法检查。",
  },
  "terminal.no-digests": {
    en: "There are no digests. Make one with: footnote digest SOURCE",
    zh: "还没有摘要。制作：footnote digest 来源",
  },
  "terminal.digests": { en: "{count} digests.", zh: "共 {count} 份摘要。" },
  "terminal.no-calls": { en: "No model has been called.", zh: "还没有调用过模型。" },
  "terminal.in-all": { en: "{total} in all.", zh: "共 {total}。" },
  "terminal.in-all-but": {
    en: "{total} in all, without {count} calls whose price is not known.",
    zh: "共 {total}，不含 {count} 次价格未知的调用。",
  },
  "terminal.address": { en: "Footnote is at {address}", zh: "Footnote 的地址：{address}" },
  "terminal.addresses": {
    en: "Footnote is at {address}, and for people at {url}",
    zh: "Footnote 的地址：{address}，对外地址：{url}",
  },
  "terminal.kept-in": { en: "Documents are kept in {folder}", zh: "文档保存在 {folder}" },
  "terminal.working": {
    en: "Jobs are worked at for {folder}",
    zh: "正在为 {folder} 做任务",
  },
  "terminal.checked": {
    en: "Checked against {count} {count|source|sources} in {ms} ms.",
    zh: "对照 {count} 个来源检查，用时 {ms} 毫秒。",
  },
  "terminal.show-all": { en: "Show the supported ones too: --all", zh: "也显示有据的句子：--all" },
  "terminal.report-in": { en: "The report is in {path}", zh: "报告在 {path}" },
  "terminal.copy-in": { en: "The annotated copy is in {path}", zh: "带注的副本在 {path}" },
  "terminal.written": { en: "Written: {path}", zh: "已写入：{path}" },
  "terminal.nothing-due": { en: "Nothing is due.", zh: "没有到期的。" },
});
