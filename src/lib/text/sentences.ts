/**
 * Splits text into sentences by rule, English and Chinese alike, in one pass over the text. Offsets are UTF-16.
 * Not covered: Thai, Arabic and other scripts with enders of their own; they fall back to lines and the cap.
 */
import { sentenceEndAt } from "./sentence-end.ts";
import { isSpace, textBlocks } from "./text-blocks.ts";

export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/** Longest sentence, in characters: longer runs are tables or transcripts without punctuation. */
export const MAX_SENTENCE = 600;

/**
 * Spans of the sentences of `text.slice(from, to)`, in order, without surrounding white space. Every character
 * that is not white space is in exactly one of them. A list item, table row, heading or line of code is never
 * joined with its neighbours; a blank line always ends a sentence. `most`: how many of them are wanted.
 */
export function splitSentences(text: string, from = 0, to = text.length, most = Infinity): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  for (const block of textBlocks(text, from, to)) {
    const whole = block.kind !== "prose" && block.kind !== "item";
    let start = block.start;
    let at = start;
    // Open brackets since the sentence began: a semicolon within them only separates.
    let open = 0;
    while (at < block.end) {
      const code = text.charCodeAt(at);
      if (code === BACKTICK && !whole) {
        const closed = codeEnd(text, at, Math.min(block.end, start + MAX_SENTENCE));
        if (closed > at) {
          at = closed;
          continue;
        }
      }
      if (code === 40 || code === 0xff08) open++;
      else if ((code === 41 || code === 0xff09) && open > 0) open--;
      let end = whole || (code === 0xff1b && open > 0) ? -1 : sentenceEndAt(text, at, start, block.end);
      if (end < 0 && at - start >= MAX_SENTENCE) end = breakBefore(text, start, at);
      if (end < 0) {
        at++;
        continue;
      }
      push(sentences, text, start, end);
      if (sentences.length >= most) return sentences;
      start = end;
      while (start < block.end && isSpace(text.charCodeAt(start))) start++;
      at = start;
      open = 0;
    }
    push(sentences, text, start, block.end);
    if (sentences.length >= most) return sentences;
  }
  return sentences;
}

const BACKTICK = 96;
/** Longer code has a fence. */
const MAX_CODE = 120;

/** Past the code that a backtick at `at` opens on its line; `at` where none closes it. No sentence ends within code. */
function codeEnd(text: string, at: number, to: number): number {
  for (let end = at + 1; end < to && end - at <= MAX_CODE; end++) {
    const code = text.charCodeAt(end);
    if (code === BACKTICK) return end + 1;
    if (code === 10 || code === 13) return at;
  }
  return at;
}

/** Where to cut a run that is too long: after the last comma or space of its second half, else right here. */
function breakBefore(text: string, start: number, at: number): number {
  let space = -1;
  for (let i = at - 1; i > at - MAX_SENTENCE / 2 && i > start; i--) {
    const code = text.charCodeAt(i);
    if (code === 0xff0c || code === 0x3001 || code === 0xff1a) return i + 1;
    if (!isSpace(code)) continue;
    const before = text.charCodeAt(i - 1);
    if (before === 44 || before === 59 || before === 58) return i;
    if (space < 0) space = i;
  }
  if (space > 0) return space;
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isLow && at - 1 > start ? at - 1 : at;
}

function push(sentences: SentenceSpan[], text: string, start: number, end: number): void {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  if (end > start) sentences.push({ start, end });
}
