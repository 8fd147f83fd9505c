/**
 * The body of a reply, unpacked, in memory. Counted at every layer: a small body may hold a very large one, and one
 * that unpacks to nothing may be very large itself. Character sets are the page reader's matter.
 */
import { type Duplex, type Readable, Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from "node:zlib";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createGrowingBytes } from "../../lib/growing-bytes.ts";
import { byName } from "../../lib/by-name.ts";

/** What is asked for. `deflate` is understood and not asked for: servers disagree on what it means. */
export const ACCEPT_ENCODING = "zstd, br, gzip";

/** Honest servers pack once; a second time happens by mistake, behind a proxy. */
const MOST_CODINGS = 2;

/** Memory that a stream may ask for before its first byte: 8 MB, which all senders keep to (RFC 9659). */
const ZSTD_WINDOW_LOG = 23;

const UNPACKERS = byName<() => Duplex>({
  // As browsers do, what came of a stream that was cut short counts.
  gzip: () => createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }),
  deflate: () => createInflate({ finishFlush: constants.Z_SYNC_FLUSH }),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG } }),
});

/**
 * `encoding` is the header `content-encoding`. Throws `document-too-large`, `fetch-failed`, or what the connection
 * throws.
 */
export async function unpackedBody(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const codings = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim().replace(/^x-(?=gzip$)/, ""))
    .filter((coding) => coding !== "" && coding !== "identity");
  const unpackers = codings.reverse().map((coding) => UNPACKERS[coding]);
  if (unpackers.length > MOST_CODINGS || unpackers.includes(undefined)) {
    body.destroy();
    throw new FootnoteError("fetch-failed", say("fetch.packed-unknown"), {
      hint: say("fetch.open-save-add"),
    });
  }
  const layers = unpackers.flatMap((unpacker) => [counted(maxBytes), unpacker!()]);
  const whole = gathered(maxBytes);
  // Most pages come unpacked or in one layer; a pipeline of streams costs more than a page's own reading.
  if (layers.length === 0) for await (const chunk of body) whole.add(chunk as Uint8Array);
  else await pipeline([body, ...layers, whole.sink]);
  return whole.bytes();
}

function counted(maxBytes: number): Duplex {
  let length = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      length += chunk.length;
      if (length > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
}

function gathered(maxBytes: number) {
  const whole = createGrowingBytes(65_536);
  /** Throws `document-too-large`. */
  const add = (chunk: Uint8Array): void => {
    if (whole.length + chunk.length > maxBytes) throw tooLarge(maxBytes);
    whole.add(chunk);
  };
  const sink = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      try {
        add(chunk);
        done();
      } catch (thrown) {
        done(thrown as FootnoteError);
      }
    },
  });
  return { add, sink, bytes: () => whole.all().slice() };
}

export function tooLarge(maxBytes: number): FootnoteError {
  return new FootnoteError(
    "document-too-large",
    say("fetch.page-too-large", { limit: maxBytes / 1_000_000 }),
    {
      hint: say("fetch.download-and-split"),
    },
  );
}
