/** `footnote list`, `footnote remove ID|SITE…` and `footnote reindex`. */
import { Command } from "commander";
import pc from "picocolors";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { type DocumentId, ID_PREFIX } from "../../../core/domain/ids.ts";
import type { Site } from "../../../core/domain/site.ts";
import { formatInterval } from "../../../core/sites/interval.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { doneLine } from "../done-line.ts";
import { listComma, saidInTerminal } from "../in-terminal.ts";
import { outcomeWords } from "../outcome-words.ts";
import { type Output, printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { unreadLines } from "../unread-lines.ts";
import { notFound, removedLine } from "../remove-each.ts";

export function listCommand(): Command {
  return new Command("list").action((options: CommonOptions) =>
    withFootnote(options, async ({ store, sites }, output) => {
      const documents = await store.listDocuments();
      const followed = await sites.list();
      output.json("list", { documents, sites: followed });
      if (output.isJson) return;
      for (const document of documents) {
        const { author, publishedAt } = document;
        const about = [author, publishedAt?.slice(0, 4)].filter((fact) => fact !== undefined);
        const facts = [
          ...about,
          saidInTerminal(say("terminal.passages", { count: document.passageCount })),
          document.mediaType,
        ]
          .map(printable)
          .join(", ");
        output.say(
          `${pc.cyan(document.id)}  ${pc.bold(printable(document.title))}  ${pc.dim(`${facts}  ${printable(document.url)}`)}`,
        );
        for (const line of unreadLines(document)) output.say(`  ${line}`);
      }
      output.say(
        saidInTerminal(
          documents.length === 0
            ? say("terminal.library-empty")
            : say("terminal.documents", { count: documents.length }),
        ),
      );
      for (const site of followed) printSite(site, output);
    }),
  );
}

function printSite(site: Site, output: Output): void {
  const { id, url, kind, everyMs, nextAt, last } = site;
  const told = [
    kind,
    ...(everyMs === undefined
      ? []
      : [saidInTerminal(say("progress.site-every", { interval: formatInterval(everyMs) }))]),
    saidInTerminal(
      nextAt === undefined ? say("progress.site-by-refresh") : say("progress.site-next", { at: nextAt }),
    ),
    ...(last ? [saidInTerminal(say("progress.site-last", { outcome: outcomeWords(last) }))] : []),
  ];
  output.say(`${pc.cyan(id)}  ${pc.bold(printable(url))}  ${pc.dim(told.join(listComma()))}`);
}

export function removeCommand(): Command {
  return new Command("remove")
    .argument("<id...>")
    .option("--with-pages")
    .action((ids: string[], options: CommonOptions & { withPages?: boolean }) =>
      withFootnote(options, async (footnote, output) => {
        const removed: string[] = [];
        const unknown: string[] = [];
        let pages = 0;
        for (const id of ids) {
          const documents = isSite(id)
            ? await removeSite(footnote, id, options.withPages)
            : (await footnote.library.remove(id as DocumentId))
              ? 0
              : undefined;
          (documents === undefined ? unknown : removed).push(id);
          pages += documents ?? 0;
        }
        if (unknown.length > 0) {
          throw notFound(
            unknown,
            { said: (left) => say("cli.no-documents", { ids: left }), hint: say("cli.list-documents") },
            removed,
          );
        }
        output.json("remove", { removed, pages });
        if (output.isJson) return;
        output.say(removedLine(removed));
        if (options.withPages)
          output.say(`  ${saidInTerminal(say("terminal.with-documents", { count: pages }))}`);
        else if (removed.some(isSite)) output.say(`  ${saidInTerminal(say("terminal.documents-stay"))}`);
      }),
    );
}

function isSite(id: string): boolean {
  return id.startsWith(`${ID_PREFIX.site}_`) || URL.canParse(id);
}

/** How many documents went with it; `undefined` where there is no such site. */
async function removeSite(
  { sites }: Footnote,
  name: string,
  documents?: boolean,
): Promise<number | undefined> {
  try {
    return await sites.remove((await sites.get(name)).id, { documents });
  } catch (thrown) {
    if (asFootnoteError(thrown).code === "not-found") return undefined;
    throw thrown;
  }
}

export function reindexCommand(): Command {
  return new Command("reindex").action((options: CommonOptions) =>
    withFootnote(options, async ({ indexer }, output) => {
      let passages = 0;
      await indexer.rebuild((indexed) => {
        passages = indexed;
        output.progress(saidInTerminal(say("progress.indexing", { count: indexed })));
      });
      output.progress();
      output.json("reindex", { passages });
      if (!output.isJson) output.say(doneLine(say("terminal.indexed", { count: passages })));
    }),
  );
}
