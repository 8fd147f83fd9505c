/**
 * Chunks of a chat completion: as OpenAI has them, and in the two forms of Perplexity's: `full`, where each chunk has the text
 * so far and the sources, and `concise`, where these come once, at the end, and thoughts are objects of their own.
 */
import type { Source } from "../../../../core/domain/answer.ts";
import type { Frame } from "../../send-events.ts";
import type { ChatPart, Finished } from "./chat-answer.ts";
import { CHUNK, frameOf, LAST_FRAME, usageFrame } from "./chat-frames.ts";
import { type ChatHead, sourcesOf } from "./chat-reply.ts";

export type StreamForm = "openai" | "full" | "concise";

export interface StreamOptions {
  readonly form: StreamForm;
  readonly showsThoughts: boolean;
  /** The usage comes in a chunk of its own, as a program asked. */
  readonly usageApart: boolean;
  /** What the last chunk says of the whole, and the whole text, where that is not what the parts were. */
  finish(finished: Finished): Promise<{ readonly usage: object; readonly content?: string } & object>;
  /** The text is given at the end alone. */
  readonly isHeld: boolean;
}

/** Throws what the parts throw. */
export async function* chatFrames(
  head: ChatHead,
  parts: AsyncIterable<ChatPart>,
  options: StreamOptions,
): AsyncGenerator<Frame> {
  const { form, showsThoughts, usageApart, isHeld } = options;
  let found: readonly Source[] = [];
  let told: object = {};
  let whole = "";
  let isThinking = false;

  const chunk = (object: string, delta: object, rest: object = {}, finish: "stop" | null = null): Frame => {
    const soFar =
      form === "full" || finish !== null ? { message: { role: "assistant", content: whole } } : {};
    const choice = {
      index: 0,
      delta,
      finish_reason: finish,
      logprobs: null,
      ...(form === "openai" ? {} : soFar),
    };
    return frameOf({ ...head, object, choices: [choice], ...rest });
  };
  const written = (content: string): Frame => {
    whole += content;
    return chunk(CHUNK, { role: "assistant", content }, form === "full" ? told : {});
  };
  function* unthought(): Generator<Frame> {
    if (!isThinking) return;
    isThinking = false;
    if (form !== "concise") yield written("</think>\n\n");
    else yield chunk("chat.reasoning.done", { role: "assistant", content: "" }, told);
  }

  for await (const part of parts) {
    if (part.type === "sources") {
      found = part.sources;
      told = sourcesOf(found);
      if (form !== "concise" && whole === "") yield written("");
    } else if (part.type === "thinking") {
      if (!showsThoughts || isHeld) continue;
      if (form === "concise") {
        const delta = { role: "assistant", content: "", reasoning_steps: [{ thought: part.text }] };
        yield chunk("chat.reasoning", delta);
      } else yield written(isThinking ? part.text : `<think>${part.text}`);
      isThinking = true;
    } else if (part.type === "text") {
      yield* unthought();
      if (!isHeld) yield written(part.text);
    } else {
      yield* unthought();
      const { usage, content, ...rest } = await options.finish(part.finished);
      if (content !== undefined) yield written(content);
      const sources = sourcesOf(found, part.finished.answer);
      const last = { ...sources, ...rest, ...(usageApart ? {} : { usage }) };
      const object = form === "concise" ? "chat.completion.done" : CHUNK;
      yield chunk(object, form === "openai" ? {} : { role: "assistant", content: "" }, last, "stop");
      if (usageApart) yield usageFrame(head, usage);
    }
  }
  yield LAST_FRAME;
}
