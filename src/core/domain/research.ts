/**
 * Research: a question that one search cannot answer, worked on in steps that are kept: a plan, searches, findings with their
 * quotes, bridges to what the first findings lead to, and a report of which every sentence has its footnotes.
 */
import type { Answer, Citation, Computation, Source, WriterChoice, WriterKind } from "./answer.ts";
import type { DigestEstimate } from "./digest.ts";
import type { ErrorBody } from "./errors.ts";
import type { DocumentId, ResearchId } from "./ids.ts";
import type { SourceKind } from "./source-kind.ts";

/**
 * `planned`: the plan is there and waits for a person's word. `paused`: by a person, or because its process ended; it goes on
 * where it was. `stopped-by-budget`: it ends with what it has found, and `open` says what is left.
 */
export const RESEARCH_STATUSES = [
  "planned",
  "running",
  "paused",
  "done",
  "stopped-by-budget",
  "cancelled",
  "failed",
] as const;
export type ResearchStatus = (typeof RESEARCH_STATUSES)[number];

/** The languages that headings and what is said of the work are in. */
export const RESEARCH_LANGUAGES = ["en", "zh"] as const;
export type ResearchLanguage = (typeof RESEARCH_LANGUAGES)[number];

/** What a run may use at most. */
export interface ResearchBudget {
  /** Documents that are read as a whole, and links that are followed, included. */
  readonly searches: number;
  /** Of the web; documents of the library are not counted. */
  readonly pages: number;
  readonly minutes: number;
  /** Of models, in and out. */
  readonly tokens: number;
  readonly costMicros: number;
}

/** What of it a run, or a step, has used. */
export interface ResearchSpent {
  readonly searches: number;
  readonly pages: number;
  readonly modelCalls: number;
  readonly tokens: number;
  /** `null` where the price of a model is not known. */
  readonly costMicros: number | null;
  readonly elapsedMs: number;
}

/**
 * Where a question is from: the plan, a thing that the question names, a bridge to what something found leads to, a gap that was
 * seen, a document that is worth reading as a whole, a link of a page, or a person.
 */
export const QUESTION_ORIGINS = ["plan", "named", "bridge", "gap", "document", "link", "person"] as const;
export type QuestionOrigin = (typeof QUESTION_ORIGINS)[number];

/** `near`: something on the subject was found, and nothing that answers. `open`: not looked for yet. */
export const QUESTION_STATES = ["open", "answered", "near", "nothing"] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** What is read as a whole: a document that is kept, or a page that another one links to. */
export type ReadTarget = { readonly documentId: DocumentId } | { readonly url: string };

/** One question of the plan. */
export interface ResearchQuestion {
  /** `q1`, `q2` … in the order in which they came. */
  readonly id: string;
  readonly text: string;
  /** What is searched for. */
  readonly query: string;
  readonly origin: QuestionOrigin;
  /** What would answer it, in a model's words. */
  readonly answeredBy?: string;
  /** Where it is searched for; everywhere that the run looks, where it is absent. */
  readonly sources?: readonly SourceKind[];
  /** It is looked for there, in place of a search. */
  readonly read?: ReadTarget;
  /** `id` of the question of the plan that this is to answer: what is found is found for that one. */
  readonly of?: string;
  readonly state: QuestionState;
}

/** Of the plan, or put into it by a person; the others came of what was found, and come again by themselves. */
export const isPlanned = ({ origin }: Pick<ResearchQuestion, "origin">): boolean =>
  origin === "plan" || origin === "person";

/** The highest number that a question has; 0 where there is none. */
export const lastNumber = (questions: readonly Pick<ResearchQuestion, "id">[]): number =>
  questions.reduce((most, { id }) => Math.max(most, Number(id.slice(1)) || 0), 0);

/** What a source says to a question: its own words, or a model's with the words that carry them. */
export interface ResearchFinding {
  /** `f1`, `f2` … */
  readonly id: string;
  /** `ResearchQuestion.id`. */
  readonly question: string;
  /** The quote on one line, or what a model noted of it. */
  readonly text: string;
  readonly citation: Citation;
  /** What else it rests on: the other cells of a sum. */
  readonly more?: readonly Citation[];
  /** It is no quote: the program computed it of the cells that it cites. */
  readonly computed?: Computation;
  /** Whether it answers, or is on the subject alone. */
  readonly answers: boolean;
}

/** Two findings that do not agree. */
export interface ResearchContradiction {
  /** `ResearchFinding.id`. */
  readonly findings: readonly [string, string];
  readonly what: string;
}

export const RESEARCH_STEPS = ["plan", "search", "read", "links", "note", "gap", "write", "mend"] as const;
export type ResearchStepKind = (typeof RESEARCH_STEPS)[number];

/** A step that was done: its result is kept, and whoever goes on does not pay for it again. */
export interface ResearchStep {
  /** From 1, without gaps. */
  readonly seq: number;
  /** Tells it from the others; a step of the same kind with the same input has the same key. */
  readonly key: string;
  readonly kind: ResearchStepKind;
  /** The query, the question or the section that it is about. */
  readonly about: string;
  readonly at: string;
  readonly spent: ResearchSpent;
  /** Passages, findings, claims: how many came of it. */
  readonly found: number;
  /** Where it came to nothing, and the run went on. */
  readonly error?: ErrorBody;
}

/** What a run would take, before it begins: on the high side. */
export interface ResearchEstimate extends DigestEstimate {
  readonly searches: number;
}

/** What is asked of an estimate: as of research, without a question. */
export type ForecastResearch = Pick<BeginResearch, "writer" | "budget">;

/** What research would take, and may take at most. Public JSON of `POST /api/research/estimate`. */
export interface ResearchForecast {
  readonly writer: WriterKind;
  /** `provider/model`, where a model would be asked. */
  readonly model?: string;
  readonly budget: ResearchBudget;
  readonly estimate: ResearchEstimate;
}

/** Research as it is kept. Public JSON of `research --json` and `GET /api/research/ID`. */
export interface ResearchRecord {
  readonly id: ResearchId;
  readonly question: string;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly endedAt?: string;
  readonly language: ResearchLanguage;
  /** Who was asked to work on it; `report.writer` says who wrote. */
  readonly writer: WriterKind;
  /** `provider/model`, where a model was asked. */
  readonly model?: string;
  readonly sources: readonly SourceKind[];
  /** Where it was asked of these documents alone. */
  readonly documentIds?: readonly DocumentId[];
  readonly status: ResearchStatus;
  readonly budget: ResearchBudget;
  readonly spent: ResearchSpent;
  readonly estimate: ResearchEstimate;
  /** What a model would first like to know; answered by a question put more clearly, or passed over. */
  readonly clarifying?: readonly string[];
  /** It is to wait once the plan is there. */
  readonly waits?: boolean;
  readonly questions: readonly ResearchQuestion[];
  readonly findings: readonly ResearchFinding[];
  readonly contradictions: readonly ResearchContradiction[];
  /** Numbered as `findings` cite them. */
  readonly found: readonly Source[];
  readonly steps: readonly ResearchStep[];
  /** How often each step was done anew, by its key. */
  readonly redone?: Readonly<Record<string, number>>;
  readonly report?: Answer;
  readonly notices: readonly ErrorBody[];
  /** Where it failed. */
  readonly error?: ErrorBody;
  /** Of which run it goes on from one step. */
  readonly forkOf?: ResearchId;
  /** It is done again so often, by a server, the next time then; the last run of a schedule has it. */
  readonly everyMs?: number;
  readonly nextAt?: string;
  /** The run before it of its schedule, and what is otherwise than there. */
  readonly previous?: ResearchId;
  readonly news?: ResearchNews;
}

/** What a run of a schedule found to be otherwise: findings that are new, and those that are found no more. */
export interface ResearchNews {
  readonly since: string;
  readonly added: number;
  readonly gone: number;
}

/** `PUT /api/research/ID/schedule`. */
export interface ResearchSchedule {
  /** `1d`, `1w` …; `never` ends it. */
  readonly every: string;
}

/** For lists. */
export type ResearchSummary = Pick<
  ResearchRecord,
  | "id"
  | "question"
  | "createdAt"
  | "endedAt"
  | "status"
  | "writer"
  | "model"
  | "budget"
  | "spent"
  | "nextAt"
  | "previous"
  | "news"
> & { readonly counts: { readonly questions: number; readonly findings: number; readonly steps: number } };

/** What is asked of research. Public JSON of `POST /api/research`. */
export interface BeginResearch {
  readonly question: string;
  readonly writer?: WriterChoice;
  readonly sources?: readonly SourceKind[];
  /** Ask these documents alone. */
  readonly documentIds?: readonly string[];
  readonly budget?: Partial<ResearchBudget>;
  /** Wait for a person's word once the plan is there; else it goes on by itself. */
  readonly waits?: boolean;
  /** What it may cost, in micros; what may cost more than is usual is refused without. Of a schedule: each time. */
  readonly acceptMicros?: number;
  /** Do it again so often: `1d`, `1w`. */
  readonly every?: string;
}

/** A plan as a person sends it back: questions in their order, those with an id as they were. */
export interface EditedPlan {
  readonly questions: readonly { readonly id?: string; readonly text: string }[];
}

/** What a listener is told, numbered from 1: each step that was done, and how it ended. */
export type ResearchEvent =
  | { readonly type: "step"; readonly seq: number; readonly step: ResearchStep }
  | { readonly type: "end"; readonly seq: number; readonly status: ResearchStatus };

/** `POST /api/research` without a budget. */
export const DEFAULT_RESEARCH_BUDGET: ResearchBudget = {
  searches: 12,
  pages: 60,
  minutes: 20,
  tokens: 300_000,
  costMicros: 1_000_000,
};

export function researchSummary(record: ResearchRecord): ResearchSummary {
  const { id, question, createdAt, endedAt, status, writer, model, budget, spent, nextAt, previous, news } =
    record;
  const counts = {
    questions: record.questions.length,
    findings: record.findings.length,
    steps: record.steps.length,
  };
  return {
    id,
    question,
    createdAt,
    ...(endedAt === undefined ? {} : { endedAt }),
    status,
    writer,
    ...(model === undefined ? {} : { model }),
    budget,
    spent,
    ...(nextAt === undefined ? {} : { nextAt }),
    ...(previous === undefined ? {} : { previous }),
    ...(news === undefined ? {} : { news }),
    counts,
  };
}
