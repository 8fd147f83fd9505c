/** What the page says about opening a source at its quote and about taking an answer away, in each of its languages. */
import type { ExportFormat } from "../../../core/domain/export-format.ts";

export interface CitingWords {
  /** Words of a statement that no quote has. */
  readonly notInQuote: (missing: readonly string[]) => string;
  readonly openPage: string;
  readonly playFrom: (time: string) => string;
  readonly export: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  readonly formatHints: Readonly<Record<"answer" | "sources", string>>;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly notCopiedHint: string;
}

export const citingWordsEn: CitingWords = {
  notInQuote: (missing) => `Not in these words: ${missing.join(", ")}`,
  openPage: "Open the page here",
  playFrom: (time) => `Play the video from ${time}`,
  export: "Export",
  formats: {
    markdown: "Markdown",
    docx: "Word",
    html: "Web page",
    json: "JSON",
    bibtex: "BibTeX",
    ris: "RIS",
    "csl-json": "CSL-JSON",
  },
  formatHints: { answer: "Answer", sources: "Sources" },
  copy: "Copy with footnotes",
  copied: "Copied.",
  notCopied: "The browser did not let the page copy.",
  notCopiedHint: "Export it as Markdown instead.",
};

export const citingWordsZh: CitingWords = {
  notInQuote: (missing) => `原文里没有：${missing.join("、")}`,
  openPage: "在网页上打开此处",
  playFrom: (time) => `从 ${time} 播放视频`,
  export: "导出",
  formats: {
    markdown: "Markdown",
    docx: "Word",
    html: "网页",
    json: "JSON",
    bibtex: "BibTeX",
    ris: "RIS",
    "csl-json": "CSL-JSON",
  },
  formatHints: { answer: "回答", sources: "来源" },
  copy: "连同脚注复制",
  copied: "已复制。",
  notCopied: "浏览器不允许页面复制。",
  notCopiedHint: "请改为导出 Markdown。",
};
