/** A conversation that was had elsewhere, as turns that a question may lean on: known by its words alone, with no sources. */
import type { Turn } from "../../core/domain/answer.ts";
import type { EarlierTurn } from "../../core/domain/earlier-turn.ts";
import type { RunId, ThreadId, TurnId } from "../../core/domain/ids.ts";

export function toldTurns(earlier: readonly EarlierTurn[], createdAt: string): Turn[] {
  return earlier.map(({ question, answer }) => ({
    turnId: "" as TurnId,
    threadId: "" as ThreadId,
    runId: "" as RunId,
    question,
    createdAt,
    answer: { text: answer, status: "answered", writer: "model", claims: [], sources: [], nearest: [] },
    usage: { modelCalls: 0, inputTokens: 0, outputTokens: 0, costMicros: 0, elapsedMs: 0 },
    notices: [],
  }));
}
