/** A turn of nothing but its names and its day, for the suites that every store must pass. */
import type { Turn } from "../../core/domain/answer.ts";
import type { RunId, ThreadId, TurnId } from "../../core/domain/ids.ts";

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
