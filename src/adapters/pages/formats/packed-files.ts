/**
 * The files within a ZIP package (Office, OpenDocument, EPUB, an archive), each unpacked when it is asked for, as a whole
 * or piece by piece. Bounded: so many entries, so many bytes unpacked in all, whatever the package says of itself.
 * Not covered: ZIP with passwords (told as encrypted), ZIP of several volumes.
 */
import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { decodeBytes } from "../decode-bytes.ts";
import { guessEncoding } from "../guess-encoding.ts";
import { brokenPackage, lockedPackage } from "./broken-package.ts";

/** A book of the largest kind has some thousands. */
const MOST_ENTRIES = 20_000;
/** Bytes unpacked of one package in all: the text of honest ones of 50 MB is far below. */
const MOST_UNPACKED = 256_000_000;
/** Bytes of one entry that is wanted whole. */
const MOST_WHOLE = 64_000_000;

export interface PackedFiles {
  /** In the order of the package; folders are left out. */
  readonly names: readonly string[];
  /** `undefined` where there is no such file. Throws `document-too-large`, `document-encrypted`, `document-unreadable`. */
  bytes(name: string): Promise<Uint8Array | undefined>;
  text(name: string): Promise<string | undefined>;
  /** Until `take` says that it has enough; the rest is not unpacked. */
  pieces(name: string, take: (piece: string) => boolean): Promise<void>;
}

export async function openPackedFiles(bytes: Uint8Array): Promise<PackedFiles> {
  const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = await entriesOf(zip);
  let unpacked = 0;

  const stream = async (entry: Entry): Promise<Readable> => {
    if (entry.isEncrypted()) throw lockedPackage();
    return new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => {
        if (error) reject(brokenPackage(error));
        else resolve(opened);
      });
    });
  };

  const read = async (entry: Entry, take: (piece: Buffer) => boolean): Promise<void> => {
    const from = await stream(entry);
    try {
      for await (const piece of from) {
        const buffer = piece as Buffer;
        unpacked += buffer.length;
        if (unpacked > MOST_UNPACKED) throw tooMuch(MOST_UNPACKED);
        if (!take(buffer)) return;
      }
    } catch (thrown) {
      throw thrown instanceof FootnoteError ? thrown : brokenPackage(thrown);
    } finally {
      from.destroy();
    }
  };

  const whole = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    const parts: Buffer[] = [];
    let length = 0;
    await read(entry, (piece) => {
      parts.push(piece);
      length += piece.length;
      if (length > MOST_WHOLE) throw tooMuch(MOST_WHOLE);
      return true;
    });
    return Buffer.concat(parts);
  };

  return {
    names: [...entries.keys()],
    bytes: whole,
    async text(name) {
      const found = await whole(name);
      return found === undefined ? undefined : decoderOf(found).decode(found);
    },
    async pieces(name, take) {
      const entry = entries.get(name);
      if (entry === undefined) return;
      const decoder = new TextDecoder();
      await read(entry, (piece) => take(decoder.decode(piece, { stream: true })));
    },
  };
}

/** Packages are written in UTF-8; a few programs write UTF-16, with its mark. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return new TextDecoder(first === 0xfe && second === 0xff ? "utf-16be" : "utf-8");
}

function opened(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true, decodeStrings: false }, (error, zip) => {
      if (error) reject(brokenPackage(error));
      else resolve(zip);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on("entry", (entry: Entry) => {
      const name = nameOf(entry);
      if (!name.endsWith("/")) entries.set(name, entry);
      if (entries.size > MOST_ENTRIES) reject(tooMuch(MOST_UNPACKED));
      else zip.readEntry();
    });
    zip.once("end", () => resolve(entries));
    zip.once("error", (error) => reject(brokenPackage(error)));
    zip.readEntry();
  });
}

/** Archives that older programs made have names in the encoding of the machine, and nothing says which. */
function nameOf({ fileName }: Entry): string {
  const bytes = fileName as unknown as Buffer;
  const guess = isUtf8(bytes) ? { encoding: "utf-8", isClear: true } : guessEncoding(bytes);
  // What ZIP itself says where nothing else is told.
  return decodeBytes(bytes, guess.isClear ? guess.encoding : "cp437").replaceAll("\\", "/");
}

function tooMuch(limit: number): FootnoteError {
  return new FootnoteError(
    "document-too-large",
    say("packed.too-much", { limit: Math.round(limit / 1_000_000) }),
    { hint: say("packed.too-much-hint") },
  );
}
