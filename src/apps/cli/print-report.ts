/** Prints a report in a terminal: its text with footnote numbers, then each source with its quotes. */
import pc from "picocolors";
import type { Answer, Claim } from "../../core/domain/answer.ts";
import { citedQuotes } from "../../core/domain/cited-quotes.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import { dollars } from "../../lib/money.ts";
import { type Output, printable } from "./output.ts";
import { markOf, printVerdicts } from "./print-verdicts.ts";
import { quoteLines } from "./print-quote.ts";
import { inTerminal } from "./in-terminal.ts";

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
  output.say(
    pc.dim(`\n${statusLine(record)}\nKept as ${record.id}. As a file: footnote export ${record.id}`),
  );
}

function withNumbers({ text, claims }: Answer): string {
  let out = "";
  let at = 0;
  for (const claim of claims.toSorted((a, b) => a.end - b.end)) {
    out += printable(text.slice(at, claim.end)) + numbersOf(claim);
    at = claim.end;
  }
  return out + printable(text.slice(at));
}

function numbersOf(claim: Claim): string {
  const numbers = [...new Set(claim.citations.map(({ source }) => source))];
  return numbers.map((number) => pc.cyan(`[${number}]`)).join("") + markOf(claim);
}

/** `done: 6 of 12 searches, 3 pages, no model, 1.4 s`. */
export function statusLine({
  status,
  spent,
  budget,
  model,
}: Pick<ResearchRecord, "status" | "spent" | "budget" | "model">): string {
  const cost = spent.costMicros === null ? "price not known" : dollars(spent.costMicros);
  const paid =
    spent.modelCalls === 0 ? ["no model"] : [printable(model ?? ""), `${spent.tokens} tokens`, cost];
  const seconds = (spent.elapsedMs / 1_000).toFixed(1);
  const used = [
    `${spent.searches} of ${budget.searches} searches`,
    `${spent.pages} pages`,
    ...paid,
    `${seconds} s`,
  ];
  return `${status}: ${used.join(", ")}`;
}
