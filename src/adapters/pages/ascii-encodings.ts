/**
 * Encodings whose bytes are all ASCII, so that a text in one passes for English with odd signs: ISO-2022-JP, HZ (Chinese) and UTF-7.
 * Each is told by its escapes, every one of which has to stand for characters that people write; else the text is taken as it stands.
 */
import { withoutEnd } from "../../lib/text/without-end.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { COMMON_HAN } from "./common-characters.ts";

/** Share of what escapes of HZ stand for: ordinary Chinese has far more, accidents have a few in a hundred. */
const LEAST_COMMON = 0.3;

/** Characters of a single stretch of UTF-7: fewer may be a name or a sum. */
const LEAST_ALONE = 4;

/** `undefined` where it is ASCII and nothing else. `bytes`: ASCII alone. */
export function decodeEscaped(
  bytes: Uint8Array,
): { readonly encoding: string; readonly text: string } | undefined {
  if (hasJapaneseEscapes(bytes)) return { encoding: "iso-2022-jp", text: decodeBytes(bytes, "iso-2022-jp") };
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const chinese = source.includes("~{") ? decodeHz(source) : undefined;
  if (chinese !== undefined) return { encoding: "hz-gb-2312", text: chinese };
  const seven = decodeUtf7(source);
  return seven === undefined ? undefined : { encoding: "utf-7", text: seven };
}

/** ISO-2022-JP is plain ASCII bytes with escapes (`ESC $ B`, `ESC $ @`), so it passes for UTF-8. */
export function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}

/** Pairs of GB 2312 without their high bits between `~{` and `~}`, or the end of the line (RFC 1843). */
function decodeHz(source: string): string | undefined {
  let common = 0;
  let all = 0;
  const text = source.replace(
    /~\{((?:[\x21-\x77][\x21-\x7e])+)(?:~\}|(?=\r?\n|$))/gu,
    (_whole, pairs: string) => {
      const read = decodeBytes(
        Uint8Array.from(pairs, (sign) => sign.charCodeAt(0) | 0x80),
        "gb18030",
      );
      for (const character of read) {
        all += 1;
        if (COMMON_HAN.has(character)) common += 1;
      }
      return read;
    },
  );
  // A way in that leads to nothing: braces of some program.
  if (all < 2 || common < LEAST_COMMON * all || text.includes("~{")) return undefined;
  return text.replace(/~\r?\n/gu, "").replaceAll("~~", "~");
}

/**
 * UTF-16 in Base64 between `+` and what is no Base64 (RFC 2152). Two stretches or a longer one, none of which holds half a character, ASCII
 * letters or what nobody writes: telephone numbers, sums and programs have plus signs too.
 */
function decodeUtf7(source: string): string | undefined {
  const read: string[] = [];
  for (const [, run = ""] of source.matchAll(/\+(?!-)([A-Za-z0-9+/]*)/gu)) {
    const text = utf16OfBase64(run);
    if (text === undefined) return undefined;
    read.push(text);
  }
  const words = read.join("");
  if ((read.length < 2 && words.length < LEAST_ALONE) || !/\P{ASCII}/u.test(words) || !isWritten(words))
    return undefined;
  return source.replace(/\+(?:-|[A-Za-z0-9+/]+-?)/gu, (whole) =>
    whole === "+-" ? "+" : (read.shift() ?? whole),
  );
}

/** `undefined` where it is no whole number of characters, or bits are left over. */
function utf16OfBase64(run: string): string | undefined {
  const spare = (run.length * 6) % 16;
  const bytes = Buffer.from(run, "base64");
  const whole = Buffer.from(bytes.subarray(0, Math.floor((run.length * 6) / 16) * 2));
  if (whole.length === 0 || spare >= 6 || withoutEnd(whole.toString("base64"), /=/u) !== run)
    return undefined;
  const text = whole.swap16().toString("utf16le");
  return text.isWellFormed() ? text : undefined;
}

/** Neither ASCII letters, which nobody encodes, nor controls, nor rare Chinese characters for the most part. */
function isWritten(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  const common = han.filter((character) => COMMON_HAN.has(character)).length;
  return !/[A-Za-z0-9]|[\p{Cc}\p{Cn}\p{Co}]/u.test(text) && common >= LEAST_COMMON * han.length;
}
