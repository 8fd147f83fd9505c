/** `footnote digest SOURCE…`: what documents and recordings say, each line with its place, kept for later. */
import { Command, Option } from "commander";
import pc from "picocolors";
import { WRITER_CHOICES, type WriterChoice } from "../../../core/domain/answer.ts";
import { DIGEST_LANGUAGES, type DigestLanguage } from "../../../core/domain/digest.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { confirmCost } from "../confirm-cost.ts";
import { digestTarget, writeDigests } from "../digest-files.ts";
import { type DigestChoices, digestSources, jsonOf, markdownOf, tellOutcomes } from "../digest-sources.ts";
import { printable } from "../output.ts";
import { leftLine } from "../plan-lines.ts";
import { requireOther } from "../require-other.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { saidInTerminal } from "../in-terminal.ts";

interface DigestCommandOptions extends CommonOptions {
  readonly language?: string;
  readonly out?: string;
  readonly format?: string;
  readonly title?: string;
  readonly writer: WriterChoice;
  readonly again?: boolean;
  readonly yes?: boolean;
}

export function digestCommand(): Command {
  return new Command("digest")
    .argument("<source...>")
    .option("--language <code>")
    .option("--title <title>")
    .addOption(new Option("--writer <writer>").choices(WRITER_CHOICES).default("auto"))
    .option("--again")
    .option("--yes")
    .option("--out <file>")
    .option("--format <name>")
    .action((names: string[], options: DigestCommandOptions) => {
      const { out, title, writer, again, yes } = options;
      const language = labelLanguage(options.language);
      if (title !== undefined && names.length > 1)
        throw new FootnoteError("bad-request", say("cli.title-of-several"), {
          hint: say("cli.title-of-several-hint"),
        });
      if (out !== undefined) requireOther("--out", out, names);
      const target = digestTarget(out, options.format, names.length);
      return withFootnote(options, async (footnote, output, signal) => {
        const choices: DigestChoices = {
          title,
          language,
          writer,
          again,
          ...(yes ? { acceptMicros: Number.MAX_SAFE_INTEGER } : { confirm: confirmCost(signal) }),
        };
        const isByModel = writer !== "extractive" && footnote.models.answer.length > 0;
        const left = output.isJson || !isByModel ? undefined : await leftLine(footnote, "analysis.pro");
        if (left !== undefined) process.stderr.write(pc.dim(`${left}\n`));
        const outcomes = await digestSources(names, choices, footnote, signal);
        const [only] = outcomes;
        if (outcomes.length === 1 && only !== undefined && "error" in only) throw only.error;
        const records = outcomes.flatMap((outcome) => ("error" in outcome ? [] : [outcome.record]));
        const written = target ? await writeDigests(records, target, footnote, signal) : [];
        if (!target) output.write(printable(outcomes.flatMap(markdownOf).join("\n")));
        tellOutcomes(outcomes, output);
        for (const path of written) output.say(saidInTerminal(say("terminal.written", { path })));
        const [kept, ...others] = records;
        // Beside the digest, not in it: what is printed may go into a file.
        if (kept !== undefined && others.length === 0 && !output.isJson)
          process.stderr.write(pc.dim(saidInTerminal(say("progress.digest-kept", { id: kept.id }))) + "\n");
        output.json(
          "digest",
          outcomes.length === 1 && only !== undefined ? jsonOf(only) : { digests: outcomes.map(jsonOf) },
        );
        if (outcomes.every((outcome) => "error" in outcome)) process.exitCode = 1;
      });
    });
}

function labelLanguage(name: string | undefined): DigestLanguage | undefined {
  if (name === undefined) return undefined;
  const known = DIGEST_LANGUAGES.find((language) => language === name);
  if (known !== undefined) return known;
  throw new FootnoteError("unknown-name", say("cli.no-label-language", { name }), {
    hint: say("export.known-formats", { known: DIGEST_LANGUAGES }),
  });
}
