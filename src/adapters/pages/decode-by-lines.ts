/** A file of UTF-8 into which other programs have put lines in another encoding: each stretch in its own. */
import { decodeBytes } from "./decode-bytes.ts";
import { type Guess, guessEncoding } from "./guess-encoding.ts";

/** Share of the lines beyond ASCII that have to be UTF-8: an old encoding has some by accident. */
const UTF8_SHARE = 0.3;
/** Characters lost of those that are there, in a line of UTF-8 that is only damaged. */
const MAX_DAMAGE = 0.25;

/** `undefined` where it is no such file. */
export function decodeByLines(bytes: Uint8Array): (Guess & { readonly text: string }) | undefined {
  const lines: { bytes: Uint8Array; text: string | undefined }[] = [];
  const others: Uint8Array[] = [];
  let beyondAscii = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    start = end;
    const text = asUtf8(line);
    if (text === undefined) others.push(line);
    else if (/\P{ASCII}/u.test(text)) beyondAscii += 1;
    lines.push({ bytes: line, text });
  }
  if (others.length === 0 || beyondAscii < UTF8_SHARE * (beyondAscii + others.length)) return undefined;
  const guess = guessEncoding(Uint8Array.from(Buffer.concat(others)));
  const texts = lines.map(({ bytes: own, text }) => text ?? decodeBytes(own, guess.encoding));
  return { ...guess, text: texts.join("") };
}

/** Also where a character of it is broken. */
function asUtf8(line: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(line);
  const lost = text.match(/\u{fffd}/gu)?.length ?? 0;
  const kept = text.match(/[^\p{ASCII}\u{fffd}]/gu)?.length ?? 0;
  return lost <= kept * MAX_DAMAGE ? text : undefined;
}
