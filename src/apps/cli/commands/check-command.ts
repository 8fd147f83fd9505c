/** `footnote check FILE --against SOURCE…`: what a text states, held against documents. Opens no library, keeps nothing. */
import { dirname, join } from "node:path";
import { Command } from "commander";
import pc from "picocolors";
import { isLeftOut } from "../../../core/domain/answer.ts";
import { type CheckedText, summaryOf } from "../../../core/domain/checked-text.ts";
import { asFootnoteError, FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { loadConfig } from "../../../compose/load-config.ts";
import { openChecks } from "../../../compose/open-checks.ts";
import { VERSION } from "../../../compose/project-root.ts";
import { files } from "../../../compose/system-files.ts";
import { readGiven } from "../../../services/library/read-given.ts";
import { keepingNotes } from "../../../services/checks/notes-in-text.ts";
import { sourcesNamedIn, sourcesOfFootnotes } from "../../../core/check/claims/named-sources.ts";
import { annotatedText } from "../annotated-text.ts";
import { checkPage } from "../check-page.ts";
import type { CheckReport } from "../check-report.ts";
import { createOutput, type Output, printable } from "../output.ts";
import { printCheck } from "../print-check.ts";
import { requireOther } from "../require-other.ts";
import { sarifReport } from "../sarif-report.ts";
import type { CommonOptions } from "../with-footnote.ts";
import { withStopSignal } from "../with-stop-signal.ts";
import { doneLine } from "../done-line.ts";

interface CheckOptions extends CommonOptions {
  readonly against?: readonly string[];
  readonly annotated?: string;
  readonly all?: boolean;
  readonly cited?: boolean;
  readonly html?: string;
  readonly sarif?: string;
}

/** As of `diff`: nothing to say, something to say, no check at all. */
const [NOT_ALL_SUPPORTED, NOT_CHECKED] = [1, 2];

export function checkCommand(): Command {
  return new Command("check")
    .argument("<file...>")
    .option("--against <source...>")
    .option("--cited")
    .option("--all")
    .option("--annotated <file>")
    .option("--html <file>")
    .option("--sarif <file>")
    .action(async (names: string[], options: CheckOptions) => {
      const output = createOutput(options);
      const reports: CheckReport[] = [];
      for (const file of names) {
        try {
          requireAlone(names, options);
          const report = await withStopSignal((signal) => check(file, options, signal));
          reports.push(report);
          await tellReport(report, names.length > 1, options, output);
          if (!isPassed(report, options)) process.exitCode ||= NOT_ALL_SUPPORTED;
        } catch (thrown) {
          output.fail(asFootnoteError(thrown));
          process.exitCode = NOT_CHECKED;
          // What is wrong with the command is wrong with it for each.
          if (reports.length === 0 && asFootnoteError(thrown).code === "bad-request") return;
        }
      }
      if (options.sarif === undefined) return;
      const sarif = `${JSON.stringify(sarifReport(reports, VERSION), undefined, 2)}\n`;
      await files.write(options.sarif, sarif);
      output.say(doneLine(say("terminal.report-in", { path: options.sarif })));
    });
}

/** Throws `bad-request` where one thing is to be made of several texts. */
function requireAlone(
  names: readonly string[],
  { json, html, annotated, sarif, against = [] }: CheckOptions,
): void {
  if (sarif !== undefined) requireOther("--sarif", sarif, [...names, ...against]);
  const [alone] =
    Object.entries({ "--json": json, "--html": html, "--annotated": annotated }).find(
      ([, given]) => given !== undefined,
    ) ?? [];
  if (names.length === 1 || alone === undefined) return;
  throw new FootnoteError("bad-request", say("cli.one-text", { option: alone }), {
    hint: say("cli.one-text-hint"),
  });
}

async function tellReport(
  report: CheckReport,
  isOneOfSeveral: boolean,
  options: CheckOptions,
  output: Output,
): Promise<void> {
  const { file, checked } = report;
  const { claims, summary } = checked;
  if (options.html !== undefined) await files.write(options.html, checkPage(report));
  if (options.annotated !== undefined) await files.write(options.annotated, annotatedText(report));
  output.json("check", { file, documents: report.documents.map(described), claims, summary });
  if (output.isJson) return;
  if (isOneOfSeveral) output.say(pc.underline(printable(file)));
  printCheck(report, { all: options.all === true }, output);
  if (options.html !== undefined) output.say(doneLine(say("terminal.report-in", { path: options.html })));
  if (options.annotated !== undefined)
    output.say(doneLine(say("terminal.copy-in", { path: options.annotated })));
}

/** Of what cites its sources: nothing in it is without support, or has something that is not the source's. */
function isPassed({ checked: { claims, summary } }: CheckReport, { cited }: CheckOptions): boolean {
  return cited ? !claims.some(isLeftOut) : summary.supported === summary.total;
}

async function check(
  file: string,
  { against: given = [], cited, data, html, annotated }: CheckOptions,
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
    const isOfFootnotes = cited === true && given.length === 0;
    const named = isOfFootnotes ? sourcesOfFootnotes(text) : sourcesNamedIn(text);
    // A text that cites nothing.
    if (isOfFootnotes && named.size === 0)
      return { file, text, language, documents: [], checked: { claims: [], summary: summaryOf([], 0) } };
    const against = given.length > 0 ? given : ownSources(named, file);
    const documents = [];
    for (const name of against) documents.push({ ...(await readGiven(name, parts, signal)), name });
    const checked = await opened.checks.check({ text, documents }, signal);
    return { file, text, language, documents, checked: cited ? withoutUncited(checked) : checked };
  } finally {
    await opened.close();
  }
}

function withoutUncited({ claims, summary }: CheckedText): CheckedText {
  const citing = claims.filter(({ verdict }) => verdict !== "uncited");
  return { claims: citing, summary: summaryOf(citing, summary.elapsedMs) };
}

/** Those that the text names, from [1] on. */
function ownSources(named: ReadonlyMap<number, string>, file: string): string[] {
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
