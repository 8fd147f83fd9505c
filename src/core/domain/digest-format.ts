/** The forms in which a digest leaves Footnote. */

/** The last two are its concept map alone. */
export const DIGEST_FORMATS = ["markdown", "html", "json", "svg", "png"] as const;

export type DigestFormat = (typeof DIGEST_FORMATS)[number];

/** All text is UTF-8. */
export const DIGEST_FILES: Readonly<Record<DigestFormat, { mediaType: string; extension: string }>> = {
  markdown: { mediaType: "text/markdown; charset=utf-8", extension: "md" },
  html: { mediaType: "text/html; charset=utf-8", extension: "html" },
  json: { mediaType: "application/json", extension: "json" },
  svg: { mediaType: "image/svg+xml", extension: "svg" },
  png: { mediaType: "image/png", extension: "png" },
};
