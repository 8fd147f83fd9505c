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
  const { endedAt: _ended, error: _error, report: _report, redone = {}, ...rest } = record;
  const steps = record.steps.filter((step) => step.seq <= seq);
  // What was done anew later than that is done as it was first.
  const known = Object.entries(redone).filter(([key, times]) =>
    steps.some((step) => step.key === againKey(key, times)),
  );
  return {
    ...rest,
    id,
    forkOf: record.id,
    createdAt: now,
    status: "planned",
    spent: NOTHING_SPENT,
    steps: steps.map((step) => ({ ...step, spent: NOTHING_SPENT })),
    ...(known.length === 0 ? {} : { redone: Object.fromEntries(known) }),
    questions: record.questions.filter(isPlanned).map((one) => ({ ...one, state: "open" })),
    findings: [],
    contradictions: [],
    found: [],
    notices: [],
  };
}
