/**
 * Text that a program took for windows-1252 when it was UTF-8, and wrote down as UTF-8 once more: `cafÃ©` for `café`. Put
 * right where every character beyond ASCII is of such a pair, so that a text which only speaks of them stays as it is.
 */

/** Where windows-1252 has a character for a byte from 0x80 to 0x9f; the five that it has none for stand as themselves. */
const HIGH_BYTES = new Map(
  Array.from(
    new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at)),
    (sign, at) => [sign, 0x80 + at],
  ),
);
/** Fewer characters may be chance. */
const FEWEST = 2;
/** Texts are looked at up to here before the whole is. */
const SAMPLE_LENGTH = 20_000;

const BEYOND_ASCII = /[^\p{ASCII}]+/gu;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text as it was meant; the same text where it was not written so. */
export function decodedOnce(text: string): string {
  const runs: readonly string[] = text.slice(0, SAMPLE_LENGTH).match(BEYOND_ASCII) ?? [];
  // A run that the sample cuts may be half of one.
  const looked = text.length > SAMPLE_LENGTH ? runs.slice(0, -1) : runs;
  const found = looked.map(once);
  if (found.includes(undefined) || found.join("").length < FEWEST) return text;
  let isWhole = true;
  const meant = text.replace(BEYOND_ASCII, (run) => {
    const own = once(run);
    if (own === undefined) isWhole = false;
    return own ?? run;
  });
  return isWhole ? meant : text;
}

function once(run: string): string | undefined {
  const bytes = new Uint8Array(run.length);
  for (let at = 0; at < run.length; at++) {
    const code = run.charCodeAt(at);
    const byte = code < 0x100 ? code : HIGH_BYTES.get(run.charAt(at));
    if (byte === undefined) return undefined;
    bytes[at] = byte;
  }
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
