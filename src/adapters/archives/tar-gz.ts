/** Archives as tar files packed by gzip, which every system opens. */
import { pipeline, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ArchiveEntry, ArchiveFiles, UnpackLimits } from "../../core/ports/archive-files.ts";
import { readTarHeader, TAR_BLOCK, tarHeader, tarPadding } from "../../lib/tar/tar-header.ts";
import { nextTurn } from "../next-turn.ts";

/** Two empty blocks. */
const END = new Uint8Array(2 * TAR_BLOCK);

export const tarGz: ArchiveFiles = {
  async *pack(entries) {
    yield* through(tarOf(entries), createGzip());
  },

  async *unpack(chunks, limits) {
    try {
      yield* entriesOf(through(chunks, createGunzip()), limits);
    } catch (thrown) {
      throw isOfZlib(thrown) ? damaged(thrown) : thrown;
    }
  },
};

async function* through(
  chunks: AsyncIterable<Uint8Array>,
  packing: NodeJS.ReadWriteStream,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // What goes wrong on the way is thrown by the last of them.
  const last = pipeline(Readable.from(chunks), packing, () => undefined) as unknown as Readable;
  for await (const chunk of last) yield chunk as Uint8Array<ArrayBuffer>;
}

async function* tarOf(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, bytes } of entries) {
    yield tarHeader({ name, size: bytes.length });
    if (bytes.length > 0) yield bytes;
    const padding = tarPadding(bytes.length);
    if (padding > 0) yield new Uint8Array(padding);
  }
  yield END;
}

async function* entriesOf(
  chunks: AsyncGenerator<Uint8Array>,
  limits: UnpackLimits,
): AsyncGenerator<ArchiveEntry> {
  const bytes = reading(chunks);
  for (;;) {
    const block = await bytes.take(TAR_BLOCK);
    const header = readTarHeader(block);
    if (header === "end") return;
    if (header === undefined) throw damaged();
    const { name, size } = header;
    const most = limits.mostOf(name);
    if (most === undefined)
      throw new FootnoteError("document-unreadable", say("archive.foreign", { name: shown(name) }));
    if (size > most) {
      throw new FootnoteError(
        "document-unreadable",
        say("archive.entry-too-large", { name: shown(name), limit: most }),
      );
    }
    yield { name, bytes: await bytes.take(size) };
    await bytes.take(tarPadding(size));
    await nextTurn();
  }
}

/** So many bytes at a time of what comes in pieces. Throws where it ends before. */
function reading(chunks: AsyncGenerator<Uint8Array>) {
  let held: Uint8Array = new Uint8Array();
  return {
    async take(size: number): Promise<Uint8Array> {
      // Filled as it comes: to put together many megabytes at the end would hold everybody up.
      const taken = Buffer.allocUnsafe(size);
      for (let at = 0; at < size;) {
        if (held.length === 0) {
          const next = await chunks.next();
          if (next.done === true) throw damaged();
          held = next.value;
        }
        const part = held.subarray(0, size - at);
        taken.set(part, at);
        held = held.subarray(part.length);
        at += part.length;
      }
      return taken;
    },
  };
}

const shown = (name: string): string => name.replaceAll(/[^\x21-\x7e]/gu, "?");

function isOfZlib(thrown: unknown): boolean {
  const code: unknown = thrown instanceof Error ? Reflect.get(thrown, "code") : undefined;
  return typeof code === "string" && code.startsWith("Z_");
}

function damaged(cause?: unknown): FootnoteError {
  return new FootnoteError("document-unreadable", say("archive.damaged"), {
    hint: say("archive.damaged-hint"),
    cause,
  });
}
