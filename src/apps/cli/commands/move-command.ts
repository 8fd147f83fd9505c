/** `footnote move`: the whole library into another store, all or nothing. The one that it came from stays as it is. */
import { Command } from "commander";
import { say } from "../../../core/domain/said/say.ts";
import { loadConfig } from "../../../compose/load-config.ts";
import { moveLibrary } from "../../../compose/move-library.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { createOutput } from "../output.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { withStopSignal } from "../with-stop-signal.ts";

interface MoveOptions extends CommonOptions {
  readonly to: string;
}

export function moveCommand(): Command {
  return new Command("move").requiredOption("--to <place>").action((options: MoveOptions) =>
    withStopSignal(async (signal) => {
      const output = createOutput(options);
      const showProgress = (rows: number): void =>
        output.progress(saidInTerminal(say("progress.rows", { rows })));
      const config = loadConfig(process.env, options.data);
      const moved = await moveLibrary(config, options.to, showProgress, signal).finally(() =>
        output.progress(),
      );
      output.json("move", moved);
      if (output.isJson) return;
      const { document = 0, turn = 0 } = moved.counts;
      const rows = Object.values(moved.counts).reduce((sum, count) => sum + count, 0);
      const { from, to, hash } = moved;
      output.say(doneLine(say("terminal.moved", { from, to, documents: document, turns: turn, rows })));
      output.say(`  ${saidInTerminal(say("terminal.moved-same", { hash: hash.slice(0, 16) }))}`);
      output.say(`  ${saidInTerminal(say("terminal.moved-next"))}`);
    }),
  );
}
