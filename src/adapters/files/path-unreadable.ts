/** What the file system refuses, in plain words. */
import { FootnoteError } from "../../core/domain/errors.ts";

const REASONS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: ["it does not exist", "Check the path; a link may point to something that was moved or deleted."],
  ENOTDIR: ["a part of the path is a file, not a folder", "Check the path."],
  EACCES: ["this user may not read it", "Change its permissions, or run Footnote as a user who may read it."],
  EPERM: ["this user may not read it", "Change its permissions, or run Footnote as a user who may read it."],
  EISDIR: ["it is a folder, not a file", "Add the folder itself, and all its files are read."],
  ELOOP: ["its links lead in a circle", "Remove one of the links."],
  ENAMETOOLONG: ["its path is too long", "Move it to a shorter path."],
  EMFILE: ["too many files are open", "Raise the limit of open files (ulimit -n) and try again."],
  EIO: ["the disk could not be read", "The disk may be damaged; copy the file elsewhere and try that."],
};

/** `path-unreadable` for what a call of the file system threw. */
export function pathUnreadable(path: string, thrown: unknown): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown;
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, "code") : undefined;
  const [reason, hint] = (typeof code === "string" ? REASONS[code] : undefined) ?? [
    `the system refused it (${typeof code === "string" ? code : "unknown reason"})`,
    "Check the path and its permissions.",
  ];
  return new FootnoteError("path-unreadable", `${path} could not be read: ${reason}.`, {
    hint,
    cause: thrown,
  });
}
