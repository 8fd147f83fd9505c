/** Digests several sources one after another, each with its progress on a terminal, and tells what became of each. */
import pc from "picocolors";
import { clockTime } from "../../lib/clock-time.ts";
import { digestMarkdown } from "../../core/digest/digest-markdown.ts";
import type { FailedDigest } from "../../core/domain/command-replies.ts";
import type { DigestProgress, DigestRecord } from "../../core/domain/digest.ts";
import { asFootnoteError, errorFromBody, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { type DigestId, ID_PREFIX } from "../../core/domain/ids.ts";
import type { DigestRequest } from "../../services/digests/digest-request.ts";
import type { Footnote } from "../../compose/open-footnote.ts";
import { digestGiven } from "../../services/digests/read-digest-source.ts";
import { readAll, STDIN } from "../../services/library/read-given.ts";
import { type Output, printable } from "./output.ts";
import { inTerminal, saidInTerminal } from "./in-terminal.ts";

export type DigestChoices = Omit<DigestRequest, "source">;

/** One source: its digest, or why there is none. */
export type DigestOutcome = { readonly name: string } & (
  | { readonly record: DigestRecord }
  | { readonly error: FootnoteError }
);

const NAME_SHOWN = 60;

/** Throws `cancelled`: the digest under way is then stopped, and gone on with when it is asked for again. */
export async function digestSources(
  names: readonly string[],
  choices: DigestChoices,
  footnote: Footnote,
  signal: AbortSignal,
): Promise<DigestOutcome[]> {
  const outcomes: DigestOutcome[] = [];
  const isWatched = process.stderr.isTTY;
  for (const name of names) {
    const before = names.length > 1 ? `${outcomes.length + 1}/${names.length} ` : "";
    const shown = printable(name).slice(0, NAME_SHOWN);
    const tell = (progress?: DigestProgress): void => {
      const step = progress
        ? `: ${saidInTerminal(say(`progress.digest.${progress.step}`))} ${progress.done}/${progress.total}`
        : "";
      if (isWatched) process.stderr.write(`\r${before}${shown}${step}\x1b[K`);
    };
    tell();
    try {
      outcomes.push(await digestOne(name, choices, footnote, tell, signal));
    } finally {
      if (isWatched) process.stderr.write("\r\x1b[K");
    }
  }
  return outcomes;
}

async function digestOne(
  name: string,
  choices: DigestChoices,
  { digests, config }: Footnote,
  onProgress: (progress: DigestProgress) => void,
  signal: AbortSignal,
): Promise<DigestOutcome> {
  let id: DigestId | undefined;
  try {
    if (name.startsWith(`${ID_PREFIX.digest}_`)) return { name, record: await digests.get(name as DigestId) };
    const source =
      name === STDIN
        ? { bytes: await readAll(process.stdin, config.maxFileBytes), name: "stdin" }
        : digestGiven(name);
    ({ id } = await digests.begin({ ...choices, source }, signal));
    const record = await digests.follow(id, { signal, onProgress });
    if (record.error) throw errorFromBody(record.error);
    return { name, record };
  } catch (thrown) {
    if (signal.aborted) {
      if (id !== undefined) await digests.stop(id);
      throw interrupted(thrown);
    }
    return { name, error: asFootnoteError(thrown) };
  }
}

function interrupted(cause: unknown): FootnoteError {
  return new FootnoteError("cancelled", say("cli.digest-interrupted"), {
    hint: say("cli.go-on-where-stopped"),
    cause,
  });
}

export function markdownOf(outcome: DigestOutcome): string[] {
  if ("error" in outcome || !outcome.record.digest) return [];
  const { digest, source, language } = outcome.record;
  return [digestMarkdown(digest, source.title, language)];
}

export function jsonOf(outcome: DigestOutcome): DigestRecord | FailedDigest {
  return "error" in outcome
    ? { source: { url: outcome.name }, status: "failed", error: outcome.error.toBody() }
    : outcome.record;
}

/** Of several sources a table; of one, what went less well. */
export function tellOutcomes(outcomes: readonly DigestOutcome[], output: Output): void {
  if (output.isJson) return;
  if (outcomes.length > 1) {
    const done = outcomes.filter((outcome) => !("error" in outcome)).length;
    const failed = outcomes.length - done;
    const mark = done === 0 ? pc.red("✗") : pc.green("✓");
    output.say(`${mark} ${saidInTerminal(say("progress.digested", { done, failed }))}`);
    for (const outcome of outcomes) output.say(outcomeLine(outcome));
  }
  for (const outcome of outcomes) {
    if ("error" in outcome) continue;
    for (const notice of outcome.record.notices) {
      process.stderr.write(`${pc.yellow("!")} ${printable(inTerminal(notice).message)}\n`);
    }
  }
}

function outcomeLine(outcome: DigestOutcome): string {
  if ("error" in outcome) {
    const { message, hint } = inTerminal(outcome.error.toBody());
    const { name } = outcome;
    const named = message.includes(name) ? message : `${name}: ${message}`;
    return `${pc.red("✗")} ${printable(hint === undefined ? named : `${named} ${hint}`)}`;
  }
  const { id, source, digest } = outcome.record;
  const { chapters = [], statements = [], figures = [], openQuestions = [] } = digest ?? {};
  const length = source.durationMs === undefined ? "" : ` (${clockTime(source.durationMs)})`;
  const has = say("progress.digest-has", {
    chapters: chapters.length,
    statements: statements.length,
    figures: figures.length,
    questions: openQuestions.length,
  });
  return `${pc.green("✓")} ${printable(source.title)}${length}: ${saidInTerminal(has)}  ${pc.cyan(id)}`;
}
