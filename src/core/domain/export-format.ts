/** The forms in which an answer and its sources leave Footnote. */

export const EXPORT_FORMATS = ["markdown", "html", "docx", "json", "bibtex", "ris", "csl-json"] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FileKind {
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
}

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** All text is UTF-8. BibTeX and RIS have no registered media type; these are the ones that reference managers know. */
export const EXPORT_FILES: Readonly<Record<ExportFormat, FileKind>> = {
  markdown: { mediaType: "text/markdown; charset=utf-8", extension: "md" },
  html: { mediaType: "text/html; charset=utf-8", extension: "html" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
  },
  json: { mediaType: "application/json", extension: "json" },
  bibtex: { mediaType: "application/x-bibtex; charset=utf-8", extension: "bib" },
  ris: { mediaType: "application/x-research-info-systems; charset=utf-8", extension: "ris" },
  "csl-json": { mediaType: "application/vnd.citationstyles.csl+json", extension: "csl.json" },
};

/** What a whole thread comes as. */
export const THREAD_FORMATS = ["markdown", "json"] as const satisfies readonly ExportFormat[];
export type ThreadFormat = (typeof THREAD_FORMATS)[number];
