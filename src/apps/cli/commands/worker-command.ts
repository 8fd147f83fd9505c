/** `footnote worker`: does jobs for servers beside it, until a signal ends it; another goes on with what it leaves. */
import { Command } from "commander";
import { keptIn } from "../../../compose/kept-in.ts";
import { loadConfig } from "../../../compose/load-config.ts";
import { logError } from "../../../compose/log-error.ts";
import { openFootnote } from "../../../compose/open-footnote.ts";
import { say } from "../../../core/domain/said/say.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { createOutput } from "../output.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { stopSignals } from "../with-stop-signal.ts";

export function workerCommand(): Command {
  return new Command("worker").action(async (options: CommonOptions) => {
    const { first } = stopSignals();
    const output = createOutput(options);
    const { beginWork } = await import("../../server/begin-work.ts");
    const footnote = await openFootnote(loadConfig(process.env, options.data), logError);
    try {
      const stopWork = await beginWork(footnote);
      output.json("worker", { data: footnote.config.dataFolder });
      if (!output.isJson) {
        output.say(saidInTerminal(say("terminal.working", { folder: keptIn(footnote.config) })));
      }
      await first;
      stopWork();
    } finally {
      await footnote.close();
    }
  });
}
