/** `footnote space`: the model and the instruction that this data folder's own space answers with. */
import { Command } from "commander";
import { say } from "../../../core/domain/said/say.ts";
import { putSpaceDefaults, readSpaceDefaults } from "../../../services/asking/space-defaults.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

interface SpaceOptions extends CommonOptions {
  readonly model?: string;
  readonly instruction?: string;
}

export function spaceCommand(): Command {
  return new Command("space")
    .option("--model <name>")
    .option("--instruction <text>")
    .action(({ model, instruction, ...common }: SpaceOptions) =>
      withFootnote(common, async ({ store, models }, output) => {
        const before = await readSpaceDefaults(store);
        const change = {
          ...(model === undefined ? {} : { model }),
          ...(instruction === undefined ? {} : { instruction }),
        };
        const isChanged = Object.keys(change).length > 0;
        const defaults = isChanged ? await putSpaceDefaults({ ...before, ...change }, store, models) : before;
        output.json("space", defaults);
        if (output.isJson) return;
        const none = saidInTerminal(say("terminal.none-set"));
        const shown = (value: string | undefined): string => (value === undefined ? none : printable(value));
        output.say(saidInTerminal(say("terminal.space-model", { model: shown(defaults.model) })));
        output.say(
          saidInTerminal(say("terminal.space-instruction", { instruction: shown(defaults.instruction) })),
        );
      }),
    );
}
