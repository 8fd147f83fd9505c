/** The command line: `footnote COMMAND`. Parses, runs, and turns every failure into one plain sentence. */
import { CommanderError } from "commander";
import { asFootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createProgram } from "./create-program.ts";
import { saidInTerminal, terminalLanguage } from "./in-terminal.ts";
import { createOutput } from "./output.ts";
import { usageError } from "./usage-error.ts";

/** Exit codes: done, failed, used wrongly. */
const [FAILED, BAD_USAGE] = [1, 2];

async function main(argv: readonly string[]): Promise<number> {
  let isUnderstood = false;
  try {
    await createProgram(terminalLanguage())
      .hook("preAction", () => void (isUnderstood = true))
      .parseAsync(argv, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (thrown) {
    const isUsage = thrown instanceof CommanderError;
    // Commander has printed the help that was asked for.
    if (isUsage && thrown.exitCode === 0) return 0;
    createOutput({ json: argv.includes("--json") }).fail(
      isUsage ? usageError(thrown) : asFootnoteError(thrown),
    );
    return isUnderstood ? FAILED : BAD_USAGE;
  }
}

// Who reads may stop reading (`footnote list | head -1`): the work goes on, and what is printed goes nowhere.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  const said = say("cli.output-failed", { why: error.code ?? error.message });
  process.stderr.write(`${saidInTerminal(said)}\n`);
  process.exitCode = FAILED;
});
process.stderr.on("error", () => undefined);

process.exitCode = await main(process.argv.slice(2));
