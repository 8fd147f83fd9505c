/** PostgreSQL's codes (https://www.postgresql.org/docs/current/errcodes-appendix.html) and those of the connection as our errors. */
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";

/** What the driver throws without a code: a connection that ended, one that was not made or answered in time. */
const LOST =
  /^(?:Connection terminated|timeout e|Query read timeout|Client was closed|Client has encountered a connection error)/u;

/** `at`: the database as people may see it, without its password. Anything else is given back as it is. */
export function asPostgresError(cause: unknown, at: string): unknown {
  if (cause instanceof FootnoteError || !(cause instanceof Error)) return cause;
  // Where a name has several addresses, none of which answers.
  if (cause instanceof AggregateError) return asPostgresError(cause.errors[0], at);
  const { code } = cause as { code?: unknown };
  const is = (...codes: string[]): boolean =>
    typeof code === "string" && codes.some((known) => code.startsWith(known));
  const unusable = (what: Sentence, hint: Sentence): FootnoteError =>
    new FootnoteError("data-unusable", what, { hint, cause });
  if (is("28")) return unusable(say("database.refused", { at }), say("database.refused-hint"));
  if (is("3D000")) return unusable(say("database.none", { at }), say("database.none-hint"));
  if (is("42501")) return unusable(say("database.forbidden", { at }), say("database.forbidden-hint"));
  if (is("25006")) return unusable(say("database.read-only", { at }), say("database.read-only-hint"));
  if (is("53100")) {
    return new FootnoteError("disk-full", say("database.disk-full", { at }), {
      hint: say("common.free-space-nothing-lost"),
      cause,
    });
  }
  if (is("40001", "40P01", "55P03", "57014")) {
    return new FootnoteError("store-busy", say("database.busy"), {
      hint: say("common.try-in-a-moment"),
      retryable: true,
      cause,
    });
  }
  if (is("53300")) {
    return new FootnoteError("store-busy", say("database.crowded", { at }), {
      hint: say("database.crowded-hint"),
      retryable: true,
      cause,
    });
  }
  const isGone =
    is(
      "08",
      "57P",
      "53",
      "25P03",
      "ECONN",
      "EPIPE",
      "ETIMEDOUT",
      "EHOSTUNREACH",
      "ENETUNREACH",
      "ENOTFOUND",
      "EAI_AGAIN",
      "ENOENT",
      "EACCES",
    ) || LOST.test(cause.message);
  if (!isGone) return cause;
  return new FootnoteError("store-unreachable", say("database.unreachable", { at }), {
    hint: say("database.unreachable-hint"),
    retryable: true,
    cause,
  });
}
