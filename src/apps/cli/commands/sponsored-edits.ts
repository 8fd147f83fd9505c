/** `footnote sponsored rename|edit|billing|changes`: what was sold is changed, and what was changed of it. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { AdvertiserId, CampaignId, FlightId } from "../../../core/domain/sponsored.ts";
import type { BookChange } from "../../../core/domain/sponsored-accounts.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { readCount } from "../read-count.ts";
import { readDay, readMoney } from "../sponsored-lines.ts";
import { BY_COMMAND, withSponsored } from "../sponsored-work.ts";
import type { CommonOptions } from "../with-footnote.ts";

interface EditOptions extends CommonOptions {
  readonly from?: string;
  readonly until?: string;
  readonly budget?: string;
  readonly cpm?: string;
}

interface BillingOptions extends CommonOptions {
  readonly address: string;
  readonly taxId?: string;
  readonly tax: string;
  readonly taxNote?: string;
}

/** In hundredths of a percent. */
function readTax(written: string): number {
  if (/^\d{1,3}(?:\.\d{1,2})?$/u.test(written) && Number(written) <= 100) {
    return Math.round(Number(written) * 100);
  }
  throw new FootnoteError("bad-request", say("sponsored.tax-rate", { written }));
}

/** Adds them to `footnote sponsored`. */
export function addEdits(group: Command): Command {
  return group
    .addCommand(
      new Command("rename")
        .argument("<campaign>")
        .argument("<name>")
        .action((campaign: string, name: string, options: CommonOptions) =>
          withSponsored(options, async ({ books }, output) => {
            const renamed = await books.changeCampaign(campaign as CampaignId, { name }, BY_COMMAND);
            output.json("sponsored", renamed);
            if (!output.isJson)
              output.say(doneLine(say("sponsored.renamed", { id: renamed.id, name: renamed.name })));
          }),
        ),
    )
    .addCommand(
      new Command("edit")
        .argument("<flight>")
        .option("--from <day>")
        .option("--until <day>")
        .option("--budget <amount>")
        .option("--cpm <amount>")
        .action((id: string, { from, until, budget, cpm, ...options }: EditOptions) =>
          withSponsored(options, async ({ books }, output) => {
            const change = {
              startsAt: from === undefined ? undefined : readDay(from),
              endsAt: until === undefined ? undefined : readDay(until),
              budgetMicros: budget === undefined ? undefined : readMoney(budget),
              cpmMicros: cpm === undefined ? undefined : readMoney(cpm),
            };
            const flight = await books.changeFlight(id as FlightId, change, BY_COMMAND);
            output.json("sponsored", flight);
            if (!output.isJson) output.say(doneLine(say("sponsored.edited", { id: flight.id })));
          }),
        ),
    )
    .addCommand(
      new Command("billing")
        .argument("<advertiser>")
        .option("--address <lines>", undefined, "")
        .option("--tax-id <id>")
        .option("--tax <percent>", undefined, "0")
        .option("--tax-note <text>")
        .action((id: string, { address, taxId, tax, taxNote, ...options }: BillingOptions) =>
          withSponsored(options, async ({ books }, output) => {
            const billing = {
              address: address.split(/[;；]/u),
              taxId,
              taxBasisPoints: readTax(tax),
              taxNote,
            };
            const advertiser = await books.changeBilling(id as AdvertiserId, billing, BY_COMMAND);
            output.json("sponsored", advertiser);
            if (!output.isJson) output.say(doneLine(say("sponsored.edited", { id: advertiser.id })));
          }),
        ),
    )
    .addCommand(
      new Command("changes")
        .addOption(new Option("--limit <count>").argParser(readCount).default(20))
        .action((options: CommonOptions & { limit: number }) =>
          withSponsored(options, async ({ books }, output) => {
            const changes = await books.changes({ offset: 0, limit: options.limit });
            output.json("sponsored changes", { changes });
            if (output.isJson) return;
            for (const change of changes) output.say(changeLine(change));
            if (changes.length === 0) output.say(saidInTerminal(say("sponsored.nothing-changed")));
          }),
        ),
    );
}

function changeLine({ at, by, subject, what, before, after }: BookChange): string {
  return `${at}  ${subject}  ${what}  ${printable(before)} → ${pc.bold(printable(after))}  ${pc.dim(printable(by))}`;
}
