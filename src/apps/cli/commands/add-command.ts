/**
 * `footnote add PATH|URL…`: adds files, folders and pages, with a progress line; safe to interrupt and repeat. With
 * `--crawl` or `--every`, URLs are sites and feeds that are followed.
 */
import { Command } from "commander";
import pc from "picocolors";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { AddedItems } from "../../../core/domain/command-replies.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { AddOutcome } from "../../../core/library/library.ts";
import { parseInterval } from "../../../core/sites/interval.ts";
import { addPaths, type AddProgress, type AddReport } from "../../../services/library/add-paths.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import type { SiteRequest } from "../../../services/sites/sites.ts";
import { followSites } from "../follow-sites.ts";
import { type Output, printable } from "../output.ts";
import { readSiteLimits, type SiteOptions } from "../site-options.ts";
import { type CommonOptions, withFootnote } from "../with-footnote.ts";
import { unreadLines } from "../unread-lines.ts";
import { inTerminal, saidInTerminal } from "../in-terminal.ts";

const BAR_WIDTH = 24;
/** Failures named one by one; the rest are counted. `--json` names all. */
const FAILURES_SHOWN = 20;
/** Names of ignored files in the one line that counts them; `--json` names all. */
const IGNORED_SHOWN = 5;

export function addCommand(): Command {
  return new Command("add")
    .argument("<path...>")
    .option("--language <code>")
    .option("--follow-links")
    .option("--crawl")
    .option("--every <interval>")
    .option("--max-pages <count>")
    .option("--depth <count>")
    .option("--rate <count>")
    .action(
      (
        paths: string[],
        options: CommonOptions & SiteOptions & { language?: string; followLinks?: boolean },
      ) =>
        withFootnote(options, async (footnote, output, signal) => {
          const limits = readSiteLimits(options);
          if (options.crawl === true || options.every !== undefined) {
            const everyMs = options.every === undefined ? undefined : parseInterval(options.every);
            return addSites(
              footnote,
              paths.map((url) => ({ url, crawl: options.crawl, everyMs, limits })),
              output,
              signal,
            );
          }
          const startedMs = performance.now();
          const onProgress = (progress: AddProgress): void =>
            output.progress(progressLine(progress, performance.now() - startedMs));
          const { language, followLinks } = options;
          const report = await addPaths(footnote, paths, { onProgress, signal, language, followLinks })
            .catch((thrown: unknown) => {
              throw signal.aborted ? interrupted(thrown) : thrown;
            })
            .finally(() => output.progress());
          if (report.outcomes.length === 0 && report.missing.length === 0 && report.links.length === 0) {
            throw new FootnoteError("document-empty", say("cli.nothing-to-add"), {
              hint: say("cli.nothing-to-add-hint"),
            });
          }
          printReport(report, output);
          output.json("add", reportDocument(report));
          const failed = report.outcomes.filter((outcome) => outcome.kind === "failed").length;
          if (failed > 0 && failed === report.outcomes.length) process.exitCode = 1;
        }),
    );
}

async function addSites(
  footnote: Footnote,
  requests: readonly SiteRequest[],
  output: Output,
  signal: AbortSignal,
): Promise<void> {
  const kept = [];
  for (const request of requests) kept.push(await footnote.sites.keep(request));
  output.json("add", { sites: await followSites(footnote, kept, output, signal) });
}

function interrupted(cause: unknown): FootnoteError {
  return new FootnoteError("cancelled", say("cli.add-interrupted"), {
    hint: say("cli.add-go-on"),
    cause,
  });
}

function progressLine({ done, total, passages }: AddProgress, elapsedMs: number): string {
  const filled = total === 0 ? 0 : Math.round((done / total) * BAR_WIDTH);
  const bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
  const rate = Math.round((done / Math.max(elapsedMs, 1)) * 1_000);
  return `${bar} ${saidInTerminal(say("progress.adding", { done, total, passages, rate }))}`;
}

function count(report: AddReport, kind: AddOutcome["kind"]): number {
  return report.outcomes.filter((outcome) => outcome.kind === kind).length;
}

function printReport(report: AddReport, output: Output): void {
  const passages = report.outcomes.reduce(
    (sum, outcome) =>
      sum + (outcome.kind === "added" || outcome.kind === "replaced" ? outcome.document.passageCount : 0),
    0,
  );
  const counts = {
    added: count(report, "added"),
    replaced: count(report, "replaced"),
    unchanged: count(report, "unchanged"),
    failed: count(report, "failed"),
  };
  const isAllFailed = count(report, "failed") === report.outcomes.length;
  const mark = isAllFailed ? pc.red("✗") : pc.green("✓");
  output.say(`${mark} ${saidInTerminal(say("terminal.added", { ...counts, passages }))}`);
  const failures = report.outcomes.filter((outcome) => outcome.kind === "failed");
  for (const { url, error } of failures.slice(0, FAILURES_SHOWN)) {
    const { message, hint } = inTerminal(error.toBody());
    output.say(
      `${pc.red("✗")} ${printable(placeOf(url))}: ${printable(message)}${hint ? ` ${printable(hint)}` : ""}`,
    );
  }
  if (failures.length > FAILURES_SHOWN)
    output.say(saidInTerminal(say("terminal.more-json", { count: failures.length - FAILURES_SHOWN })));
  printUnread(report, output);
  if (report.embedding) {
    const { said } = report.embedding;
    // What is only not done yet is no fault.
    if (said.key === "library.vectors-follow") output.say(pc.dim(saidInTerminal(said)));
    else
      output.say(
        `${pc.yellow("!")} ${printable(saidInTerminal(say("library.without-vectors", { why: said })))}`,
      );
  }
  for (const document of report.missing) {
    output.say(
      `${pc.yellow("!")} ${saidInTerminal(say("terminal.gone-from-disk", { path: printable(placeOf(document.url)), id: document.id }))}`,
    );
  }
}

/** What is in the library in part, and what of the folders is not. */
function printUnread({ outcomes, ignored, savedParts, links, moved }: AddReport, output: Output): void {
  const read = outcomes.filter((outcome) => outcome.kind !== "failed");
  const inPart = read.filter(({ document }) => document.unread !== undefined);
  for (const { url, document } of inPart.slice(0, FAILURES_SHOWN)) {
    for (const line of unreadLines(document)) output.say(`${line}  ${pc.dim(printable(placeOf(url)))}`);
  }
  if (inPart.length > FAILURES_SHOWN) {
    output.say(saidInTerminal(say("terminal.more-list", { count: inPart.length - FAILURES_SHOWN })));
  }
  for (const [paths, key] of [
    [ignored, "library.ignored"],
    [savedParts, "library.saved-parts"],
    [links, "library.links"],
    [moved.map(({ to }) => to), "library.moved"],
  ] as const) {
    if (paths.length === 0) continue;
    const shown = paths.slice(0, IGNORED_SHOWN).map((path) => basename(placeOf(path)));
    const names = shown.length === paths.length ? shown : say("library.ignored-and-more", { names: shown });
    const said = say(key, { count: paths.length, names });
    output.say(`${pc.yellow("!")} ${printable(saidInTerminal(said))}`);
  }
}

function placeOf(url: string): string {
  return url.startsWith("file:") ? fileURLToPath(url) : url;
}

function reportDocument(report: AddReport): AddedItems {
  return {
    added: count(report, "added"),
    replaced: count(report, "replaced"),
    unchanged: count(report, "unchanged"),
    failed: count(report, "failed"),
    items: report.outcomes.map((outcome) =>
      outcome.kind === "failed"
        ? { outcome: outcome.kind, url: outcome.url, error: outcome.error.toBody() }
        : { outcome: outcome.kind, url: outcome.url, document: outcome.document },
    ),
    missing: report.missing,
    ...(report.ignored.length === 0 ? {} : { ignored: report.ignored }),
    ...(report.savedParts.length === 0 ? {} : { savedParts: report.savedParts }),
    ...(report.links.length === 0 ? {} : { links: report.links }),
    ...(report.moved.length === 0 ? {} : { moved: report.moved }),
    ...(report.embedding ? { embedding: report.embedding.toBody() } : {}),
  };
}
