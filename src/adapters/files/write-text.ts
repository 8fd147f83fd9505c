/** Writes a file that a person named, and makes a folder. A file that is there is replaced. */
import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { isDiskFull } from "./disk-is-full.ts";
import { makeFolders } from "./private-files.ts";
import { byName } from "../../lib/by-name.ts";

const REASONS = byName<Sentence>({
  ENOENT: say("file.no-folder"),
  ENOTDIR: say("file.in-a-file"),
  EISDIR: say("file.a-folder"),
  EACCES: say("file.not-writable"),
  EPERM: say("file.not-writable"),
  EROFS: say("file.read-only-disk"),
  ENAMETOOLONG: say("file.name-too-long"),
});

/** Text is written in UTF-8. Throws `path-unwritable`, `disk-full`. */
export async function writeText(path: string, text: string | Uint8Array): Promise<void> {
  await writingTo(path, () => writeFile(path, text));
}

/** With those above it; one that is there is left as it is. Throws `path-unwritable`, `disk-full`. */
export async function makeFolder(path: string): Promise<void> {
  await writingTo(path, async () => makeFolders(path));
}

/** What the file system refuses of it, as ours. Throws `path-unwritable`, `disk-full`, and what is ours already. */
export async function writingTo<T>(path: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof FootnoteError) throw cause;
    const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined;
    if (code === "ENOSPC" || isDiskFull(dirname(path))) {
      throw new FootnoteError("disk-full", say("file.disk-full", { path }), {
        hint: say("file.other-disk"),
        cause,
      });
    }
    const reason =
      (typeof code === "string" ? REASONS[code] : undefined) ?? say("file.refused", { code: String(code) });
    throw new FootnoteError("path-unwritable", say("file.unwritable", { path, reason }), {
      hint: say("file.writable-folder"),
      cause,
    });
  }
}
