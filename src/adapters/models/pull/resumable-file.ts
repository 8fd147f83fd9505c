/**
 * Fetches one file of any size into a `.part` file, and goes on where it was cut off: at once when a connection breaks,
 * and at the next call when the process was ended. A note beside it says what the part is of, so that it never goes on
 * with another file. It does not say whether what came is what was meant: the caller checks.
 */
import { open, readFile, rm, stat, statfs, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { type Download, type Downloader, downloadFailure } from "../../http/guarded-download.ts";

export interface FetchProgress {
  readonly receivedBytes: number;
  /** Absent where the server does not say. */
  readonly totalBytes?: number;
}

export interface FetchFileOptions {
  readonly downloader: Downloader;
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
  /** What to throw for a reply that is neither 200 nor 206. */
  readonly refusal: (reply: Download) => Promise<FootnoteError>;
  /** Looks at the first bytes, at least four where there are as many, and throws where they cannot be right. */
  readonly checkStart: (bytes: Uint8Array) => void;
  /** For tests; else as the disk says, and growing waits. */
  readonly freeBytes?: () => Promise<number>;
  readonly waitMs?: number;
}

export interface FetchedFile {
  readonly bytes: number;
  /** As the hub states it, in hexadecimal. */
  readonly sha256?: string;
}

/** What the part file is of. */
interface Note {
  readonly url: string;
  /** The hub's hash, or the server's ETag: tells another version under the same address. */
  readonly identity?: string;
  readonly totalBytes?: number;
  readonly sha256?: string;
}

/** In a row, without a byte between them. */
const MAX_FAILURES = 5;
const FIRST_WAIT_MS = 1_000;
/** Left for everything else on the disk. */
const SPARE_BYTES = 100_000_000;

/** Throws `disk-full`, `fetch-failed`, `fetch-timeout`, `url-refused`, `cancelled`, and what `refusal` gives. */
export async function fetchFile(url: string, part: string, options: FetchFileOptions): Promise<FetchedFile> {
  let failures = 0;
  for (;;) {
    const before = await sizeOf(part);
    try {
      return await fetchRest(url, part, options);
    } catch (thrown) {
      const error = thrown instanceof FootnoteError ? thrown : undefined;
      if (error?.retryable !== true) throw thrown;
      failures = (await sizeOf(part)) > before ? 1 : failures + 1;
      if (failures >= MAX_FAILURES) throw interrupted(error);
      const waitMs = (options.waitMs ?? FIRST_WAIT_MS) * 2 ** (failures - 1);
      await sleep(waitMs, undefined, options.signal ? { signal: options.signal } : {}).catch(() => {
        throw downloadFailure(new URL(url).host, thrown, options.signal);
      });
    }
  }
}

async function fetchRest(url: string, part: string, options: FetchFileOptions): Promise<FetchedFile> {
  const { downloader, token, signal, onProgress } = options;
  const known = await readNote(part, url);
  const have = known === undefined ? 0 : await sizeOf(part);
  if (known?.totalBytes !== undefined && have === known.totalBytes) return fetched(known, have);
  let from = have;
  let reply = await downloader.open(url, { from, token, signal });
  if (from > 0 && !continues(reply, from, known)) {
    // Another version, or more than there is: the beginning is of no use.
    if (reply.status !== 200) {
      reply.leave();
      reply = await downloader.open(url, { token, signal });
    }
    from = 0;
  }
  try {
    if (reply.status !== 200 && reply.status !== 206) throw await options.refusal(reply);
    const note = noteOf(reply, url, from);
    await requireSpace(part, note, from, options);
    await writeFile(noteFile(part), JSON.stringify(note));
    const length = await writeBody(part, from, reply, note, options);
    onProgress?.({ receivedBytes: length, totalBytes: length });
    if (note.totalBytes !== undefined && length < note.totalBytes) {
      throw new FootnoteError("fetch-failed", say("pull.broke-off", { host: new URL(url).host }), {
        retryable: true,
      });
    }
    return fetched(note, length);
  } finally {
    reply.leave();
  }
}

/** Whether the reply is the rest of what is there. */
function continues(reply: Download, from: number, known: Note | undefined): boolean {
  if (reply.status !== 206) return false;
  const start = /^bytes (\d+)-/.exec(reply.headers["content-range"] ?? "")?.[1];
  return Number(start) === from && identityOf(reply) === known?.identity;
}

function noteOf(reply: Download, url: string, from: number): Note {
  const total =
    reply.status === 206
      ? /\/(\d+)$/.exec(reply.headers["content-range"] ?? "")?.[1]
      : reply.headers["content-length"];
  const [identity, sha256] = [identityOf(reply), statedHash(reply)];
  const totalBytes = total === undefined ? undefined : Number(total);
  return {
    url,
    ...(identity === undefined ? {} : { identity }),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(totalBytes === undefined || (totalBytes === 0 && from > 0) ? {} : { totalBytes }),
  };
}

/** The hub's own hash first: its stores give each reply an ETag of theirs. */
function identityOf({ headers }: Download): string | undefined {
  return headers["x-linked-etag"] ?? headers["etag"];
}

/** The hub names large files by their SHA-256, and small ones by another hash. */
function statedHash(reply: Download): string | undefined {
  return /^(?:W\/)?"?([0-9a-f]{64})"?$/i.exec(reply.headers["x-linked-etag"] ?? "")?.[1]?.toLowerCase();
}

async function writeBody(
  part: string,
  from: number,
  reply: Download,
  { totalBytes }: Note,
  { checkStart, onProgress, signal }: FetchFileOptions,
): Promise<number> {
  const file = await open(part, from === 0 ? "w" : "r+");
  try {
    let at = from;
    let start: Buffer | undefined = from === 0 ? Buffer.alloc(0) : undefined;
    const put = async (bytes: Uint8Array): Promise<void> => {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at);
        written += bytesWritten;
        at += bytesWritten;
      }
      onProgress?.({ receivedBytes: at, ...(totalBytes === undefined ? {} : { totalBytes }) });
    };
    for await (const chunk of chunksOf(reply, signal)) {
      if (start === undefined) {
        await put(chunk);
        continue;
      }
      start = Buffer.concat([start, chunk]);
      if (start.length < 4) continue;
      checkStart(start);
      await put(start);
      start = undefined;
    }
    if (start !== undefined) checkStart(start);
    await file.sync();
    return at;
  } catch (thrown) {
    if (isFull(thrown)) throw noSpace(dirname(part), undefined, thrown);
    throw thrown;
  } finally {
    await file.close();
  }
}

/** What comes, and as typed errors what keeps it from coming: a fault of the disk is not one of the network. */
async function* chunksOf({ body }: Download, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch((thrown: unknown) => {
      throw downloadFailure("the server", thrown, signal);
    });
    if (next.done === true) return;
    yield next.value;
  }
}

async function requireSpace(
  part: string,
  note: Note,
  from: number,
  options: FetchFileOptions,
): Promise<void> {
  const folder = dirname(part);
  const free = await (options.freeBytes?.() ?? freeBytesOf(folder));
  const needed = (note.totalBytes ?? 0) - from + SPARE_BYTES;
  if (free < needed) throw noSpace(folder, { needed, free });
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

function noSpace(folder: string, bytes?: { needed: number; free: number }, cause?: unknown): FootnoteError {
  const gigabytes = (count: number): string => `${(count / 1e9).toFixed(1)} GB`;
  const said =
    bytes === undefined
      ? say("pull.no-space")
      : say("pull.no-space-figures", { needed: gigabytes(bytes.needed), free: gigabytes(bytes.free) });
  return new FootnoteError("disk-full", said, {
    hint: say("pull.free-space", { folder }),
    ...(cause === undefined ? {} : { cause }),
  });
}

function isFull(thrown: unknown): boolean {
  return (
    thrown instanceof Error && "code" in thrown && (thrown.code === "ENOSPC" || thrown.code === "EDQUOT")
  );
}

function interrupted(error: FootnoteError): FootnoteError {
  return new FootnoteError(error.code, error.said, {
    hint: say("pull.go-on"),
    retryable: true,
    cause: error,
  });
}

function fetched({ sha256 }: Note, bytes: number): FetchedFile {
  return { bytes, ...(sha256 === undefined ? {} : { sha256 }) };
}

export function noteFile(part: string): string {
  return `${part}.json`;
}

/** `undefined` where there is none, or it is of another address. */
async function readNote(part: string, url: string): Promise<Note | undefined> {
  try {
    const note = JSON.parse(await readFile(noteFile(part), "utf8")) as Note;
    return note.url === url ? note : undefined;
  } catch {
    return undefined;
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** The part and its note. */
export async function removePart(part: string): Promise<void> {
  await rm(part, { force: true });
  await rm(noteFile(part), { force: true });
}
