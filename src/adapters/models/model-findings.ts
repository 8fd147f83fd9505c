/**
 * What turned out about a model: what its server takes and what it refused. A wish that it refused is not sent again.
 * Kept for the process; whoever stores it passes it in. It decides nothing about prompts.
 */
import type { ModelRequest } from "../../core/ports/model.ts";

/** Absent means not known, and is tried. */
export interface ModelFindings {
  /** The most that it takes: a schema, a wish for some JSON object, or words alone. */
  readonly json?: "schema" | "object" | "text";
  /** False where it wants its own temperature. */
  readonly temperature?: false;
  /** How it calls the limit on its output; `max_tokens` where it is not known. */
  readonly limitName?: "max_tokens" | "max_completion_tokens";
  /** False where it must not be asked for usage, or for its thoughts. */
  readonly usageOnRequest?: false;
  readonly showsThoughts?: false;
  /** It wants thoughts on its own earlier messages, and takes empty ones, as DeepSeek V4 does. */
  readonly emptyThoughts?: true;
  /** It thinks before it writes, and needs room for that. */
  readonly thinks?: true;
  /** Its replies begin within its thoughts, with no opening tag: the server's template wrote that. */
  readonly thinksUnopened?: true;
}

/** What is still wished for in this request and could be why it was refused. */
interface Wish {
  /** Names that servers give to the parameter in the `param` field of an error. */
  readonly params: readonly string[];
  readonly isSent: (request: ModelRequest, findings: ModelFindings) => boolean;
  readonly without: (findings: ModelFindings) => ModelFindings;
}

/** The likeliest reason first. */
const WISHES: readonly Wish[] = [
  {
    params: ["response_format"],
    isSent: (request, { json }) => request.json !== undefined && json !== "text",
    without: (findings) => ({ ...findings, json: findings.json === "object" ? "text" : "object" }),
  },
  {
    params: ["temperature"],
    isSent: (request, { temperature }) => request.temperature !== undefined && temperature !== false,
    without: (findings) => ({ ...findings, temperature: false }),
  },
  {
    params: ["stream_options"],
    isSent: (_request, { usageOnRequest }) => usageOnRequest !== false,
    without: (findings) => ({ ...findings, usageOnRequest: false }),
  },
  {
    params: ["thinking_config"],
    isSent: (_request, { showsThoughts }) => showsThoughts !== false,
    without: (findings) => ({ ...findings, showsThoughts: false }),
  },
  {
    params: ["reasoning_content"],
    isSent: (request, { emptyThoughts }) =>
      emptyThoughts !== true && request.messages.some(({ role }) => role === "assistant"),
    without: (findings) => ({ ...findings, emptyThoughts: true }),
  },
  {
    params: ["max_tokens"],
    isSent: (_request, { limitName }) => limitName !== "max_completion_tokens",
    without: (findings) => ({ ...findings, limitName: "max_completion_tokens" }),
  },
];

/** The findings to try next after a request was refused as it stood; `undefined` where nothing is left to leave out. */
export function withoutOneWish(
  request: ModelRequest,
  findings: ModelFindings,
  param: string | undefined,
): ModelFindings | undefined {
  const sent = WISHES.filter((wish) => wish.isSent(request, findings));
  const named = sent.find((wish) => param !== undefined && wish.params.includes(param));
  return (named ?? sent[0])?.without(findings);
}
