/** What goes wrong in an index, in our words: most of it is mended by `reindex`, a full disk is not. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { isDiskFull } from "../files/disk-is-full.ts";

/**
 * `disk-full`, `data-unusable` and `store-busy` where the fault is not the index's own; all else is
 * `index-unavailable`. `path` is the file or folder of the index.
 */
export function indexFailure(cause: unknown, path: string): FootnoteError {
  if (cause instanceof FootnoteError) return cause;
  const thrown = (cause as { code?: unknown } | null)?.code;
  const code = typeof thrown === "string" ? thrown : "";
  const is = (...known: string[]): boolean => known.some((one) => code.startsWith(one));
  if (is("SQLITE_FULL", "ENOSPC", "EDQUOT") || isDiskFull(path)) {
    return new FootnoteError("disk-full", `The disk that holds ${path} is full.`, {
      hint: "Free some space and run it again; nothing that was added before is lost.",
      cause,
    });
  }
  if (is("SQLITE_BUSY", "SQLITE_LOCKED")) {
    return new FootnoteError("store-busy", "Another Footnote process is writing to the index.", {
      hint: "Try again in a moment.",
      retryable: true,
      cause,
    });
  }
  if (is("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "EACCES", "EPERM", "EROFS")) {
    return new FootnoteError("data-unusable", `The index at ${path} cannot be written to.`, {
      hint: "Make it writable, or choose another data folder with --data DIR or FOOTNOTE_DATA.",
      cause,
    });
  }
  return new FootnoteError("index-unavailable", "The passage index cannot be read.", {
    hint: "Run `footnote reindex`: it makes the index again from the documents, which are safe.",
    retryable: true,
    cause,
  });
}
