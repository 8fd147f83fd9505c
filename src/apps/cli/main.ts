/** The command line: `footnote COMMAND`. Parses, runs, and turns every failure into one plain sentence. */
import { Command, CommanderError } from "commander";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { VERSION } from "../../compose/project-root.ts";
import { addCommand } from "./commands/add-command.ts";
import { askCommand } from "./commands/ask-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import { digestCommand } from "./commands/digest-command.ts";
import { digestsCommand } from "./commands/digests-command.ts";
import { doctorCommand } from "./commands/doctor-command.ts";
import { exportCommand } from "./commands/export-command.ts";
import { gridCommand } from "./commands/grid-command.ts";
import { listCommand, reindexCommand, removeCommand } from "./commands/library-commands.ts";
import { modelCommand } from "./commands/model-command.ts";
import { moveCommand } from "./commands/move-command.ts";
import { ocrCommand } from "./commands/ocr-command.ts";
import { recheckCommand } from "./commands/recheck-command.ts";
import { refreshCommand } from "./commands/refresh-command.ts";
import { repairCommand } from "./commands/repair-command.ts";
import { researchCommand } from "./commands/research-command.ts";
import { researchesCommand } from "./commands/researches-command.ts";
import { serveCommand } from "./commands/serve-command.ts";
import { threadsCommand } from "./commands/threads-command.ts";
import { usageCommand } from "./commands/usage-command.ts";
import { createOutput } from "./output.ts";
import { asTold } from "../../core/domain/sentence.ts";
import { saidInTerminal } from "./in-terminal.ts";

/** Exit codes: done, failed, used wrongly. */
const [FAILED, BAD_USAGE] = [1, 2];

export function createProgram(): Command {
  const program = new Command("footnote")
    .description("Asks your documents, and footnotes every sentence with the exact words of its source.")
    .version(VERSION)
    .showHelpAfterError("(add --help for the whole usage)")
    .exitOverride();
  for (const command of [
    askCommand(),
    threadsCommand(),
    recheckCommand(),
    exportCommand(),
    checkCommand(),
    addCommand(),
    digestCommand(),
    digestsCommand(),
    researchCommand(),
    gridCommand(),
    researchesCommand(),
    repairCommand(),
    listCommand(),
    removeCommand(),
    refreshCommand(),
    reindexCommand(),
    moveCommand(),
    usageCommand(),
    modelCommand(),
    ocrCommand(),
    serveCommand(),
    doctorCommand(),
  ]) {
    for (const runnable of [command, ...command.commands]) {
      runnable.exitOverride();
      // A group of commands does nothing itself.
      if (runnable.commands.length > 0) continue;
      runnable
        .option("--json", "print one JSON document on stdout and nothing else")
        .option("--data <dir>", "the data folder (else FOOTNOTE_DATA, else the platform's)");
    }
    program.addCommand(command);
  }
  return program;
}

async function main(argv: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync(argv, { from: "user" });
    return Number(process.exitCode ?? 0);
  } catch (thrown) {
    const output = createOutput({ json: argv.includes("--json") });
    if (thrown instanceof CommanderError) {
      // Commander has printed what is wrong, or the help that was asked for.
      if (thrown.exitCode === 0) return 0;
      output.refuse(new FootnoteError("bad-request", asTold(thrown.message)));
      return BAD_USAGE;
    }
    output.fail(asFootnoteError(thrown));
    return FAILED;
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
