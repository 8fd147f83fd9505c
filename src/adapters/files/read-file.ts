/** Reads one file whole, with a limit that holds before anything is read, and errors in plain words. */
import { open, stat, type FileHandle } from "node:fs/promises";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { pathUnreadable } from "./path-unreadable.ts";

/**
 * The file's bytes. Throws `FootnoteError`: `path-unreadable` (missing, no permission, a folder, a device),
 * `document-too-large` where it has more than `maxBytes`, known before reading or found while it grows.
 */
export async function readFileBytes(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    // Before opening: to open a pipe is to wait for its writer, and a device may act on it.
    const { size } = await regularFile(path, maxBytes);
    const file = await open(path, "r");
    try {
      return await readAll(file, size, maxBytes);
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw pathUnreadable(path, thrown);
  }
}

async function regularFile(path: string, maxBytes: number): Promise<{ size: number }> {
  const found = await stat(path);
  if (found.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (!found.isFile()) {
    throw new FootnoteError(
      "path-unreadable",
      say("file.unreadable", { path, reason: say("file.special") }),
      {
        hint: say("file.add-ordinary"),
      },
    );
  }
  if (found.size > maxBytes) throw tooLarge(found.size, maxBytes);
  return found;
}

/** Room for one byte more than expected shows whether the file has grown; some files state no size at all. */
async function readAll(file: FileHandle, size: number, maxBytes: number): Promise<Uint8Array> {
  let buffer = new Uint8Array(Math.min(size, maxBytes) + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length);
    if (bytesRead === 0) return buffer.subarray(0, length);
    length += bytesRead;
    if (length > maxBytes) throw tooLarge(length, maxBytes);
    if (length === buffer.length) {
      const larger = new Uint8Array(Math.min(2 * buffer.length + 4096, maxBytes + 1));
      larger.set(buffer);
      buffer = larger;
    }
  }
}

function tooLarge(size: number, maxBytes: number): FootnoteError {
  return new FootnoteError(
    "document-too-large",
    say("file.too-large", { size: megabytes(size), limit: megabytes(maxBytes) }),
    { hint: say("common.split-and-add") },
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0);
}
