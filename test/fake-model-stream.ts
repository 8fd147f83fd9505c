/** Streams of a model server, event by event, as a test says them. What a whole server does is `fake-model-server.ts`'s matter. */
import type { FakeReply } from "./fake-model-server.ts";

/** These events and nothing else: without `[DONE]`. */
export function stream(...events: object[]): FakeReply {
  return { kind: "raw", pieces: events.map((event) => `data: ${JSON.stringify(event)}\n\n`) };
}

export const delta = (content: string, finish: string | null = null) => ({
  choices: [{ index: 0, delta: { content }, finish_reason: finish }],
});
