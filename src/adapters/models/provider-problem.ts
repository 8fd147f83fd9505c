/**
 * Reads what a provider says about a failure out of the shapes that providers use for it: its words, its codes and how
 * long it wants to be left alone. Whatever is no such shape gives nothing. What a code means is `model-meanings.ts`'s matter.
 */
import type { StatedContext } from "./context-after-refusal.ts";
import { problemWords, record } from "./problem-words.ts";

export interface ProviderProblem {
  /** In the provider's own words. */
  readonly message?: string;
  /** Values of `code`, `type`, `status` and `reason`, in lower case, the most exact first. */
  readonly codes: readonly string[];
  /** The HTTP status that it names, whatever the reply's own is. */
  readonly status?: number;
  /** The parameter that it does not take. */
  readonly param?: string;
  readonly retryAfterMs?: number;
  /** Of a prompt that was too long, as llama.cpp says it. */
  readonly stated: StatedContext;
}

/** `thrown` is a body that was read, or an error object out of a stream. */
export function readProblem(thrown: unknown): ProviderProblem {
  // Google wraps its errors in a list of one.
  const outer = record(Array.isArray(thrown) ? thrown[0] : thrown);
  const inner = record(outer["error"]);
  const details = [...list(inner["details"]), ...list(outer["details"])].map(record);
  const message = problemWords(outer);
  const azure = record(inner["innererror"]);
  // OpenRouter gives no code where a moderator refused, but its reasons.
  const isModerated = list(record(inner["metadata"])["reasons"]).length > 0;
  const base = record(outer["base_resp"] ?? inner["base_resp"])["status_code"];
  const named = [inner, outer].flatMap(({ code, type, status }) => [code, type, status]);
  const codes = [
    ...details.map((detail) => detail["reason"]),
    azure["code"],
    isModerated ? "content_filter" : undefined,
    // MiniMax numbers its errors from 1000, as Zhipu does, and means others by them.
    isFault(base) ? `base_resp-${String(base)}` : undefined,
    ...named.map((code) => (typeof code === "number" ? String(code) : code)),
  ].flatMap((code) => (typeof code === "string" && code !== "error" ? [code.toLowerCase()] : []));
  const param = [inner["param"], outer["param"]].find((value) => typeof value === "string");
  const delay = details.map((detail) => seconds(detail["retryDelay"])).find((ms) => ms !== undefined);
  const status = named.map(Number).find((code) => Number.isInteger(code) && code >= 400 && code < 600);
  return {
    codes,
    ...(message === undefined ? {} : { message }),
    ...(status === undefined ? {} : { status }),
    ...(param === undefined ? {} : { param }),
    ...(delay === undefined ? {} : { retryAfterMs: delay }),
    stated: {
      ...count("contextTokens", inner["n_ctx"]),
      ...count("promptTokens", inner["n_prompt_tokens"]),
    },
  };
}

/** Whether a chunk or a reply without an answer says that something went wrong, and not only how far things are. */
export function saysProblem(thrown: unknown): boolean {
  const outer = record(Array.isArray(thrown) ? thrown[0] : thrown);
  const { error, code, success, type, object, status } = outer;
  if (typeof error === "string" ? error.trim() !== "" : Object.keys(record(error)).length > 0) return true;
  if (isFault(record(outer["base_resp"])["status_code"])) return true;
  if (problemWords(outer) === undefined) return false;
  const isNamed = [type, object, status].some(
    (name) => typeof name === "string" && /error|fail/iu.test(name),
  );
  return success === false || isNamed || isFault(code) || "detail" in outer || "errors" in outer;
}

/** Zero and 200 say that all is well. */
function isFault(code: unknown): boolean {
  return typeof code === "number"
    ? code !== 0 && code !== 200
    : typeof code === "string" &&
        /[1-9a-z]/iu.test(code) &&
        code !== "200" &&
        !/^(?:ok|success)$/iu.test(code);
}

function count<Name extends string>(name: Name, value: unknown): { readonly [name in Name]?: number } {
  return typeof value === "number" && value > 0 ? ({ [name]: value } as { [name in Name]: number }) : {};
}

/** From the headers of a reply: `retry-after` in seconds or as a date, or the finer `retry-after-ms`. */
export function retryAfterOf(
  headers: Readonly<Record<string, string | undefined>>,
  nowMs: number,
): number | undefined {
  const fine = Number(headers["retry-after-ms"]?.trim() || Number.NaN);
  if (Number.isFinite(fine) && fine >= 0) return fine;
  const value = headers["retry-after"]?.trim();
  if (!value) return undefined;
  const wait = /^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

/** `"34.4s"`, as Google writes a duration. */
function seconds(value: unknown): number | undefined {
  const match = typeof value === "string" ? /^(\d+(?:\.\d+)?)s$/.exec(value) : null;
  return match ? Number(match[1]) * 1000 : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
