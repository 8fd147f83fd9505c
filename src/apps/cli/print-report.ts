/** Prints a report in a terminal: its text with footnote numbers, then each source with its quotes. */
import pc from "picocolors";
import type { Answer } from "../../core/domain/answer.ts";
import { citedQuotes } from "../../core/domain/cited-quotes.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import { say } from "../../core/domain/said/say.ts";
import { type Output, printable } from "./output.ts";
import { paidWords } from "./paid-words.ts";
import { markersOf, printVerdicts } from "./print-verdicts.ts";
import { quoteLines } from "./print-quote.ts";
import { inTerminal, saidInTerminal } from "./in-terminal.ts";

export function printReport(record: ResearchRecord, output: Output): void {
  const { report, notices, error } = record;
  if (report !== undefined) {
    output.write(`${withNumbers(report)}\n`);
    printVerdicts(report, output);
    for (const source of report.sources) {
      const quotes = citedQuotes(report, source.number);
      if (quotes.length === 0) continue;
      const head = `${pc.cyan(`[${source.number}]`)} ${pc.bold(printable(source.title))}`;
      output.write(`\n${head}  ${pc.dim(printable(source.url))}\n`);
      for (const { citation } of quotes) output.write(quoteLines(citation, source.url));
    }
  }
  for (const notice of notices) output.say(`${pc.yellow("!")} ${printable(inTerminal(notice).message)}`);
  if (error !== undefined) output.say(`${pc.red("✗")} ${printable(inTerminal(error).message)}`);
  if (record.nextAt !== undefined)
    output.say(saidInTerminal(say("research.again-at", { at: record.nextAt })));
  const kept = saidInTerminal(say("research.kept", { id: record.id }));
  output.say(pc.dim(`\n${statusLine(record)}\n${kept}`));
}

function withNumbers({ text, claims }: Answer): string {
  let out = "";
  let at = 0;
  for (const claim of claims.toSorted((a, b) => a.end - b.end)) {
    out += printable(text.slice(at, claim.end)) + markersOf(claim);
    at = claim.end;
  }
  return out + printable(text.slice(at));
}

/** `done: 6 of 12 searches, 3 pages, no model, 1.4 s`. */
export function statusLine({
  status,
  spent,
  budget,
  model,
}: Pick<ResearchRecord, "status" | "spent" | "budget" | "model">): string {
  const { searches, pages, elapsedMs } = spent;
  const seconds = (elapsedMs / 1_000).toFixed(1);
  const paid = paidWords(model, spent);
  const ended = saidInTerminal(say(`research.status.${status}`));
  return saidInTerminal(
    say("research.used", { status: ended, searches, most: budget.searches, pages, paid, seconds }),
  );
}
