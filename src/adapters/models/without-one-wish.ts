/**
 * What to leave out of a request that a model's server refused as it stood. A wish that it refused is not sent again.
 * It keeps nothing, and decides nothing about prompts.
 */
import type { ModelFindings } from "../../core/domain/model-probe.ts";
import type { ModelRequest } from "../../core/ports/model.ts";

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
