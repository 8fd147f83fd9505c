/** What the streams of all chat completions have, of answers and of models that are asked themselves. */
import type { Frame } from "../../send-events.ts";
import type { ChatHead } from "./chat-reply.ts";

export const CHUNK = "chat.completion.chunk";

export const LAST_FRAME: Frame = { data: "[DONE]" };

export const frameOf = (value: object): Frame => ({ data: JSON.stringify(value) });

/** The usage in a chunk of its own, as programs ask for it. */
export function usageFrame(head: ChatHead, usage: object): Frame {
  return frameOf({ ...head, object: CHUNK, choices: [], usage });
}
