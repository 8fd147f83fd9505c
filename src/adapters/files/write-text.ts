/** Writes a file that a person named, and makes a folder. A file that is there is replaced. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";
import { isDiskFull } from "./disk-is-full.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "its folder does not exist",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk can only be read",
  ENAMETOOLONG: "its name is too long",
};

/** Text is written in UTF-8. Throws `path-unwritable`, `disk-full`. */
export async function writeText(path: string, text: string | Uint8Array): Promise<void> {
  await trying(path, () => writeFile(path, text));
}

/** With those above it; one that is there is left as it is. Throws `path-unwritable`, `disk-full`. */
export async function makeFolder(path: string): Promise<void> {
  await trying(path, () => mkdir(path, { recursive: true }));
}

async function trying(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (cause) {
    const code: unknown = cause instanceof Error ? Reflect.get(cause, "code") : undefined;
    if (code === "ENOSPC" || isDiskFull(dirname(path))) {
      throw new FootnoteError("disk-full", `${path} could not be written: the disk is full.`, {
        hint: "Free some space, or name a file on another disk.",
        cause,
      });
    }
    const reason =
      (typeof code === "string" ? REASONS[code] : undefined) ?? `the system refused it (${String(code)})`;
    throw new FootnoteError("path-unwritable", `${path} could not be written: ${reason}.`, {
      hint: "Name a file in a folder that is there and that you may write to.",
      cause,
    });
  }
}
