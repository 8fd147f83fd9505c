/** `footnote share ID`: a link by which anybody reads one thing; `footnote shares`: those that there are, and `--remove ID…`. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { ID_PREFIX, type ShareId } from "../../../core/domain/ids.ts";
import { say } from "../../../core/domain/said/say.ts";
import {
  type ListedShare,
  SHARE_DAYS,
  SHARED_KINDS,
  type SharedKind,
  sharedPath,
} from "../../../core/domain/share.ts";
import { serverAddress } from "../../../compose/server-address.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { readCount } from "../read-count.ts";
import { removedLine, removeEach } from "../remove-each.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

export function shareCommand(): Command {
  return new Command("share")
    .argument("<id>")
    .addOption(new Option("--days <count>").argParser(readCount).default(SHARE_DAYS))
    .action((id: string, { days, ...options }: CommonOptions & { readonly days: number }) =>
      withFootnote(options, async ({ shares, config }, output) => {
        const made = await shares.make({ kind: kindOf(id), subject: id, days });
        const address = serverAddress(config) + sharedPath(made.secret);
        output.json("share", { ...made, address });
        if (output.isJson) return;
        output.say(saidInTerminal(say("share.made", { day: made.share.endsAt.slice(0, 10), address })));
      }),
    );
}

export function sharesCommand(): Command {
  return new Command("shares")
    .option("--remove <id...>")
    .action(({ remove, ...options }: CommonOptions & { readonly remove?: string[] }) =>
      withFootnote(options, async ({ shares }, output) => {
        if (remove !== undefined) {
          const removed = await removeEach(remove, (id) => shares.end(id as ShareId), {
            said: (ids) => say("share.unknown", { ids }),
            hint: say("share.list-hint"),
          });
          output.json("shares", { removed });
          if (!output.isJson) output.say(removedLine(removed));
          return;
        }
        const listed = await shares.list();
        output.json("shares", { shares: listed });
        if (output.isJson) return;
        for (const share of listed) output.say(shareLine(share));
        const { length: count } = listed;
        output.say(
          saidInTerminal(count === 0 ? say("share.nothing-shared") : say("share.listed", { count })),
        );
      }),
    );
}

function shareLine({ id, kind, title, endsAt }: ListedShare): string {
  return `${pc.cyan(id)}  ${pc.bold(printable(title))}  ${pc.dim(`${kind}, ${endsAt.slice(0, 10)}`)}`;
}

/** Throws `bad-request`. */
function kindOf(id: string): SharedKind {
  const kind = SHARED_KINDS.find((one) => id.startsWith(`${ID_PREFIX[one]}_`));
  if (kind !== undefined) return kind;
  throw new FootnoteError("bad-request", say("share.id-form", { id }), { hint: say("share.nothing-hint") });
}
