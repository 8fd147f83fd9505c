/** `footnote check FILE --against SOURCE…`: what a text states, held against documents. Opens no library, keeps nothing. */
import { dirname, join } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { loadConfig } from "../../../compose/load-config.ts";
import { openChecks } from "../../../compose/open-checks.ts";
import { files } from "../../../compose/system-files.ts";
import { readGiven } from "../../../services/library/read-given.ts";
import { keepingNotes } from "../../../services/checks/notes-in-text.ts";
import { sourcesNamedIn } from "../../../core/check/claims/named-sources.ts";
import { annotatedText } from "../annotated-text.ts";
import { checkPage } from "../check-page.ts";
import type { CheckReport } from "../check-report.ts";
import { createOutput } from "../output.ts";
import { printCheck } from "../print-check.ts";
import { requireOther } from "../require-other.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { withStopSignal } from "../with-stop-signal.ts";
import { saidInTerminal } from "../in-terminal.ts";

interface CheckOptions extends CommonOptions {
  readonly against?: readonly string[];
  readonly annotated?: string;
  readonly all?: boolean;
  readonly html?: string;
}

/** As of `diff`: nothing to say, something to say, no check at all. */
const [NOT_ALL_SUPPORTED, NOT_CHECKED] = [1, 2];

export function checkCommand(): Command {
  return new Command("check")
    .argument("<file>")
    .option("--against <source...>")
    .option("--all")
    .option("--annotated <file>")
    .option("--html <file>")
    .action(async (file: string, options: CheckOptions) => {
      const output = createOutput(options);
      try {
        const report = await withStopSignal((signal) => check(file, options, signal));
        const { claims, summary } = report.checked;
        if (options.html !== undefined) await files.write(options.html, checkPage(report));
        if (options.annotated !== undefined) await files.write(options.annotated, annotatedText(report));
        output.json("check", { file, documents: report.documents.map(described), claims, summary });
        if (!output.isJson) printCheck(report, { all: options.all === true }, output);
        if (options.html !== undefined)
          output.say(`${pc.green("✓")} ${saidInTerminal(say("terminal.report-in", { path: options.html }))}`);
        if (options.annotated !== undefined)
          output.say(
            `${pc.green("✓")} ${saidInTerminal(say("terminal.copy-in", { path: options.annotated }))}`,
          );
        if (summary.supported < summary.total) process.exitCode = NOT_ALL_SUPPORTED;
      } catch (thrown) {
        output.fail(asFootnoteError(thrown));
        process.exitCode = NOT_CHECKED;
      }
    });
}

async function check(
  file: string,
  { against: given = [], data, html, annotated }: CheckOptions,
  signal: AbortSignal,
): Promise<CheckReport> {
  if (html !== undefined) requireOther("--html", html, [file, ...given]);
  if (annotated !== undefined) requireOther("--annotated", annotated, [file, ...given]);
  if (given.includes("-")) {
    throw new FootnoteError("bad-request", say("cli.only-text-from-stdin"), {
      hint: say("cli.name-sources"),
    });
  }
  const opened = openChecks(loadConfig(process.env, data));
  const parts = { ...opened, stdin: process.stdin };
  try {
    const { text, language } = await readGiven(
      file,
      { ...parts, reader: keepingNotes(parts.reader) },
      signal,
    );
    const against = given.length > 0 ? given : ownSources(text, file);
    const documents = [];
    for (const name of against) documents.push({ ...(await readGiven(name, parts, signal)), name });
    const checked = await opened.checks.check({ text, documents }, signal);
    return { file, text, language, documents, checked };
  } finally {
    await opened.close();
  }
}

/** Those that the text's footnotes name, from [1] on. */
function ownSources(text: string, file: string): string[] {
  const named = sourcesNamedIn(text);
  const numbers = Array.from({ length: Math.max(0, ...named.keys()) }, (_, nth) => nth + 1);
  const missing = numbers.find((number) => !named.has(number));
  if (numbers.length === 0 || missing !== undefined) {
    throw new FootnoteError("bad-request", say("cli.no-sources-named", { number: missing ?? 1 }), {
      hint: say("cli.name-sources"),
    });
  }
  const folder = file === "-" || /^https?:/u.test(file) ? "." : dirname(file);
  return numbers.map((number) => {
    const source = named.get(number) as string;
    return /^https?:/u.test(source) ? source : join(folder, source);
  });
}

function described({ name, title, mediaType, text }: CheckReport["documents"][number]) {
  return { document: name, title, mediaType, length: text.length };
}
