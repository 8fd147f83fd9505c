/** A run that goes another way from one step on: it has what was done up to there, and has paid nothing for it. */
import type { ResearchId } from "../../core/domain/ids.ts";
import { isPlanned, type ResearchRecord } from "../../core/domain/research.ts";
import { NOTHING_SPENT } from "../../core/research/steps/meter.ts";
import { againKey } from "../../core/research/steps/step-ledger.ts";

export function forkedRecord(
  record: ResearchRecord,
  seq: number,
  id: ResearchId,
  now: string,
): ResearchRecord {
  const { redone = {} } = record;
  const steps = record.steps.filter((step) => step.seq <= seq);
  // What was done anew later than that is done as it was first.
  const known = Object.entries(redone).filter(([key, times]) =>
    steps.some((step) => step.key === againKey(key, times)),
  );
  return {
    ...begunAnew(record, id, now),
    forkOf: record.id,
    steps: steps.map((step) => ({ ...step, spent: NOTHING_SPENT })),
    ...(known.length === 0 ? {} : { redone: Object.fromEntries(known) }),
  };
}

/** The same question with the same plan, of which nothing was done yet. */
export function begunAnew(record: ResearchRecord, id: ResearchId, now: string): ResearchRecord {
  const { question, language, writer, model, sources, documentIds, budget, estimate } = record;
  return {
    id,
    question,
    createdAt: now,
    language,
    writer,
    ...(model === undefined ? {} : { model }),
    sources,
    ...(documentIds === undefined ? {} : { documentIds }),
    status: "planned",
    budget,
    spent: NOTHING_SPENT,
    estimate,
    questions: record.questions.filter(isPlanned).map((one) => ({ ...one, state: "open" })),
    findings: [],
    contradictions: [],
    found: [],
    steps: [],
    notices: [],
  };
}
