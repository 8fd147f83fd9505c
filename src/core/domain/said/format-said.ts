/** What is said of formats that are packed, marked up or made of records, and of what their readers left out. */
import { pairs } from "./sentence-pairs.ts";

export const formatSaid = pairs({
  "packed.broken": {
    en: "The file is broken: it could not be opened as what it seems to be.",
    zh: "文件已损坏：无法按它的格式打开。",
  },
  "packed.broken-hint": {
    en: "Download it again, or open it in the program that made it and save it anew.",
    zh: "请重新下载，或用制作它的程序打开后另存。",
  },
  "packed.encrypted": {
    en: "The file is encrypted: it opens with a password only.",
    zh: "文件已加密：需要密码才能打开。",
  },
  "packed.encrypted-hint": {
    en: "Open it with its password, save it without one, and add that.",
    zh: "请用密码打开，另存为不带密码的文件，再添加它。",
  },
  "packed.too-much": {
    en: "The file unpacks to more than {limit} MB, or to far too many parts.",
    zh: "文件解压后超过 {limit} MB，或部分过多。",
  },
  "packed.too-much-hint": {
    en: "It may be made to overload readers. Split it, or export what you need of it as CSV or text.",
    zh: "它可能是有意让阅读程序过载。请拆分它，或把需要的部分导出为 CSV 或文本。",
  },
  "format.too-many-elements": {
    en: "The file has too many elements to be read at once.",
    zh: "文件中的元素过多，无法一次读取。",
  },
  "format.too-long": {
    en: "It is longer than a document can be; its end was left out.",
    zh: "它超过了一个文档的最大长度，结尾被略去了。",
  },
  "format.unknown-text": {
    en: "The document is text of a kind that Footnote does not know ({ending}).",
    zh: "文档是 Footnote 不认识的一种文本（{ending}）。",
  },
  "format.unknown-text-hint": {
    en: "If it is to be read as plain text, add a copy whose name ends in .txt; else export it as text, HTML, CSV or PDF.",
    zh: "如果要按纯文本读取，请添加一个文件名以 .txt 结尾的副本；否则请导出为文本、HTML、CSV 或 PDF。",
  },
  "format.no-document": {
    en: "The file is {what}, which holds no text for people.",
    zh: "文件是{what}，其中没有给人读的文字。",
  },
  "format.no-document-hint": {
    en: "Leave it out, or name it in .footnoteignore.",
    zh: "请不要添加它，或在 .footnoteignore 中写上它。",
  },

  "format.link": {
    en: "The file holds nothing but the address of a page: {url}",
    zh: "文件中只有一个网页地址：{url}",
  },
  "format.link-hint": {
    en: "Add the address itself, and the page is read.",
    zh: "请直接添加这个地址，就会读取网页。",
  },
  "sheet.cut": {
    en: "Of {count|the sheet|the sheets} {names} only the first {rows} rows, or what fits a document, were read.",
    zh: "工作表 {names}（共 {count} 个）只读取了前 {rows} 行，或一个文档容得下的部分。",
  },
  "sheet.unsolved": {
    en: "{count} {count|formula has|formulas have} no stored result; open the workbook, save it, and add it again.",
    zh: "有 {count} 个公式没有保存结果；请打开工作簿，保存后重新添加。",
  },
  "office.charts": {
    en: "{count} {count|chart was|charts were} not read.",
    zh: "其中的 {count} 个图表没有读取。",
  },
  "office.formulas": {
    en: "{count} {count|formula was|formulas were} not read.",
    zh: "其中的 {count} 个公式没有读取。",
  },
  "markup.includes": {
    en: "{count} {count|file|files} that it takes in {count|was|were} not read with it: {names}. Add {count|it|them} too.",
    zh: "其中引入了 {count} 个别的文件，没有一并读取：{names}。请把它们也添加进来。",
  },
  "office.comments": { en: "Its comments were not read.", zh: "其中的批注没有读取。" },
  "slides.without-text": {
    en: "{count|Slide|Slides} {slides} {count|has|have} no text; what pictures and charts show was not read.",
    zh: "第 {slides} 张幻灯片（共 {count} 张）没有文字；图片和图表中的内容没有读取。",
  },
  "book.chapters-missing": {
    en: "{count} {count|chapter that the book names is|chapters that the book names are} missing from its file.",
    zh: "书中列出的 {count} 章不在文件里。",
  },
  "book.protected": {
    en: "The book is under copy protection, so that its text cannot be read.",
    zh: "这本书有版权保护，无法读取文字。",
  },
  "book.protected-hint": {
    en: "Add an edition without copy protection.",
    zh: "请添加没有版权保护的版本。",
  },
  "mail.broken": { en: "The mail is broken and could not be read.", zh: "邮件已损坏，无法读取。" },
  "mail.some-broken": {
    en: "{count} {count|mail is|mails are} broken and {count|was|were} left out.",
    zh: "{count} 封邮件已损坏，被略过了。",
  },
  "mail.encrypted": {
    en: "The mail is encrypted: only who wrote it, to whom and when was read. Save it decrypted from your mail program and add that.",
    zh: "邮件已加密：只读取了发件人、收件人和时间。请在邮件程序中解密后另存，再添加它。",
  },
  "mail.some-encrypted": {
    en: "{count} {count|mail is|mails are} encrypted; only who wrote {count|it|them}, to whom and when was read.",
    zh: "有 {count} 封邮件已加密，只读取了发件人、收件人和时间。",
  },
  "mail.attachments-left": {
    en: "{count} {count|attachment was|attachments were} left out, because there are too many.",
    zh: "附件过多，有 {count} 个没有读取。",
  },
  "within.in-part": { en: "{name}: {what}", zh: "{name}：{what}" },
  "within.failed": { en: "{name} was not read: {why}", zh: "{name} 没有读取：{why}" },
  "within.more-failed": {
    en: "{count} more {count|file|files} within it {count|was|were} not read.",
    zh: "其中还有 {count} 个文件没有读取。",
  },
  "archive.nothing": {
    en: "The ZIP archive holds nothing that can be read.",
    zh: "ZIP 压缩包中没有可以读取的内容。",
  },
  "archive.nothing-hint": {
    en: "Unpack it, and add the files that you want.",
    zh: "请解压，再添加需要的文件。",
  },
  "archive.files-left": {
    en: "{count} {count|file|files} of the archive {count|was|were} left out, because there are too many.",
    zh: "压缩包中的文件过多，有 {count} 个没有读取。",
  },
  "archive.pictures": {
    en: "{count} {count|picture|pictures} in it {count|was|were} not read.",
    zh: "其中的 {count} 张图片没有读取。",
  },
  "json.broken": { en: "The JSON is broken: it cannot be parsed.", zh: "JSON 已损坏：无法解析。" },
  "json.broken-hint": {
    en: "Check where it breaks off; if each line is a record of its own, let its name end in .jsonl.",
    zh: "请检查它在哪里中断；如果每行是一条记录，请让文件名以 .jsonl 结尾。",
  },
  "word.hidden": {
    en: "{count} hidden {count|passage was|passages were} left out.",
    zh: "略去了 {count} 处隐藏的文字。",
  },
  "json.lines-broken": {
    en: "{count} {count|line is|lines are} no JSON and {count|was|were} left out.",
    zh: "有 {count} 行不是 JSON，被略过了。",
  },
  "json.packed": {
    en: "{count} {count|value|values} of packed data (base64) {count|was|were} left out.",
    zh: "略去了 {count} 个编码数据（base64）的值。",
  },
  "notebook.pictures": {
    en: "{count} {count|picture|pictures} that code drew {count|was|were} not read.",
    zh: "代码画出的 {count} 张图片没有读取。",
  },
  "subtitles.without-time": {
    en: "{count} of {total} cues had no time that could be read, and {count|was|were} left out.",
    zh: "{total} 条字幕中有 {count} 条的时间无法读取，被略过了。",
  },
  "encoding.guessed": {
    en: "Its encoding is not stated and could not be told for sure; it was read as {encoding}. Where characters are wrong, save it as UTF-8 and add it again.",
    zh: "它没有写明编码，也无法确定，按 {encoding} 读取了。如果文字有误，请另存为 UTF-8 后重新添加。",
  },
  "encoding.lost": {
    en: "{count} {count|character|characters} could not be decoded.",
    zh: "有 {count} 个字符无法解码。",
  },
  "feed.read-once": {
    en: "This is a feed: what it holds now was read, entries that come later are not. Add its address with `--every 1d` to follow it.",
    zh: "这是订阅源：读取了它现在的内容，以后的新条目不会读取。用 `--every 1d` 添加它的网址即可持续读取。",
  },
  "code.minified": {
    en: "The code was packed by a program for programs; nobody could read or quote it.",
    zh: "代码是由程序压缩过的，人无法阅读或引用。",
  },
  "code.minified-hint": { en: "Add the source it was made of.", zh: "请添加它的源代码。" },
});
