/** `footnote grid QUESTION… --in NAME…`: what each document says to each question, as CSV or as a workbook. */
import { Command } from "commander";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { gridCsv, gridWorkbook } from "../../../core/research/grid/grid-files.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { namedDocument } from "../named-documents.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

interface GridOptions extends CommonOptions {
  readonly in?: readonly string[];
  readonly out?: string;
}

export function gridCommand(): Command {
  return new Command("grid")
    .argument("<question...>")
    .option("--in <name...>")
    .option("--out <file>")
    .action((questions: string[], options: GridOptions) => {
      const { in: names = [], out } = options;
      if (names.length === 0) {
        throw new FootnoteError("bad-request", say("research.grid-of-nothing"), {
          hint: say("research.grid-of-nothing-hint"),
        });
      }
      return withFootnote(options, async (footnote, output, signal) => {
        const documentIds = await Promise.all(names.map((name) => namedDocument(name, footnote)));
        const grid = await footnote.grid({ questions, documentIds }, signal);
        if (out !== undefined) {
          const isWorkbook = /\.xlsx$/iu.test(out);
          await footnote.files.write(
            out,
            isWorkbook ? footnote.packFiles(gridWorkbook(grid)) : gridCsv(grid),
          );
          output.say(saidInTerminal(say("terminal.written", { path: out })));
        } else output.write(printable(gridCsv(grid)));
        output.json("grid", grid);
      });
    });
}
