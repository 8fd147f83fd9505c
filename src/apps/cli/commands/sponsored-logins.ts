/** `footnote sponsored login|logins`: which addresses may look at an advertiser's books. Their accounts are made by `footnote user`. */
import { Command } from "commander";
import pc from "picocolors";
import { say } from "../../../core/domain/said/say.ts";
import type { AdvertiserId } from "../../../core/domain/sponsored.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { withSponsored } from "../sponsored-work.ts";
import type { CommonOptions } from "../with-footnote.ts";

/** Adds them to `footnote sponsored`. */
export function addLogins(group: Command): Command {
  return group
    .addCommand(
      new Command("login")
        .argument("<advertiser>")
        .argument("<email>")
        .option("--end")
        .action((advertiser: string, email: string, options: CommonOptions & { end?: true }) =>
          withSponsored(options, async ({ own }, output) => {
            const id = advertiser as AdvertiserId;
            const login = options.end === true ? await own.letOutBy(id, email) : await own.letIn(id, email);
            output.json("sponsored login", login);
            if (output.isJson) return;
            const key = options.end === true ? "sponsored.let-out" : "sponsored.let-in";
            output.say(doneLine(say(key, { email: login.email })));
          }),
        ),
    )
    .addCommand(
      new Command("logins").action((options: CommonOptions) =>
        withSponsored(options, async ({ own }, output) => {
          const logins = await own.logins();
          output.json("sponsored logins", { logins });
          if (output.isJson) return;
          for (const { advertiserId, email } of logins) {
            output.say(`${advertiserId}  ${pc.bold(printable(email))}`);
          }
          if (logins.length === 0) output.say(saidInTerminal(say("sponsored.no-logins")));
        }),
      ),
    );
}
