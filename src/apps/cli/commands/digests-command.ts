/** `footnote digests`: the digests that are kept, and `--remove ID…`. */
import { Command } from "commander";
import pc from "picocolors";
import { clockTime } from "../../../lib/clock-time.ts";
import type { DigestSummary } from "../../../core/domain/digest.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { DigestId } from "../../../core/domain/ids.ts";
import { printable } from "../output.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { removedLine, removeEach } from "../remove-each.ts";
import { saidInTerminal } from "../in-terminal.ts";

export function digestsCommand(): Command {
  return new Command("digests")
    .option("--remove <id...>")
    .action((options: CommonOptions & { readonly remove?: string[] }) =>
      withFootnote(options, async ({ digests }, output) => {
        const { remove } = options;
        if (remove !== undefined) {
          const removed = await removeEach(remove, (id) => digests.remove(id as DigestId), {
            said: (ids) => say("cli.no-digests", { ids }),
            hint: say("cli.list-digests"),
          });
          output.json("digests", { removed });
          if (!output.isJson) output.say(removedLine(removed));
          return;
        }
        const kept = await digests.list();
        output.json("digests", { digests: kept });
        if (output.isJson) return;
        for (const one of kept) output.say(summaryLine(one));
        output.say(
          saidInTerminal(
            kept.length === 0 ? say("terminal.no-digests") : say("terminal.digests", { count: kept.length }),
          ),
        );
      }),
    );
}

function summaryLine({ id, createdAt, source, status, writer, model, progress }: DigestSummary): string {
  const length = source.durationMs === undefined ? [] : [clockTime(source.durationMs)];
  const far =
    progress && status === "running" ? ` (${progress.step} ${progress.done}/${progress.total})` : "";
  const facts = [createdAt.slice(0, 16).replace("T", " "), `${status}${far}`, ...length, model ?? writer];
  return `${pc.cyan(id)}  ${pc.bold(printable(source.title))}  ${pc.dim(`${facts.join(", ")}  ${printable(source.url)}`)}`;
}
