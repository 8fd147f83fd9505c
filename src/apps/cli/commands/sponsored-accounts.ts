/** `footnote sponsored …`: what was seen of what a host sells, and what it costs. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { files } from "../../../compose/system-files.ts";
import { say } from "../../../core/domain/said/say.ts";
import {
  type AdvertiserId,
  CARD_LANGUAGES,
  type CardLanguage,
  type OfferId,
} from "../../../core/domain/sponsored.ts";
import type { LedgerEntry } from "../../../core/domain/sponsored-accounts.ts";
import { invoiceCsv } from "../../../core/sponsor/invoice-csv.ts";
import { inUnits, microsPerMinor, totalMinor } from "../../../core/sponsor/invoice-amount.ts";
import { awarenessCsv } from "../../../core/sponsor/awareness-csv.ts";
import { reportCsv } from "../../../core/sponsor/report-csv.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { readCount } from "../read-count.ts";
import { awarenessLine, readDay } from "../sponsored-lines.ts";
import { BY_COMMAND, withSponsored } from "../sponsored-work.ts";
import type { CommonOptions } from "../with-footnote.ts";

interface InvoiceOptions extends CommonOptions {
  readonly number?: string;
  readonly pdf?: string;
  readonly language: CardLanguage;
}

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
              await files.write(options.out, reportCsv(rows));
              output.say(saidInTerminal(say("terminal.written", { path: options.out })));
            }
            output.json("sponsored report", { rows });
          }),
        ),
    )
    .addCommand(
      new Command("awareness").option("--out <file>").action((options: CommonOptions & { out?: string }) =>
        withSponsored(options, async ({ surveys }, output) => {
          const flights = await surveys.awareness();
          output.json("sponsored awareness", { flights });
          if (!output.isJson) for (const one of flights) output.say(awarenessLine(one));
          if (options.out === undefined) return;
          await files.write(options.out, awarenessCsv(flights));
          if (!output.isJson) output.say(saidInTerminal(say("terminal.written", { path: options.out })));
        }),
      ),
    )
    .addCommand(
      new Command("ledger")
        .addOption(new Option("--limit <count>").argParser(readCount).default(20))
        .action((options: CommonOptions & { limit: number }) =>
          withSponsored(options, async ({ accounts }, output) => {
            const entries = await accounts.ledger({ offset: 0, limit: options.limit });
            output.json("sponsored ledger", { entries });
            if (output.isJson) return;
            for (const entry of entries) output.say(ledgerLine(entry));
            if (entries.length === 0) output.say(saidInTerminal(say("sponsored.nothing-booked")));
          }),
        ),
    )
    .addCommand(
      new Command("reverse")
        .argument("<offers...>")
        .requiredOption("--reason <why>")
        .action((offers: string[], options: CommonOptions & { reason: string }) =>
          withSponsored(options, async ({ accounts }, output) => {
            const entries: LedgerEntry[] = [];
            for (const id of offers) {
              const entry = await accounts.reverse(id as OfferId, options.reason, BY_COMMAND);
              entries.push(entry);
              const micros = -entry.amountMicros;
              if (!output.isJson) output.say(doneLine(say("sponsored.given-back", { id, micros })));
            }
            output.json("sponsored reverse", { entries });
          }),
        ),
    )
    .addCommand(
      new Command("audit").action((options: CommonOptions) =>
        withSponsored(options, async ({ accounts }, output) => {
          const audit = await accounts.audit();
          const { flights, entries, invoices, faults } = audit;
          output.json("sponsored audit", audit);
          if (faults.length > 0) process.exitCode = 1;
          if (output.isJson) return;
          for (const fault of faults) output.say(saidInTerminal(say("sponsored.audit-fault", { ...fault })));
          if (faults.length > 0) return;
          output.say(doneLine(say("sponsored.adds-up", { flights, entries, invoices })));
        }),
      ),
    )
    .addCommand(
      new Command("invoices").option("--out <file>").action((options: CommonOptions & { out?: string }) =>
        withSponsored(options, async ({ accounts }, output) => {
          const invoices = await accounts.invoices();
          if (options.out === undefined) output.write(invoiceCsv(invoices));
          else {
            await files.write(options.out, invoiceCsv(invoices));
            output.say(saidInTerminal(say("terminal.written", { path: options.out })));
          }
          output.json("sponsored invoices", { invoices });
        }),
      ),
    )
    .addCommand(
      new Command("invoice")
        .argument("<advertiser>")
        .option("--number <count>")
        .option("--pdf <file>")
        .addOption(new Option("--language <code>").choices([...CARD_LANGUAGES]).default("en"))
        .action((advertiser: string, options: InvoiceOptions) =>
          withSponsored(options, async ({ accounts }, output) => {
            const id = advertiser as AdvertiserId;
            // Before anything is booked.
            if (options.pdf !== undefined) accounts.requireSeller();
            const invoice =
              options.number === undefined
                ? await accounts.invoice(id)
                : await accounts.findInvoice(id, readCount(options.number));
            output.json("sponsored invoice", invoice);
            const { number, currency, carryMicros: carry } = invoice;
            const amount = inUnits(totalMinor(invoice) * microsPerMinor(currency), currency);
            if (!output.isJson) output.say(doneLine(say("sponsored.invoiced", { number, amount, carry })));
            if (options.pdf === undefined) return;
            await files.write(options.pdf, (await accounts.invoiceFile(invoice.id, options.language)).bytes);
            if (!output.isJson) output.say(saidInTerminal(say("terminal.written", { path: options.pdf })));
          }),
        ),
    );
}

function ledgerLine({ id, at, kind, amountMicros, ...entry }: LedgerEntry): string {
  const { flightId, advertiserId, offerId, reason, by } = entry;
  const of = [flightId ?? advertiserId, offerId, reason && printable(`${reason} (${by})`)];
  const named = of.filter((one) => one !== undefined).join("  ");
  return `${id}  ${at}  ${kind}  ${pc.bold(String(amountMicros))}  ${named}`;
}
