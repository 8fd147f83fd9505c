/** The form of an export that somebody names, or that the ending of a file's name stands for. */
import { DIGEST_FILES, DIGEST_FORMATS, type DigestFormat } from "../domain/digest-format.ts";
import { FootnoteError } from "../domain/errors.ts";
import { EXPORT_FILES, EXPORT_FORMATS, type ExportFormat } from "../domain/export-format.ts";
import { say } from "../domain/said/say.ts";

/** Throws `unknown-name`. */
export function exportFormat(name: string): ExportFormat {
  const known = EXPORT_FORMATS.find((format) => format === name);
  if (known !== undefined) return known;
  throw new FootnoteError("unknown-name", say("export.no-format", { name }), {
    hint: say("export.known-formats", { known: EXPORT_FORMATS }),
  });
}

/** What the ending of a file's name says; Markdown where it says nothing. */
export function exportFormatOfFile(path: string): ExportFormat {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase();
  return EXPORT_FORMATS.find((format) => EXPORT_FILES[format].extension === ending) ?? "markdown";
}

/** Throws `unknown-name`. */
export function digestFormat(name: string): DigestFormat {
  const known = DIGEST_FORMATS.find((format) => format === name);
  if (known !== undefined) return known;
  throw new FootnoteError("unknown-name", say("export.no-digest-format", { name }), {
    hint: say("export.known-formats", { known: DIGEST_FORMATS }),
  });
}

/** The form that the ending of a file's name stands for. Throws `unknown-name`. */
export function digestFormatOfFile(path: string): DigestFormat {
  const ending = /\.([a-z]+)$/iu.exec(path)?.[1]?.toLowerCase();
  const known = DIGEST_FORMATS.find((format) => DIGEST_FILES[format].extension === ending);
  if (known !== undefined) return known;
  const endings = DIGEST_FORMATS.map((format) => `.${DIGEST_FILES[format].extension}`);
  throw new FootnoteError("unknown-name", say("export.no-ending", { path }), {
    hint: say("export.endings", { endings }),
  });
}
