/** Prints a check in a terminal: how many statements are supported, and each that is not, with why and the nearest quote. */
import pc from "picocolors";
import type { TextClaim } from "../../core/domain/checked-text.ts";
import type { Verdict } from "../../core/domain/answer.ts";
import {
  type CheckReport,
  headLine,
  lineOf,
  placeOf,
  restLine,
  shownQuotes,
  shownReasons,
  shownText,
  VERDICT_WORDS,
} from "./check-report.ts";
import { reasonSaid } from "../../core/domain/reasons-in-chinese.ts";
import { say } from "../../core/domain/said/say.ts";
import { saidInTerminal, terminalLanguage } from "./in-terminal.ts";
import { type Output, printable } from "./output.ts";
import { shownQuote } from "./shown-quote.ts";

const MARKS: Readonly<Record<Verdict, string>> = {
  supported: pc.green("✓"),
  partial: pc.yellow("~"),
  unsupported: pc.red("✗"),
  uncited: pc.yellow("?"),
};

export function printCheck(report: CheckReport, { all }: { readonly all: boolean }, output: Output): void {
  const { checked, documents, text } = report;
  const { summary } = checked;
  const language = terminalLanguage();
  const rest = restLine(report, language);
  const [joint, stop] = language === "zh" ? ["；", "。"] : ["; ", "."];
  output.say(`${pc.bold(headLine(report, language))}${rest ? `${joint}${rest}` : ""}${stop}`);
  const shown = all ? checked.claims : checked.claims.filter(({ verdict }) => verdict !== "supported");
  for (const claim of shown) output.say(`\n${claimLines(claim, lineOf(text, claim))}`);
  const ms = Math.round(summary.elapsedMs);
  const lines = [say("terminal.checked", { count: documents.length, ms })];
  if (summary.supported > 0 && !all) lines.push(say("terminal.show-all"));
  output.say(pc.dim(`\n${lines.map(saidInTerminal).join(" ")}`));
}

function claimLines(claim: TextClaim, line: number): string {
  const { verdict } = claim;
  const about = pc.dim(`line ${line}, ${VERDICT_WORDS[verdict]}`);
  const lines = [`${MARKS[verdict]} ${pc.bold(oneLine(shownText(claim)))}  ${about}`];
  for (const reason of shownReasons(claim))
    lines.push(`    ${printable(reasonSaid(reason, terminalLanguage()))}`);
  for (const { label, citation } of shownQuotes(claim)) {
    const place = pc.dim(printable(placeOf(citation)));
    lines.push(`    ${label ? `${label}: ` : ""}${pc.italic(shownQuote(citation.quote.text))}  ${place}`);
  }
  return lines.join("\n");
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, " ");
}
