/**
 * Follows a Markdown text character by character and says whether what comes next stands in code: a fence of three
 * or more backticks or tildes, or a span in backticks. A span that never closes ends with its line, because a stream
 * cannot look ahead. Code by indentation is not covered: models do not write it.
 */

export interface CodeTracker {
  /** The characters that come next in the text. */
  see(text: string): void;
  isCode(): boolean;
}

export function createCodeTracker(): CodeTracker {
  let fence: { mark: string; length: number } | undefined;
  let spanLength = 0;
  let run = { mark: "", length: 0, isLineStart: false };
  let isLineStart = true;
  /** A closing fence has nothing else on its line. */
  let closesAtLineEnd = false;

  function endRun(): void {
    const { mark, length, isLineStart: opensLine } = run;
    run = { mark: "", length: 0, isLineStart: false };
    if (length === 0) return;
    if (fence !== undefined) {
      closesAtLineEnd = opensLine && mark === fence.mark && length >= fence.length;
    } else if (opensLine && length >= 3) {
      fence = { mark, length };
    } else if (mark === "`") {
      if (spanLength === 0) spanLength = length;
      else if (spanLength === length) spanLength = 0;
    }
  }

  return {
    see(text) {
      for (const character of text) {
        if (character === run.mark) {
          run.length += 1;
          continue;
        }
        endRun();
        if (character === "\n") {
          if (closesAtLineEnd) fence = undefined;
          closesAtLineEnd = false;
          spanLength = 0;
          isLineStart = true;
          continue;
        }
        if (character === "`" || character === "~") {
          run = { mark: character, length: 1, isLineStart };
          closesAtLineEnd = false;
        } else if (character !== " " && character !== "\t") {
          closesAtLineEnd = false;
        }
        if (character !== " " && character !== "\t") isLineStart = false;
      }
    },
    isCode() {
      // A run of backticks is judged when it is over; the character asked about ends it.
      endRun();
      return fence !== undefined || spanLength > 0;
    },
  };
}
