/**
 * Bytes into text in one encoding: those of the WHATWG's list by the platform, and by a library those that browsers never
 * met (DOS, Mac, UTF-32) and Big5 with Hong Kong's characters, which the platform turns into private ones.
 */
import iconv from "iconv-lite";
import { byName } from "../../lib/by-name.ts";

/** WHATWG's name → the library's. */
const BY_LIBRARY = byName<string>({ big5: "big5-hkscs", "big5-hkscs": "big5-hkscs" });

/** Without byte order mark; what the encoding has not is U+FFFD. Throws `RangeError` for a name that nobody knows. */
export function decodeBytes(bytes: Uint8Array, label: string): string {
  const name = BY_LIBRARY[label.toLowerCase()] ?? label;
  if (name === label && isOfPlatform(label)) return composed(new TextDecoder(label).decode(bytes), label);
  if (!iconv.encodingExists(name)) throw new RangeError(`no encoding ${label}`);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name);
}

/** Vietnamese tones stand behind their letters there; everywhere else, in questions too, each is one with its letter. */
export function composed(text: string, label: string): string {
  return label.endsWith("1258") ? text.normalize("NFC") : text;
}

export function isKnownEncoding(label: string): boolean {
  return isOfPlatform(label) || iconv.encodingExists(label);
}

function isOfPlatform(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}
