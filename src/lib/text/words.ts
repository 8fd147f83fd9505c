/**
 * Words as everything that compares texts sees them: English stemmed, Chinese as characters in pairs, numbers whole.
 * Not a dictionary segmenter (`search-words.ts` is): pairs of characters serve for comparing and need no dictionary.
 * Traditional characters are read as simplified ones, so that 臺灣 and 台湾 are one word, and so are the years 一九六二 and 1962.
 */
import { hanYears } from "./han-years.ts";
import { isHan } from "./sentence-end.ts";
import { simplified } from "./simplified.ts";
import { stem } from "./stem.ts";

export interface Token {
  /** Lower-cased, stemmed, half-width, simplified: equal for words that should match. */
  readonly word: string;
  /** UTF-16 offsets of the written form. */
  readonly start: number;
  readonly end: number;
  readonly kind: "latin" | "han" | "number";
}

/** Longest word: what is longer is data, not language. */
const MAX_WORD = 40;

/** The words of a text, in order, repeats included. */
export function words(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (word) => found.push(word));
  return found;
}

/** The words with their places. A run of Chinese characters gives its overlapping pairs; one alone gives itself. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, start, end, kind) => tokens.push({ word, start, end, kind }));
  return tokens;
}

type Take = (word: string, start: number, end: number, kind: Token["kind"]) => unknown;

/** Called for whole pages, so it makes nothing that is not asked for. */
function eachWord(text: string, take: Take): void {
  const length = text.length;
  /** Made where the first Chinese character stands: most texts have none. */
  let plain: string | undefined;
  let at = 0;
  while (at < length) {
    const code = fold(text.charCodeAt(at));
    if (isLetter(code)) {
      let end = at + 1;
      while (end < length && isWordPart(text, end)) end++;
      take(wordOf(text.slice(at, end - at > MAX_WORD ? at + MAX_WORD : end)), at, end, "latin");
      at = end;
      // "Newton's": the ending is not a word.
      const mark = text.charCodeAt(at);
      if ((mark === 0x27 || mark === 0x2019) && /^s(?![\p{L}\d])/iu.test(text.slice(at + 1, at + 3))) at += 2;
    } else if (isHan(code)) {
      let end = at + 1;
      while (end < length && isHan(text.charCodeAt(end))) end++;
      plain ??= simplified(text);
      let from = at;
      for (const { start, end: over, figures } of hanYears(text.slice(at, end))) {
        takePairs(take, plain, from, at + start);
        take(figures, at + start, at + over, "number");
        from = at + over;
      }
      takePairs(take, plain, from, end);
      at = end;
    } else if (isDigit(code)) {
      at = takeNumber(take, text, at);
    } else {
      at++;
    }
  }
}

function takePairs(take: Take, plain: string, start: number, end: number): void {
  if (end - start === 1) take(plain.slice(start, end), start, end, "han");
  for (let i = start; i + 2 <= end; i++) take(plain.slice(i, i + 2), i, i + 2, "han");
}

/** Known by how it is written, since the same forms come again and again: cutting words is the dearest step of reading. */
function wordOf(written: string): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  const word = stem(foldText(written).toLowerCase());
  if (written.length > LONGEST_KNOWN) return word;
  // Made-up words must not make it grow for ever.
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, word);
  return word;
}

/** A large dictionary's worth of common forms; about 2 MB. */
const MOST_KNOWN = 30_000;
/** Longer pieces are no copies in V8: each would keep the whole text that it was cut from. */
const LONGEST_KNOWN = 12;
const known = new Map<string, string>();

/** "1,234.5" is one number, written "1234.5"; "1990s" and "50th" keep their digits and lose their endings. */
function takeNumber(take: Take, text: string, start: number): number {
  let end = start;
  let word = "";
  while (end < text.length && end - start < MAX_WORD) {
    const code = fold(text.charCodeAt(end));
    if (isDigit(code)) word += String.fromCharCode(code);
    else if (isDigit(fold(text.charCodeAt(end + 1)))) {
      if (code === 46) word += ".";
      else if (code !== 44 || !/^\d{3}(?!\d)/u.test(foldText(text.slice(end + 1, end + 5)))) break;
    } else break;
    end++;
  }
  take(word, start, end, "number");
  const ending = /^(?:s|st|nd|rd|th)(?![\p{L}\d])/iu.exec(text.slice(end, end + 3));
  return end + (ending?.[0].length ?? 0);
}

/** The same string where nothing changes, which is what nearly all words of a page are. */
function foldText(text: string): string {
  let at = 0;
  while (at < text.length && text.charCodeAt(at) < 0xc0) at++;
  if (at === text.length) return text;
  let out = "";
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(fold(text.charCodeAt(i)));
  return out;
}

/** Full-width ASCII to ASCII, Latin letters with marks to plain ones; other characters as they are. */
function fold(code: number): number {
  if (code < 0xc0) return code;
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  if (code < 0x180) return PLAIN.get(code) ?? code;
  return code;
}

const PLAIN = new Map<number, number>();
for (let code = 0xc0; code < 0x180; code++) {
  const plain = String.fromCharCode(code).normalize("NFD").charCodeAt(0);
  if (plain < 128) PLAIN.set(code, plain);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  if (code < 128) return isAsciiLetter(code);
  if (code < 0xaa) return false;
  if (code === 0xd7 || code === 0xf7) return false;
  // Letters of other alphabets up to the punctuation block, and Hangul.
  return code < 0x2000 ? OTHER_LETTER.test(String.fromCharCode(code)) : code >= 0xac00 && code <= 0xd7a3;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 97 && lower <= 122;
}

const OTHER_LETTER = /\p{L}|\p{M}/u;

/** Between `H800` and `GPU`, which Chinese writes without a space; `GPT4`, `H2O` and `Web3D` are one word each. */
function isJoint(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at - 1)) &&
    isCapital(text.charCodeAt(at)) &&
    isCapital(text.charCodeAt(at + 1)) &&
    isCapital(text.charCodeAt(at + 2))
  );
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const lower = code | 0x20;
  if (lower >= 97 && lower <= 122) return !isJoint(text, at);
  const plain = fold(code);
  return isDigit(plain) || (isLetter(plain) && !isJoint(text, at));
}
