/** Frames as the reply of a door: what fails before the first is a status, what fails later an event of its protocol. */
import type { Context } from "hono";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import type { LogError } from "../../../services/log.ts";
import { type Frame, prepend, sendFrames } from "../send-events.ts";
import { doorError } from "./door-error.ts";

/** Throws what `frames` throws before its first frame. */
export async function replyFrames(context: Context, frames: AsyncGenerator<Frame>, log: LogError) {
  const first = await frames.next();
  if (first.done === true) return context.body(null, 204);
  return sendFrames(context, told(prepend(first.value, frames), context.req.path, log));
}

async function* told(frames: AsyncGenerator<Frame>, path: string, log: LogError): AsyncGenerator<Frame> {
  try {
    yield* frames;
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.status >= 500) log(error);
    yield { event: "error", data: JSON.stringify(doorError(error, path)) };
  }
}
