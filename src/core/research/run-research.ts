/**
 * The life of one research run: plan, search, note, follow what was found, write. One loop for both minds. Every search and every
 * call of a model is a step that is kept, so that the run can be begun again anywhere and comes to the same. It keeps to the
 * budget, ends in a state with a name, and gives all that it has found, whatever happens.
 */
import { inParallel } from "../../lib/in-parallel.ts";
import type { Answer } from "../domain/answer.ts";
import { asFootnoteError, type ErrorBody } from "../domain/errors.ts";
import { isPlanned, type ResearchRecord, type ResearchStatus } from "../domain/research.ts";
import { reportByRule } from "./by-rule/rule-report.ts";
import { createNotebook, type Notebook } from "./notes/notebook.ts";
import { createResearchSteps, type ResearchSteps, type StepParts } from "./research-steps.ts";
import type { StepLedger } from "./steps/step-ledger.ts";

export interface ResearchParts extends StepParts {
  /** Fires when the run is to end where it is: stopped, left, or out of time. */
  readonly signal: AbortSignal;
  /** That the signal fired because the minutes are over: then what was found is written up. */
  readonly isOutOfTime: () => boolean;
  /** Stop once the plan is there. */
  readonly waits: boolean;
  readonly onChange: (changes: ResearchChanges) => void;
}

export type ResearchChanges = Partial<
  Pick<
    ResearchRecord,
    | "status"
    | "questions"
    | "findings"
    | "contradictions"
    | "found"
    | "steps"
    | "spent"
    | "report"
    | "clarifying"
    | "notices"
    | "error"
  >
>;

/** Branches under way at once: a server of searches or of a model is asked no more than this by one run. */
const PARALLEL = 4;
/** Resolves to how it ended. Throws the signal's reason where it was stopped or left, and what the store throws. */
export async function runResearch(record: ResearchRecord, parts: ResearchParts): Promise<ResearchChanges> {
  const { mind, ledger, meter, signal } = parts;
  const notices: ErrorBody[] = [];
  const notebook = createNotebook(record.question, record.language, record.questions.filter(isPlanned));
  const view = (): ResearchChanges => ({
    questions: [...notebook.questions],
    findings: [...notebook.findings],
    contradictions: [...notebook.contradictions],
    found: [...notebook.sources.list],
    steps: [...ledger.list],
    spent: meter.spent(),
    notices: distinct(notices),
  });
  const steps = createResearchSteps(notebook, parts, (more) => notices.push(...more));
  const ended = (status: ResearchStatus, report: Answer, error?: ErrorBody): ResearchChanges => ({
    ...view(),
    status,
    report,
    ...(error === undefined ? {} : { error }),
  });
  try {
    if (notebook.questions.length === 0) {
      const plan = await steps.plan();
      notebook.ask(plan.questions);
      if (parts.waits) return { ...view(), status: "planned", clarifying: plan.clarifying };
    }
    parts.onChange(view());
    const isCut = await work(notebook, steps, parts, () => parts.onChange(view()));
    const written = await inParallel(
      mind.outline(notebook),
      PARALLEL,
      async (one, stop) => ({ ...one, answer: await steps.write(one, stop) }),
      signal,
    );
    const report = mind.report(notebook, await steps.mend(written));
    if (notebook.findings.length === 0 && everySearchFailed(ledger))
      return ended("failed", report, notices[0]);
    return ended(isCut || meter.isShort() ? "stopped-by-budget" : "done", report);
  } catch (thrown) {
    if (signal.aborted && !parts.isOutOfTime()) throw thrown;
    const report = reportByRule(notebook);
    if (parts.isOutOfTime()) return ended("stopped-by-budget", report);
    return ended("failed", report, asFootnoteError(thrown).toBody());
  }
}

/** Resolves to whether the budget cut it short. */
async function work(
  notebook: Notebook,
  steps: ResearchSteps,
  { meter, signal }: ResearchParts,
  changed: () => void,
): Promise<boolean> {
  for (;;) {
    const open = notebook.questions.filter(({ state }) => state === "open");
    const left = meter.searchesLeft();
    if (open.length === 0) {
      if (left === 0) return !meter.mayGoOn();
      let next = await steps.review(left);
      steps.conclude(next);
      // Where searching leads no further, what the pages link to may.
      if (next.questions.length === 0 && (await steps.look())) {
        next = await steps.review(left);
        steps.conclude(next);
      }
      const { questions } = next;
      if (questions.length === 0) return false;
      await steps.ask(questions.slice(0, left));
      changed();
      continue;
    }
    const wave = open.slice(0, Math.min(PARALLEL, left));
    if (wave.length === 0) return true;
    const searched = await inParallel(wave, PARALLEL, (one, stop) => steps.search(one, stop), signal);
    for (const [nth, { id }] of wave.entries()) notebook.keepHits(id, searched[nth]?.hits ?? []);
    changed();
    const read = wave.map((question, nth) => ({ question, hits: searched[nth]?.hits ?? [] }));
    const noted = await inParallel(
      read,
      PARALLEL,
      ({ question, hits }, stop) => steps.note(question, hits, stop),
      signal,
    );
    for (const [nth, question] of wave.entries()) await steps.settle(question, noted[nth] ?? []);
    changed();
  }
}

function everySearchFailed({ list }: StepLedger): boolean {
  const searches = list.filter(({ kind }) => kind === "search");
  return searches.length > 0 && searches.every(({ error }) => error !== undefined);
}

function distinct(notices: readonly ErrorBody[]): ErrorBody[] {
  return [...new Map(notices.map((one) => [`${one.code} ${one.message}`, one])).values()];
}
