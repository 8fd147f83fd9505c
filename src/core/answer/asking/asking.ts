/**
 * What answering is given: the parts of the program that it uses, one question with its choices, and what a writer
 * works with. Types alone.
 */
import type { Turn, WriterChoice } from "../../domain/answer.ts";
import type { FootnoteError } from "../../domain/errors.ts";
import type { EventBody } from "../../domain/event.ts";
import type { Filters } from "../../domain/filters.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import type { Scope } from "../../domain/scope.ts";
import type { SourceKind } from "../../domain/source-kind.ts";
import type { ModelDesk } from "../../models/model-desk.ts";
import type { ModelHealth } from "../../models/model-health.ts";
import type { Spending } from "../../models/spending.ts";
import type { Clock, Ids } from "../../ports/clock.ts";
import type { Model } from "../../ports/model.ts";
import type { PairReader } from "../../ports/pair-reader.ts";
import type { PassageIndex } from "../../ports/passage-index.ts";
import type { Reranker } from "../../ports/reranker.ts";
import type { DocumentStore } from "../../ports/document-store.ts";
import type { TextStore } from "../../ports/text-store.ts";
import type { UsageStore } from "../../ports/usage-store.ts";
import type { Web } from "../../ports/web.ts";
import type { VectorSearch } from "../../retrieval/retrieve.ts";
import type { Placer } from "../place/placed.ts";
import type { Understood } from "../understand/understood.ts";

export type WebState = "not-asked" | "reached" | "unreached";

export interface AskParts {
  /** Whose library is asked; `store` is opened for it. */
  readonly scope: Scope;
  readonly index: PassageIndex;
  readonly store: DocumentStore & TextStore & UsageStore;
  readonly vectors?: VectorSearch;
  /** Reads whether a sentence answers, where there is somebody who can. */
  readonly pairs?: PairReader;
  /** Puts the best passages in order once more, where one is configured; an answer waits so long for it. */
  readonly reranking?: { readonly reranker: Reranker; readonly deadlineMs: number };
  readonly models: AnswerModels;
  readonly health: ModelHealth;
  readonly spending: Spending;
  /** Where web search is on. */
  readonly web?: Web;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The models by what they are for. */
export interface AnswerModels {
  /** In the order in which they are preferred; none where no model is configured. */
  readonly answer: readonly Model[];
  /** For small things such as rewriting a follow-up; the first of `answer` where it is not given. */
  readonly fast?: Model;
  readonly escalation?: Escalation;
  /** Judges what the wording leaves open; where there is none, nothing is judged. */
  readonly judge?: Model;
}

/** Who writes an answer again of whose claims more than this share, from 0 to 1, fails the check. */
export interface Escalation {
  readonly model: Model;
  readonly share: number;
}

export interface Asking {
  readonly runId: RunId;
  readonly threadId: ThreadId;
  readonly turnId: TurnId;
  /** The first version of the turn whose place it takes. */
  readonly versionOf?: TurnId | undefined;
  readonly understood: Understood;
  /** Earlier turns of the thread, oldest first. */
  readonly history: readonly Turn[];
  readonly writer: WriterChoice;
  /** How the space's owner would have a model write. */
  readonly instruction?: string | undefined;
  /** A model's answer leaves out what no source carries. */
  readonly isStrict: boolean;
  readonly sources: readonly SourceKind[];
  readonly filters: Filters;
  /** Where the person is, where a calculation is answered by itself. */
  readonly calculatedIn?: string | undefined;
  /** Asked of these documents alone: then `sources` and `filters` do not count. */
  readonly documentIds?: readonly DocumentId[] | undefined;
}

/** What a writer works with. */
export interface Writing {
  readonly asking: Asking;
  /** Whoever wants it looks himself at what does not stand: an answer of which nothing does is his, too. */
  readonly isDraft?: true;
  readonly hits: readonly Hit[];
  /** The follow-up as it stands, and what the sources of the turns before have for it; no hits where it is none. */
  readonly thread: { readonly question: string; readonly hits: readonly Hit[] };
  readonly web: WebState;
  readonly parts: AskParts;
  readonly desk: ModelDesk;
  readonly placer: Placer;
  /** Makes the event that tells of an error which the run survives; the turn keeps it too. */
  readonly notice: (error: FootnoteError) => EventBody;
  readonly signal: AbortSignal;
}
