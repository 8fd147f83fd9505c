/**
 * Mail whose text is in an encoding that it does not name, or by a name that means none (`unknown-8bit`), or as ASCII which it
 * is not: the names are put right, by what the bytes are. Not covered: such texts in base64 or quoted-printable.
 */
import { isAscii, isUtf8 } from "node:buffer";
import { isKnownEncoding } from "../decode-bytes.ts";
import { decodeText } from "../decode-text.ts";
import { guessEncoding } from "../guess-encoding.ts";

const CHARSET = /charset[ \t]{0,9}=[ \t]{0,9}"?([\w.:+-]{1,40})"?/giu;
/** Every byte of a text in it is below 128. */
const ASCII = /^(?:us-ascii|ascii|ansi_x3\.4-19\d\d)$/iu;

export function withKnownCharsets(bytes: Uint8Array): Uint8Array {
  if (isAscii(bytes)) return bytes;
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const isUnknown = (label: string): boolean => ASCII.test(label) || !isKnownEncoding(label);
  const labels = [...source.matchAll(CHARSET)].map(([, label = ""]) => label);
  const isUnicode = isUtf8(bytes);
  if (labels.every(isUnknown)) {
    const text = isUnicode ? undefined : decodeText(bytes);
    if (text !== undefined) return new TextEncoder().encode(text.replaceAll(CHARSET, 'charset="utf-8"'));
  }
  if (!labels.some(isUnknown)) return bytes;
  const guessed = isUnicode ? "utf-8" : guessEncoding(Buffer.from(beyondAscii(source), "latin1")).encoding;
  const named = source.replaceAll(CHARSET, (whole, label: string) =>
    isUnknown(label) ? `charset="${guessed}"` : whole,
  );
  return Buffer.from(named, "latin1");
}

/** Lines with other characters: heads and packed parts say nothing of the text. */
function beyondAscii(source: string): string {
  return source
    .split("\n")
    .filter((line) => /[^\p{ASCII}]/u.test(line))
    .join("\n");
}
