/** How large a picture is, from its first bytes: before anything is decoded, because a small file may unfold to gigabytes. */

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** `undefined` where it is none of PNG, JPEG, GIF, BMP and WebP, or broken. */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
  try {
    if (head.startsWith("\u{89}PNG")) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (head.startsWith("GIF8")) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (head.startsWith("BM"))
      return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return webpSize(head.slice(12, 16), view);
    if (head.startsWith("\u{ff}\u{d8}")) return jpegSize(view);
  } catch {
    // It ends before its size is told.
  }
  return undefined;
}

/** Whether the list of pictures in a TIFF file ends: each names the place of the next, and decoders follow for ever. */
export function endsTiff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const seen = new Set<number>();
  try {
    for (let at = view.getUint32(4, isLittle); at !== 0;) {
      if (seen.has(at)) return false;
      seen.add(at);
      at = view.getUint32(at + 2 + 12 * view.getUint16(at, isLittle), isLittle);
    }
  } catch {
    // It leads out of the file, where decoders stop too.
  }
  return true;
}

function webpSize(chunk: string, view: DataView): PictureSize | undefined {
  const three = (at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (chunk === "VP8X") return { width: three(24) + 1, height: three(27) + 1 };
  if (chunk === "VP8 ")
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (chunk !== "VP8L") return undefined;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** Of the frame header, which stands behind any number of other segments. */
function jpegSize(view: DataView): PictureSize | undefined {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xd9 || marker === 0xda) return undefined;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
