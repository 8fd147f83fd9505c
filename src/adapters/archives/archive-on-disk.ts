/** Archives as files of this machine: written as they are made, and kept for the while in which one that was sent is gone through. */
import { createReadStream } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { pathUnreadable } from "../files/path-unreadable.ts";
import { makePrivateFolder } from "../files/private-files.ts";
import { writingTo } from "../files/write-text.ts";

const PRIVATE = 0o600;
/** What a crash left of those that were sent goes with the next one. */
const LEFT_OVER_AFTER_MS = 86_400_000;

/** Throws what reading a file does, as ours. */
export async function* readArchiveFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Uint8Array;
  } catch (thrown) {
    throw pathUnreadable(path, thrown);
  }
}

/** All of it or none: it has its name once it is whole. Gives its size. Throws `bad-request` where there is such a file, `path-unwritable`, `disk-full`. */
export async function writeArchiveFile(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  if ((await stat(path).catch(() => undefined)) !== undefined) {
    throw new FootnoteError("bad-request", say("archive.exists", { path }), {
      hint: say("archive.exists-hint"),
    });
  }
  const unfinished = join(dirname(path), `.${basename(path)}.part`);
  try {
    return await writingTo(path, async () => {
      const size = await written(unfinished, chunks);
      await rename(unfinished, path);
      return size;
    });
  } finally {
    await rm(unfinished, { force: true });
  }
}

export interface HeldArchive {
  open(): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

/** Keeps what is sent in `folder` until it is removed. Throws as `writeArchiveFile`, and what the chunks do. */
export async function holdArchive(
  folder: string,
  name: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<HeldArchive> {
  makePrivateFolder(folder);
  for (const left of await readdir(folder)) {
    const path = join(folder, left);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > LEFT_OVER_AFTER_MS) await rm(path, { force: true });
  }
  const path = join(folder, name);
  const remove = (): Promise<void> => rm(path, { force: true });
  try {
    await writingTo(path, () => written(path, chunks));
  } catch (thrown) {
    await remove();
    throw thrown;
  }
  return { open: () => readArchiveFile(path), remove };
}

async function written(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, "w", PRIVATE);
  try {
    let size = 0;
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      size += chunk.length;
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}
