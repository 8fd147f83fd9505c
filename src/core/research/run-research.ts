/**
 * The life of one research run: plan, search, note, follow what was found, write. One loop for both minds. Every search and every
 * call of a model is a step that is kept, so that the run can be begun again anywhere and comes to the same. It keeps to the
 * budget, ends in a state with a name, and gives all that it has found, whatever happens.
 */
import { inParallel } from "../../lib/in-parallel.ts";
import { createPlacer } from "../answer/place/placed.ts";
import type { Answer } from "../domain/answer.ts";
import { asFootnoteError, type ErrorBody } from "../domain/errors.ts";
import type {
  ResearchFinding,
  ResearchQuestion,
  ResearchRecord,
  ResearchStatus,
} from "../domain/research.ts";
import type { Hit } from "../domain/passage.ts";
import type { TextStore } from "../ports/text-store.ts";
import { type Meter, NOTHING_SPENT } from "./steps/meter.ts";
import type { Mind, Noted, Plan } from "./notes/mind.ts";
import { createNotebook, type NewFinding, type Notebook } from "./notes/notebook.ts";
import { reportByRule } from "./by-rule/rule-report.ts";
import type { Searched } from "./gather/search-for.ts";
import type { StepLedger } from "./steps/step-ledger.ts";

export interface ResearchParts {
  readonly mind: Mind;
  /** `withPages`: whether pages of the web may still be read. */
  readonly search: (query: string, withPages: boolean, signal: AbortSignal) => Promise<Searched>;
  readonly ledger: StepLedger;
  readonly meter: Meter;
  readonly store: Pick<TextStore, "placeAt" | "getDocument" | "readText">;
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
/** Passages of a search that are kept. */
export const KEPT_HITS = 10;

/** Resolves to how it ended. Throws the signal's reason where it was stopped or left, and what the store throws. */
export async function runResearch(record: ResearchRecord, parts: ResearchParts): Promise<ResearchChanges> {
  const { mind, ledger, meter, signal } = parts;
  const notices: ErrorBody[] = [];
  const notebook = createNotebook(record.question, record.language, planned(record));
  const view = (): ResearchChanges => ({
    questions: notebook.questions,
    findings: notebook.findings,
    contradictions: notebook.contradictions,
    found: notebook.sources.list,
    steps: ledger.list,
    spent: meter.spent(),
    notices: distinct([...notices, ...mind.notices]),
  });
  const ended = (status: ResearchStatus, report: Answer, error?: ErrorBody): ResearchChanges => ({
    ...view(),
    status,
    report,
    ...(error === undefined ? {} : { error }),
  });
  try {
    if (notebook.questions.length === 0) {
      const plan = await ledger.once({ kind: "plan", about: record.question, input: record.question }, () =>
        planStep(mind, record.question, meter, signal),
      );
      notebook.ask(plan.questions);
      if (parts.waits || plan.clarifying.length > 0) {
        return { ...view(), status: "planned", clarifying: plan.clarifying };
      }
    }
    parts.onChange(view());
    const isCut = await work(notebook, parts, notices, () => parts.onChange(view()));
    const report = await mind.report(notebook, signal);
    const isFailed = notebook.findings.length === 0 && notices.length > 0 && everySearchFailed(ledger);
    if (isFailed) return ended("failed", report, notices[0]);
    return ended(isCut ? "stopped-by-budget" : "done", report);
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
  parts: ResearchParts,
  notices: ErrorBody[],
  changed: () => void,
): Promise<boolean> {
  const { mind, meter, signal } = parts;
  for (;;) {
    const open = notebook.questions.filter(({ state }) => state === "open");
    if (open.length === 0) {
      const left = meter.searchesLeft();
      const more = await mind.next(notebook, left, signal);
      if (more.length === 0) return left === 0 && !meter.mayGoOn();
      notebook.ask(more.slice(0, left));
      changed();
      continue;
    }
    const wave = open.slice(0, Math.min(PARALLEL, meter.searchesLeft()));
    if (wave.length === 0) return true;
    const withPages = meter.mayReadPages();
    const searched = await inParallel(
      wave,
      PARALLEL,
      (one, stop) => searchStep(one, withPages, parts, stop),
      signal,
    );
    wave.forEach(({ id }, nth) => {
      notebook.keepHits(id, searched[nth]?.hits ?? []);
      notices.push(...(searched[nth]?.notices ?? []));
    });
    changed();
    const noted = await inParallel(
      wave,
      PARALLEL,
      (one, stop) => noteStep(one, searched[wave.indexOf(one)]?.hits ?? [], notebook, parts, stop),
      signal,
    );
    for (const [nth, question] of wave.entries()) {
      const findings = await numbered(question, noted[nth]?.findings ?? [], notebook, parts);
      const isAnswered = findings.some(({ answers }) => answers);
      notebook.settle(
        question.id,
        isAnswered ? "answered" : findings.length > 0 ? "near" : "nothing",
        findings,
      );
    }
    notebook.contradict(await mind.doubt(notebook, signal));
    changed();
  }
}

async function planStep(mind: Mind, question: string, _meter: Meter, signal: AbortSignal) {
  const value: Plan = await mind.plan(question, signal);
  return { value, spent: NOTHING_SPENT, found: value.questions.length };
}

function searchStep(
  { query }: ResearchQuestion,
  withPages: boolean,
  { ledger, search }: ResearchParts,
  signal: AbortSignal,
): Promise<Searched> {
  return ledger.once({ kind: "search", about: query, input: query }, async () => {
    try {
      const { hits, pages, notices } = await search(query, withPages, signal);
      const value: Searched = { hits: hits.slice(0, KEPT_HITS), pages, notices };
      return { value, spent: { ...NOTHING_SPENT, searches: 1, pages }, found: value.hits.length };
    } catch (thrown) {
      signal.throwIfAborted();
      const error = asFootnoteError(thrown).toBody();
      const value: Searched = { hits: [], pages: 0, notices: [error] };
      return { value, spent: { ...NOTHING_SPENT, searches: 1 }, found: 0, error };
    }
  });
}

function noteStep(
  question: ResearchQuestion,
  hits: readonly Hit[],
  notebook: Notebook,
  { ledger, mind }: ResearchParts,
  signal: AbortSignal,
): Promise<Noted> {
  const read = hits.map(({ document, passage }) => [document.id, passage.start, passage.end]);
  const input = JSON.stringify([question.text, question.query, read]);
  return ledger.once({ kind: "note", about: question.text, input }, async () => {
    const value = await mind.note(question, hits, notebook, signal);
    return { value, spent: NOTHING_SPENT, found: value.findings.length };
  });
}

/** Findings with their numbers, and their sources with theirs. */
async function numbered(
  { id }: ResearchQuestion,
  found: readonly NewFinding[],
  notebook: Notebook,
  { store }: ResearchParts,
): Promise<ResearchFinding[]> {
  const placer = createPlacer(store);
  const findings: ResearchFinding[] = [];
  for (const { text, quote, hit, answers } of found) {
    const { number } = notebook.sources.of(hit.document);
    const { headingPath } = hit.passage;
    const headed = headingPath.length === 0 ? {} : { headingPath };
    const citation = await placer.citation({ source: number, quote, verdict: "supported", ...headed });
    findings.push({ id: notebook.nextFinding(), question: id, text, citation, answers });
  }
  return findings;
}

/** What was planned: what came of findings comes again by itself. */
function planned({ questions }: ResearchRecord): ResearchQuestion[] {
  return questions.filter(({ origin }) => origin === "plan" || origin === "person");
}

function everySearchFailed({ list }: StepLedger): boolean {
  const searches = list.filter(({ kind }) => kind === "search");
  return searches.length > 0 && searches.every(({ error }) => error !== undefined);
}

function distinct(notices: readonly ErrorBody[]): ErrorBody[] {
  return [...new Map(notices.map((one) => [`${one.code} ${one.message}`, one])).values()];
}
