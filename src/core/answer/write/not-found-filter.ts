/**
 * Keeps the model's `NOT_FOUND` away from people while its answer streams: a line that holds nothing else is taken
 * out, and the rest passes without delay; where nothing was said before it, what follows it is dropped too. Says
 * whether it was there. Markup and a full stop around it do not count.
 */
import { NOT_FOUND_TOKEN } from "../../prompts/answer-prompt.ts";

export interface NotFoundFilter {
  push(delta: string): string;
  flush(): string;
  wasFound(): boolean;
}

const AROUND = /^[\s*_`"'“”.。[\]]+|[\s*_`"'“”.。[\]]+$/gu;
/** A line that is still this short may be the token with markup around it. */
const LONGEST_LINE = NOT_FOUND_TOKEN.length + 8;

export function createNotFoundFilter(): NotFoundFilter {
  /** The beginning of a line, as long as it may be the token. */
  let held = "";
  let isLineStart = true;
  let found = false;
  let hasSpoken = false;

  /** A whole line, its end included, or nothing where it is the token. */
  function pass(line: string): string {
    if (line.replace(AROUND, "") !== NOT_FOUND_TOKEN) return line;
    found = true;
    return "";
  }

  function push(delta: string): string {
    let out = "";
    if (found && !hasSpoken) return out;
    let rest = held + delta;
    held = "";
    while (rest !== "") {
      const lineBreak = rest.indexOf("\n");
      if (lineBreak >= 0) {
        const line = rest.slice(0, lineBreak + 1);
        const passed = isLineStart ? pass(line) : line;
        if (found && !hasSpoken) return out;
        hasSpoken ||= /\S/.test(passed);
        out += passed;
        isLineStart = true;
        rest = rest.slice(lineBreak + 1);
      } else if (isLineStart && mayBeToken(rest)) {
        held = rest;
        rest = "";
      } else {
        out += rest;
        hasSpoken ||= /\S/.test(rest);
        isLineStart = false;
        rest = "";
      }
    }
    return out;
  }

  return {
    push,
    flush() {
      const line = held;
      held = "";
      return pass(line);
    },
    wasFound: () => found,
  };
}

function mayBeToken(line: string): boolean {
  return line.length <= LONGEST_LINE && NOT_FOUND_TOKEN.startsWith(line.replace(AROUND, ""));
}
