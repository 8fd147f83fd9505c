/**
 * Is there a footnote marker at this place? Knows the protocol's `[1]`, `[1, 2]`, `[1-3]` and the forms that models
 * slip into: `【1】`, `【1†…】`, `[^1]`, `\\[1\\]`, `[source 1]`, `(source 1)`, `［来源1］`. Looks only forward, and says
 * when it needs more characters. What models put around markers is the matter of `wrapped-scan.ts`. Code and the word before the marker are the parser's matter.
 */
import { byName } from "../../../lib/by-name.ts";

export type Scan =
  | { readonly kind: "marker"; readonly end: number; readonly sources: readonly number[] }
  | { readonly kind: "none" }
  /** What is there may become a marker; ask again with more text. */
  | { readonly kind: "more" };

const CLOSER = byName<string>({
  "\\": "]",
  "[": "]",
  "【": "】",
  "［": "］",
  "(": ")",
  "（": "）",
});

/** What models put before the number. Round brackets are a marker only with one of these. */
const LABELS = [
  "source",
  "sources",
  "src",
  "passage",
  "passages",
  "ref",
  "refs",
  "reference",
  "references",
  "citation",
  "footnote",
  "document",
  "doc",
  "来源",
  "來源",
  "出处",
  "出處",
  "资料",
  "資料",
  "文献",
  "文獻",
  "段落",
  "文档",
  "文檔",
  "引用",
  "参考",
  "參考",
];

/** No marker is longer; keeps what is held back small where a bracket never closes. */
const LONGEST = 60;
/** `[1-500]` is not a citation of 500 sources. */
const LONGEST_RANGE = 20;

const NONE: Scan = { kind: "none" };
const MORE: Scan = { kind: "more" };

/** True where a marker may begin with this character. */
export function opensMarker(character: string): boolean {
  return character in CLOSER;
}

/**
 * Scans `text` from the opening bracket at `from`. All numbers must be between 1 and `sourceCount`. `isEnd` says that
 * no more text comes, so that the answer is never `more`.
 */
export function scanMarker(text: string, from: number, sourceCount: number, isEnd: boolean): Scan {
  const open = text.charAt(from);
  const closer = CLOSER[open];
  if (closer === undefined) return NONE;
  const isRound = open === "(" || open === "（";
  const cut = Math.min(text.length, from + LONGEST);
  const starved = isEnd || cut < text.length ? NONE : MORE;
  const sources: number[] = [];
  const isEscaped = open === "\\";
  if (isEscaped && text.charAt(from + 1) !== "[") return from + 1 >= text.length && !isEnd ? MORE : NONE;
  let at = from + (isEscaped ? 2 : 1);
  let isLabelled = false;
  let rangeFrom = 0;

  const skipSpaces = (): void => {
    while (at < cut && (text[at] === " " || text[at] === "\u00a0")) at++;
  };

  for (;;) {
    skipSpaces();
    if (text[at] === "^" && !isRound) at++;
    const labelStart = at;
    while (at < cut && /[\p{L}]/u.test(text.charAt(at))) at++;
    if (at > labelStart) {
      const word = text.slice(labelStart, at).toLowerCase();
      if (at >= cut) return LABELS.some((label) => label.startsWith(word)) ? starved : NONE;
      if (!LABELS.includes(word)) return NONE;
      isLabelled = true;
      while (at < cut && /[\s:：#.]/u.test(text.charAt(at)) && text[at] !== "\n") at++;
    }
    if (at >= cut) return starved;
    if (isRound && !isLabelled) return NONE;

    const digitStart = at;
    while (at < cut && at - digitStart < 4 && /[0-9０-９]/u.test(text.charAt(at))) at++;
    if (at === digitStart) return NONE;
    const number = Number(text.slice(digitStart, at).normalize("NFKC"));
    if (number > sourceCount) return NONE;
    if (number < 1 && at < cut) return NONE;
    if (rangeFrom > 0) {
      if (at < cut && (number < rangeFrom || number - rangeFrom >= LONGEST_RANGE)) return NONE;
      for (let n = rangeFrom + 1; n <= number; n++) sources.push(n);
      rangeFrom = 0;
    } else {
      sources.push(number);
    }

    if (text[at] === "^" && open === "[") at++;
    skipSpaces();
    if (at >= cut) return starved;
    if (text[at] === "†" && open === "【") while (at < cut && text[at] !== closer) at++;
    if (at >= cut) return starved;
    if (isEscaped && text[at] === "\\") {
      at++;
      if (at >= cut) return starved;
      if (text[at] !== closer) return NONE;
    }
    const character = text.charAt(at);
    at++;
    if (character === closer) break;
    if (/[-–—~～]/u.test(character)) rangeFrom = number;
    else if (!/[,，、;；&]/u.test(character)) return NONE;
  }

  if (!isRound) {
    // One more character tells `[1](url)`, a link, from a marker.
    if (at >= text.length) {
      if (!isEnd) return MORE;
    } else if (text[at] === "(") {
      return NONE;
    }
  }
  return { kind: "marker", end: at, sources: [...new Set(sources)] };
}
