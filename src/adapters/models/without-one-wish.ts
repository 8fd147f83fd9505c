/**
 * What to leave out of a request that a model's server refused as it stood. A wish that it refused is not sent again.
 * It keeps nothing, and decides nothing about prompts. A server's words only say which wish is left out first: what is
 * learnt is what it then takes.
 */
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { ModelRequest } from "../../core/ports/model.ts";

/** What is still wished for in this request and could be why it was refused. */
interface Wish {
  /** Names that servers give to the parameter in the `param` field of an error, or in its words. */
  readonly params: readonly string[];
  /** Other words that name it. */
  readonly words?: RegExp;
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
  {
    params: [],
    // "System role not supported", "Conversation roles must alternate", "Only user and assistant roles are supported".
    words:
      /\broles?\b|\bsystem[ _-](?:message|prompt|instruction)|developer instruction|jinja|chat template|系统(?:消息|提示|角色)|角色/iu,
    isSent: (request, { systemRole }) =>
      systemRole !== false && request.messages.some(({ role }) => role === "system"),
    without: (findings) => ({ ...findings, systemRole: false }),
  },
];

/** What a refusal says of its reason. */
export interface RefusalReason {
  readonly param?: string | undefined;
  /** The server's words. */
  readonly words?: string | undefined;
}

/** The findings to try next after a request was refused as it stood; `undefined` where nothing is left to leave out. */
export function withoutOneWish(
  request: ModelRequest,
  findings: ModelFindings,
  reason: RefusalReason,
): ModelFindings | undefined {
  const sent = WISHES.filter((wish) => wish.isSent(request, findings));
  return (sent.find((wish) => isNamed(wish, reason)) ?? sent[0])?.without(findings);
}

/** The same where a server calls the refusal a fault of its own: only what it names is left out. */
export function withoutNamedRole(
  request: ModelRequest,
  findings: ModelFindings,
  reason: RefusalReason,
): ModelFindings | undefined {
  return WISHES.find(
    (wish) => wish.words !== undefined && wish.isSent(request, findings) && isNamed(wish, reason),
  )?.without(findings);
}

function isNamed({ params, words }: Wish, reason: RefusalReason): boolean {
  if (reason.param !== undefined && params.includes(reason.param)) return true;
  const said = reason.words ?? "";
  return words?.test(said) === true || params.some((param) => said.includes(param));
}
