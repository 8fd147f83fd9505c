/** What is said of digests, of repairing transcripts, and of writing either to a file. */
import { pairs } from "./sentence-pairs.ts";

export const digestSaid = pairs({
  "digest.context-too-small": {
    en: "A context of {tokens} tokens is too small for a digest.",
    zh: "{tokens} 个词元的上下文不足以写摘要。",
  },
  "digest.larger-context": {
    en: "Choose a model with a larger context, or start its server with one.",
    zh: "请选择上下文更大的模型，或以更大的上下文启动它的服务器。",
  },
  "digest.nothing-said": { en: "Nothing is said in it.", zh: "其中没有内容。" },
  "digest.too-few-words": {
    en: "There are too few words in it to make a digest of.",
    zh: "其中的文字太少，无法写成摘要。",
  },
  "digest.too-few-words-hint": {
    en: "A recording of music alone has none; a scanned page needs text recognition first.",
    zh: "只有音乐的录音没有文字；扫描的页面需要先做文字识别。",
  },
  "digest.text-not-kept": { en: "The text to digest was not kept.", zh: "要摘要的文本没有保存下来。" },
  "digest.footnote-ended": { en: "Footnote ended.", zh: "Footnote 退出了。" },
  "digest.stopped": { en: "The digest was stopped.", zh: "摘要被停止了。" },
  "digest.stopped-hint": {
    en: "Digest the same source again, or resume it, to go on where it was.",
    zh: "对同一来源再做摘要，或继续它，即可从停下的地方接着做。",
  },
  "digest.no-model-hint": {
    en: "Set FOOTNOTE_MODEL=provider/model and its key, or choose the extractive writer.",
    zh: "请设置 FOOTNOTE_MODEL=provider/model 及其密钥，或选择摘录方式。",
  },
  "digest.parts-without-model": {
    en: "{failed} of {total} parts of the text were digested without a model, since it failed at them: {why}",
    zh: "文本的 {total} 个部分中有 {failed} 个未用模型摘要，因为模型在这些部分上出错：{why}",
  },

  "repair.glossary-too-long": {
    en: "The glossary has more than {most} terms.",
    zh: "术语表超过 {most} 条。",
  },
  "repair.glossary-too-long-hint": {
    en: "Keep those that this recording may have.",
    zh: "请保留这段录音可能用到的。",
  },
  "repair.glossary-line": {
    en: "Line {line} of the glossary cannot be read.",
    zh: "术语表的第 {line} 行无法读取。",
  },
  "repair.glossary-form": {
    en: "Write a term a line, and after = how it is misheard: {example}",
    zh: "每行写一个术语，等号后写误听的形式：{example}",
  },
  "repair.other-text": {
    en: "{name} wrote another text than the transcript's.",
    zh: "{name} 写出的文字与转写稿不同。",
  },
  "repair.part-too-long": {
    en: "{name} could not write all of a part.",
    zh: "{name} 没能写完一个部分。",
  },
  "repair.part-refused": {
    en: "{name} would not write a part of it.",
    zh: "{name} 拒绝写其中一个部分。",
  },
  "repair.parts-without-model": {
    en: "{count} of {total} parts of the transcript were repaired without a model: {why}",
    zh: "转写稿的 {total} 个部分中有 {count} 个未用模型修复：{why}",
  },

  "export.no-format": { en: 'There is no export format "{name}".', zh: "没有名为“{name}”的导出格式。" },
  "export.no-digest-format": { en: 'A digest has no form "{name}".', zh: "摘要没有“{name}”这种格式。" },
  "export.known-formats": { en: "Known are: {known}.", zh: "已知的有：{known}。" },
  "export.nothing-yet": { en: "There is nothing in the digest {id} yet.", zh: "摘要 {id} 中还没有内容。" },
  "export.nothing-yet-hint": {
    en: "Wait until it is done, or go on with it where it was stopped. Its record can be had as JSON.",
    zh: "请等它完成，或从停下的地方继续。它的记录可以导出为 JSON。",
  },
  "export.no-map": { en: "There is no concept map in the digest {id}.", zh: "摘要 {id} 中没有概念图。" },
  "export.no-map-hint": {
    en: "Too few concepts were found. Export the digest as Markdown or HTML.",
    zh: "找到的概念太少。请把摘要导出为 Markdown 或 HTML。",
  },
  "export.no-browser": {
    en: "The concept map cannot be drawn: no Chromium was found.",
    zh: "无法绘制概念图：没有找到 Chromium。",
  },
  "export.no-browser-hint": {
    en: "Install Chromium (on Debian: apt-get install chromium), or set FOOTNOTE_CHROMIUM to the path of one. The Markdown has the map as text, which any Mermaid draws.",
    zh: "请安装 Chromium（在 Debian 上：apt-get install chromium），或把 FOOTNOTE_CHROMIUM 设为它的路径。Markdown 中有概念图的文本，任何 Mermaid 都能绘制。",
  },
  "export.no-ending": {
    en: "{path} does not say in which form a digest is to be written.",
    zh: "{path} 没有表明摘要要写成哪种格式。",
  },
  "export.endings": {
    en: "Let its name end in {endings}; or name a folder, with a slash at its end.",
    zh: "请让文件名以 {endings} 结尾；或指定文件夹，末尾加斜杠。",
  },
});
