/** `footnote digest SOURCE…`: what documents and recordings say, each line with its place, kept for later. */
import { Command } from "commander";
import pc from "picocolors";
import { digestMarkdown } from "../../../core/digest/digest-markdown.ts";
import { DIGEST_LANGUAGES, type DigestLanguage, type DigestRecord } from "../../../core/domain/digest.ts";
import { DIGEST_FORMATS } from "../../../core/domain/digest-format.ts";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import type { Engine } from "../../engine/engine.ts";
import { type DigestGiven, digestGiven } from "../../engine/read-digest-source.ts";
import { readAll, STDIN } from "../../engine/read-given.ts";
import { digestTarget, writeDigests } from "../digest-files.ts";
import { printable } from "../output.ts";
import { requireOther } from "../require-other.ts";
import { type CommonOptions, withEngine } from "../with-engine.ts";

interface DigestCommandOptions extends CommonOptions {
  readonly language?: string;
  readonly out?: string;
  readonly format?: string;
  readonly title?: string;
}

/** One source: its digest, or why there is none. */
type Outcome = { readonly name: string } & (
  | { readonly record: DigestRecord }
  | { readonly error: FootnoteError }
);

export function digestCommand(): Command {
  return new Command("digest")
    .description("Digest documents or recordings: core point, framework, chapters, figures, open questions")
    .argument("<source...>", "files, URLs, ids of documents of the library, or - for the standard input")
    .option(
      "--language <code>",
      `language of the labels: ${DIGEST_LANGUAGES.join(" or ")}; else that of the text`,
    )
    .option("--title <title>", "title of the source, in place of its own")
    .option(
      "--out <file>",
      "write it to this file, or into this folder: FILE.md, .html, .json, .svg, .png, or FOLDER/",
    )
    .option("--format <name>", `with --out: the form, where no ending says it: ${DIGEST_FORMATS.join(", ")}`)
    .action((names: string[], options: DigestCommandOptions) => {
      const language = labelLanguage(options.language);
      if (options.out !== undefined) requireOther("--out", options.out, names);
      const target = digestTarget(options.out, options.format, names.length);
      return withEngine(options, async (engine, output, signal) => {
        const outcomes: Outcome[] = [];
        for (const name of names) {
          signal.throwIfAborted();
          if (output.isTerminal && names.length > 1)
            process.stderr.write(`\r${outcomes.length}/${names.length} ${printable(name)}\x1b[K`);
          outcomes.push(await digestOne(name, { ...options, language }, engine, signal));
        }
        if (output.isTerminal && names.length > 1) process.stderr.write("\r\x1b[K");
        const [only] = outcomes;
        if (outcomes.length === 1 && only !== undefined && "error" in only) throw only.error;
        const records = outcomes.flatMap((outcome) => ("error" in outcome ? [] : [outcome.record]));
        const written = target ? await writeDigests(records, target, engine, signal) : [];
        if (!target) output.write(printable(outcomes.flatMap(markdownOf).join("\n")));
        if (outcomes.length > 1 && !output.isJson) for (const line of tableOf(outcomes)) output.say(line);
        for (const path of written) output.say(`Written: ${path}`);
        output.json(
          outcomes.length === 1 && only !== undefined ? jsonOf(only) : { digests: outcomes.map(jsonOf) },
        );
        if (outcomes.every((outcome) => "error" in outcome)) process.exitCode = 1;
      });
    });
}

async function digestOne(
  name: string,
  { title, language }: { readonly title?: string; readonly language: DigestLanguage | undefined },
  { digests, config }: Engine,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const source: DigestGiven =
      name === STDIN
        ? { bytes: await readAll(process.stdin, config.maxFileBytes), name: "stdin" }
        : digestGiven(name);
    const { id } = await digests.begin({ source, title, language }, signal);
    const record = await digests.follow(id, { signal });
    if (record.error) throw new FootnoteError(record.error.code, record.error.message, record.error);
    return { name, record };
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.code === "cancelled") throw error;
    return { name, error };
  }
}

function labelLanguage(name: string | undefined): DigestLanguage | undefined {
  if (name === undefined) return undefined;
  const known = DIGEST_LANGUAGES.find((language) => language === name);
  if (known !== undefined) return known;
  throw new FootnoteError("unknown-name", `Labels are not there in the language "${name}".`, {
    hint: `Known are: ${DIGEST_LANGUAGES.join(", ")}.`,
  });
}

function markdownOf(outcome: Outcome): string[] {
  if ("error" in outcome || !outcome.record.digest) return [];
  const { digest, source, language } = outcome.record;
  return [digestMarkdown(digest, source.title, language)];
}

function jsonOf(outcome: Outcome): unknown {
  return "error" in outcome
    ? { source: { url: outcome.name }, status: "failed", error: outcome.error.toBody() }
    : outcome.record;
}

function tableOf(outcomes: readonly Outcome[]): string[] {
  const done = outcomes.filter((outcome) => !("error" in outcome)).length;
  const failed = outcomes.length - done;
  return [
    `${done === 0 ? pc.red("✗") : pc.green("✓")} ${done} digested, ${failed} failed.`,
    ...outcomes.map((outcome) => {
      if ("error" in outcome) {
        const { message, hint } = outcome.error;
        const { name } = outcome;
        const named = message.includes(name) ? message : `${name}: ${message}`;
        return `${pc.red("✗")} ${printable(hint === undefined ? named : `${named} ${hint}`)}`;
      }
      const { source, digest } = outcome.record;
      const { chapters = [], statements = [], figures = [], openQuestions = [] } = digest ?? {};
      return `${pc.green("✓")} ${printable(source.title)}: ${chapters.length} chapters, ${statements.length} statements, ${figures.length} figures, ${openQuestions.length} open questions`;
    }),
  ];
}
