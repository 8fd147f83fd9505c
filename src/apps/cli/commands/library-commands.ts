/** `footnote list`, `footnote remove ID…` and `footnote reindex`. */
import { Command } from "commander";
import pc from "picocolors";
import { FootnoteError } from "../../../core/domain/errors.ts";
import type { DocumentId } from "../../../core/domain/ids.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withEngine } from "../with-engine.ts";

export function listCommand(): Command {
  return new Command("list")
    .description("List the documents of the library, newest first")
    .action((options: CommonOptions) =>
      withEngine(options, async ({ store }, output) => {
        const documents = await store.listDocuments();
        output.json({ documents });
        if (output.isJson) return;
        for (const document of documents) {
          const facts = `${document.passageCount} passages, ${document.mediaType}`;
          output.say(
            `${pc.cyan(document.id)}  ${pc.bold(printable(document.title))}  ${pc.dim(`${facts}  ${printable(document.url)}`)}`,
          );
        }
        output.say(
          documents.length === 0
            ? "The library is empty. Add to it with: footnote add PATH"
            : `${documents.length} documents.`,
        );
      }),
    );
}

export function removeCommand(): Command {
  return new Command("remove")
    .description("Remove documents from the library")
    .argument("<id...>", "ids of documents, as `footnote list` shows them")
    .action((ids: string[], options: CommonOptions) =>
      withEngine(options, async ({ library }, output) => {
        const removed: string[] = [];
        const unknown: string[] = [];
        for (const id of ids) ((await library.remove(id as DocumentId)) ? removed : unknown).push(id);
        if (unknown.length > 0) {
          throw new FootnoteError("not-found", `There is no document ${unknown.join(", ")}.`, {
            hint: `Run \`footnote list\` for the ids.${removed.length > 0 ? ` Removed: ${removed.join(", ")}.` : ""}`,
          });
        }
        output.json({ removed });
        if (!output.isJson) output.say(`${pc.green("✓")} ${removed.length} removed.`);
      }),
    );
}

export function reindexCommand(): Command {
  return new Command("reindex")
    .description("Make the passage index anew from the stored documents")
    .action((options: CommonOptions) =>
      withEngine(options, async ({ indexer }, output) => {
        let passages = 0;
        await indexer.rebuild((indexed) => {
          passages = indexed;
          if (output.isTerminal) process.stderr.write(`\r${indexed} passages indexed\x1b[K`);
        });
        if (output.isTerminal) process.stderr.write("\r\x1b[K");
        output.json({ passages });
        if (!output.isJson) output.say(`${pc.green("✓")} ${passages} passages indexed.`);
      }),
    );
}
