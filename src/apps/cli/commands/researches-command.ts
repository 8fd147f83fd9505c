/** `footnote researches`: the research that is kept; with an option, one of them is shown, steered or removed. */
import { Command } from "commander";
import pc from "picocolors";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { ResearchId } from "../../../core/domain/ids.ts";
import type { ResearchRecord, ResearchSummary } from "../../../core/domain/research.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { saidInTerminal } from "../in-terminal.ts";
import { printable } from "../output.ts";
import { printReport, statusLine } from "../print-report.ts";
import { readBudget } from "../research-options.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { removedLine, removeEach } from "../remove-each.ts";
import { followAndPrint } from "./research-command.ts";

interface ResearchesOptions extends CommonOptions {
  readonly show?: string;
  readonly approve?: string;
  readonly question?: readonly string[];
  readonly resume?: string;
  readonly budget?: string;
  readonly pause?: string;
  readonly cancel?: string;
  readonly redo?: string;
  readonly fork?: string;
  readonly step?: string;
  readonly schedule?: string;
  readonly every?: string;
  readonly remove?: readonly string[];
}

export function researchesCommand(): Command {
  return new Command("researches")
    .option("--show <id>")
    .option("--approve <id>")
    .option("--question <text...>")
    .option("--resume <id>")
    .option("--budget <limits>")
    .option("--pause <id>")
    .option("--cancel <id>")
    .option("--redo <id>")
    .option("--fork <id>")
    .option("--step <number>")
    .option("--schedule <id>")
    .option("--every <interval>")
    .option("--remove <id...>")
    .action((options: ResearchesOptions) =>
      withFootnote(options, async (footnote, output, signal) => {
        const { remove, show, pause, cancel, fork, schedule } = options;
        const { research } = footnote;
        if (remove !== undefined) {
          const removed = await removeEach(remove, (id) => research.remove(id as ResearchId), {
            said: (ids) => say("research.none", { id: ids.join(", ") }),
            hint: say("research.list"),
          });
          output.json("researches", { removed });
          if (!output.isJson) output.say(removedLine(removed));
          return;
        }
        const going = await goingOn(options, footnote);
        if (going !== undefined) return followAndPrint(going, footnote, output, signal);
        const one = await (show !== undefined
          ? research.get(show as ResearchId)
          : pause !== undefined
            ? research.pause(pause as ResearchId)
            : cancel !== undefined
              ? research.cancel(cancel as ResearchId)
              : schedule !== undefined
                ? research.schedule(schedule as ResearchId, everyOf(options))
                : fork === undefined
                  ? undefined
                  : research.fork(fork as ResearchId, stepOf(options)));
        if (one !== undefined) {
          output.json("researches", one);
          if (!output.isJson) printReport(one, output);
          return;
        }
        const kept = await research.list();
        output.json("researches", { research: kept });
        if (output.isJson) return;
        for (const summary of kept) output.say(summaryLine(summary));
        output.say(
          saidInTerminal(
            kept.length === 0 ? say("research.none-kept") : say("research.in-all", { count: kept.length }),
          ),
        );
      }),
    );
}

/** What is worked on by this command, where it is. */
async function goingOn(
  options: ResearchesOptions,
  { research, indexer }: Footnote,
): Promise<ResearchRecord | undefined> {
  const { approve, question, resume, redo } = options;
  if (approve ?? resume ?? redo) await indexer.heal();
  if (approve !== undefined) {
    const plan = question && { questions: question.map((text) => ({ text })) };
    return research.approve(approve as ResearchId, plan);
  }
  if (resume !== undefined) return research.resume(resume as ResearchId, readBudget(options.budget));
  return redo === undefined ? undefined : research.redo(redo as ResearchId, stepOf(options));
}

/** Throws `bad-request`. */
function everyOf({ every }: ResearchesOptions): string {
  if (every !== undefined) return every;
  throw new FootnoteError("bad-request", say("research.how-often"));
}

/** Throws `bad-request`. */
function stepOf({ step }: ResearchesOptions): number {
  const seq = Number(step);
  if (Number.isInteger(seq) && seq > 0) return seq;
  throw new FootnoteError("bad-request", say("research.which-step"));
}

function summaryLine(summary: ResearchSummary): string {
  const { id, createdAt, question } = summary;
  const facts = `${createdAt.slice(0, 16).replace("T", " ")}, ${statusLine(summary)}`;
  return `${pc.cyan(id)}  ${pc.bold(printable(question))}  ${pc.dim(facts)}`;
}
