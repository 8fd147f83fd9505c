/** `footnote sponsored …`: what was seen of what a host sells, and what it costs. */
import { Command } from "commander";
import { writeFile } from "node:fs/promises";
import pc from "picocolors";
import { say } from "../../../core/domain/said/say.ts";
import type { AdvertiserId } from "../../../core/domain/sponsored.ts";
import { inUnits, microsPerMinor } from "../../../core/sponsor/invoice-amount.ts";
import { reportCsv } from "../../../core/sponsor/report-csv.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { readDay } from "../sponsored-lines.ts";
import { withSponsored } from "../sponsored-work.ts";
import type { CommonOptions } from "../with-footnote.ts";

/** Adds them to `footnote sponsored`. */
export function addAccounts(group: Command): Command {
  return group
    .addCommand(
      new Command("report")
        .option("--from <day>")
        .option("--until <day>")
        .option("--out <file>")
        .action((options: CommonOptions & { from?: string; until?: string; out?: string }) =>
          withSponsored(options, async ({ accounts }, output) => {
            const from = options.from === undefined ? undefined : readDay(options.from);
            const until = options.until === undefined ? undefined : readDay(options.until);
            const rows = await accounts.report({ from, until });
            if (options.out === undefined) output.write(reportCsv(rows));
            else {
              await writeFile(options.out, reportCsv(rows));
              output.say(saidInTerminal(say("terminal.written", { path: options.out })));
            }
            output.json("sponsored report", { rows });
          }),
        ),
    )
    .addCommand(
      new Command("ledger")
        .option("--limit <count>", undefined, "20")
        .action((options: CommonOptions & { limit: string }) =>
          withSponsored(options, async ({ accounts }, output) => {
            const limit = Math.min(1_000, Math.max(1, Number.parseInt(options.limit, 10) || 20));
            const entries = await accounts.ledger({ offset: 0, limit });
            output.json("sponsored ledger", { entries });
            if (output.isJson) return;
            for (const { id, at, kind, amountMicros, flightId, advertiserId } of entries) {
              output.say(
                `${id}  ${at}  ${kind}  ${pc.bold(String(amountMicros))}  ${flightId ?? advertiserId}`,
              );
            }
            if (entries.length === 0) output.say(saidInTerminal(say("sponsored.nothing-booked")));
          }),
        ),
    )
    .addCommand(
      new Command("invoice").argument("<advertiser>").action((id: string, options: CommonOptions) =>
        withSponsored(options, async ({ accounts }, output) => {
          const invoice = await accounts.invoice(id as AdvertiserId);
          output.json("sponsored invoice", invoice);
          const { number, minor, currency, carryMicros: carry } = invoice;
          const amount = inUnits(minor * microsPerMinor(currency), currency);
          if (!output.isJson) output.say(doneLine(say("sponsored.invoiced", { number, amount, carry })));
        }),
      ),
    );
}
