/**
 * Prints a run in a terminal: the answer as it comes, with footnote numbers, then what the check says, and each source
 * with its quotes.
 */
import pc from "picocolors";
import type { Answer, Claim, Turn, Verdict } from "../../core/domain/answer.ts";
import { citedQuotes } from "../../core/domain/cited-quotes.ts";
import type { ErrorBody } from "../../core/domain/errors.ts";
import type { RunEvent } from "../../core/domain/event.ts";
import { type Output, printable } from "./output.ts";
import { paidWords } from "./paid-words.ts";
import { markersOf, printVerdicts } from "./print-verdicts.ts";
import { shownQuote } from "./shown-quote.ts";
import { LONG_WAIT_MS } from "../../core/models/expected-wait.ts";
import { say } from "../../core/domain/said/say.ts";
import { quoteLines } from "./print-quote.ts";
import { unreadLines } from "./unread-lines.ts";
import { inTerminal, saidInTerminal } from "./in-terminal.ts";

/** Text without claims, such as code, is written out in pieces of this length, in characters. */
const PIECE_LENGTH = 400;

export async function printAnswer(events: AsyncIterable<RunEvent>, output: Output): Promise<void> {
  let pending = "";
  let length = 0;
  let checked = new Map<number, Verdict>();
  for await (const event of events) {
    switch (event.type) {
      case "run-waiting":
        output.write(pc.dim(`${waitingLine(event.place)}\n`));
        break;
      case "model-asked":
        if (event.aboutMs >= LONG_WAIT_MS) output.write(pc.dim(`${waitLine(event.model, event.aboutMs)}\n`));
        break;
      case "answer-start":
        // Another writer begins anew; what stands above is void, and the notice before this said why.
        if (length > 0) output.write("\n\n");
        pending = "";
        length = 0;
        checked = new Map();
        break;
      case "answer-delta":
        pending += event.text;
        length += event.text.length;
        break;
      case "claim-checked": {
        const { start, verdict } = event.claim;
        const before = checked.get(start);
        checked.set(start, verdict);
        if (before !== undefined) {
          // A model has judged what stands above.
          output.write(printable(pending));
          pending = "";
          if (before !== verdict) output.write(judgedLine(event.claim));
          break;
        }
        // The text up to the claim's end is out before its numbers are.
        output.write(withMark(pending.slice(0, pending.length - (length - event.claim.end)), event.claim));
        pending = pending.slice(pending.length - (length - event.claim.end));
        output.write(markersOf(event.claim));
        break;
      }
      case "notice":
        output.write(printable(pending));
        pending = "";
        output.write(pc.yellow(`${length > 0 ? "\n" : ""}(${printable(inWords(event.error))})\n`));
        break;
      case "answer-end":
        output.write(`${printable(pending)}\n`);
        output.write(readingLines(event.turn));
        output.write(nearestLines(event.turn.answer));
        printVerdicts(event.turn.answer, output);
        printSources(event.turn, output);
        break;
      default:
        break;
    }
    if (event.type === "answer-delta" && pending.length > PIECE_LENGTH) {
      output.write(printable(pending));
      pending = "";
    }
  }
}

function waitLine(name: string, aboutMs: number): string {
  const said = say("answer.takes-about", { name: printable(name), seconds: Math.ceil(aboutMs / 1_000) });
  return saidInTerminal(said);
}

function judgedLine({ text, verdict, reasons = [] }: Claim): string {
  const said = reasons.find(({ code }) => code === "judged")?.message ?? "";
  return `\n${pc.dim(`${verdict}: ${shownQuote(text)} ${printable(said)}`)}\n`;
}

function inWords(error: ErrorBody): string {
  const { message, hint } = inTerminal(error);
  return hint === undefined ? message : `${message} ${hint}`;
}

/** The words that answer stand out; `text` ends where the claim does. */
function withMark(text: string, { end, mark }: Claim): string {
  const from = mark === undefined ? -1 : text.length - (end - mark.start);
  if (mark === undefined || from < 0) return printable(text);
  const to = text.length - (end - mark.end);
  return `${printable(text.slice(0, from))}${pc.bold(printable(text.slice(from, to)))}${printable(text.slice(to))}`;
}

/** What does not answer surely enough is shown as what came nearest. */
function nearestLines({ nearest }: Answer): string {
  const quoted = nearest.filter(({ quote }) => quote !== undefined);
  if (quoted.length === 0) return "";
  const lines = quoted.map(
    ({ title, quote }) => `  ${pc.italic(shownQuote(quote?.text ?? ""))}${pc.dim(`  ${printable(title)}`)}`,
  );
  return `\n${[saidInTerminal(say("terminal.nearest-words")), ...lines].join("\n")}\n`;
}

/** How the question was read, and how likely the answer is one. */
function readingLines({ question, understood, answer }: Turn): string {
  const lines: string[] = [];
  if (understood !== undefined) {
    const as = printable(understood.as);
    const said =
      understood.by === "spelling"
        ? say("terminal.searched-for", { as, typed: printable(question) })
        : say("terminal.understood", { as });
    lines.push(saidInTerminal(said));
  }
  const { confidence } = answer;
  if (confidence !== undefined && answer.status === "answered") lines.push(likelihood(confidence));
  return lines.length === 0 ? "" : pc.dim(`\n${lines.join("\n")}\n`);
}

/** As on the page: of ten that are called so, eight and six are to be right. */
function likelihood(confidence: number): string {
  const key =
    confidence >= 0.8 ? "terminal.very-likely" : confidence >= 0.6 ? "terminal.likely" : "terminal.perhaps";
  return saidInTerminal(say(key, { percent: Math.round(confidence * 100) }));
}

function printSources({ answer, threadId, turnId, usage }: Turn, output: Output): void {
  for (const source of answer.sources) {
    const quotes = citedQuotes(answer, source.number);
    if (quotes.length === 0) continue;
    output.write(
      `\n${pc.cyan(`[${source.number}]`)} ${pc.bold(printable(source.title))}  ${pc.dim(printable(source.url))}\n`,
    );
    const about = [printable(source.author ?? ""), (source.publishedAt ?? "").slice(0, 10)].filter(Boolean);
    if (source.updatedAt)
      about.push(saidInTerminal(say("terminal.updated", { day: source.updatedAt.slice(0, 10) })));
    if (about.length > 0) output.write(pc.dim(`    ${about.join(", ")}\n`));
    for (const line of unreadLines(source)) output.write(`    ${line}\n`);
    for (const { citation } of quotes) output.write(quoteLines(citation, source.url));
  }
  const ms = Math.round(usage.elapsedMs);
  const tokens = usage.inputTokens + usage.outputTokens;
  const spent = paidWords(answer.model, { ...usage, tokens });
  const lines = [say("terminal.spent", { ms, spent, id: threadId })];
  if (answer.claims.length > 0)
    lines.push(say("terminal.still-true", { id: turnId }), say("terminal.to-keep", { id: turnId }));
  output.write(pc.dim(`\n${lines.map(saidInTerminal).join("\n")}\n`));
}

function waitingLine(place: number | undefined): string {
  return saidInTerminal(place === undefined ? say("terminal.waiting") : say("terminal.queued", { place }));
}
