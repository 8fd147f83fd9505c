/** An answer and what it rests on. These shapes are the public JSON of `ask --json` and `POST /api/ask`. */
import type { Calculation } from "./calculation.ts";
import type { PageFacts } from "./document.ts";
import type { ErrorBody } from "./errors.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "./ids.ts";
import type { Steps } from "./steps.ts";

export const WRITER_KINDS = ["extractive", "model"] as const;
export type WriterKind = (typeof WRITER_KINDS)[number];

/** `auto`: a model where one is configured. */
export const WRITER_CHOICES = ["auto", ...WRITER_KINDS] as const;
export type WriterChoice = (typeof WRITER_CHOICES)[number];

/** Of a claim that is held against a source: does the quote carry it? The best first. */
export const HELD_VERDICTS = ["supported", "partial", "unsupported"] as const;
export type HeldVerdict = (typeof HELD_VERDICTS)[number];

/** `uncited`: the writer named no source for it. */
export const VERDICTS = [...HELD_VERDICTS, "uncited"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a reader is warned of: every verdict but `supported`, what is most against the claim first. */
export const DOUBTS = ["unsupported", "partial", "uncited"] as const satisfies readonly Verdict[];
export type Doubt = (typeof DOUBTS)[number];

export function isDoubt(verdict: Verdict): verdict is Doubt {
  return verdict !== "supported";
}

/** Of several claims together; `supported` where there is none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return DOUBTS.find((doubt) => verdicts.includes(doubt)) ?? "supported";
}

export const ANSWER_STATUSES = ["answered", "not-found"] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** What became of a question. `near`: the sources speak of what is asked about, and nothing of them answers. */
export const OUTCOMES = ["answered", "near", "nothing"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a question was read otherwise than it was typed: by what was said before, or because a word was misspelt. */
export const UNDERSTOOD_BY = ["thread", "spelling"] as const;

/** A question as it was read, where that is not as it was typed. */
export interface Understanding {
  readonly as: string;
  readonly by: (typeof UNDERSTOOD_BY)[number];
}

/** Exact words of a document: `text` is `document.text.slice(start, end)`. */
export interface Quote {
  readonly documentId: DocumentId;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A document that the answer relies on, or that says what the answer cites another for; numbered from 1 in the turn. */
export interface Source extends PageFacts {
  readonly number: number;
  readonly documentId: DocumentId;
  readonly title: string;
  readonly url: string;
}

/** A document that came near to answering. */
export interface NearSource extends Source {
  /** Its words that came nearest, where that is known. They are shown as such, and are no answer. */
  readonly quote?: Quote;
}

export interface Citation {
  /** `Source.number`. */
  readonly source: number;
  readonly quote: Quote;
  readonly verdict: Verdict;
  /** Where in the source the quote stands, for people. */
  readonly headingPath?: readonly string[];
  readonly page?: number;
  readonly atMs?: number;
  /** For what is on the web: where a browser opens it at the quote. Absent in turns of before there were such links. */
  readonly link?: string;
}

/** The source says otherwise. */
export const CONTRADICTING_CODES = [
  "number-differs",
  "unit-differs",
  "name-differs",
  "negation-differs",
  "opposite",
  "order-differs",
  "sequence-differs",
  "role-differs",
  "force-differs",
  "condition-differs",
] as const;

/** Something in the claim is wrong or from nowhere, whatever else of it a source carries. */
export const CONTRARY_CODES = [
  ...CONTRADICTING_CODES,
  "number-missing",
  "name-missing",
  "doubt-differs",
  "list-differs",
  "clause-missing",
] as const;

/** What keeps a claim from being supported, or what a reader should know of it; `docs/guide/checking.md` explains each. */
export const REASON_CODES = [
  ...CONTRARY_CODES,
  "wording-missing",
  "little-shared",
  "other-language",
  "other-source",
  "not-cited",
  "judged",
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  readonly code: ReasonCode;
  /** One sentence for people, in English; for another language it is made from the code and what follows. */
  readonly message: string;
  /** As the claim writes it. */
  readonly claimed?: string;
  /** As the source writes it. */
  readonly stated?: string;
  /** `Source.number`. */
  readonly source?: number;
  /** `provider/model` that judged it, and what it gave as its reason: its own words, in the language of the claim. */
  readonly model?: string;
  readonly said?: string;
}

/** A source that is told of again is known better. */
export function withSource(sources: readonly Source[], source: Source): Source[] {
  return [...sources.filter(({ number }) => number !== source.number), source];
}

const CONTRARY: ReadonlySet<ReasonCode> = new Set(CONTRARY_CODES);

export function isContrary({ code }: Pick<Reason, "code">): boolean {
  return CONTRARY.has(code);
}

/**
 * What a strict answer does without: no source carries it, none is named for it, or a figure, a name or the like is not
 * the source's. What is only partly carried for its wording stays, marked.
 */
export function isLeftOut({ verdict, reasons = [] }: Pick<Claim, "verdict" | "reasons">): boolean {
  if (verdict === "unsupported" || verdict === "uncited") return true;
  return verdict === "partial" && reasons.some(isContrary);
}

export const COMPUTATIONS = ["sum", "average", "count", "greatest", "least", "formula"] as const;

/** Figures of a table, by what each is of: `head` names what `points` are called, `value` what they hold, as the table does. */
export interface Series {
  readonly head: string;
  readonly value: string;
  readonly points: readonly { readonly name: string; readonly value: string; readonly quote: Quote }[];
}

/** How a claim was computed; its citations quote what it was computed of. A formula stands in the claim. */
export interface Computation {
  readonly operation: (typeof COMPUTATIONS)[number];
  /** Of a table; of a formula its figures. */
  readonly rows: number;
  /** What it was computed of, where that is a few rows with names of their own. */
  readonly series?: Series;
}

/** The smallest checkable statement: `text` is `answer.text.slice(start, end)`. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of a table's cell: what its row is about, and the head of its column; either may be empty. */
  readonly within?: { readonly subject: string; readonly head: string };
  /** The words of it that answer the question, as offsets into `answer.text`; absent where no words stand out. */
  readonly mark?: { readonly start: number; readonly end: number };
  /** It is no quote: the program computed it of the cells that it cites. */
  readonly computed?: Computation;
  /** Of its cited sources together; `uncited` where it has none. */
  readonly verdict: Verdict;
  /**
   * Why it is not supported: empty where it is, unless a model judged so. Absent in turns of before reasons were given.
   */
  readonly reasons?: readonly Reason[];
  /** A source may carry it by two quotes. */
  readonly citations: readonly Citation[];
  /** A source that is not cited and carries the claim, where those that are cited do not. */
  readonly elsewhere?: Citation;
}

export interface Answer {
  /** Markdown, without footnote markers: those are drawn from `claims`. */
  readonly text: string;
  /**
   * `not-found`: nothing answers the question, or nothing of a strict answer was left; then there are no claims, and
   * `nearest` says what came closest.
   */
  readonly status: AnswerStatus;
  /** Absent in turns of before it was told. */
  readonly outcome?: Outcome;
  /**
   * Of an answer in the sources' own words: how likely it is, from 0 to 1, that they hold what is asked for and that it
   * is this. Absent where a model wrote, and in turns of before.
   */
  readonly confidence?: number;
  /** `extractive` where no model wrote. */
  readonly writer: WriterKind;
  /** `provider/model`, where a model wrote. */
  readonly model?: string;
  /** The program worked it out by itself: there are no sources, and nothing was searched. */
  readonly calculated?: Calculation;
  readonly claims: readonly Claim[];
  /** How much a strict answer leaves out; absent where that is nothing. */
  readonly leftOut?: { readonly claims: number };
  readonly sources: readonly Source[];
  readonly nearest: readonly NearSource[];
}

export interface Usage {
  readonly modelCalls: number;
  /** The cached ones included. */
  readonly inputTokens: number;
  /** Of the input, what the provider had cached; absent in turns of before this was counted. */
  readonly cachedInputTokens?: number;
  /** Thoughts included. */
  readonly outputTokens: number;
  /** Millionths of a US dollar; `null` where the price is not known. */
  readonly costMicros: number | null;
  readonly elapsedMs: number;
}

export interface Turn {
  readonly turnId: TurnId;
  readonly threadId: ThreadId;
  readonly runId: RunId;
  readonly question: string;
  /** The turn whose place it takes: that was asked again, or otherwise. It stays, as the first version. */
  readonly versionOf?: TurnId;
  /** Absent where it was read as it was typed. */
  readonly understood?: Understanding;
  readonly createdAt: string;
  /** Where it was asked of these documents alone: a follow-up is asked of them too. Never empty. */
  readonly documentIds?: readonly DocumentId[];
  readonly answer: Answer;
  readonly usage: Usage;
  /** What went less well than it should, such as a model that failed and was stood in for. */
  readonly notices: readonly ErrorBody[];
  /** What was done for it. Absent in turns of before this was kept. */
  readonly steps?: Steps;
  /** Questions that lead on from it: of what was found and it does not rest on. Absent where there are none. */
  readonly related?: readonly string[];
}

export interface ThreadSummary {
  readonly threadId: ThreadId;
  /** The first question, unless it was given another name. */
  readonly title: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly turnCount: number;
  readonly isPinned: boolean;
  /** Put away: it stands in no list but that of its like, until something is asked in it. */
  readonly isArchived: boolean;
  /** Of a search: the first turn with the words that were looked for, and what stands around them. */
  readonly found?: { readonly turnId: TurnId; readonly text: string };
}

/** Of a thread's title, in UTF-16 code units: first questions may be long, and lists show this much. */
export const MOST_OF_TITLE = 200;

/** What may be changed of a thread. */
export type ThreadChange = Partial<Pick<ThreadSummary, "title" | "isPinned" | "isArchived">>;
