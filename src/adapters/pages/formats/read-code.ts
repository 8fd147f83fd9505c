/**
 * Source code as code, between fences, so that a line of it is never taken for a heading or a sentence of prose; what its
 * writer says in comments on lines of their own stands between the code as the words they are, without the signs of the
 * language. Not covered: comments behind code, which stay with it.
 */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { ReadParts } from "../read-parts.ts";
import { DocumentWriter } from "./document-writer.ts";

/** Characters a line, on average: what people write stays far below. */
const LONGEST_LINES = 400;

const HASH =
  /^(?:python|bash|fish|ruby|perl|r|julia|makefile|dockerfile|elixir|nim|awk|sed|powershell|cmake|hcl|tcl|coffee|nix)$/u;
const DASHES = /^(?:sql|lua|haskell|ada|vhdl)$/u;
const SEMICOLON = /^(?:lisp|elisp|scheme|racket|clojure|asm)$/u;
const PERCENT = /^(?:erlang)$/u;

/** `language`: as after a fence. Throws `document-unsupported` where machines wrote it for machines. */
export function readCode(source: string, language: string): ReadParts {
  const text = source.replace(/\r\n?/gu, "\n");
  const lines = text.trim().split("\n");
  if (text.length / lines.length > LONGEST_LINES) {
    throw new FootnoteError("document-unsupported", say("code.minified"), {
      hint: say("code.minified-hint"),
    });
  }
  const writer = new DocumentWriter();
  let code: string[] = [];
  const flush = (): void => {
    writer.code(code.join("\n").replace(/^(?:[ \t]*\n)+/u, ""), language);
    code = [];
  };
  for (const { words, own } of runsOf(lines, language)) {
    if (!saysSomething(words)) code.push(...own);
    else {
      flush();
      writer.paragraph(words);
    }
  }
  flush();
  return writer.finish();
}

interface Run {
  /** Of a comment, without its signs; empty for code. */
  readonly words: string;
  readonly own: readonly string[];
}

function* runsOf(lines: readonly string[], language: string): Generator<Run> {
  const sign = lineSign(language);
  let at = 0;
  while (at < lines.length) {
    const own: string[] = [];
    const block = blockEnd(lines, at, language);
    if (block !== undefined) {
      own.push(...lines.slice(at, block + 1));
      at = block + 1;
      yield { words: own.map(bareBlockLine).join("\n").trim(), own };
      continue;
    }
    while (at < lines.length && sign.test(lines[at] ?? "")) own.push(lines[at++] ?? "");
    if (own.length > 0) yield { words: own.map((line) => line.replace(sign, "")).join("\n"), own };
    else yield { words: "", own: [lines[at++] ?? ""] };
  }
}

function lineSign(language: string): RegExp {
  if (HASH.test(language)) return /^[ \t]*#+(?!!)[ \t]?/u;
  if (DASHES.test(language)) return /^[ \t]*--+(?:[ \t]|$)/u;
  if (SEMICOLON.test(language)) return /^[ \t]*;+[ \t]?/u;
  return PERCENT.test(language) ? /^[ \t]*%+[ \t]?/u : /^[ \t]*\/\/[/!]?[ \t]?/u;
}

/** The last line of a comment of several signs that begins at this line. */
function blockEnd(lines: readonly string[], from: number, language: string): number | undefined {
  const first = lines[from] ?? "";
  const quotes = language === "python" ? /^[ \t]*[rR]?("""|''')/u.exec(first)?.[1] : undefined;
  const close = quotes ?? (/^[ \t]*\/\*/u.test(first) ? "*/" : undefined);
  if (close === undefined) return undefined;
  const opening = first.indexOf(quotes ?? "/*") + (quotes?.length ?? 2);
  if (first.includes(close, opening)) return first.trim().endsWith(close) ? from : undefined;
  const end = lines.findIndex((line, at) => at > from && line.includes(close));
  return end === -1 || !(lines[end] ?? "").trim().endsWith(close) ? undefined : end;
}

function bareBlockLine(line: string): string {
  return line
    .replace(/^[ \t]*(?:[rR]?(?:"""|''')|\/\*+!?|\*+(?!\/))?[ \t]?/u, "")
    .replace(/(?:(?<![ \t])[ \t]+)?(?:"""|'''|(?<!\*)\*+\/)[ \t]*$/u, "");
}

/** Words, and not code that was put out of use, nor a line for a tool. */
function saysSomething(words: string): boolean {
  const count = words.match(/\p{L}{2,}/gu)?.length ?? 0;
  const signs = words.match(/[{}();=<>[\]|&$\\]/gu)?.length ?? 0;
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return (count >= 3 || han >= 4) && signs * 8 <= words.length;
}
