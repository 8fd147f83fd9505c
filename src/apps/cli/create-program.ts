/** The commands of `footnote`, with the options that all of them have and the words of their help. */
import { Command } from "commander";
import { VERSION } from "../../compose/project-root.ts";
import type { Language } from "../../core/domain/said/sentence-pairs.ts";
import { addCommand } from "./commands/add-command.ts";
import { archiveCommand } from "./commands/archive-command.ts";
import { askCommand } from "./commands/ask-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import { digestCommand } from "./commands/digest-command.ts";
import { digestsCommand } from "./commands/digests-command.ts";
import { discoverCommand } from "./commands/discover-command.ts";
import { doctorCommand } from "./commands/doctor-command.ts";
import { exportCommand } from "./commands/export-command.ts";
import { gridCommand } from "./commands/grid-command.ts";
import { listCommand, reindexCommand, removeCommand } from "./commands/library-commands.ts";
import { mcpCommand } from "./commands/mcp-command.ts";
import { modelCommand } from "./commands/model-command.ts";
import { moveCommand } from "./commands/move-command.ts";
import { ocrCommand } from "./commands/ocr-command.ts";
import { planCommand } from "./commands/plan-command.ts";
import { recheckCommand } from "./commands/recheck-command.ts";
import { refreshCommand } from "./commands/refresh-command.ts";
import { repairCommand } from "./commands/repair-command.ts";
import { researchCommand } from "./commands/research-command.ts";
import { researchesCommand } from "./commands/researches-command.ts";
import { serveCommand } from "./commands/serve-command.ts";
import { sponsoredCommand } from "./commands/sponsored-command.ts";
import { threadsCommand } from "./commands/threads-command.ts";
import { spaceCommand } from "./commands/space-command.ts";
import { usageCommand } from "./commands/usage-command.ts";
import { shareCommand, sharesCommand } from "./commands/share-commands.ts";
import { zoteroCommand } from "./commands/zotero-command.ts";
import { userCommand } from "./commands/user-command.ts";
import { workerCommand } from "./commands/worker-command.ts";
import { describe } from "./described.ts";

/** What is wrong with a command line is thrown, and not printed. */
export function createProgram(language: Language): Command {
  const program = new Command("footnote").version(VERSION).exitOverride().configureOutput(QUIET);
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
    discoverCommand(),
    reindexCommand(),
    moveCommand(),
    archiveCommand(),
    shareCommand(),
    sharesCommand(),
    zoteroCommand(),
    userCommand(),
    planCommand(),
    sponsoredCommand(),
    usageCommand(),
    spaceCommand(),
    modelCommand(),
    ocrCommand(),
    serveCommand(),
    workerCommand(),
    mcpCommand(),
    doctorCommand(),
  ]) {
    for (const runnable of [command, ...command.commands]) {
      runnable.exitOverride().configureOutput(QUIET);
      // A group of commands does nothing itself.
      if (runnable.commands.length > 0) continue;
      runnable.option("--json").option("--data <dir>");
    }
    program.addCommand(command);
  }
  describe(program, language);
  return program;
}

const QUIET = { outputError: () => undefined };
