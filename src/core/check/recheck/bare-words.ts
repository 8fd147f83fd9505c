/**
 * Finds words in a text whatever spaces, punctuation and capitals stand between them. What can change a meaning is
 * kept: the signs of numbers, symbols, and the space between two words of a script that writes spaces. Simplified and
 * traditional characters are different words here.
 */
import { isHan } from "../../../lib/text/sentence-end.ts";

interface Bare {
  readonly text: string;
  /** For each code unit of `text`, where the character it comes from begins. */
  readonly from: readonly number[];
}

/** Texts are folded in pieces of this length, so that a book takes no more memory than an article. */
const PIECE = 200_000;
/** Room for what may stand between the words: the same words spread wider are not found. */
const SPREAD = 4;

/** `[start, end)` of the spans with the same words, in order. */
export function* findBareWords(words: string, text: string): Generator<{ start: number; end: number }> {
  const wanted = bare(words, 0, words.length).text;
  if (wanted === "") return;
  const overlap = words.length * SPREAD + PIECE / 100;
  let next = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = bare(text, from, Math.min(text.length, from + PIECE + overlap));
    for (let at = piece.text.indexOf(wanted); at >= 0; at = piece.text.indexOf(wanted, at + 1)) {
      const last = at + wanted.length;
      const start = piece.from[at] as number;
      const end = endOfCharacter(text, piece.from[last - 1] as number);
      // Not in the middle of a longer word. A piece may begin in one.
      if (isJoined(piece.text, at) || isJoined(piece.text, last)) continue;
      if (at === 0 && /[a-z\d]/i.test(text[start - 1] ?? "")) continue;
      // The overlap is searched twice.
      if (start < next) continue;
      next = start + 1;
      yield { start, end };
    }
  }
}

/** The text without spaces and punctuation, for comparing what stands around two places. */
export function bareText(text: string): string {
  return bare(text, 0, text.length).text;
}

function bare(text: string, start: number, end: number): Bare {
  let out = "";
  const from: number[] = [];
  let isGap = false;
  /** The last unit of `out`: to ask the growing string itself would copy it each time. */
  let before = 0;
  for (let at = start; at < end;) {
    const code = text.codePointAt(at) as number;
    const width = code > 0xffff ? 2 : 1;
    const kept = keptOf(text, at, code);
    if (kept === "") {
      // "don’t" is one word.
      isGap ||= !isApostrophe(code);
    } else {
      if (isGap && out !== "" && isSpaced(before) && isSpaced(kept.charCodeAt(0))) {
        out += " ";
        from.push(at);
      }
      out += kept;
      for (let unit = 0; unit < kept.length; unit++) from.push(at);
      before = kept.charCodeAt(kept.length - 1);
      isGap = false;
    }
    at += width;
  }
  return { text: out, from };
}

/** The character as it is compared; nothing where it does not count. */
function keptOf(text: string, at: number, code: number): string {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || isDigit(code)) return text[at] as string;
    if (code >= 65 && code <= 90) return String.fromCharCode(code + 32);
    return isSign(text, at, code) ? (text[at] as string) : "";
  }
  const folded = String.fromCodePoint(code).normalize("NFKC").toLowerCase();
  if (folded.length === 1 && folded.charCodeAt(0) < 0x80 && !/[a-z\d]/.test(folded)) {
    return isSign(text, at, folded.charCodeAt(0)) ? folded : "";
  }
  if (code === 0x2013 || code === 0x2212) return isSign(text, at, 45) ? "-" : "";
  return /^(?:\p{L}|\p{N}|\p{M}|\p{Sc}|\p{Sm}|\p{So}|‰)/u.test(folded) ? folded : "";
}

/** Signs that belong to a number or a formula; the same ones between words are punctuation. */
function isSign(text: string, at: number, code: number): boolean {
  switch (code) {
    case 36: // $
    case 37: // %
    case 43: // +
    case 60: // <
    case 61: // =
    case 64: // @
      return true;
    case 44: // ,
    case 46: // .
    case 47: // /
    case 58: // :
      return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
    case 45: // -
      return isDigit(text.charCodeAt(at + 1)) && !/[\p{L})\]]/u.test(text[at - 1] ?? " ");
    default:
      return false;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Letters and digits of scripts that write spaces between words. */
function isSpaced(code: number): boolean {
  // Kana, Han and their kin stand from U+2E80 on, Hangul, which writes spaces, from U+AC00.
  return !isHan(code) && (code < 0x2e80 || code >= 0xac00);
}

function isJoined(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length || text[at] === " " || text[at - 1] === " ") return false;
  return isSpaced(text.charCodeAt(at - 1)) && isSpaced(text.charCodeAt(at));
}

function endOfCharacter(text: string, at: number): number {
  return at + ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
}
