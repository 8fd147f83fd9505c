/**
 * Finds out about a model by asking it: whether it answers, in what form it gives JSON, whether it calls tools and
 * thinks, how fast it writes, and what it is fit for. At most ten calls, each of some tokens and with a limit on thoughts. A failure is a
 * finding too: what was found out before it stays. When to do this, and for which model, is the program's matter.
 * Whether a server enforces a schema, or its model only keeps to it, is not told apart.
 */
import { readJSON } from "../models/ask-for-json.ts";
import type { ModelDesk } from "../models/model-desk.ts";
import { isOfModel } from "../models/model-health.ts";
import { usageOf } from "../models/model-limits.ts";
import { asFootnoteError, FootnoteError, type ErrorCode } from "../domain/errors.ts";
import type { ModelProbe } from "../domain/model-probe.ts";
import type { ModelTokens } from "../domain/price.ts";
import type { Clock } from "../ports/clock.ts";
import type { ProbeSubject } from "../ports/probe-subject.ts";
import type { Ask, Reply } from "./ask.ts";
import { probeSkills } from "./probe-skills.ts";
import {
  JSON_QUESTION,
  JSON_WISH,
  LONG_QUESTION,
  TOOL_OFFER,
  TOOL_QUESTION,
  WORD_QUESTION,
} from "../prompts/probe-prompt.ts";

export interface ProbeParts {
  /** Where each call is admitted and counted. */
  readonly desk: Pick<ModelDesk, "admit">;
  readonly clock: Pick<Clock, "now" | "monotonicMs">;
}

const TEMPERATURE = 0;
const WORD_TOKENS = 16;
const JSON_TOKENS = 60;
const TOOL_TOKENS = 60;
/** Enough to tell speed from chance; 20 seconds on a machine that writes three tokens a second. */
const LONG_TOKENS = 64;
/** Faster than any model writes: the reply was held back and came all at once. */
const TOO_FAST = 10_000;
/** After other questions were answered these mean that the offer of a tool is what was refused. */
const REFUSALS: ReadonlySet<ErrorCode> = new Set(["model-failed", "model-unknown"]);

/** Throws `cancelled`, and what the store throws. */
export async function probeModel(
  subject: ProbeSubject,
  { desk, clock }: ProbeParts,
  signal: AbortSignal,
): Promise<ModelProbe> {
  const ask = asker(subject, desk, clock, signal);
  const found: { -readonly [Key in keyof ModelProbe]?: ModelProbe[Key] } = {};
  let hasThought = false;
  try {
    const word = await ask(WORD_QUESTION, WORD_TOKENS);
    hasThought = word.hasThought;
    const json = await findJsonForm(subject, ask);
    if (json !== undefined) {
      found.json = json;
      subject.learn({ json: json === "none" ? "text" : json });
    }
    const callsTools = await findTools(subject, desk, signal);
    const long = await ask(LONG_QUESTION, LONG_TOKENS);
    hasThought ||= long.hasThought;
    // Only now is it known that the server did not merely fail.
    if (callsTools !== undefined) found.callsTools = callsTools;
    Object.assign(found, speedOf(long));
    for await (const skills of probeSkills(ask)) found.skills = { ...found.skills, ...skills };
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    // Else the person, the store or the program is at fault, of which a probe says nothing.
    if (signal.aborted || !isOfModel(error.code)) throw thrown;
    found.error = error.toBody();
  }
  const contextTokens = found.error ? undefined : await subject.contextTokens?.(signal);
  const takes = subject.findings();
  const thinks = takes.thinks ?? (hasThought ? "apart" : found.error ? undefined : "no");
  return {
    model: subject.model.name,
    address: subject.address,
    probedAt: clock.now(),
    ...found,
    ...(thinks === undefined ? {} : { thinks }),
    ...(contextTokens === undefined ? {} : { contextTokens }),
    takes,
  };
}

function asker(
  { model, thinkingTokens }: ProbeSubject,
  desk: ProbeParts["desk"],
  clock: ProbeParts["clock"],
  signal: AbortSignal,
): Ask {
  return async (messages, maxOutputTokens, json) => {
    const request = { messages, maxOutputTokens, temperature: TEMPERATURE, ...(json ? { json } : {}) };
    const leave = await desk.admit(model, { ...request, maxOutputTokens: maxOutputTokens + thinkingTokens });
    const askedMs = clock.monotonicMs();
    let times: { firstMs?: number; lastMs?: number } = {};
    let [text, thinking, isCut] = ["", "", false];
    let said: ModelTokens | undefined;
    try {
      for await (const part of model.stream(request, signal)) {
        if (part.type === "end") {
          said = part;
          isCut = part.finish !== undefined;
          continue;
        }
        const nowMs = clock.monotonicMs();
        times = { firstMs: times.firstMs ?? nowMs, lastMs: nowMs };
        if (part.type === "was-thinking") [text, thinking] = ["", thinking + text];
        else if (part.type === "text") text += part.text;
        else thinking += part.text;
      }
    } finally {
      await leave("probe", usageOf(said, messages, thinking + text));
    }
    const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 } = said ?? {};
    const used = { inputTokens, cachedInputTokens, outputTokens };
    return { text, hasThought: thinking !== "", isCut, ...used, askedMs, ...times };
  };
}

/** Down from what the server takes to words alone, until a reply has the form; nothing where none came to its end. */
async function findJsonForm(subject: ProbeSubject, ask: Ask): Promise<ModelProbe["json"]> {
  for (;;) {
    const { text, isCut } = await ask(JSON_QUESTION, JSON_TOKENS, JSON_WISH);
    if (isCut) return undefined;
    const form = subject.findings().json ?? "schema";
    if (isCount(text)) return form;
    const less = form === "schema" ? "object" : "text";
    subject.learn({ json: less });
    // There is nothing less exact than words, and not every model can be asked in more than one way.
    if (form === "text" || subject.findings().json !== less) return "none";
  }
}

function isCount(text: string): boolean {
  try {
    const value = readJSON(text);
    return isWhole(value, "red") && isWhole(value, "blue");
  } catch {
    return false;
  }
}

function isWhole(value: unknown, name: string): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Number.isInteger(Object.getOwnPropertyDescriptor(value, name)?.value)
  );
}

async function findTools(
  subject: ProbeSubject,
  desk: ProbeParts["desk"],
  signal: AbortSignal,
): Promise<boolean | undefined> {
  if (subject.offerTool === undefined) return undefined;
  const request = { messages: TOOL_QUESTION, maxOutputTokens: TOOL_TOKENS, temperature: TEMPERATURE };
  const most = TOOL_TOKENS + subject.thinkingTokens;
  for (let tries = 1; ; tries++) {
    const leave = await desk.admit(subject.model, { ...request, maxOutputTokens: most });
    let tokens: ModelTokens | undefined;
    try {
      const reply = await subject.offerTool(request, TOOL_OFFER, signal);
      tokens = reply.tokens;
      return reply.called;
    } catch (thrown) {
      const isRefused = thrown instanceof FootnoteError && REFUSALS.has(thrown.code);
      if (signal.aborted || !isRefused) throw thrown;
      // Some servers call it a fault of theirs; a fault that passes does not come twice.
      if (!thrown.retryable || tries > 1) return false;
    } finally {
      await leave("probe", tokens);
    }
  }
}

function speedOf({ askedMs, firstMs, lastMs, outputTokens }: Reply): Partial<ModelProbe> {
  if (firstMs === undefined || lastMs === undefined) return {};
  const perSecond = (fromMs: number): number =>
    lastMs > fromMs ? (outputTokens * 1_000) / (lastMs - fromMs) : Infinity;
  const writing = perSecond(firstMs);
  const speed = writing > TOO_FAST ? perSecond(askedMs) : writing;
  return {
    firstTokenMs: Math.round(firstMs - askedMs),
    ...(outputTokens > 0 && speed < Infinity ? { tokensPerSecond: Math.round(speed * 10) / 10 } : {}),
  };
}
