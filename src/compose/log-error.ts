/**
 * For the operator, on stderr: errors, one line each, and the cause's stack where the fault is ours. With `FOOTNOTE_LOG=json` each is a
 * JSON document on a line of its own, and so is each request. Never what was asked, a key or a quote.
 */
import type { LogFacts } from "../services/log.ts";
import { asFootnoteError, type FootnoteError } from "../core/domain/errors.ts";
import { readLogForm } from "./config.ts";

export function logError(error: FootnoteError, facts: LogFacts = {}): void {
  const { code, message, cause } = error;
  if (code === "cancelled") return;
  const stack = code === "internal" && cause instanceof Error ? cause.stack : undefined;
  if (isJson()) writeLine({ level: "error", code, message, ...facts, ...(stack ? { stack } : {}) });
  else process.stderr.write(`${code}: ${message}${stack === undefined ? "" : `\n${stack}`}\n`);
}

/** Whatever was thrown. */
export const logFailure = (thrown: unknown): void => logError(asFootnoteError(thrown));

/** Where lines are for programs; people are told of failures alone. */
export function logRequest(facts: LogFacts): void {
  if (isJson()) writeLine({ level: "info", ...facts });
}

function writeLine(facts: LogFacts): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...facts })}\n`);
}

function isJson(): boolean {
  try {
    return readLogForm(process.env) === "json";
  } catch {
    return false;
  }
}
