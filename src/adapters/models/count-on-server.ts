/**
 * Counts tokens with the tokenizer of a model server: llama.cpp, vLLM and SGLang have `POST /tokenize` beside their
 * OpenAI protocol, and take the text under different names. Without the marks that a chat template adds.
 */
import type { ModelMessage } from "../../core/ports/model.ts";
import { modelIdOf, type ModelPlace } from "./model-place.ts";
import { postJSON } from "./post-json.ts";
import { replyText } from "./reply-text.ts";

/** It is a few milliseconds' work, done to save a few passages: an answer does not wait longer for that. */
const DEADLINE_MS = 1_000;
/** Characters of a list of tokens as numbers: the longest prompt that is counted is a small context full. */
const MAX_LENGTH = 1_000_000;

/** `undefined` where the server gives no count. Never throws. */
export async function countOnServer(
  place: ModelPlace,
  messages: readonly ModelMessage[],
  signal?: AbortSignal,
): Promise<number | undefined> {
  const text = messages.map(({ content }) => content).join("\n");
  const body = { model: modelIdOf(place.name), prompt: text, content: text };
  const root = { ...place, baseURL: place.baseURL.replace(/\/v1$/, "") };
  const deadline = AbortSignal.timeout(DEADLINE_MS);
  try {
    const late = signal ? AbortSignal.any([signal, deadline]) : deadline;
    const reply = await replyText(await postJSON(root, "/tokenize", body, late), MAX_LENGTH);
    const { count, tokens }: { count?: unknown; tokens?: unknown } = JSON.parse(reply);
    if (typeof count === "number" && count > 0) return count;
    return Array.isArray(tokens) && tokens.length > 0 ? tokens.length : undefined;
  } catch {
    return undefined;
  }
}
