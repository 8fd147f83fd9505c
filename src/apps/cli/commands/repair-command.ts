/** `footnote repair FILE`: a rough transcript made readable, every change listed and refusable. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { placesIn } from "../../../core/domain/places.ts";
import type { Change } from "../../../core/domain/change.ts";
import { readGlossary } from "../../../core/repair/read-glossary.ts";
import { withoutChanges, withSuggestions } from "../../../core/repair/repair-transcript.ts";
import { WRITER_CHOICES, type WriterChoice } from "../../../core/domain/answer.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { dollars } from "../../../lib/money.ts";
import { readGiven } from "../../../services/library/read-given.ts";
import { confirmCost } from "../confirm-cost.ts";
import { printable } from "../output.ts";
import { repairLines } from "../repair-lines.ts";
import { requireOther } from "../require-other.ts";
import { another } from "../research-options.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { inTerminal, saidInTerminal } from "../in-terminal.ts";

interface RepairOptions extends CommonOptions {
  readonly title?: string;
  readonly glossary?: string;
  readonly writer: WriterChoice;
  readonly out?: string;
  readonly refuse?: readonly string[];
  readonly accept?: readonly string[];
  readonly yes?: boolean;
}

export function repairCommand(): Command {
  return new Command("repair")
    .argument("<file>")
    .option("--title <title>")
    .option("--glossary <file>")
    .addOption(new Option("--writer <writer>").choices(WRITER_CHOICES).default("auto"))
    .option("--yes")
    .addOption(new Option("--refuse <id>").argParser(another))
    .addOption(new Option("--accept <id>").argParser(another))
    .option("--out <file>")
    .action((file: string, options: RepairOptions) => {
      const { title, glossary, writer, out, refuse = [], accept = [], yes } = options;
      const read = [file, ...(glossary === undefined ? [] : [glossary])];
      if (out !== undefined) requireOther("--out", out, read);
      return withFootnote(options, async (footnote, output, signal) => {
        const { files, maxFileBytes } = footnote;
        const terms =
          glossary === undefined
            ? []
            : readGlossary(new TextDecoder().decode(await files.read(glossary, maxFileBytes)));
        const page = await readGiven(file, { ...footnote, stdin: process.stdin }, signal);
        const tell = (line: string): void => void process.stderr.write(`${printable(line)}\n`);
        const made = await footnote.repair(
          {
            page,
            title,
            glossary: terms,
            writer,
            ...(yes ? { acceptMicros: Number.MAX_SAFE_INTEGER } : { confirm: confirmCost(signal) }),
            onEstimate({ modelCalls, costMicros }, model) {
              const cost =
                costMicros === null
                  ? say("progress.price-unknown")
                  : say("progress.up-to", { dollars: dollars(costMicros) });
              tell(saidInTerminal(say("progress.repair-asks", { model, calls: modelCalls, cost })));
            },
          },
          signal,
        );
        const named = [...made.repair.changes, ...made.repair.suggestions];
        for (const id of [...refuse, ...accept]) requireKnown(id, named);
        const repair = withSuggestions(withoutChanges(made.repair, refuse), accept);
        for (const notice of made.notices) {
          const { message, hint } = inTerminal(notice);
          tell(`${pc.yellow("!")} ${message} ${hint ?? ""}`);
        }
        if (out === undefined) output.write(`${printable(repair.text)}\n`);
        else await files.write(out, repair.text);
        // Not among the text: that may be piped on.
        if (!output.isJson) for (const line of repairLines(repair)) tell(line);
        if (out !== undefined) output.say(saidInTerminal(say("terminal.written", { path: out })));
        const places = placesIn(page.text, page.marks);
        const located = (change: Change) => ({ ...change, ...places.at(change.start) });
        const { model, notices, rejected, usage } = made;
        output.json("repair", {
          file,
          title: title ?? page.title,
          language: page.language,
          writer: model === undefined ? "extractive" : "model",
          ...(model === undefined ? {} : { model }),
          text: repair.text,
          changes: repair.changes.map(located),
          suggestions: repair.suggestions.map(located),
          rejected,
          usage,
          notices,
        });
      });
    });
}

function requireKnown(id: string, changes: readonly Change[]): void {
  if (changes.some((change) => change.id === id)) return;
  throw new FootnoteError("unknown-name", say("cli.no-change", { id }), {
    hint: say("cli.no-change-hint"),
  });
}
