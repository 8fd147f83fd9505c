/** `footnote refresh [SITE…]`: reads sites and feeds again now; without a name, those that are due. */
import { Command } from "commander";
import { followSites } from "../follow-sites.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { doneLine } from "../done-line.ts";
import { say } from "../../../core/domain/said/say.ts";

export function refreshCommand(): Command {
  return new Command("refresh").argument("[site...]").action((names: string[], options: CommonOptions) =>
    withFootnote(options, async (footnote, output, signal) => {
      const { sites } = footnote;
      const chosen =
        names.length === 0 ? await sites.due() : await Promise.all(names.map((name) => sites.get(name)));
      const followed = await followSites(footnote, chosen, output, signal);
      output.json("refresh", { sites: followed });
      if (!output.isJson && chosen.length === 0) output.say(doneLine(say("terminal.nothing-due")));
    }),
  );
}
