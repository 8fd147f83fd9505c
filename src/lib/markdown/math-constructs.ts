/**
 * Mathematics for the parser: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` in a line, and displayed on lines of their own. What
 * stands between is left as it is. A formula that never closes is text; displayed, it ends with its paragraph, so that
 * a growing answer does not turn as a whole. Not covered: `\begin{…}` without signs around it.
 */
import type { Code, Construct, Extension, State, TokenizeContext, Tokenizer } from "micromark-util-types";
import { isEscapedNumber, isFormula } from "./formula.ts";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    mathText: "mathText";
    mathTextData: "mathTextData";
    mathFlow: "mathFlow";
    mathFlowValue: "mathFlowValue";
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;

/** Longer is no formula but two signs that have nothing to do with each other; keeps the looking forward bounded. */
const LONGEST = 2_000;

/** The parser gives line endings as negative numbers, and spaces that stand for a tab as -1 and -2. */
const isLineEnd = (code: Code): boolean => code !== null && code < -2;
const isSpace = (code: Code): boolean => code === -2 || code === -1 || code === 32;
const isEnd = (code: Code): boolean => code === null || isLineEnd(code);
const characterOf = (code: number): string => (code < 0 ? " " : String.fromCharCode(code));
const isLatinOrDigit = (code: Code): boolean =>
  code !== null && code > 0 && /[A-Za-z0-9]/.test(characterOf(code));

/** The closing sign that belongs to an opening one, `undefined` where none opens. */
function closerOf(opener: string): string | undefined {
  return { $: "$", $$: "$$", "\\(": "\\)", "\\[": "\\]" }[opener];
}

const tokenizeText: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const before = this.previous;
  let opener = "";
  let content = "";
  let isEscaped = false;
  let hasDollar = false;

  const start: State = (code) => {
    effects.enter("mathText");
    effects.enter("mathTextData");
    return open(code);
  };
  const open: State = (code) => {
    const character = code === null || code < 0 ? "" : String.fromCharCode(code);
    if (opener === "" || (closerOf(opener + character) !== undefined && character !== "")) {
      effects.consume(code);
      opener += character;
      return open;
    }
    if (closerOf(opener) === undefined) return nok(code);
    // "US$5" is money, and so is "5$".
    if (opener === "$" && isLatinOrDigit(before)) return nok(code);
    return inside(code);
  };
  const inside: State = (code) => {
    if (code === null || content.length > LONGEST) return nok(code);
    if (isLineEnd(code)) {
      if (opener === "$") return nok(code);
      effects.exit("mathTextData");
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      content += " ";
      isEscaped = false;
      return afterLine;
    }
    effects.consume(code);
    const character = characterOf(code);
    content += character;
    const closer = closerOf(opener) as string;
    if (content.endsWith(closer) && (closer !== "$" || !isEscaped) && (opener[0] === "$" ? !isEscaped : true))
      return after;
    if (character === "$" && opener[0] === "$" && !isEscaped) hasDollar = opener === "$$";
    isEscaped = character === "\\" && !isEscaped;
    return inside;
  };
  const afterLine: State = (code) => {
    if (code === null) return nok(code);
    effects.enter("mathTextData");
    return inside(code);
  };
  const after: State = (code) => {
    const written = content.slice(0, -opener.length);
    if (opener === "$" && (isLatinOrDigit(code) || code === DOLLAR || !isFormula(written))) return nok(code);
    if (opener === "$$" && (written.trim() === "" || (hasDollar && written.includes("$")))) return nok(code);
    if (opener[0] === "\\" && (written.trim() === "" || isEscapedNumber(written))) return nok(code);
    effects.exit("mathTextData");
    effects.exit("mathText");
    return ok(code);
  };
  return start;
};

const tokenizeFlow: Tokenizer = function (this: TokenizeContext, effects, ok, nok) {
  const isInterrupting = this.interrupt === true;
  const isLazy = (): boolean => this.parser.lazy[this.now().line] === true;
  let opener = "";
  let line = "";
  let isFirst = true;

  const start: State = (code) => {
    effects.enter("mathFlow");
    effects.enter("mathFlowValue");
    return open(code);
  };
  const open: State = (code) => {
    if (isEnd(code)) return nok(code);
    effects.consume(code);
    opener += characterOf(code as number);
    if (opener.length < 2) return open;
    return opener === "$$" || opener === "\\[" ? inLine : nok;
  };
  const inLine: State = (code) => {
    if (isEnd(code)) return lineEnd(code);
    effects.consume(code);
    line += characterOf(code as number);
    return inLine;
  };
  const lineEnd: State = (code) => {
    const closer = closerOf(opener) as string;
    const written = line.trimEnd();
    const isClosed = written.endsWith(closer) && !(isFirst && written.length < closer.length);
    if (isFirst) {
      // What goes on behind the closing sign belongs to a paragraph.
      const closedAt = written.indexOf(closer);
      if (closedAt >= 0 && closedAt + closer.length < written.length) return nok(code);
      const content = closedAt < 0 ? written : written.slice(0, closedAt);
      if (closedAt >= 0 && (content.trim() === "" || (opener === "\\[" && isEscapedNumber(content))))
        return nok(code);
      if (closedAt < 0 && opener === "$$" && content.includes("$")) return nok(code);
    }
    effects.exit("mathFlowValue");
    if (isClosed || code === null || isInterrupting) return done(code);
    isFirst = false;
    return effects.check(nextLine, next, done)(code);
  };
  const next: State = (code) => {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    line = "";
    return beginLine;
  };
  const beginLine: State = (code) => {
    effects.enter("mathFlowValue");
    return inLine(code);
  };
  const done: State = (code) => {
    effects.exit("mathFlow");
    return ok(code);
  };
  /** Is there a line below that is not blank, and belongs to the same container? */
  const nextLine: Construct = {
    partial: true,
    tokenize(look, yes, no) {
      const blank: State = (code) => {
        if (isSpace(code)) {
          look.consume(code);
          return blank;
        }
        look.exit("whitespace");
        return isEnd(code) ? no(code) : yes(code);
      };
      const begin: State = (code) => {
        if (isEnd(code) || isLazy()) return no(code);
        if (!isSpace(code)) return yes(code);
        look.enter("whitespace");
        return blank(code);
      };
      return (code) => {
        look.enter("lineEnding");
        look.consume(code);
        look.exit("lineEnding");
        return begin;
      };
    },
  };
  return start;
};

const text: Construct = { name: "mathText", tokenize: tokenizeText };
const flow: Construct = { name: "mathFlow", tokenize: tokenizeFlow, concrete: true };

export const MATH: Extension = {
  flow: { [DOLLAR]: flow, [BACKSLASH]: flow },
  text: { [DOLLAR]: text, [BACKSLASH]: text },
};
