/** `footnote zotero import|export LIBRARY`: a library of Zotero by its Web API; files and exports of Zotero's are added as any. */
import { Command } from "commander";
import pc from "picocolors";
import { say } from "../../../core/domain/said/say.ts";
import { openZotero } from "../../../compose/zotero.ts";
import { chosenTurn } from "../chosen-turn.ts";
import { inTerminal, saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

interface ZoteroCommandOptions extends CommonOptions {
  readonly collection?: string;
}

export function zoteroCommand(): Command {
  return new Command("zotero").addCommand(importCommand()).addCommand(exportCommand());
}

function importCommand(): Command {
  return new Command("import")
    .argument("<library>")
    .option("--collection <key>")
    .action((library: string, options: ZoteroCommandOptions) =>
      withFootnote(options, async (footnote, output, signal) => {
        const zotero = openZotero(footnote, { library, collection: options.collection, env: process.env });
        const brought = await zotero
          .bring(signal, (done, total) =>
            output.progress(saidInTerminal(say("zotero.progress", { done, total }))),
          )
          .finally(() => output.progress());
        output.json("zotero import", brought);
        const { added, unchanged, removed, failed } = brought;
        output.say(
          saidInTerminal(say("zotero.brought", { added, unchanged, removed, failed: failed.length })),
        );
        for (const { url, error } of failed)
          output.say(`${pc.red("✗")} ${printable(url)}: ${printable(inTerminal(error).message)}`);
        if (failed.length > 0 && added + unchanged === 0) process.exitCode = 1;
      }),
    );
}

function exportCommand(): Command {
  return new Command("export")
    .argument("<library>")
    .argument("[id]")
    .option("--collection <key>")
    .action((library: string, id: string | undefined, options: ZoteroCommandOptions) =>
      withFootnote(options, async (footnote, output, signal) => {
        const zotero = openZotero(footnote, { library, collection: options.collection, env: process.env });
        const { turnId } = await chosenTurn(footnote.store, id);
        const { content } = await footnote.export(turnId, "csl-json");
        const sent = await zotero.send(content.toString(), signal);
        output.json("zotero export", sent);
        output.say(saidInTerminal(say("zotero.sent", { added: sent.added, refused: sent.refused.length })));
        for (const reason of sent.refused) output.say(`${pc.red("✗")} ${printable(reason)}`);
        if (sent.refused.length > 0 && sent.added === 0) process.exitCode = 1;
      }),
    );
}
