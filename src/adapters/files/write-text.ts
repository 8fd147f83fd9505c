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
  await trying(path, () => writeFile(path, text));
}

/** With those above it; one that is there is left as it is. Throws `path-unwritable`, `disk-full`. */
export async function makeFolder(path: string): Promise<void> {
  await trying(path, async () => makeFolders(path));
}

async function trying(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
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
