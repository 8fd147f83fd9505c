/**
 * Bytes into text, whatever their encoding: a byte order mark, then what is declared (header, HTML meta, XML
 * declaration) where it holds, then UTF-8, then a guess. A file of UTF-8 with stretches in another encoding is read
 * stretch by stretch, and what was encoded twice is decoded twice. Line endings are kept. Bytes that are not text at all are not decoded.
 */
import { isAscii, isUtf8 } from "node:buffer";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { decodeEscaped } from "./ascii-encodings.ts";
import { decodeByLines } from "./decode-by-lines.ts";
import { decodeBytes, isKnownEncoding } from "./decode-bytes.ts";
import { decodedOnce } from "./decoded-once.ts";
import { type Guess, guessEncoding } from "./guess-encoding.ts";

/** How far into a page a declaration is looked for; HTML asks for the first 1,024 bytes, pages put it later. */
const DECLARATION_BYTES = 4096;

/** Bytes looked at to tell text from binary data. */
const BINARY_SAMPLE_BYTES = 65_536;

/** Text has next to no control characters; random or packed bytes have one in nine. */
const MAX_CONTROL_SHARE = 0.02;

/** White space stands in every text; backspace and escape in logs and manual pages; zero is counted by itself. */
const FAIR_CONTROLS: ReadonlySet<number> = new Set([0x00, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b]);

/** What templates declare without a thought, and what decodes any bytes: it does not stand against a text that reads well otherwise. */
const WESTERN = /^(?:iso-?8859-1|latin-?1|l1|us-ascii|ascii|windows-1252|cp-?1252)$/iu;
const OTHER_SCRIPTS = /^(?:gb18030|big5|shift_jis|euc-jp|euc-kr|windows-1251|koi8-u)$/u;

/** Characters that could not be decoded; of an encoding that is only guessed none is right that loses so many. */
const MAX_LOST_SHARE = 0.1;
const MAX_LOST_OF_GUESS = 0.03;

/** Programs pad a field with some, and a file that was being written ends in some; none of packed data has so few. */
const MAX_ZERO_SHARE = 0.01;

/** UTF-8 with this share of damage, or less, is damaged UTF-8 rather than another encoding. */
const MAX_DAMAGED_SHARE = 0.02;

export interface DecodedText {
  /** Well formed, without byte order mark. */
  readonly text: string;
  /** What a reader should know of it: that the encoding is a guess, or that characters are lost. */
  readonly unread: readonly Sentence[];
}

/** The text; `undefined` where the bytes are not text. */
export function decodeText(bytes: Uint8Array, contentType?: string): string | undefined {
  return decodeWithDoubts(bytes, contentType)?.text;
}

export function decodeWithDoubts(bytes: Uint8Array, contentType?: string): DecodedText | undefined {
  const { encoding, isClear, pieces } = findEncoding(bytes, contentType);
  const decoded = (pieces ?? decodeBytes(bytes, encoding)).toWellFormed();
  const text = encoding === "utf-8" ? decodedOnce(decoded) : decoded;
  if (looksBinary(text, isClear ? MAX_LOST_SHARE : MAX_LOST_OF_GUESS)) return undefined;
  const unread: Sentence[] = [];
  const lost = text.split("\u{fffd}").length - 1;
  if (!isClear) unread.push(say("encoding.guessed", { encoding }));
  else if (lost > 0) unread.push(say("encoding.lost", { count: lost }));
  return { text: text.replaceAll("\0", ""), unread };
}

interface Found extends Guess {
  /** Where stretches of it are in different ones, or the platform does not decode it. */
  readonly pieces?: string;
}

const sure = (encoding: string): Found => ({ encoding, isClear: true });

function findEncoding(bytes: Uint8Array, contentType: string | undefined): Found {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return sure(marked);
  const isAsciiOnly = isAscii(bytes);
  const isUtf8Valid = isAsciiOnly || isUtf8(bytes);
  if (isAsciiOnly && !bytes.includes(0)) {
    const escaped = decodeEscaped(bytes);
    return escaped === undefined ? sure("utf-8") : { ...sure(escaped.encoding), pieces: escaped.text };
  }
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return sure(wide);
  // Valid UTF-8 with characters beyond ASCII is never anything else by accident, whatever a server declares.
  if (isUtf8Valid) return sure("utf-8");
  for (const label of [charsetOf(contentType), declaredCharset(bytes)]) {
    if (label === undefined || !isKnownEncoding(label) || !decodes(bytes, label)) continue;
    const guess = WESTERN.test(label) ? guessEncoding(bytes) : undefined;
    return guess?.isClear === true && OTHER_SCRIPTS.test(guess.encoding) ? guess : sure(label);
  }
  const pieces = decodeByLines(bytes);
  if (pieces !== undefined) return { ...pieces, pieces: pieces.text };
  return isDamagedUtf8(bytes) ? sure("utf-8") : guessEncoding(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (bytes.length % 4 === 0) {
    if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) return "utf-32le";
    if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return "utf-32be";
  }
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark, told by the zero bytes of its spaces, line ends and ASCII letters. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, DECLARATION_BYTES);
  if (bytes.length % 2 !== 0 || !sample.includes(0)) return undefined;
  const zeros: [number, number, number, number] = [0, 0, 0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 4]! += 1;
  const [first, second, third, fourth] = zeros;
  const quarter = Math.floor(sample.length / 4);
  // UTF-32 has two zero bytes of every four.
  if (bytes.length % 4 === 0 && quarter > 1) {
    if (third === quarter && fourth === quarter) return "utf-32le";
    if (first === quarter && second === quarter) return "utf-32be";
  }
  const even = first + third;
  const odd = second + fourth;
  if (odd > 0 && even === 0 && decodes(bytes, "utf-16le")) return "utf-16le";
  if (even > 0 && odd === 0 && decodes(bytes, "utf-16be")) return "utf-16be";
  return undefined;
}

function charsetOf(contentType: string | undefined): string | undefined {
  return /charset\s*=\s*["']?([\w:.-]{1,40})/iu.exec(contentType ?? "")?.[1];
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARATION_BYTES));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{1,40})/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{1,40})/iu.exec(head)?.[1]
  );
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    if (/^big5/iu.test(label)) return !decodeBytes(bytes, label).includes("\u{fffd}");
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, BINARY_SAMPLE_BYTES), { stream: true });
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const damaged = text.match(/\u{fffd}/gu)?.length ?? 0;
  // Damage beyond the sample only: the sample itself is UTF-8.
  return beyondAscii > 0 && damaged / beyondAscii <= MAX_DAMAGED_SHARE;
}

function looksBinary(text: string, mostLost: number): boolean {
  const sample = text.slice(0, BINARY_SAMPLE_BYTES);
  if (sample.length === 0) return false;
  const zeros = sample.split("\0").length - 1;
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if ((code < 0x20 && !FAIR_CONTROLS.has(code)) || code === 0x7f) controls += 1;
  }
  const lost = sample.match(/\u{fffd}/gu)?.length ?? 0;
  return (
    zeros > MAX_ZERO_SHARE * sample.length ||
    controls > MAX_CONTROL_SHARE * sample.length ||
    lost > mostLost * sample.length
  );
}
