/**
 * Follows a Markdown text character by character and says whether what comes next stands in code or in a formula: a
 * fence, a span in backticks, `\\(…\\)` and `$$…$$`. A span that never closes ends with its line, because a stream
 * cannot look ahead. Code by indentation is not covered: models do not write it; nor is `$…$`, which may be money.
 */
import { FENCE, type Fence, fenceAfter } from "../../../lib/markdown/line-rules.ts";
import { byName } from "../../../lib/by-name.ts";

export interface CodeTracker {
  /** The characters that come next in the text. */
  see(text: string): void;
  isCode(): boolean;
}

/** Of a longer line its beginning says whether it is a fence. */
const LONGEST_LINE = 1_000;

const CLOSER = byName<string>({ "\\(": "\\)", $$: "$$" });

export function createCodeTracker(): CodeTracker {
  let fence: Fence = "";
  let line = "";
  /** Backticks that opened the span that is open, and those of the run that goes on. */
  let spanLength = 0;
  let run = 0;
  /** What closes the formula that is open. */
  let formula = "";
  let last = "";

  function endRun(): void {
    if (run > 0 && spanLength === 0) spanLength = run;
    else if (run === spanLength) spanLength = 0;
    run = 0;
  }

  function endLine(): void {
    fence = fenceAfter(fence, line);
    line = "";
    last = "";
    spanLength = 0;
    run = 0;
    formula = "";
  }

  return {
    see(text) {
      for (const character of text) {
        if (character === "\n") {
          endLine();
          continue;
        }
        if (line.length < LONGEST_LINE) line += character;
        if (character === "`") run++;
        else if (run > 0) endRun();
        const pair = last + character;
        const isSign = formula === "" ? spanLength === 0 && CLOSER[pair] !== undefined : pair === formula;
        if (isSign) formula = formula === "" ? (CLOSER[pair] ?? "") : "";
        // A backslash behind another is one that is meant, and a sign belongs to one pair.
        last = isSign || pair === "\\\\" ? "" : character;
      }
    },
    isCode() {
      // A run of backticks is judged when it is over; the character asked about ends it.
      if (run > 0) endRun();
      return fence !== "" || spanLength > 0 || formula !== "" || FENCE.test(line);
    },
  };
}
