/**
 * What a provider's refusal means: by the codes that vendors document, by the parameter they name, by the status. A table;
 * who reads the codes out of a reply, and what is done then, stands elsewhere.
 */
import type { ErrorCode } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { byName } from "../../lib/by-name.ts";

export interface Meaning {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  readonly hint: Sentence;
  /** It answers as soon as it is ready, and is asked until then. */
  readonly isLoading?: true;
}

const KEY_REFUSED: Meaning = {
  code: "model-key-refused",
  retryable: false,
  hint: say("model.check-key"),
};
const UNKNOWN: Meaning = {
  code: "model-unknown",
  retryable: false,
  hint: say("model.check-name"),
};
const UNPAID: Meaning = {
  code: "model-limited",
  retryable: false,
  hint: say("model.unpaid"),
};
const LIMITED: Meaning = {
  code: "model-limited",
  retryable: true,
  hint: say("model.limited"),
};
export const TOO_LONG: Meaning = {
  code: "model-context-exceeded",
  retryable: false,
  hint: say("model.larger-context"),
};
export const CONTENT_REFUSED: Meaning = {
  code: "model-content-refused",
  retryable: false,
  hint: say("model.other-words"),
};
export const FAULT: Meaning = {
  code: "model-failed",
  retryable: true,
  hint: say("model.fault"),
};
const LOADING: Meaning = {
  code: "model-failed",
  retryable: true,
  hint: say("model.loading"),
  isLoading: true,
};
const MALFORMED: Meaning = {
  code: "model-failed",
  retryable: false,
  hint: say("model.malformed"),
};

/** An error in words alone: what would help is in them, and asking again costs. */
export const TOLD: Meaning = {
  code: "model-failed",
  retryable: false,
  hint: say("model.see-words"),
};

/** Codes of error bodies, from the vendors' API references of November 2026. They say more than the status. */
export const BY_CODE = byName<Meaning>({
  // OpenAI, Google, Anthropic, Moonshot, Alibaba
  invalid_api_key: KEY_REFUSED,
  api_key_invalid: KEY_REFUSED,
  authentication_error: KEY_REFUSED,
  permission_error: KEY_REFUSED,
  invalid_authentication_error: KEY_REFUSED,
  invalidapikey: KEY_REFUSED,
  // OpenAI, Mistral, Anthropic and Ollama, Azure
  model_not_found: UNKNOWN,
  invalid_model: UNKNOWN,
  not_found_error: UNKNOWN,
  deploymentnotfound: UNKNOWN,
  // OpenAI, Moonshot, Anthropic, Alibaba
  insufficient_quota: UNPAID,
  billing_not_active: UNPAID,
  billing_hard_limit_reached: UNPAID,
  exceeded_current_quota_error: UNPAID,
  billing_error: UNPAID,
  arrearage: UNPAID,
  // OpenAI and Groq (also with 413), Anthropic, Moonshot
  rate_limit_exceeded: LIMITED,
  rate_limit_error: LIMITED,
  rate_limit_reached_error: LIMITED,
  // OpenAI, llama.cpp, Anthropic
  context_length_exceeded: TOO_LONG,
  exceed_context_size_error: TOO_LONG,
  request_too_large: TOO_LONG,
  // OpenAI, Azure, Moonshot, Alibaba
  content_filter: CONTENT_REFUSED,
  content_policy_violation: CONTENT_REFUSED,
  responsibleaipolicyviolation: CONTENT_REFUSED,
  datainspectionfailed: CONTENT_REFUSED,
  data_inspection_failed: CONTENT_REFUSED,
  // Zhipu: arrears, too many at once, too often, a prompt that is too long, content
  "1113": UNPAID,
  "1302": LIMITED,
  "1303": LIMITED,
  "1305": LIMITED,
  "1261": TOO_LONG,
  "1301": CONTENT_REFUSED,
  // MiniMax
  "base_resp-1002": LIMITED,
  "base_resp-1004": KEY_REFUSED,
  "base_resp-1008": UNPAID,
  "base_resp-1026": CONTENT_REFUSED,
  "base_resp-1027": CONTENT_REFUSED,
  "base_resp-1039": TOO_LONG,
  // Anthropic, Moonshot, OpenAI
  overloaded_error: FAULT,
  engine_overloaded_error: FAULT,
  server_error: FAULT,
  // llama.cpp, with HTTP 503, while it reads the model's file
  unavailable_error: LOADING,
});

/** Parameters that servers name and give no code: vLLM's word for the length of the prompt. */
export const BY_PARAM = byName<Meaning>({ input_tokens: TOO_LONG });

/** A status that every provider uses alike. */
export function meaningOfStatus(status: number): Meaning {
  if (status === 401 || status === 403) return KEY_REFUSED;
  if (status === 402) return UNPAID;
  if (status === 404) return UNKNOWN;
  if (status === 413) return TOO_LONG;
  if (status === 429) return LIMITED;
  return status === 408 || status === 409 || status === 425 || status >= 500 ? FAULT : MALFORMED;
}
