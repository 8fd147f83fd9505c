/** `footnote sponsored …`: what a host sells and what was seen of it. It opens the sponsored database alone, and not Footnote. */
import { Argument, Command, Option } from "commander";
import { files } from "../../../compose/system-files.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import {
  type AdvertiserId,
  type CampaignId,
  CARD_LANGUAGES,
  type CardLanguage,
  type CreativeId,
  CURRENCIES,
  type Currency,
  type FlightId,
  type MakeImage,
} from "../../../core/domain/sponsored.ts";
import { MOST_IMAGE_BYTES } from "../../../core/sponsor/image-header.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import type { Output } from "../output.ts";
import { addAccounts } from "./sponsored-accounts.ts";
import { addEdits } from "./sponsored-edits.ts";
import { addLogins } from "./sponsored-logins.ts";
import { BY_COMMAND, withSponsored } from "../sponsored-work.ts";
import { bookLines, readCountries, readDay, readMoney, readTopics } from "../sponsored-lines.ts";
import type { CommonOptions } from "../with-footnote.ts";

interface FlightOptions extends CommonOptions {
  readonly cpm: string;
  readonly budget: string;
  readonly from: string;
  readonly until: string;
  readonly topics?: string;
  readonly countries?: string;
  readonly holdout: string;
}

interface CreativeOptions extends CommonOptions {
  readonly headline: string;
  readonly text: string;
  readonly url: string;
  readonly image?: string;
  readonly alt?: string;
  readonly language: CardLanguage;
}

const RUN = { run: "running", pause: "paused", end: "ended" } as const;

export function sponsoredCommand(): Command {
  const group = new Command("sponsored")
    .addCommand(
      new Command("advertiser")
        .argument("<name>")
        .option("--paid-by <name>")
        .addOption(new Option("--currency <code>").choices([...CURRENCIES]).default("USD"))
        .action((legalName: string, options: CommonOptions & { paidBy?: string; currency: Currency }) =>
          withSponsored(options, async ({ books }, output) => {
            const { paidBy, currency } = options;
            tell(output, await books.addAdvertiser({ legalName, paidBy, currency }));
          }),
        ),
    )
    .addCommand(
      new Command("campaign")
        .argument("<advertiser>")
        .argument("<name>")
        .action((advertiser: string, name: string, options: CommonOptions) =>
          withSponsored(options, async ({ books }, output) => {
            tell(output, await books.addCampaign({ advertiserId: advertiser as AdvertiserId, name }));
          }),
        ),
    )
    .addCommand(
      new Command("flight")
        .argument("<campaign>")
        .requiredOption("--cpm <amount>")
        .requiredOption("--budget <amount>")
        .requiredOption("--from <day>")
        .requiredOption("--until <day>")
        .option("--topics <list>")
        .option("--countries <list>")
        .option("--holdout <percent>", undefined, "10")
        .action((campaign: string, options: FlightOptions) =>
          withSponsored(options, async ({ books }, output) => {
            const flight = {
              campaignId: campaign as CampaignId,
              cpmMicros: readMoney(options.cpm),
              budgetMicros: readMoney(options.budget),
              startsAt: readDay(options.from),
              endsAt: readDay(options.until),
              topics: readTopics(options.topics),
              countries: readCountries(options.countries),
              holdoutPercent: readHoldout(options.holdout),
            };
            tell(output, await books.addFlight(flight));
          }),
        ),
    )
    .addCommand(
      new Command("creative")
        .argument("<campaign>")
        .requiredOption("--headline <text>")
        .requiredOption("--text <text>")
        .requiredOption("--url <address>")
        .option("--image <file>")
        .option("--alt <text>")
        .addOption(new Option("--language <code>").choices([...CARD_LANGUAGES]).default("en"))
        .action((campaign: string, { headline, text, url, language, ...options }: CreativeOptions) =>
          withSponsored(options, async ({ books }, output) => {
            const [campaignId, image] = [campaign as CampaignId, await readImage(options)];
            tell(output, await books.addCreative({ campaignId, headline, body: text, url, language, image }));
          }),
        ),
    );
  return addLogins(addAccounts(addEdits(addStates(group))));
}

function addStates(group: Command): Command {
  return group
    .addCommand(
      new Command("review")
        .argument("<creative>")
        .option("--approve")
        .option("--refuse <why>")
        .action((id: string, options: CommonOptions & { approve?: true; refuse?: string }) =>
          withSponsored(options, async ({ books }, output) => {
            if ((options.approve === true) === (options.refuse !== undefined)) {
              throw new FootnoteError("bad-request", say("sponsored.approve-or-refuse"));
            }
            const state = options.approve === true ? "approved" : "refused";
            changed(output, await books.review(id as CreativeId, { state, note: options.refuse }));
          }),
        ),
    )
    .addCommand(
      new Command("flights")
        .argument("<deed>")
        .argument("<flight>")
        .action((deed: string, id: string, options: CommonOptions) =>
          withSponsored(options, async ({ books }, output) => {
            if (!isDeed(deed)) {
              throw new FootnoteError(
                "bad-request",
                say("sponsored.deed", { deed, deeds: Object.keys(RUN) }),
              );
            }
            changed(output, await books.changeFlight(id as FlightId, { state: RUN[deed] }, BY_COMMAND));
          }),
        ),
    )
    .addCommand(
      new Command("survey")
        .argument("<flight>")
        .addArgument(new Argument("<state>").choices(["on", "off"]))
        .action((id: string, state: string, options: CommonOptions) =>
          withSponsored(options, async ({ surveys }, output) => {
            await surveys.change(id as FlightId, state === "on");
            output.json("sponsored survey", { isOn: state === "on" });
            if (!output.isJson)
              output.say(doneLine(say(`sponsored.survey-${state === "on" ? "on" : "off"}`, { id })));
          }),
        ),
    )
    .addCommand(
      new Command("list").action((options: CommonOptions) =>
        withSponsored(options, async ({ books }, output) => {
          const all = await books.all();
          output.json("sponsored list", all);
          if (output.isJson) return;
          for (const line of bookLines(all)) output.say(line);
          if (all.advertisers.length === 0) output.say(saidInTerminal(say("sponsored.nothing")));
        }),
      ),
    );
}

function tell(output: Output, made: Parameters<typeof output.json<"sponsored">>[1]): void {
  output.json("sponsored", made);
  if (!output.isJson) output.say(doneLine(say("sponsored.made", { id: made.id })));
}

function changed(
  output: Output,
  is: Parameters<typeof output.json<"sponsored">>[1] & { readonly state: string },
): void {
  output.json("sponsored", is);
  if (!output.isJson) output.say(doneLine(say("sponsored.changed", { id: is.id, state: is.state })));
}

function isDeed(deed: string): deed is keyof typeof RUN {
  return Object.hasOwn(RUN, deed);
}

/** Throws `bad-request`, and what reading a file throws. */
async function readImage({
  image,
  alt,
}: Pick<CreativeOptions, "image" | "alt">): Promise<MakeImage | undefined> {
  if (image === undefined && alt === undefined) return undefined;
  if (image === undefined || alt === undefined) {
    throw new FootnoteError("bad-request", say("sponsored.image-with-alt"));
  }
  const bytes = await files.read(image, MOST_IMAGE_BYTES);
  return { base64: Buffer.from(bytes).toString("base64"), alt };
}

function readHoldout(written: string): number {
  if (/^\d{1,2}$/u.test(written) && Number(written) <= 50) return Number(written);
  throw new FootnoteError("bad-request", say("sponsored.holdout", { written }));
}
