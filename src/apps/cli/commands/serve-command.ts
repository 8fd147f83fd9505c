/** `footnote serve`: the server, until a signal ends it. */
import { Command } from "commander";
import { loadConfig } from "../../../compose/load-config.ts";
import { keptIn } from "../../../compose/kept-in.ts";
import { createOutput } from "../output.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { say } from "../../../core/domain/said/say.ts";

export function serveCommand(): Command {
  return new Command("serve").action(async (options: CommonOptions) => {
    const output = createOutput(options);
    // The server's parts take longer to load than the other commands take to run.
    const { describeAnswering, serve } = await import("../../server/serve.ts");
    const serving = await serve(loadConfig(process.env, options.data), (line) =>
      process.stderr.write(`${line}\n`),
    );
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
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, resolve);
    });
    await serving.close();
  });
}
