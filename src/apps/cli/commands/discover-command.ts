/** `footnote discover`: what the feeds that are followed tell, articles on one event together, newest first. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { say } from "../../../core/domain/said/say.ts";
import type { Story, StoryFeed } from "../../../core/domain/story.ts";
import { inTerminal, saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { readCount } from "../read-count.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

const STORIES = 10;
/** Articles that are named under a story. */
const MOST_NAMED = 5;

export function discoverCommand(): Command {
  return new Command("discover")
    .addOption(new Option("--limit <count>").argParser(readCount).default(STORIES))
    .action((options: CommonOptions & { readonly limit: number }) =>
      withFootnote(options, async ({ discover }, output) => {
        const found = await discover.stories({ limit: options.limit });
        output.json("discover", found);
        if (output.isJson) return;
        for (const story of found.stories) output.say(storyLines(story));
        for (const feed of found.feeds) if (feed.error) output.say(brokenLine(feed, feed.error));
        const { length: feeds } = found.feeds;
        if (feeds === 0) output.say(saidInTerminal(say("discover.no-feeds")));
        else output.say(saidInTerminal(say("discover.found", { stories: found.total, feeds })));
      }),
    );
}

function storyLines({ title, at, sources, count }: Story): string {
  const lines = sources
    .slice(0, MOST_NAMED)
    .map(
      (source) =>
        `    ${printable(source.name)}  ${pc.dim(`${printable(source.title)}  ${source.documentId}`)}`,
    );
  const more = count - lines.length;
  if (more > 0) lines.push(`    ${saidInTerminal(say("discover.more", { count: more }))}`);
  return `${pc.dim(at.slice(0, 16).replace("T", " "))}  ${pc.bold(printable(title))}\n${lines.join("\n")}`;
}

function brokenLine({ url }: StoryFeed, error: Exclude<StoryFeed["error"], undefined>): string {
  return pc.yellow(`! ${printable(url)}: ${printable(inTerminal(error).message)}`);
}
