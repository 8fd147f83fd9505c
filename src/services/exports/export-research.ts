/** The report of research as a file: the same forms as those of an answer. */
import type { Turn } from "../../core/domain/answer.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { ExportFormat } from "../../core/domain/export-format.ts";
import type { RunId, ThreadId, TurnId } from "../../core/domain/ids.ts";
import { say } from "../../core/domain/said/say.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import { type Exported, type ExportParts, exportStoredTurn } from "./export-turn.ts";

/** Throws `not-found` where there is no report yet. */
export async function exportResearch(
  record: ResearchRecord,
  format: ExportFormat,
  parts: ExportParts,
): Promise<Exported> {
  return exportStoredTurn(asTurn(record), format, parts);
}

/** A report is an answer like any other: what exports turns exports it. Throws `not-found` where there is none yet. */
export function asTurn({ id, question, createdAt, endedAt, report, spent, notices }: ResearchRecord): Turn {
  if (report === undefined) throw new FootnoteError("not-found", say("research.no-report", { id }));
  return {
    turnId: id as string as TurnId,
    threadId: id as string as ThreadId,
    runId: id as string as RunId,
    question,
    createdAt: endedAt ?? createdAt,
    answer: report,
    usage: {
      modelCalls: spent.modelCalls,
      inputTokens: spent.tokens,
      outputTokens: 0,
      costMicros: spent.costMicros,
      elapsedMs: spent.elapsedMs,
    },
    notices,
  };
}
