/**
 * Decides whether a sentence ends at a place: full stops of abbreviations, initials, numbers, versions, file names
 * and addresses do not end one. Looks at a few characters either side, never at the whole text.
 */
import { isSpace } from "./text-blocks.ts";

/** Never the last word of a sentence: titles and words that announce something. */
const NEVER_LAST = new Set(
  (
    "mr mrs ms messrs dr prof rev hon fr st mt ft gen col lt sgt capt cmdr adm maj gov sen rep pres supt " +
    "e.g i.e eg viz cf vs v ca approx esp incl resp fig figs eq eqs sec sect ch chap vol vols pp ed eds trans " +
    "nos art al op a.k.a"
  ).split(" "),
);
/** May be the last word: an end only where what follows looks like a beginning. */
const MAYBE_LAST = new Set(
  (
    "inc ltd co corp bros llc plc jr sr esq etc dept univ assn est jan feb mar apr jun jul aug sep sept oct nov dec " +
    "mon tue wed thu fri sat sun no p ave blvd rd hwy min max avg u.s u.k u.n e.u a.m p.m ph.d m.d b.a m.a b.c a.d d.c"
  ).split(" "),
);
/** Words that begin sentences far more often than they follow an abbreviation as part of a name. */
const STARTERS = new Set(
  (
    "the a an this that these those it its he she they we you i his her their our there here in on at by for from " +
    "with as but and or however when while after before since although because if many some most all both each"
  ).split(" "),
);

/** How far past an ender we look: bounds the work for a text that is nothing but enders. */
const LOOK_AHEAD = 80;

/**
 * The end (exclusive) of the sentence that began at `start`, if it ends with the character at `at`; else -1.
 * Closing quotes, brackets and footnote marks such as `[1]` belong to the sentence before them.
 */
export function sentenceEndAt(text: string, at: number, start: number, blockEnd: number): number {
  const to = Math.min(blockEnd, at + LOOK_AHEAD);
  const code = text.charCodeAt(at);
  if (isChineseEnder(code)) return chineseEnd(text, at, start, to);
  if (code === 0x2026) return ellipsisEnd(text, at, to);
  if (code !== 46 && code !== 33 && code !== 63) return -1;
  let end = at + 1;
  while (end < to && isEnder(text.charCodeAt(end))) end++;
  const afterMarks = end;
  while (end < to && isCloser(text.charCodeAt(end))) end++;
  end = skipFootnoteMarks(text, skipEmphasis(text, start, end, to), to);
  if (end >= to) return to;
  const next = text.charCodeAt(end);
  if (!isSpace(next)) {
    // "Really?真的" and "句子.下一句" end; "v1.2", "a.b", "file.ts" and "3.5亿" do not.
    if (!isHan(next)) return -1;
    return code !== 46 || isHan(text.charCodeAt(at - 1)) ? end : -1;
  }
  let following = end;
  while (following < to && isSpace(text.charCodeAt(following))) following++;
  if (following >= to) return end;
  const follower = wordAt(text, following, to);
  if (/^\p{Ll}/u.test(follower) && !/^(?:iPhone|iPad|iOS|macOS|eBay|npm)/u.test(follower)) return -1;
  if (/^[,;:，；：、)]/u.test(follower)) return -1;
  if (code !== 46 || afterMarks > at + 1) return end;
  return stopEnds(text, at, start, follower) ? end : -1;
}

/** Is the full stop at `at` the end of a sentence, given that white space and then `follower` come next? */
function stopEnds(text: string, at: number, start: number, follower: string): boolean {
  let wordStart = at;
  while (wordStart > start && at - wordStart < 12 && isWordPart(text.charCodeAt(wordStart - 1))) wordStart--;
  const word = text.slice(wordStart, at);
  if (word === "") return true;
  // "1. First": the number of a list item, not a sentence.
  if (wordStart === start && /^(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})$/u.test(word)) return false;
  if (/^\d{1,2}$/u.test(word) && isOrdinal(text.slice(Math.max(start, wordStart - 12), wordStart), follower))
    return false;
  const lower = word.toLowerCase();
  if (NEVER_LAST.has(lower)) return false;
  const starts = STARTERS.has(follower.toLowerCase());
  if (MAYBE_LAST.has(lower)) {
    if ((lower === "no" || lower === "p") && !/^\d/u.test(follower)) return true;
    return starts;
  }
  // "So do I. Birds …" ends, "by I. M. Pei" does not.
  if (/^\p{Lu}$/u.test(word)) return starts || (word === "I" && !/^\p{Lu}$/u.test(follower));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return starts;
  return true;
}

/** German before an ordinal (`am 1. April`, `im 3. Stock`): whether a figure there is one. */
function isOrdinal(before: string, follower: string): boolean {
  const isAnnounced =
    /(?:^|[\s(])(?:a[mb]|bis|vom|zum|zur|im|beim|seit|de[mnrs]|das|die|jede[mnrs]?|eine[mnr]?)\s+$/iu.test(
      before,
    );
  return (
    isAnnounced ||
    /^(?:Jänner|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Jahrhunderts?)$/u.test(follower)
  );
}

function chineseEnd(text: string, at: number, start: number, to: number): number {
  let end = at + 1;
  while (end < to && (isChineseEnder(text.charCodeAt(end)) || isEnder(text.charCodeAt(end)))) end++;
  const closed = end;
  while (end < to && isCloser(text.charCodeAt(end))) {
    // 《为什么？》 is a title and goes on.
    if (text[end] === "》" || text[end] === "〉") return -1;
    end++;
  }
  if (closed < end && end < to && /[，、：；,的]/u.test(text.charAt(end))) return -1;
  return skipFootnoteMarks(text, skipEmphasis(text, start, end, to), to);
}

/** An ellipsis ends a sentence only before a closing quote or a new beginning. */
function ellipsisEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && text.charCodeAt(end) === 0x2026) end++;
  const closed = end;
  while (end < to && isCloser(text.charCodeAt(end))) end++;
  if (end >= to) return to;
  if (closed < end && isHan(text.charCodeAt(end))) return end;
  if (!isSpace(text.charCodeAt(end))) return -1;
  while (end < to && isSpace(text.charCodeAt(end))) end++;
  return /^\p{Lu}/u.test(text.slice(end, end + 2)) ? closed : -1;
}

/** "**May I park there?** No.": stars that close what the sentence opened belong to it. */
function skipEmphasis(text: string, start: number, end: number, to: number): number {
  const mark = /^(?:\*{1,3}|__)/u.exec(text.slice(end, Math.min(to, end + 3)))?.[0];
  if (mark === undefined) return end;
  const opened = text.slice(start, end).split(mark).length - 1;
  return opened % 2 === 1 ? end + mark.length : end;
}

function skipFootnoteMarks(text: string, end: number, to: number): number {
  while (end < to && text.charCodeAt(end) === 91) {
    const mark = /^\[(?:\d{1,4}|[a-z]|note \d{1,3})\]/u.exec(text.slice(end, Math.min(to, end + 12)));
    if (mark === null) return end;
    end += mark[0].length;
  }
  return end;
}

function wordAt(text: string, at: number, to: number): string {
  let end = at;
  while (end < to && end - at < 12 && !isSpace(text.charCodeAt(end))) end++;
  return text.slice(at, end).replace(/^["'“‘(«]+|[.,;:!?"'”’)]+$/gu, "") || text.slice(at, end);
}

function isChineseEnder(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b || code === 0xff61;
}

function isEnder(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

function isCloser(code: number): boolean {
  return CLOSERS.has(code);
}

const CLOSERS = new Set(Array.from("\"')]”’»」』）》〉】", (c) => c.charCodeAt(0)));

function isWordPart(code: number): boolean {
  return (
    code > 127 ||
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 46
  );
}

/** Han characters, kana and the marks that go with them. */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd87f) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}
