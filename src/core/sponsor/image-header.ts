/**
 * What a picture says of itself in its first bytes, looked at before anything decodes it: which of the three kinds it is, that it stands
 * still, and how large it claims to be. Whether the rest of it is sound is for the decoder to find out.
 */
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { Sentence } from "../domain/sentence.ts";

/** Of the file that is handed in. */
export const MOST_IMAGE_BYTES = 5_000_000;
/** Of either side, and of both together: four bytes each while it is decoded. */
export const MOST_SIDE = 10_000;
export const MOST_PIXELS = 24_000_000;

export interface ImageHeader {
  readonly kind: "png" | "jpeg" | "webp";
  readonly width: number;
  readonly height: number;
}

/** Throws `bad-request` of what is none of the three, moves, is cut off before it says its size, or is too large. */
export function readImageHeader(bytes: Uint8Array): ImageHeader {
  if (bytes.length > MOST_IMAGE_BYTES) {
    throw refused(say("sponsored.image-bytes", { limit: MOST_IMAGE_BYTES / 1_000_000 }));
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = [readPng, readJpeg, readWebp].map((reader) => reader(view)).find((one) => one !== "other");
  if (read === undefined) throw refused(otherKind(view), say("sponsored.image-kinds"));
  if (read === "moving") throw refused(say("sponsored.image-moving"), say("sponsored.image-kinds"));
  if (read === "broken") throw refused(say("sponsored.image-broken"), say("sponsored.image-broken-hint"));
  const { width, height } = read;
  if (width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS) {
    const most = { side: MOST_SIDE, pixels: MOST_PIXELS / 1_000_000 };
    throw refused(say("sponsored.image-pixels", { width, height, ...most }));
  }
  return read;
}

type Read = ImageHeader | "other" | "moving" | "broken";

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Animation is announced before the first piece of the picture (`acTL` before `IDAT`). */
function readPng(view: DataView): Read {
  if (!PNG_SIGNATURE.every((byte, nth) => byteAt(view, nth) === byte)) return "other";
  if (view.byteLength < 33 || textAt(view, 12, 4) !== "IHDR") return "broken";
  const header = { kind: "png", width: view.getUint32(16), height: view.getUint32(20) } as const;
  for (let at = 33; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = textAt(view, at + 4, 4);
    if (name === "acTL") return "moving";
    if (name === "IDAT") return sized(header);
  }
  return "broken";
}

/** Its size stands in the frame, behind any number of other segments. */
function readJpeg(view: DataView): Read {
  if (byteAt(view, 0) !== 0xff || byteAt(view, 1) !== 0xd8) return "other";
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return sized({ kind: "jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) });
    const length = view.getUint16(at + 2);
    // The picture itself begins (`da`) or has ended (`d9`) without a frame.
    if (length < 2 || marker === 0xda || marker === 0xd9) return "broken";
    at += 2 + length;
  }
  return "broken";
}

function readWebp(view: DataView): Read {
  if (textAt(view, 0, 4) !== "RIFF" || textAt(view, 8, 4) !== "WEBP") return "other";
  if (view.byteLength < 30 || view.getUint32(4, true) + 8 > view.byteLength) return "broken";
  const name = textAt(view, 12, 4);
  if (name === "VP8X") {
    if ((view.getUint8(20) & 2) !== 0) return "moving";
    const side = (at: number): number => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
    return sized({ kind: "webp", width: side(24), height: side(27) });
  }
  if (name === "VP8L") {
    const sides = view.getUint32(21, true);
    return sized({ kind: "webp", width: 1 + (sides & 0x3fff), height: 1 + ((sides >>> 14) & 0x3fff) });
  }
  if (name !== "VP8 ") return "broken";
  const [width, height] = [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  return sized({ kind: "webp", width, height });
}

const sized = (header: ImageHeader): Read => (header.width > 0 && header.height > 0 ? header : "broken");

/** What people take for a picture and is none here, by how it begins; told by name, so that it is known what to do about it. */
const OTHERS: readonly (readonly [kind: string, begins: RegExp])[] = [
  ["GIF", /^gif8/u],
  ["SVG", /^(?:\u{ef}\u{bb}\u{bf})?\s*<(?:svg|\?xml|!doctype svg)/u],
  ["AVIF / HEIC / MP4", /^[^]{4}ftyp/u],
  ["BMP", /^bm/u],
  ["TIFF", /^(?:ii\*\0|mm\0\*)/u],
  ["PDF", /^%pdf/u],
];

function otherKind(view: DataView): Sentence {
  const start = textAt(view, 0, 256).toLowerCase();
  const [kind] = OTHERS.find(([, begins]) => begins.test(start)) ?? [];
  return kind === undefined ? say("sponsored.image-unknown") : say("sponsored.image-other", { kind });
}

const byteAt = (view: DataView, at: number): number => (at < view.byteLength ? view.getUint8(at) : -1);

function textAt(view: DataView, from: number, length: number): string {
  const until = Math.min(from + length, view.byteLength);
  let text = "";
  for (let at = from; at < until; at++) text += String.fromCodePoint(view.getUint8(at));
  return text;
}

function refused(said: Sentence, hint?: Sentence): FootnoteError {
  return new FootnoteError("bad-request", said, { hint });
}
