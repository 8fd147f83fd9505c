/** `footnote export [ID]`: an answer, or the bibliography of its sources, on stdout or in a file. */
import { Command } from "commander";
import { writeText } from "../../../adapters/files/write-text.ts";
import { EXPORT_FORMATS, exportFormat } from "../../../core/domain/export-format.ts";
import { chosenTurn } from "../chosen-turn.ts";
import { type CommonOptions, withEngine } from "../with-engine.ts";

interface ExportOptions extends CommonOptions {
  readonly format: string;
  readonly out?: string;
}

export function exportCommand(): Command {
  return new Command("export")
    .description("Write an answer with its quotes, or the bibliography of its sources, as a file")
    .argument("[id]", "a turn, or a thread for its last turn; without it, the last answer of all")
    .option("--format <name>", `one of ${EXPORT_FORMATS.join(", ")}`, "markdown")
    .option("--out <file>", "where to write it; without it, to stdout")
    .action((id: string | undefined, options: ExportOptions) => {
      const format = exportFormat(options.format);
      return withEngine(options, async (engine, output) => {
        const { turnId } = await chosenTurn(engine.store, id);
        const { text } = await engine.export(turnId, format);
        if (options.out !== undefined) {
          await writeText(options.out, text);
          output.say(`Written: ${options.out}`);
        } else output.write(text);
        output.json({ turnId, format, ...(options.out === undefined ? { text } : { path: options.out }) });
      });
    });
}
