/** What `footnote model install` and `footnote ocr install` do alike. */
import type { InstallableRuntime } from "../../compose/installable.ts";
import { say } from "../../core/domain/said/say.ts";
import { doneLine } from "./done-line.ts";
import { saidInTerminal } from "./in-terminal.ts";
import { createOutput } from "./output.ts";
import type { CommonOptions } from "./with-footnote.ts";

export async function installRuntime(
  command: "model install" | "ocr install",
  runtime: InstallableRuntime,
  options: CommonOptions,
  signal: AbortSignal,
): Promise<void> {
  const output = createOutput(options);
  const wasThere = runtime.isInstalled();
  const { name, folder } = runtime;
  if (!wasThere) {
    const mb = runtime.installedMb;
    output.say(saidInTerminal(say("progress.installing", { name, mb, folder })));
    await runtime.install(signal);
  }
  output.json(command, { runtime: name, folder, wasThere });
  if (!output.isJson)
    output.say(doneLine(say(wasThere ? "progress.was-installed" : "progress.installed", { name })));
}
