/** What the reader of documents says, in each of the page's languages. */
import { plural } from "../plural.ts";

export interface ReaderWords {
  readonly note: string;
  readonly noteOn: (title: string) => string;
  readonly noteLabel: string;
  readonly noteHint: string;
  readonly keepNote: string;
  readonly pages: string;
  readonly text: string;
  readonly views: string;
  readonly page: string;
  readonly of: (count: number) => string;
  readonly smaller: string;
  readonly larger: string;
  readonly find: string;
  readonly found: (count: number, isCut: boolean) => string;
  readonly outline: string;
  readonly noOutline: string;
  readonly previousQuote: string;
  readonly nextQuote: string;
  /** Of an answer's quotes in this document. */
  readonly quote: (at: number, count: number) => string;
  readonly playFrom: (time: string) => string;
  readonly play: string;
  readonly recording: string;
  readonly unplayable: string;
  readonly download: string;
  /** A document’s text without rendering. */
  readonly asStored: string;
  readonly showEarlier: string;
  readonly showLater: string;
  readonly quoteMoved: string;
}

export const readerWordsEn: ReaderWords = {
  note: "Note",
  noteOn: (title) => `Note on “${title}”`,
  noteLabel: "Your note",
  noteHint: "It is kept in the library, and answers can quote it.",
  keepNote: "Keep",
  pages: "Pages",
  text: "Text",
  views: "How the document is shown",
  page: "Page",
  of: (count) => `of ${count}`,
  smaller: "Smaller",
  larger: "Larger",
  find: "Find in this document",
  found: (count, isCut) => (isCut ? `More than ${count} places` : plural(count, "place", "places")),
  outline: "Outline",
  noOutline: "No headings or pages are known of it.",
  previousQuote: "Previous quote",
  nextQuote: "Next quote",
  quote: (at, count) => `Quote ${at} of ${count}`,
  playFrom: (time) => `Play from ${time}`,
  play: "Play the recording",
  recording: "The recording",
  unplayable: "This browser cannot play the recording. “The file itself” has it.",
  download: "The file itself",
  asStored: "As stored",
  showEarlier: "Show earlier",
  showLater: "Show later",
  quoteMoved: "The document has changed since: the quoted words no longer stand at this place.",
};

export const readerWordsZh: ReaderWords = {
  note: "写笔记",
  noteOn: (title) => `关于《${title}》的笔记`,
  noteLabel: "你的笔记",
  noteHint: "保存在文库里，回答可以引用它。",
  keepNote: "保存",
  pages: "页面",
  text: "文字",
  views: "文档的显示方式",
  page: "页码",
  of: (count) => `共 ${count} 页`,
  smaller: "缩小",
  larger: "放大",
  find: "在这份文档里查找",
  found: (count, isCut) => (isCut ? `超过 ${count} 处` : `${count} 处`),
  outline: "目录",
  noOutline: "没有标题或页码。",
  previousQuote: "上一处引文",
  nextQuote: "下一处引文",
  quote: (at, count) => `第 ${at} 处引文，共 ${count} 处`,
  playFrom: (time) => `从 ${time} 播放`,
  play: "播放录音",
  recording: "录音",
  unplayable: "这个浏览器放不了这份录音，可以下载原文件来听。",
  download: "下载原文件",
  asStored: "按原样显示",
  showEarlier: "显示前文",
  showLater: "显示后文",
  quoteMoved: "文档此后有改动：引文已不在这个位置。",
};
