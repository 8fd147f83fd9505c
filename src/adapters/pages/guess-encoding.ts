/**
 * Guesses the encoding of text that does not declare one and is not UTF-8. Every candidate that decodes without
 * error is judged by how much of what is not ASCII reads as the commonest characters of its language; that works
 * on a single short line, where statistical detectors do not. They are asked only where no candidate is clear.
 */
import chardet from "chardet";
import {
  COMMON_CYRILLIC,
  COMMON_HAN,
  COMMON_HANGUL,
  COMMON_JAPANESE,
  COMMON_LATIN,
  COMMON_TRADITIONAL,
} from "./common-characters.ts";

/** Enough text to be sure of; detecting over megabytes costs most of a second and finds no more. */
const SAMPLE_BYTES = 65_536;

interface Candidate {
  readonly encoding: string;
  readonly common: ReadonlySet<string>;
  /**
   * How its letters stand: `scattered` singly among ASCII ones, `words` in words of their own with one capital at
   * most. Both alphabets fill their code page, so that a wrong decoding finds their letters everywhere.
   */
  readonly shape?: "scattered" | "words";
}

/** Where two score the same, the earlier wins: GB18030 holds every other's characters, so it comes after Big5. */
const CANDIDATES: readonly Candidate[] = [
  { encoding: "big5", common: COMMON_TRADITIONAL },
  { encoding: "gb18030", common: COMMON_HAN },
  { encoding: "shift_jis", common: COMMON_JAPANESE },
  { encoding: "euc-jp", common: COMMON_JAPANESE },
  { encoding: "euc-kr", common: COMMON_HANGUL },
  { encoding: "windows-1251", common: COMMON_CYRILLIC, shape: "words" },
  { encoding: "koi8-r", common: COMMON_CYRILLIC, shape: "words" },
  { encoding: "windows-1252", common: COMMON_LATIN, shape: "scattered" },
  { encoding: "utf-16le", common: COMMON_HAN },
  { encoding: "utf-16be", common: COMMON_HAN },
];

/** A wrong decoding reaches a few in a hundred by accident; a right one of ordinary text at least a third. */
const CLEAR_SCORE = 0.3;

/** A label that `TextDecoder` knows. `windows-1252`, which decodes anything, where nothing is clear. */
export function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (hasJapaneseEscapes(sample)) return "iso-2022-jp";
  let best = { encoding: "windows-1252", score: 0 };
  for (const candidate of CANDIDATES) {
    const score = readingScore(sample, candidate);
    if (score > best.score) best = { encoding: candidate.encoding, score };
  }
  if (best.score >= CLEAR_SCORE) return best.encoding;
  const detected = chardet.detect(sample)?.toLowerCase();
  return detected !== undefined && detected !== "utf-8" && isKnownEncoding(detected)
    ? detected
    : best.encoding;
}

export function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== "";
  } catch {
    return false;
  }
}

/** Share of what is not ASCII that is common; 0 where the bytes are not valid in the encoding. */
function readingScore(sample: Uint8Array, candidate: Candidate): number {
  if (candidate.encoding.startsWith("utf-16") && sample.length % 2 !== 0) return 0;
  let text: string;
  try {
    // As a stream, so that a character cut at the end of the sample is not an error.
    text = new TextDecoder(candidate.encoding, { fatal: true }).decode(sample, { stream: true });
  } catch {
    return 0;
  }
  if (candidate.shape === "words") text = text.replace(/[\p{L}\p{N}]+/gu, blankUnlessWord);
  let others = 0;
  let common = 0;
  let afterOther = false;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isOther = code >= 0x80;
    if (isOther) {
      others += 1;
      if (candidate.common.has(character) && !(candidate.shape === "scattered" && afterOther)) common += 1;
      // Private and unassigned places: no text of this encoding has them.
      else if (/[\p{Co}\p{Cn}\u{80}-\u{9f}]/u.test(character)) common -= 1;
    } else if (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d && code !== 0x0c) {
      common -= 1;
    }
    afterOther = isOther;
  }
  return others === 0 ? 0 : Math.max(0, common / others);
}

/** What no Russian writer would write (mixed case, mixed scripts, endless words) is kept in length only. */
function blankUnlessWord(token: string): string {
  const isCased = /^(?:\p{Script=Cyrillic}?[а-яё]{1,24}|[А-ЯЁ]{1,24}|\p{ASCII}+)$/u.test(token);
  const isSpoken = token.length < 3 || /[аеёиоуыэюя]/iu.test(token) || !/\P{ASCII}/u.test(token);
  return isCased && isSpoken ? token : "\u{fffd}".repeat(token.length);
}

/** ISO-2022-JP is plain ASCII bytes with escapes (`ESC $ B`, `ESC $ @`), so it passes for UTF-8. */
export function hasJapaneseEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at !== -1; at = bytes.indexOf(0x1b, at + 1)) {
    if (bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40)) return true;
  }
  return false;
}
