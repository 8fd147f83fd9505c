/** What is said of the reader, the small model that comes with Footnote. */
import { pairs } from "./sentence-pairs.ts";

export const readerSaid = pairs({
  "reader.unusable": {
    en: "The reader's weights cannot be used: {why}",
    zh: "阅读模型的权重文件不能用：{why}",
  },
  "reader.again-hint": {
    en: "Install Footnote again. Until then words alone find passages.",
    zh: "请重新安装 Footnote。在那之前，段落只按词语查找。",
  },
  "reader.other-file": { en: "the file is not one of the reader's.", zh: "这不是阅读模型的文件。" },
  "reader.other-version": {
    en: "they are of version {version}, and this program reads version {known}.",
    zh: "它的版本是 {version}，而本程序读取的是版本 {known}。",
  },
  "reader.cut": {
    en: "the file has {bytes} bytes and should have {whole}.",
    zh: "文件有 {bytes} 字节，应有 {whole} 字节。",
  },
  "reader.damaged": { en: "the file was changed or damaged.", zh: "文件被改动或已损坏。" },
  "reader.no-header": { en: "their header cannot be read.", zh: "文件头无法读取。" },
  "reader.no-part": { en: '"{part}" is missing from them.', zh: "其中缺少“{part}”。" },
  "reader.other-embedder": {
    en: 'they were trained upon "{name}", which is not the embedder here.',
    zh: "它们是在“{name}”之上训练的，与这里的嵌入模型不符。",
  },
  "reader.no-manifest": {
    en: "their manifest is missing or damaged.",
    zh: "权重文件的说明文件缺失或已损坏。",
  },
  "reader.no-file": {
    en: "the file is missing or closed to this program.",
    zh: "文件缺失，或者本程序无权读取。",
  },
  "reader.no-simd": {
    en: "This processor cannot run the reader: it has no SIMD for WebAssembly.",
    zh: "这个处理器无法运行阅读模型：它不支持 WebAssembly 的 SIMD。",
  },
  "reader.no-simd-hint": {
    en: "Words alone find passages. Set FOOTNOTE_READER=off to leave the reader out.",
    zh: "段落只按词语查找。设置 FOOTNOTE_READER=off 可不用阅读模型。",
  },
  "reader.stopped": { en: "The reader was stopped.", zh: "阅读模型被停止了。" },
  "reader.ended": { en: "The reader's thread ended.", zh: "阅读模型的线程结束了。" },
  "reader.ended-hint": {
    en: "It is started again with the next question. Words find passages meanwhile.",
    zh: "下一个问题会重新启动它；在此期间段落按词语查找。",
  },
  "reader.on-off": {
    en: "FOOTNOTE_READER is neither on nor off.",
    zh: "FOOTNOTE_READER 既不是 on 也不是 off。",
  },
  "reader.on-off-hint": {
    en: "Set FOOTNOTE_READER=off to find passages by their words alone, or leave it unset for on.",
    zh: "设置 FOOTNOTE_READER=off，则段落只按词语查找；不设则为 on。",
  },
});
