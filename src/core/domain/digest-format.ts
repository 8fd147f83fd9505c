/** The forms in which a digest leaves Footnote. */
import { FootnoteError } from "./errors.ts";

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

/** Throws `unknown-name`. */
export function digestFormat(name: string): DigestFormat {
  const known = DIGEST_FORMATS.find((format) => format === name);
  if (known !== undefined) return known;
  throw new FootnoteError("unknown-name", `A digest has no form "${name}".`, {
    hint: `Known are: ${DIGEST_FORMATS.join(", ")}.`,
  });
}

/** The form that the ending of a file's name stands for. Throws `unknown-name`. */
export function digestFormatOfFile(path: string): DigestFormat {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase();
  const known = DIGEST_FORMATS.find((format) => DIGEST_FILES[format].extension === ending);
  if (known !== undefined) return known;
  const endings = DIGEST_FORMATS.map((format) => `.${DIGEST_FILES[format].extension}`);
  throw new FootnoteError("unknown-name", `${path} does not say in which form a digest is to be written.`, {
    hint: `Let its name end in ${endings.join(", ")}; or name a folder, with a slash at its end.`,
  });
}
