/**
 * Asks, and follows the run's events to its last one. A stream that breaks is resumed from the event after the last that
 * came, a few times where nothing comes; what then fails is told. Silence counts as broken, so that nobody waits for ever.
 */
import type { AskRequest } from "../../../core/domain/ask-request.ts";
import { createSseReader } from "../../../lib/sse.ts";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { isLastEvent, type RunEvent } from "../../../core/domain/event.ts";
import type { RunId } from "../../../core/domain/ids.ts";
import { words } from "../dictionary.ts";
import { asTold } from "../../../core/domain/sentence.ts";
import { send } from "./send.ts";

/** Three of the server's heartbeats: after that the connection is dead, whatever the socket says. */
const SILENCE_MS = 45_000;
/** A server that restarts needs a moment, a network that comes back some more. */
const RESUME_AFTER_MS: readonly number[] = [1_000, 2_000, 4_000, 8_000];

/** Events as they come, several at a time, in order and without gaps; ends with the last. */
export async function* askQuestion(
  asked: AskRequest,
  signal: AbortSignal,
): AsyncGenerator<readonly RunEvent[]> {
  const reply = await send("/api/ask", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(asked),
    signal,
  });
  yield* follow(reply, undefined, signal);
}

/** The events of a run that was begun before, from its first. Throws `not-found`. */
export async function* replayRun(runId: RunId, signal: AbortSignal): AsyncGenerator<readonly RunEvent[]> {
  yield* follow(await openRun(runId, 1, signal), runId, signal);
}

async function* follow(
  reply: Response,
  knownRunId: RunId | undefined,
  signal: AbortSignal,
): AsyncGenerator<readonly RunEvent[]> {
  let runId = knownRunId;
  let seq = 0;
  let source: Response | undefined = reply;
  /** Since something came last. */
  let failures = 0;
  for (;;) {
    try {
      source ??= await openRun(runId as RunId, seq + 1, signal);
      for await (const batch of readEvents(source)) {
        const fresh = batch.filter((event) => event.seq > seq);
        seq = fresh.at(-1)?.seq ?? seq;
        runId = fresh.find((event) => event.type === "run-start")?.runId ?? runId;
        if (fresh.length > 0) {
          failures = 0;
          yield fresh;
        }
        if (fresh.some(isLastEvent)) return;
      }
    } catch (thrown) {
      // What the server says of the run is the last word; that it is not reached is not.
      if (signal.aborted || (thrown instanceof FootnoteError && !thrown.retryable)) throw thrown;
    }
    source = undefined;
    const afterMs = RESUME_AFTER_MS[failures++];
    if (runId === undefined || afterMs === undefined) throw brokenOff();
    await new Promise((resolve) => setTimeout(resolve, afterMs));
    signal.throwIfAborted();
  }
}

const openRun = (runId: RunId, from: number, signal: AbortSignal): Promise<Response> =>
  send(`/api/runs/${encodeURIComponent(runId)}/events?from=${from}`, { signal });

async function* readEvents(reply: Response): AsyncGenerator<RunEvent[]> {
  const bytes = reply.body?.getReader();
  if (!bytes) return;
  const reader = createSseReader();
  try {
    for (;;) {
      const part = await withinSilence(bytes.read());
      if (part.done) return;
      const events = reader.push(part.value).map((message) => JSON.parse(message.data) as RunEvent);
      if (events.length > 0) yield events;
    }
  } finally {
    // The socket is let go, whether it ended, broke or is no longer wanted.
    bytes.cancel().catch(() => undefined);
  }
}

async function withinSilence<T>(reading: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(brokenOff()), SILENCE_MS);
  });
  return Promise.race([reading, silence]).finally(() => clearTimeout(timer));
}

function brokenOff(): FootnoteError {
  return new FootnoteError("run-interrupted", asTold(words.brokenOff), {
    hint: asTold(words.brokenOffHint),
    retryable: true,
  });
}
