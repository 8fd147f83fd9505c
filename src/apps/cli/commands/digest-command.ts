/** `footnote digest SOURCE…`: what documents and recordings say, in their own sentences, each with its place. */
import { Command } from "commander";
import pc from "picocolors";
import { writeText } from "../../../adapters/files/write-text.ts";
import { digestMarkdown } from "../../../core/digest/digest-markdown.ts";
import { DIGEST_LANGUAGES, type DigestLanguage } from "../../../core/domain/digest.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { type DigestOutcome, digestSources } from "../../engine/digest-sources.ts";
import { printable } from "../output.ts";
import { requireOther } from "../require-other.ts";
import { type CommonOptions, withEngine } from "../with-engine.ts";

interface DigestCommandOptions extends CommonOptions {
  readonly language?: string;
  readonly out?: string;
}

export function digestCommand(): Command {
  return new Command("digest")
    .description("Digest documents or recordings: core point, framework, chapters, figures, open questions")
    .argument("<source...>", "files, URLs, ids of documents of the library, or - for the standard input")
    .option(
      "--language <code>",
      `language of the labels: ${DIGEST_LANGUAGES.join(" or ")}; else that of the text`,
    )
    .option("--out <file>", "write it as Markdown to this file")
    .action((names: string[], options: DigestCommandOptions) => {
      const language = labelLanguage(options.language);
      if (options.out !== undefined) requireOther("--out", options.out, names);
      return withEngine(options, async (engine, output, signal) => {
        const outcomes = await digestSources({ ...engine, stdin: process.stdin }, names, {
          language,
          signal,
          onProgress: (done, total, name) => {
            if (output.isTerminal && total > 1)
              process.stderr.write(`\r${done}/${total} ${printable(name)}\x1b[K`);
          },
        });
        if (output.isTerminal && names.length > 1) process.stderr.write("\r\x1b[K");
        const [only] = outcomes;
        if (outcomes.length === 1 && only !== undefined && "error" in only) throw only.error;
        const text = outcomes.flatMap(markdownOf).join("\n");
        if (options.out === undefined) output.write(printable(text));
        else if (text !== "") await writeText(options.out, text);
        if (outcomes.length > 1 && !output.isJson) for (const line of tableOf(outcomes)) output.say(line);
        if (options.out !== undefined && text !== "") output.say(`Written: ${options.out}`);
        output.json(outcomes.length === 1 ? only : { digests: outcomes.map(jsonOf) });
        if (outcomes.every((outcome) => "error" in outcome)) process.exitCode = 1;
      });
    });
}

function labelLanguage(name: string | undefined): DigestLanguage | undefined {
  if (name === undefined) return undefined;
  const known = DIGEST_LANGUAGES.find((language) => language === name);
  if (known !== undefined) return known;
  throw new FootnoteError("unknown-name", `Labels are not there in the language "${name}".`, {
    hint: `Known are: ${DIGEST_LANGUAGES.join(", ")}.`,
  });
}

function markdownOf(outcome: DigestOutcome): string[] {
  return "error" in outcome ? [] : [digestMarkdown(outcome.digest, outcome.source.title, outcome.language)];
}

function jsonOf(outcome: DigestOutcome): unknown {
  return "error" in outcome ? { source: outcome.source, error: outcome.error.toBody() } : outcome;
}

function tableOf(outcomes: readonly DigestOutcome[]): string[] {
  const done = outcomes.filter((outcome) => !("error" in outcome)).length;
  const failed = outcomes.length - done;
  return [
    `${done === 0 ? pc.red("✗") : pc.green("✓")} ${done} digested, ${failed} failed.`,
    ...outcomes.map((outcome) => {
      if ("error" in outcome) {
        const { message, hint } = outcome.error;
        const { url } = outcome.source;
        const named = message.includes(url) ? message : `${url}: ${message}`;
        return `${pc.red("✗")} ${printable(hint === undefined ? named : `${named} ${hint}`)}`;
      }
      const { source, digest } = outcome;
      const { chapters, statements, figures, openQuestions } = digest;
      return `${pc.green("✓")} ${printable(source.title)}: ${chapters.length} chapters, ${statements.length} statements, ${figures.length} figures, ${openQuestions.length} open questions`;
    }),
  ];
}
