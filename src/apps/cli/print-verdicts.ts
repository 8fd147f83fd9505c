/**
 * What the check says of an answer, in a terminal: how many of its statements are supported, and under each that is not
 * why. Marks come with words, so that nothing depends on colour.
 */
import pc from "picocolors";
import { type Answer, type Claim, type Doubt, isDoubt, type Source } from "../../core/domain/answer.ts";
import { findingsOf, findingsSaid } from "../../core/domain/check-findings.ts";
import { reasonSaid } from "../../core/domain/reasons-in-chinese.ts";
import { say } from "../../core/domain/said/say.ts";
import { saidInTerminal, terminalLanguage } from "./in-terminal.ts";
import { type Output, printable } from "./output.ts";
import { shownQuote } from "./shown-quote.ts";

const MARKS: Readonly<Record<Doubt, string>> = {
  partial: pc.yellow(`~ ${saidInTerminal(say("terminal.partly"))}`),
  unsupported: pc.red(`✗ ${saidInTerminal(say("terminal.unsupported"))}`),
  uncited: pc.yellow(`? ${saidInTerminal(say("terminal.uncited"))}`),
};

/** Stand behind a statement: the numbers of its sources, and what is the matter with it. */
export function markersOf(claim: Claim): string {
  const numbers = [...new Set(claim.citations.map(({ source }) => source))];
  return numbers.map((number) => pc.cyan(`[${number}]`)).join("") + markOf(claim);
}

/** Empty where it is supported. */
function markOf({ verdict }: Claim): string {
  return isDoubt(verdict) ? ` (${MARKS[verdict]})` : "";
}

export function printVerdicts({ claims, writer, leftOut, sources }: Answer, output: Output): void {
  const supported = claims.filter(({ verdict }) => verdict === "supported").length;
  const lines: string[] = [];
  if (claims.length > 0 && writer === "extractive") {
    const isOfCells = claims.some(
      ({ computed, citations }) => computed !== undefined || citations.length > 1,
    );
    lines.push(
      isOfCells ? saidInTerminal(say("terminal.cells")) : saidInTerminal(say("terminal.word-for-word")),
    );
  } else if (claims.length > 0) {
    lines.push(sumLine(claims, supported));
  }
  if (leftOut) lines.push(saidInTerminal(say("terminal.left-out", { count: leftOut.claims })));
  if (lines.length > 0) output.write(`\n${pc.bold(lines.join(" "))}\n`);
  for (const claim of claims) {
    if (isDoubt(claim.verdict)) output.write(`\n${verdictLines(claim, MARKS[claim.verdict], sources)}\n`);
  }
}

/** "4 of 5 statements supported; 1 with a figure that is not the source's." */
function sumLine(claims: readonly Claim[], supported: number): string {
  const language = terminalLanguage();
  const findings = findingsSaid(findingsOf(claims), language);
  const said = saidInTerminal(say("terminal.of-supported", { supported, count: claims.length }));
  return language === "zh"
    ? `${said}${findings && `；${findings}`}。`
    : `${said}${findings && `; ${findings}`}.`;
}

function verdictLines(
  { text, reasons = [], elsewhere }: Claim,
  mark: string,
  sources: readonly Source[],
): string {
  const lines = [`${mark}: ${shownQuote(text)}`];
  // A source that says it comes first: what the others say instead matters less.
  if (elsewhere) {
    const source = sources.find(({ number }) => number === elsewhere.source);
    lines.push(
      `    Source ${elsewhere.source} says it, and is not cited for it: ${pc.italic(shownQuote(elsewhere.quote.text))}`,
      pc.dim(`    ${printable(source?.title ?? "")}  ${printable(source?.url ?? "")}`),
    );
  }
  for (const reason of reasons) {
    if (reason.code !== "other-source")
      lines.push(`    ${printable(reasonSaid(reason, terminalLanguage()))}`);
  }
  return lines.join("\n");
}
