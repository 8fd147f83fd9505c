/** `footnote serve`: the server, until a signal ends it. */
import { Command } from "commander";
import { loadConfig } from "../../../compose/load-config.ts";
import { keptIn } from "../../../compose/kept-in.ts";
import { createOutput } from "../output.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { stopSignals } from "../with-stop-signal.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { say } from "../../../core/domain/said/say.ts";

export function serveCommand(): Command {
  return new Command("serve")
    .option("--no-work")
    .action(async (options: CommonOptions & { work: boolean }) => {
      const output = createOutput(options);
      // The server's parts take longer to load than the other commands take to run.
      const { describeAnswering, serve } = await import("../../server/serve.ts");
      const config = { ...loadConfig(process.env, options.data), isWorking: options.work };
      const serving = await serve(config, (line) => process.stderr.write(`${line}\n`));
      const answersFrom = describeAnswering(serving.footnote);
      output.json("serve", {
        address: serving.address,
        answersFrom: answersFrom.text,
        data: serving.footnote.config.dataFolder,
      });
      if (!output.isJson) {
        const { publicUrl } = serving.footnote.config;
        output.say(
          saidInTerminal(
            publicUrl
              ? say("terminal.addresses", { address: serving.address, url: publicUrl.href })
              : say("terminal.address", { address: serving.address }),
          ),
        );
        output.say(saidInTerminal(answersFrom));
        output.say(saidInTerminal(say("terminal.kept-in", { folder: keptIn(serving.footnote.config) })));
      }
      const { first, again } = stopSignals();
      // A supervisor exchanges it for another one, which has time; who presses Ctrl-C wants it to end.
      const patienceMs = (await first) === "SIGTERM" ? serving.footnote.config.drainMs : 0;
      await serving.close(patienceMs, again);
    });
}
