/** `footnote export [ID]`: an answer, the bibliography of its sources, or a digest, on stdout or in a file. */
import { Command } from "commander";
import type { ExportFormat } from "../../../core/domain/export-format.ts";
import { digestFormat, exportFormat, exportFormatOfFile } from "../../../core/export/named-format.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { type DigestId, ID_PREFIX, type ResearchId } from "../../../core/domain/ids.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { exportDigest } from "../../../services/exports/export-digest.ts";
import { chosenTurn } from "../chosen-turn.ts";
import { digestTarget, writeDigests } from "../digest-files.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { saidInTerminal } from "../in-terminal.ts";

interface ExportOptions extends CommonOptions {
  readonly format?: string;
  readonly out?: string;
}

export function exportCommand(): Command {
  return new Command("export")
    .argument("[id]")
    .option("--format <name>")
    .option("--out <file>")
    .action((id: string | undefined, options: ExportOptions) => {
      if (id?.startsWith(`${ID_PREFIX.digest}_`)) return exportTheDigest(id as DigestId, options);
      const { out } = options;
      const format =
        options.format === undefined ? exportFormatOfFile(out ?? "") : exportFormat(options.format);
      if (format === "docx" && out === undefined) {
        throw new FootnoteError("bad-request", say("cli.document-not-printed"), {
          hint: say("cli.document-file"),
        });
      }
      return withFootnote(options, async (footnote, output) => {
        const { exported, content } = await exportedText(id, format, footnote);
        if (out !== undefined) {
          await footnote.files.write(out, content);
          output.say(saidInTerminal(say("terminal.written", { path: out })));
          return output.json("export", { ...exported, format, path: out });
        }
        const text = content.toString();
        output.write(text);
        output.json("export", { ...exported, format, text });
      });
    });
}

/** Of research, or of a turn. */
async function exportedText(id: string | undefined, format: ExportFormat, footnote: Footnote) {
  if (id?.startsWith(`${ID_PREFIX.research}_`)) {
    const exported = { id: id as ResearchId };
    return { exported, content: (await footnote.exportResearch(exported.id, format)).content };
  }
  const { turnId } = await chosenTurn(footnote.store, id);
  return { exported: { turnId }, content: (await footnote.export(turnId, format)).content };
}

function exportTheDigest(id: DigestId, { out, format: named, ...common }: ExportOptions): Promise<void> {
  const target = out === undefined ? undefined : digestTarget(out, named, 1);
  const format = target?.format ?? digestFormat(named ?? "markdown");
  if (target === undefined && format === "png") {
    throw new FootnoteError("bad-request", say("cli.picture-not-printed"), {
      hint: say("cli.picture-file"),
    });
  }
  return withFootnote(common, async (footnote, output, signal) => {
    const record = await footnote.digests.get(id);
    if (target !== undefined) {
      const [path = target.path] = await writeDigests([record], target, footnote, signal);
      output.say(saidInTerminal(say("terminal.written", { path })));
      return output.json("export", { id, format, path });
    }
    const { content } = await exportDigest(record, format, footnote, signal);
    const text = content.toString();
    output.write(printable(text));
    output.json("export", { id, format, text });
  });
}
