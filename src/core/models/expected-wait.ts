/** How long a model will take for an answer, by the speeds that its probe measured. An estimate: a machine may be busy. */
import type { Model, ModelMessage } from "../ports/model.ts";
import { promptTokens } from "./model-limits.ts";
import { rungOf } from "./rung.ts";

/** Tokens of an answer, as real ones were: two or three sentences, with markers; a weak model's one or two. */
const ANSWER_TOKENS = { long: 120, short: 60 };
/** Rules, passages and question of a prompt, as they come to by our estimate. */
const PROMPT_TOKENS = { long: 2_700, short: 800 };

/** What is shorter is not worth a word to who waits for it. */
export const LONG_WAIT_MS = 3_000;

/** `undefined` where the speeds are not known. `messages`: the prompt, where it is known already. */
export function expectedWaitMs(
  model: Pick<Model, "name" | "ability">,
  messages?: readonly ModelMessage[],
): number | undefined {
  const { readsPerSecond, writesPerSecond } = model.ability ?? {};
  if (readsPerSecond === undefined || writesPerSecond === undefined) return undefined;
  const length = rungOf(model).isShort ? "short" : "long";
  const read = messages === undefined ? PROMPT_TOKENS[length] : promptTokens(messages);
  return Math.round(1_000 * (read / readsPerSecond + ANSWER_TOKENS[length] / writesPerSecond));
}
