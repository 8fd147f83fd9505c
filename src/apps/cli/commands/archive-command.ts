/** `footnote archive export|import|delete`: everything as one file, taken in elsewhere, or deleted. */
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { readArchiveFile, writeArchiveFile } from "../../../compose/archive-files.ts";
import { openSettings, takeSettings } from "../../../compose/archived-settings.ts";
import { type ArchiveCounts, DELETE_WORDS, isConfirmed } from "../../../core/domain/archive.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";
import { doneLine } from "../done-line.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

export function archiveCommand(): Command {
  return new Command("archive")
    .addCommand(
      new Command("export").argument("<file>").action((path: string, options: CommonOptions) =>
        withFootnote(options, async ({ archives, config }, output) => {
          const bytes = await writeArchiveFile(path, archives.export(openSettings(config)));
          output.json("archive export", { path, bytes });
          if (!output.isJson) output.say(doneLine(say("archive.exported", { path: printable(path) })));
        }),
      ),
    )
    .addCommand(
      new Command("import")
        .argument("<file>")
        .option("--settings")
        .action((path: string, options: CommonOptions & { readonly settings?: boolean }) =>
          withFootnote(options, async ({ archives, config }, output, signal) => {
            const { settings, ...report } = await archives
              .import(() => readArchiveFile(path), {
                keepsPaths: true,
                signal,
                onProgress: (count) => output.progress(saidInTerminal(say("progress.entries", { count }))),
              })
              .finally(() => output.progress());
            const taken = options.settings === true && settings ? await takeSettings(config, settings) : [];
            output.json("archive import", { ...report, settings: taken });
            if (output.isJson) return;
            const { added, there, beside, filesLeft } = report;
            output.say(doneLine(say("archive.imported", { counts: counted(added) })));
            const lines: Sentence[] = [say("archive.there", { counts: counted(there) })];
            if (beside > 0) lines.push(say("archive.beside", { count: beside }));
            if (filesLeft > 0) lines.push(say("archive.files-left", { count: filesLeft }));
            if (taken.length > 0) lines.push(say("archive.settings-taken", { names: taken }));
            for (const line of lines) output.say(`  ${saidInTerminal(line)}`);
          }),
        ),
    )
    .addCommand(
      new Command("delete")
        .option("--confirm <words>")
        .action((options: CommonOptions & { readonly confirm?: string }) =>
          withFootnote(options, async ({ archives }, output, signal) => {
            await requireConfirmed(options.confirm ?? (await askedFor(signal)));
            const report = await archives
              .deleteAll((count) => output.progress(saidInTerminal(say("progress.deleted", { count }))))
              .finally(() => output.progress());
            output.json("archive delete", report);
            const { deleted } = report;
            if (!output.isJson)
              output.say(
                doneLine(say("archive.deleted", { counts: say("archive.deleted-counts", deleted) })),
              );
          }),
        ),
    );
}

const counted = (counts: ArchiveCounts): Sentence => say("archive.counts", counts);

async function requireConfirmed(written: string | undefined): Promise<void> {
  if (written !== undefined && isConfirmed(written)) return;
  throw new FootnoteError("bad-request", say("archive.confirm", { words: DELETE_WORDS.en }), {
    hint: say("archive.confirm-hint", { words: DELETE_WORDS.en }),
  });
}

/** `undefined` where nobody is there to be asked. */
async function askedFor(signal: AbortSignal): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  // A terminal in raw mode sends Ctrl-C as a key.
  asking.on("SIGINT", () => process.kill(process.pid, "SIGINT"));
  try {
    const question = say("archive.ask", { words: DELETE_WORDS.en });
    return await asking.question(`${saidInTerminal(question)} `, { signal });
  } finally {
    asking.close();
  }
}
