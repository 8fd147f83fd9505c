/** Errors for the operator, on stderr: one line each, and the cause's stack where the fault is ours. */
import type { FootnoteError } from "../core/domain/errors.ts";

export function logError(error: FootnoteError): void {
  if (error.code === "cancelled") return;
  const cause =
    error.code === "internal" && error.cause instanceof Error ? `\n${error.cause.stack ?? ""}` : "";
  process.stderr.write(`${error.code}: ${error.message}${cause}\n`);
}
