/** `footnote doctor`: what is configured, what works, and what each part would need. */
import { Command } from "commander";
import pc from "picocolors";
import type { Finding } from "../../../core/domain/finding.ts";
import { examineInstallation } from "../../../compose/examine-installation.ts";
import { logError } from "../../../compose/log-error.ts";
import { say } from "../../../core/domain/said/say.ts";
import { saidInTerminal, terminalLanguage } from "../in-terminal.ts";
import { createOutput, printable } from "../output.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { withStopSignal } from "../with-stop-signal.ts";

interface DoctorOptions extends CommonOptions {
  readonly probe?: boolean;
}

export function doctorCommand(): Command {
  return new Command("doctor").option("--probe").action((options: DoctorOptions) =>
    withStopSignal(async (signal) => {
      const output = createOutput(options);
      const findings = await examineInstallation(
        process.env,
        options.data,
        {
          // Whoever reads the JSON is a program.
          language: output.isJson ? "en" : terminalLanguage(),
          ask: options.probe ? "probe" : "word",
          signal,
          onProbe: (name) =>
            process.stderr.write(`${saidInTerminal(say("progress.probing", { name: printable(name) }))}\n`),
        },
        logError,
      );
      output.json("doctor", { findings });
      if (!output.isJson) for (const finding of findings) output.say(findingLines(finding));
      if (findings.some((finding) => finding.status === "failed")) process.exitCode = 1;
    }),
  );
}

function findingLines({ status, title, message, details = [], hint }: Finding): string {
  const mark = { ok: pc.green("✓"), off: pc.dim("–"), untried: pc.yellow("?"), failed: pc.red("✗") }[status];
  const more = [...details.map((line) => pc.dim(printable(line))), ...(hint ? [printable(hint)] : [])];
  return [`${mark} ${pc.bold(title)}: ${printable(message)}`, ...more].join("\n    ");
}
