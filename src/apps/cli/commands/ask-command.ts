/** `footnote ask QUESTION`: streams the answer, then the numbered sources with the quoted words. */
import { Command, Option } from "commander";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { WRITER_CHOICES, type WriterChoice } from "../../../core/domain/answer.ts";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import { whenAborted } from "../../../lib/when-aborted.ts";
import { STDIN } from "../../../services/library/read-given.ts";
import { namedDocument } from "../named-documents.ts";
import { documentFrom, isPiped, questionFrom } from "../piped-input.ts";
import { another, readSources } from "../research-options.ts";
import { printAnswer } from "../print-answer.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

interface AskOptions extends CommonOptions {
  readonly thread?: string;
  readonly continue?: boolean;
  readonly in?: readonly string[];
  readonly writer: WriterChoice;
  readonly model?: string;
  readonly strict?: boolean;
  readonly calculate: boolean;
  readonly sources?: readonly SourceKind[];
  readonly site?: string;
  readonly since?: string;
  readonly until?: string;
  readonly language?: string;
}

/** The exit code of an answer that says that nothing was found: neither done as hoped, nor failed. */
const NOTHING_FOUND = 3;

export function askCommand(): Command {
  return new Command("ask")
    .argument("<question...>")
    .option("--thread <id>")
    .option("--continue")
    .addOption(new Option("--in <name>").argParser(another))
    .addOption(new Option("--sources <names>").argParser(readSources))
    .option("--site <host>")
    .option("--since <day>")
    .option("--until <day>")
    .option("--language <code>")
    .addOption(new Option("--writer <writer>").choices(WRITER_CHOICES).default("auto"))
    .option("--model <name>")
    .option("--strict")
    .option("--no-calculate")
    .action((words: string[], options: AskOptions) =>
      withFootnote(options, async (footnote, output, signal) => {
        const { writer, model, strict, calculate, sources, site, since, until, language } = options;
        const isQuestionPiped = words.length === 1 && words[0] === STDIN;
        const question = isQuestionPiped ? await questionFrom(process.stdin) : words.join(" ");
        const piped =
          isQuestionPiped || !isPiped() ? undefined : await documentFrom(process.stdin, footnote, signal);
        const thread = options.thread ?? (options.continue ? await latestThread(footnote) : undefined);
        // What another process could not index before it ended, and an index that is gone or damaged.
        await footnote.indexer.heal();
        const named = await Promise.all((options.in ?? []).map((name) => namedDocument(name, footnote)));
        const scope = piped === undefined ? named : [piped, ...named];
        const documentIds = scope.length === 0 ? undefined : scope;
        const { run } = await footnote.ask({
          question,
          threadId: thread,
          documentIds,
          writer,
          model,
          strict,
          calculate,
          sources,
          site,
          since,
          until,
          language,
        });
        whenAborted(signal, () => run.stop());
        if (!output.isJson) await printAnswer(run.events(), output);
        try {
          const turn = await run.turn;
          output.json("ask", turn);
          if (turn.answer.status === "not-found") process.exitCode = NOTHING_FOUND;
        } catch (thrown) {
          throw asFootnoteError(thrown);
        }
      }),
    );
}

/** Throws `not-found`. */
async function latestThread({ store }: Pick<Footnote, "store">): Promise<string> {
  const [latest] = await store.listThreads({ limit: 1 });
  if (latest) return latest.threadId;
  throw new FootnoteError("not-found", say("cli.no-answer-yet"), { hint: say("cli.ask-first") });
}
