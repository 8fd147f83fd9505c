/** `footnote research QUESTION`: works on a question in steps that are kept, and prints the report with its footnotes. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { WRITER_CHOICES, type WriterChoice } from "../../../core/domain/answer.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { BeginResearch, ResearchRecord } from "../../../core/domain/research.ts";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { CostUnconfirmedError } from "../../../services/digests/digest-cost.ts";
import { confirmCost } from "../confirm-cost.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { namedDocument } from "../named-documents.ts";
import { type Output, printable } from "../output.ts";
import { leftLine } from "../plan-lines.ts";
import { printReport } from "../print-report.ts";
import { estimateLine, stepLine } from "../research-progress.ts";
import { another, readBudget, readMinutes, readSources } from "../research-options.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";

interface ResearchOptions extends CommonOptions {
  readonly in?: readonly string[];
  readonly writer: WriterChoice;
  readonly sources?: readonly SourceKind[];
  readonly budget?: string;
  readonly minutes?: number;
  readonly plan?: boolean;
  readonly every?: string;
  readonly yes?: boolean;
}

export function researchCommand(): Command {
  return new Command("research")
    .argument("<question...>")
    .addOption(new Option("--in <name>").argParser(another))
    .addOption(new Option("--sources <names>").argParser(readSources))
    .option("--budget <limits>")
    .addOption(new Option("--minutes <number>").argParser(readMinutes))
    .addOption(new Option("--writer <writer>").choices(WRITER_CHOICES).default("auto"))
    .option("--plan")
    .option("--every <interval>")
    .option("--yes")
    .action((words: string[], options: ResearchOptions) =>
      withFootnote(options, async (footnote, output, signal) => {
        const { writer, sources, minutes, plan, every, yes } = options;
        const budget = { ...readBudget(options.budget), ...(minutes === undefined ? {} : { minutes }) };
        await footnote.indexer.heal();
        const documentIds = await Promise.all(
          (options.in ?? []).map((name) => namedDocument(name, footnote)),
        );
        const request: BeginResearch = {
          question: words.join(" "),
          writer,
          budget,
          ...(sources === undefined ? {} : { sources }),
          ...(documentIds.length === 0 ? {} : { documentIds }),
          ...(plan === true ? { waits: true } : {}),
          ...(every === undefined ? {} : { every }),
          ...(yes === true ? { acceptMicros: Number.MAX_SAFE_INTEGER } : {}),
        };
        const left = output.isJson ? undefined : await leftLine(footnote, "research.run");
        if (left !== undefined) process.stderr.write(pc.dim(`${left}\n`));
        const begun = await beginAgreed(request, footnote, signal);
        await followAndPrint(begun, footnote, output, signal);
      }),
    );
}

/** Asks a person on a terminal whether it may cost what it may cost. Throws `cost-unconfirmed` where nobody agrees. */
async function beginAgreed(
  request: BeginResearch,
  { research }: Footnote,
  signal: AbortSignal,
): Promise<ResearchRecord> {
  try {
    return await research.begin(request);
  } catch (thrown) {
    const isAgreed =
      thrown instanceof CostUnconfirmedError &&
      (await confirmCost(signal)?.(request.question, thrown.estimate)) === true;
    if (!isAgreed) throw thrown;
    return research.begin({ ...request, acceptMicros: Number.MAX_SAFE_INTEGER });
  }
}

/** Throws `cancelled`: the research is then paused, and gone on with when a person wants. */
export async function followAndPrint(
  begun: ResearchRecord,
  footnote: Footnote,
  output: Output,
  signal: AbortSignal,
): Promise<void> {
  const { research } = footnote;
  const { id } = begun;
  // One whose process was killed is worked on here.
  research.follow(id, signal).catch(() => undefined);
  const tells = !output.isJson && process.stderr.isTTY;
  if (tells) process.stderr.write(pc.dim(`${estimateLine(begun)}\n`));
  try {
    for await (const event of research.events(id, begun.steps.length + 1, signal)) {
      if (event.type !== "step" || !tells) continue;
      const { spent } = await research.get(id);
      process.stderr.write(pc.dim(`${stepLine(event.step, { ...begun, spent })}\n`));
    }
    signal.throwIfAborted();
  } catch (thrown) {
    if (!signal.aborted) throw thrown;
    await research.pause(id);
    throw new FootnoteError("cancelled", say("research.paused"), {
      hint: say("research.paused-hint", { id }),
      cause: thrown,
    });
  }
  const record = await research.get(id);
  if (!output.isJson) printRecord(record, output);
  output.json("research", record);
  if (record.status === "failed") process.exitCode = 1;
}

function printRecord(record: ResearchRecord, output: Output): void {
  if (record.status !== "planned") return printReport(record, output);
  for (const line of record.clarifying ?? []) output.say(`${pc.yellow("?")} ${printable(line)}`);
  for (const { id, text } of record.questions) output.say(`${pc.cyan(id)} ${printable(text)}`);
  output.say(pc.dim(`\n${saidInTerminal(say("research.to-approve", { id: record.id }))}`));
}
