/** What goes wrong in an index, in our words: most of it is mended by `reindex`, a full disk is not. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
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
    return new FootnoteError("disk-full", say("store.disk-full", { path }), {
      hint: say("common.free-space-nothing-lost"),
      cause,
    });
  }
  if (is("SQLITE_BUSY", "SQLITE_LOCKED")) {
    return new FootnoteError("store-busy", say("store.index-busy"), {
      hint: say("common.try-in-a-moment"),
      retryable: true,
      cause,
    });
  }
  if (is("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "EACCES", "EPERM", "EROFS")) {
    return new FootnoteError("data-unusable", say("store.index-unwritable", { path }), {
      hint: say("store.other-data-folder"),
      cause,
    });
  }
  return new FootnoteError("index-unavailable", say("store.index-unreadable"), {
    hint: say("store.reindex"),
    retryable: true,
    cause,
  });
}
