/** Rows of nothing but their names, for the suites that every store must pass. */
import type { Turn } from "../../core/domain/answer.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../../core/domain/ids.ts";
import type { NewDocument } from "../../core/ports/document-store.ts";
import type { IndexId } from "../../core/ports/index-queue.ts";

/** An index that the store has not been told of, unless a test tells it. */
export const INDEX: IndexId = { name: "passages", generation: "1" };

export function span(start: number, end: number) {
  return { start, end, headingPath: [] };
}

export function newDocument(name: string, change: Partial<NewDocument> = {}): NewDocument {
  const text = change.text ?? `The text of ${name}.`;
  return {
    id: `doc_${name}` as DocumentId,
    url: `file:///${name}`,
    title: `Title of ${name}`,
    mediaType: "text/plain",
    language: "en",
    contentHash: `hash-${name}`,
    fetchedAt: "2026-01-01T00:00:00.000Z",
    marks: [],
    passages: [span(0, text.length)],
    ...change,
    text,
  };
}

export function newTurn(threadId: string, nth: number, createdAt: string): Turn {
  return {
    turnId: `trn_${nth}` as TurnId,
    threadId: threadId as ThreadId,
    runId: `run_${nth}` as RunId,
    question: `question ${nth}`,
    createdAt,
    answer: { text: "", status: "answered", writer: "extractive", claims: [], sources: [], nearest: [] },
    usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0, elapsedMs: 1 },
    notices: [],
  };
}
