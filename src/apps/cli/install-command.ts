/** What `footnote model install` and `footnote ocr install` do alike. */
import pc from "picocolors";
import type { InstallableRuntime } from "../../compose/installable.ts";
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
    output.say(`Installing ${name} with npm, some ${runtime.installedMb} MB, into ${folder} …`);
    await runtime.install(signal);
  }
  output.json(command, { runtime: name, folder, wasThere });
  if (!output.isJson)
    output.say(`${pc.green("✓")} ${name} ${wasThere ? "was there already" : "is installed"}.`);
}
