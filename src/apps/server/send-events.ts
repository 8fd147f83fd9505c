/** Numbered events as server-sent events, from any number on. */
import type { Context } from "hono";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { streamSSE } from "hono/streaming";
import type { ServerContext } from "./server-env.ts";
import { whileAllowed } from "./while-allowed.ts";

/** Proxies close connections that are silent for half a minute or more. */
const HEARTBEAT_MS = 15_000;

interface Numbered {
  readonly seq: number;
  readonly type: string;
}

/** EventSource resumes on its own by this header: the number behind the last event that it has seen. */
export function seenBefore(context: Pick<Context, "req">): number | undefined {
  const seen = Number(context.req.header("last-event-id"));
  return Number.isInteger(seen) && seen > 0 ? seen + 1 : undefined;
}

export async function* prepend<E>(first: E, rest: AsyncGenerator<E>): AsyncGenerator<E> {
  yield first;
  yield* rest;
}

/** One frame of server-sent events. */
export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data: string;
}

/** Ends, by an error, when whoever follows may not do so any more. */
export function sendEvents(context: ServerContext, events: AsyncGenerator<Numbered>) {
  const { isStillAllowed } = context.var;
  let seq = 0;
  const seen = async function* (): AsyncGenerator<Numbered> {
    for await (const event of events) {
      seq = event.seq;
      yield event;
    }
  };
  const refusal = new FootnoteError("forbidden", say("account.stream-ended"));
  const end = () => ({ type: "error", error: refusal.toBody(), seq: seq + 1 });
  return writeFrames(context, framesOf(whileAllowed(seen(), isStillAllowed, end)));
}

async function* framesOf(events: AsyncIterable<Numbered>): AsyncGenerator<Frame> {
  for await (const event of events)
    yield { id: String(event.seq), event: event.type, data: JSON.stringify(event) };
}

/** The same of another protocol, which just ends. */
export function sendFrames(context: ServerContext, frames: AsyncGenerator<Frame>) {
  return writeFrames(context, whileAllowed(frames, context.var.isStillAllowed));
}

/** As fast as they are read; where the reader leaves, `frames` is left too. */
function writeFrames(context: Context, frames: AsyncIterable<Frame>) {
  context.header("X-Accel-Buffering", "no");
  // Nobody would read the stream, and its writer would wait for ever.
  if (context.req.method === "HEAD") return context.body(null, 200, { "Content-Type": "text/event-stream" });
  return streamSSE(context, async (stream) => {
    const heartbeat = setInterval(() => void stream.write(": still here\n\n"), HEARTBEAT_MS);
    try {
      for await (const frame of frames) {
        if (stream.aborted) return;
        await stream.writeSSE(frame);
      }
    } finally {
      clearInterval(heartbeat);
    }
  });
}
