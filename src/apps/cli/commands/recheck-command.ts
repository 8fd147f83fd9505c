/** `footnote recheck [ID]`: reads the sources of an answer anew, and says quote by quote whether it still stands. */
import { Command } from "commander";
import pc from "picocolors";
import {
  isStanding,
  type QuoteFate,
  type Recheck,
  type RecheckedQuote,
  type RecheckedSource,
  type SourceFate,
} from "../../../core/domain/recheck.ts";
import { chosenTurn } from "../chosen-turn.ts";
import { type Output, printable } from "../output.ts";
import { shownQuote } from "../shown-quote.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { inTerminal, saidInTerminal } from "../in-terminal.ts";
import { say } from "../../../core/domain/said/say.ts";

export function recheckCommand(): Command {
  return new Command("recheck").argument("[id]").action((id: string | undefined, options: CommonOptions) =>
    withFootnote(options, async (footnote, output, signal) => {
      const turn = await chosenTurn(footnote.store, id);
      const recheck = await footnote.recheck(turn.turnId, signal);
      output.json("recheck", recheck);
      if (!output.isJson) printRecheck(recheck, output);
    }),
  );
}

const SOURCE_WORDS: Readonly<Record<SourceFate, string>> = {
  unchanged: "unchanged",
  changed: "changed since",
  gone: "gone",
  refused: "refused",
  unreachable: "could not be checked",
  "only-here": "kept only here: there is nowhere to fetch it from",
};

const QUOTE_WORDS: Readonly<Record<QuoteFate, string>> = {
  stands: "still stands",
  moved: "still stands, at another place",
  respaced: "still stands, with other spaces or punctuation",
  changed: "reads otherwise now",
  missing: "is not there any more",
  unchecked: "was not checked",
};

function printRecheck(recheck: Recheck, output: Output): void {
  output.say(pc.bold(printable(recheck.question)));
  if (recheck.total === 0) return output.say(saidInTerminal(say("terminal.cites-nothing")));
  for (const source of recheck.sources) {
    output.say(sourceLines(source));
    for (const quote of source.quotes) output.say(quoteLines(quote));
    const holdsOther = source.fate === "changed" && source.documentId !== undefined;
    if (holdsOther)
      output.say(pc.dim(`    ${saidInTerminal(say("terminal.reads-now", { id: source.documentId ?? "" }))}`));
  }
  const { standing, total, unchecked } = recheck;
  const said =
    unchecked === 0
      ? say("terminal.still-stand", { standing, total })
      : say("terminal.still-stand-but", { standing, total, unchecked });
  output.say(`\n${saidInTerminal(said)}`);
}

function sourceLines({ number, title, url, fate, readAt, redirectedTo, error }: RecheckedSource): string {
  const facts = [SOURCE_WORDS[fate], ...(readAt === undefined ? [] : [`read ${readAt.slice(0, 10)}`])];
  const lines = [
    `\n${pc.cyan(`[${number}]`)} ${pc.bold(printable(title))}  ${pc.dim(printable(url))}  ${facts.join(", ")}`,
  ];
  if (redirectedTo !== undefined) lines.push(`    It leads to ${printable(redirectedTo)} now.`);
  if (error) lines.push(`    ${printable(inTerminal(error).message)}`);
  return lines.join("\n");
}

function quoteLines({ quote, fate, now }: RecheckedQuote): string {
  const mark = isStanding(fate) ? pc.green("✓") : fate === "unchecked" ? pc.dim("–") : pc.red("✗");
  const line = `  ${mark} ${pc.italic(shownQuote(quote.text))} ${QUOTE_WORDS[fate]}`;
  return fate === "changed" && now ? `${line}:\n    ${pc.italic(shownQuote(now.text))}` : line;
}
