/** Numbered events as server-sent events, from any number on. */
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";

/** Proxies close connections that are silent for half a minute or more. */
const HEARTBEAT_MS = 15_000;

interface Numbered {
  readonly seq: number;
  readonly type: string;
}

/** EventSource resumes on its own by this header: the number behind the last event that it has seen. */
export function seenBefore(context: Context): number | undefined {
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

export function sendEvents(context: Context, events: AsyncGenerator<Numbered>) {
  return sendFrames(context, framesOf(events));
}

async function* framesOf(events: AsyncGenerator<Numbered>): AsyncGenerator<Frame> {
  for await (const event of events)
    yield { id: String(event.seq), event: event.type, data: JSON.stringify(event) };
}

/** As fast as they are read; where the reader leaves, `frames` is left too. */
export function sendFrames(context: Context, frames: AsyncGenerator<Frame>) {
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
