/**
 * Takes `NOT_FOUND` out of a model's text while it streams, and says that it was there. A text that begins with it says
 * nothing else. Within a text it goes where it stands as a sentence of its own, and becomes words where it is a part of one.
 * Markup around it goes too. Where the sources write it themselves, only a line that holds nothing else is the token.
 */
import { NOT_FOUND_TOKEN } from "../../prompts/answer-prompt.ts";

export interface NotFoundFilter {
  push(delta: string): string;
  flush(): string;
  wasFound(): boolean;
}

/** Markup before it, and behind it. */
const OPENERS = "[*_`\"'“‘(（[]";
const CLOSERS = "[*_`\"'”’)）\\]]";
/** Markdown may want the underscore escaped. */
const TOKEN = new RegExp(
  `${OPENERS}*${NOT_FOUND_TOKEN.replace("_", "\\\\?_")}(?![\\p{L}\\p{N}_])${CLOSERS}*`,
  "u",
);
const LEADING = new RegExp(`^${OPENERS}+`, "u");
/** A full stop ends the sentence only where nothing is written on to it, which what comes next tells. */
const ALL_TRAILING = new RegExp(`^${CLOSERS}*[.。!！]?$`, "u");
/** What can be neither a token nor anything around one is given at once. */
const LONGEST = NOT_FOUND_TOKEN.length + 12;
/** A sentence begins here: nothing before it, or a full stop, with or without a footnote marker behind. */
const SENTENCE_START = /(?:^|\n|[.!?。！？]["'”’)）]*)\s*(?:[[【]\^?[\d,\s]+[\]】]\s*)*(?:[-*•]\s+)?$/u;
const LOOK_BACK = 200;

export function createNotFoundFilter(isQuoted = false): NotFoundFilter {
  let held = "";
  let before = "";
  let found = false;
  let hasSpoken = false;

  function give(text: string): string {
    before = (before + text).slice(-LOOK_BACK);
    hasSpoken ||= /[^\s*_`"'“”.。[\]]/u.test(text);
    return text;
  }

  function run(isEnd: boolean): string {
    let out = "";
    for (;;) {
      if (found && !hasSpoken) {
        held = "";
        return out;
      }
      const token = TOKEN.exec(held);
      if (token === null) {
        const keep = isEnd ? 0 : lengthOfStart(held);
        out += give(held.slice(0, held.length - keep));
        held = held.slice(held.length - keep);
        return out;
      }
      const end = token.index + token[0].length;
      // What follows tells whether it is a sentence by itself; markup may still come.
      if (!isEnd && ALL_TRAILING.test(held.slice(end))) return out;
      out += give(held.slice(0, token.index));
      const after = held.slice(end);
      const isAlone = SENTENCE_START.test(before);
      const stop = /^(?:[.。!！](?=\s|$)|(?=\n)|$)/u.exec(after);
      const isLine = isAlone && stop !== null && (/(?:^|\n)\s*$/u.test(before) || !isQuoted);
      held = after;
      if (isQuoted && !isLine) {
        out += give(token[0]);
        continue;
      }
      found = true;
      if (!hasSpoken) continue;
      if (isLine) held = after.slice(stop?.[0].length ?? 0);
      else out += give(inWords(before, isAlone));
    }
  }

  return {
    push(delta) {
      held += delta;
      return run(false);
    },
    flush: () => run(true),
    wasFound: () => found,
  };
}

/** In the language of what stands before it. */
function inWords(before: string, isAlone: boolean): string {
  if (/\p{Script=Han}/u.test(before)) return "未找到";
  return isAlone ? "Not found" : "not found";
}

/** Characters at the end that may be the beginning of the token, with what stands around it. */
function lengthOfStart(text: string): number {
  const tail = text.slice(-LONGEST);
  for (let at = 0; at < tail.length; at++) {
    const start = tail.slice(at);
    const isStart = LEADING.test(start) || start.startsWith(NOT_FOUND_TOKEN.charAt(0));
    if (isStart && NOT_FOUND_TOKEN.startsWith(start.replace(LEADING, "").replace("\\", "")))
      return start.length;
  }
  return 0;
}
