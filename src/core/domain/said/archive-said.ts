/** What is said of archives of everything, and of deleting everything. */
import { pairs } from "./sentence-pairs.ts";

export const archiveSaid = pairs({
  "archive.damaged": {
    en: "This is no archive of Footnote's, or it is cut or damaged. Nothing of it was taken in.",
    zh: "这不是 Footnote 的导出文件，或者它不完整、已损坏。没有导入任何内容。",
  },
  "archive.damaged-hint": {
    en: "Export it once more, and copy the whole file.",
    zh: "请重新导出，并完整复制文件。",
  },
  "archive.foreign": {
    en: 'The archive holds "{name}", which is nothing of Footnote\'s. Nothing of it was taken in.',
    zh: "文件里有“{name}”，它不是 Footnote 的内容。没有导入任何内容。",
  },
  "archive.entry-too-large": {
    en: '"{name}" in the archive is larger than {limit} bytes. Nothing of it was taken in.',
    zh: "文件里的“{name}”超过 {limit} 字节。没有导入任何内容。",
  },
  "archive.entry-unreadable": {
    en: '"{name}" in the archive does not have the form that it should have ({problem}). Nothing of it was taken in.',
    zh: "文件里的“{name}”格式不对（{problem}）。没有导入任何内容。",
  },
  "archive.entry-twice": {
    en: '"{name}" is in the archive twice. Nothing of it was taken in.',
    zh: "文件里“{name}”出现了两次。没有导入任何内容。",
  },
  "archive.newer": {
    en: "The archive is of version {version}; this Footnote reads versions up to {known}. Nothing of it was taken in.",
    zh: "这个文件的版本是 {version}，当前的 Footnote 只能读到版本 {known}。没有导入任何内容。",
  },
  "archive.newer-hint": { en: "Update Footnote, then import it.", zh: "请先更新 Footnote，再导入。" },
  "archive.changed": {
    en: "The archive is not as it was made: its contents do not have the sum that it states. Nothing of it was taken in.",
    zh: "这个文件与导出时不同：内容与它记录的校验值不符。没有导入任何内容。",
  },
  "archive.files-too-many": {
    en: "The files in the archive take more than the {limit} MB that files may take here. Nothing of it was taken in.",
    zh: "文件里的原文件超过这里允许的 {limit} MB。没有导入任何内容。",
  },
  "archive.files-too-many-hint": {
    en: "Raise FOOTNOTE_ORIGINALS_MB, then import it.",
    zh: "请调高 FOOTNOTE_ORIGINALS_MB，再导入。",
  },
  "archive.others-here": {
    en: "Other people are in this space too, and what they asked and added is theirs.",
    zh: "这个空间里还有别人，他们的提问和添加的内容属于他们。",
  },
  "archive.others-here-hint": {
    en: "Delete what is yours one by one, or take the others out of the space first.",
    zh: "请逐个删除你自己的内容，或先把其他人移出这个空间。",
  },
  "archive.confirm": {
    en: 'Deleting everything has to be confirmed by these words: "{words}".',
    zh: "删除全部内容需要输入这几个字来确认：“{words}”。",
  },
  "archive.confirm-hint": {
    en: 'In a terminal: `footnote archive delete --confirm "{words}"`. Nothing was deleted.',
    zh: '在终端里：`footnote archive delete --confirm "{words}"`。没有删除任何内容。',
  },
  "archive.exists": {
    en: "There is a file {path} already.",
    zh: "已经有文件 {path}。",
  },
  "archive.exists-hint": { en: "Name another one.", zh: "请换一个文件名。" },
  "archive.exported": { en: "Exported to {path}", zh: "已导出到 {path}" },
  "archive.imported": { en: "Added: {counts}", zh: "已导入：{counts}" },
  "archive.there": { en: "Here already: {counts}", zh: "原本就有：{counts}" },
  "archive.deleted": { en: "Deleted: {counts}", zh: "已删除：{counts}" },
  "archive.counts": {
    en: "{documents} {documents|document|documents}, {texts} {texts|text|texts} kept for answers, {originals} {originals|file|files}, {threads} {threads|thread|threads} with {turns} {turns|answer|answers}, {digests} {digests|digest|digests}, {research} {research|report|reports}, {sites} {sites|site|sites}",
    zh: "{documents} 个文档，{texts} 份为回答保存的原文，{originals} 个原文件，{threads} 个对话（{turns} 个回答），{digests} 个摘要，{research} 个研究报告，{sites} 个网站",
  },
  "archive.deleted-counts": {
    en: "{documents} {documents|document|documents}, {texts} {texts|text|texts} kept for answers, {threads} {threads|thread|threads}, {digests} {digests|digest|digests}, {research} {research|report|reports}, {sites} {sites|site|sites}",
    zh: "{documents} 个文档，{texts} 份为回答保存的原文，{threads} 个对话，{digests} 个摘要，{research} 个研究报告，{sites} 个网站",
  },
  "archive.beside": {
    en: "{count} {count|document has|documents have} other words here; those stay, and the archive's are kept for the answers that quote them.",
    zh: "有 {count} 个文档在这里内容不同；这里的保留不变，导入的只供引用它的回答使用。",
  },
  "archive.files-left": {
    en: "{count} {count|file was|files were} left out: there is no room for them here.",
    zh: "有 {count} 个原文件没有导入：这里放不下。",
  },
  "archive.ask": {
    en: 'Everything in this library will be deleted for good. Type "{words}" to go on:',
    zh: "这个资料库里的全部内容将被永久删除。输入“{words}”继续：",
  },
  "archive.settings-taken": { en: "Settings taken over: {names}", zh: "导入的设置：{names}" },
});
