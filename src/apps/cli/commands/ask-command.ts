/** `footnote ask QUESTION`: streams the answer, then the numbered sources with the quoted words. */
import { Command, InvalidArgumentError, Option } from "commander";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { SourceKind } from "../../../core/answer/answer-question.ts";
import type { WriterChoice } from "../../../core/domain/answer.ts";
import { printAnswer } from "../print-answer.ts";
import { type CommonOptions, withEngine } from "../with-engine.ts";

const SOURCES: readonly SourceKind[] = ["library", "web"];

interface AskOptions extends CommonOptions {
  readonly thread?: string;
  readonly writer: WriterChoice;
  readonly sources?: readonly SourceKind[];
}

export function askCommand(): Command {
  return new Command("ask")
    .description("Ask a question and get a footnoted answer")
    .argument("<question...>", "the question")
    .option("--thread <id>", "go on with this thread: the question is a follow-up")
    .addOption(
      new Option("--sources <names>", "where to look, separated by commas: library, web").argParser(
        readSources,
      ),
    )
    .addOption(
      new Option("--writer <writer>", "who writes the answer")
        .choices(["auto", "extractive", "model"])
        .default("auto"),
    )
    .action((words: string[], options: AskOptions) =>
      withEngine(options, async (engine, output, signal) => {
        // What another process could not index before it ended, and an index that is gone or damaged.
        await engine.indexer.heal();
        const { run } = await engine.ask({
          question: words.join(" "),
          writer: options.writer,
          ...(options.sources === undefined ? {} : { sources: options.sources }),
          ...(options.thread === undefined ? {} : { threadId: options.thread }),
        });
        signal.addEventListener("abort", () => run.stop());
        if (!output.isJson) await printAnswer(run.events(), output);
        try {
          output.json(await run.turn);
        } catch (thrown) {
          throw asFootnoteError(thrown);
        }
      }),
    );
}

function readSources(names: string): SourceKind[] {
  return names.split(",").map((name) => {
    const source = SOURCES.find((known) => known === name.trim());
    if (source) return source;
    throw new InvalidArgumentError(`"${name}" is no source; there are ${SOURCES.join(" and ")}.`);
  });
}
