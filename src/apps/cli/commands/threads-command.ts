/** `footnote threads`: the threads that are kept, latest first. */
import { Command, Option } from "commander";
import pc from "picocolors";
import type { ThreadSummary } from "../../../core/domain/answer.ts";
import { say } from "../../../core/domain/said/say.ts";
import { shortened } from "../../../lib/text/shortened.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { readCount } from "../read-count.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

const MOST = 20;
const LONGEST_TITLE = 80;

export function threadsCommand(): Command {
  return new Command("threads")
    .addOption(new Option("--limit <count>").argParser(readCount).default(MOST))
    .action((options: CommonOptions & { readonly limit: number }) =>
      withFootnote(options, async ({ store }, output) => {
        const threads = await store.listThreads({ limit: options.limit });
        output.json("threads", { threads });
        if (output.isJson) return;
        for (const thread of threads) output.say(threadLine(thread));
        output.say(saidInTerminal(say(threads.length === 0 ? "cli.no-threads" : "cli.go-on-with-thread")));
      }),
    );
}

function threadLine({ threadId, title, updatedAt, turnCount }: ThreadSummary): string {
  const day = updatedAt.slice(0, 16).replace("T", " ");
  const turns = saidInTerminal(say("cli.questions", { count: turnCount }));
  const short = shortened(title.replace(/\s+/g, " "), LONGEST_TITLE);
  return `${pc.cyan(threadId)}  ${pc.bold(printable(short))}  ${pc.dim(`${day}, ${turns}`)}`;
}
