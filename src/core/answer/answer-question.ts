/**
 * The life of a question: understand, gather, select, write, check, answer. One pipeline for both writers; it
 * yields events and ends with exactly one `answer-end` or throws a `FootnoteError`. It keeps nothing.
 */
import type { Answer, Turn, WriterChoice } from "../domain/answer.ts";
import { asFootnoteError, type ErrorBody, FootnoteError } from "../domain/errors.ts";
import type { EventBody } from "../domain/event.ts";
import { type Filters, isWithin } from "../domain/filters.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../domain/ids.ts";
import type { Hit } from "../domain/passage.ts";
import { isWebSource, type SourceKind } from "../domain/source-kind.ts";
import type { Clock, Ids } from "../ports/clock.ts";
import type { Model } from "../ports/model.ts";
import type { PassageIndex } from "../ports/passage-index.ts";
import type { Reranker } from "../ports/reranker.ts";
import type { DocumentStore, UsageStore } from "../ports/store.ts";
import type { Web } from "../ports/web.ts";
import { dropNearDuplicates } from "../retrieval/near-duplicates.ts";
import { rank } from "../retrieval/rank.ts";
import { retrieve, type VectorSearch } from "../retrieval/retrieve.ts";
import { spread } from "../retrieval/spread.ts";
import { answerExtractively } from "./answer-extractively.ts";
import { answerWithModel } from "./answer-with-model.ts";
import { gatherDocuments, type GatheredDocuments } from "./gather-documents.ts";
import { gatherWeb } from "./gather-web.ts";
import { createModelDesk, type ModelDesk } from "./model-desk.ts";
import type { ModelHealth } from "./model-health.ts";
import type { WebState } from "./not-found.ts";
import { createPlacer, type Placer } from "./placed.ts";
import { takeSite } from "./read-filters.ts";
import { notReranked, RERANKED, rerankHits } from "./rerank-hits.ts";
import { rewriteQuestion } from "./rewrite-question.ts";
import type { Spending } from "./spending.ts";
import type { Understood } from "./understand.ts";
import { createUsageCounter } from "./usage-counter.ts";

/** Passages that come out of retrieval: more than any writer uses, so that packing has a choice. */
const HITS = 30;

export interface AskParts {
  readonly index: PassageIndex;
  readonly store: Pick<
    DocumentStore,
    "getPassages" | "placeAt" | "placeMarks" | "getDocument" | "readText" | "countDocuments" | "putDocuments"
  > &
    Pick<UsageStore, "addModelCall">;
  readonly vectors?: VectorSearch;
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
  readonly understood: Understood;
  /** Earlier turns of the thread, oldest first. */
  readonly history: readonly Turn[];
  readonly writer: WriterChoice;
  /** A model's answer leaves out what no source carries. */
  readonly isStrict: boolean;
  readonly sources: readonly SourceKind[];
  readonly filters: Filters;
  /** Asked of these documents alone: then `sources` and `filters` do not count. */
  readonly documentIds?: readonly DocumentId[] | undefined;
}

/** What a writer works with. */
export interface Writing {
  readonly asking: Asking;
  readonly hits: readonly Hit[];
  readonly web: WebState;
  readonly parts: AskParts;
  readonly desk: ModelDesk;
  readonly placer: Placer;
  /** Makes the event that tells of an error which the run survives; the turn keeps it too. */
  readonly notice: (error: FootnoteError) => EventBody;
  readonly signal: AbortSignal;
}

/**
 * Yields the run's events in order. Throws `model-not-configured`, `model-failed`, `model-timeout` (only where the
 * writer was named and the extractive writer may not take over), `index-unavailable`, `cancelled`.
 */
export async function* answerQuestion(
  asking: Asking,
  parts: AskParts,
  signal: AbortSignal,
): AsyncGenerator<EventBody> {
  const startedMs = parts.clock.monotonicMs();
  const { runId, threadId, turnId, documentIds } = asking;
  const { question } = asking.understood;
  yield { type: "run-start", runId, threadId, turnId, question };
  const { answer: models } = parts.models;
  if (asking.writer === "model" && models.length === 0) {
    throw new FootnoteError("model-not-configured", "No language model is configured.", {
      hint: "Set FOOTNOTE_MODEL=provider/model and its key, or ask with the extractive writer.",
    });
  }
  const usage = createUsageCounter();
  const desk = createModelDesk(parts, asking, usage);
  const notices: ErrorBody[] = [];
  const notice = (error: FootnoteError): EventBody => {
    notices.push(error.toBody());
    return { type: "notice", error: error.toBody() };
  };
  const isModel = models.length > 0 && asking.writer !== "extractive";

  const understood = isModel ? await rewriteFollowUp(asking, parts, desk, signal) : asking.understood;
  if (asking.history.length > 0) yield { type: "queries", queries: understood.queries };

  const gathered = yield* gather({ ...asking, understood }, parts, notice, signal);
  const { hits: found, web } = gathered;
  const hits = yield* inBestOrder(understood, found, parts, desk, notice, signal);
  signal.throwIfAborted();

  const placer = createPlacer(parts.store, gathered.placeAt);
  const writing: Writing = {
    asking: { ...asking, understood },
    hits,
    web,
    parts,
    desk,
    placer,
    notice,
    signal,
  };
  const answer =
    isModel && hits.length > 0 ? yield* answerByModelFirst(writing) : yield* answerExtractively(writing);

  const spent = usage.total(parts.clock.monotonicMs() - startedMs);
  yield { type: "usage", usage: spent };
  const createdAt = parts.clock.now();
  const scope = documentIds === undefined ? {} : { documentIds };
  const turn: Turn = {
    turnId,
    threadId,
    runId,
    question,
    createdAt,
    ...scope,
    answer,
    usage: spent,
    notices,
  };
  yield { type: "answer-end", turn };
}

type Notice = (error: FootnoteError) => EventBody;

interface Gathered {
  readonly hits: Hit[];
  readonly web: WebState;
  /** Where the gathering knows more of pages and times than the store does. */
  readonly placeAt?: GatheredDocuments["placeAt"];
}

/** The best passages of the library and of the web, ranked together; both are asked at once. Or of the named documents. */
async function* gather(
  { understood, sources, filters, documentIds }: Asking,
  parts: AskParts,
  notice: Notice,
  signal: AbortSignal,
): AsyncGenerator<EventBody, Gathered> {
  if (documentIds !== undefined) {
    const named = await gatherDocuments(understood.standalone, documentIds, parts.store, mostHits(parts));
    return { ...named, web: "not-asked" };
  }
  const isLibrary = sources.includes("library");
  const library = isLibrary ? gatherLibrary(understood.queries, parts) : Promise.resolve({ hits: [] });
  // It is awaited below; until then a failure of it must not count as nobody's.
  library.catch(() => undefined);
  const { web } = parts;
  const kinds = sources.filter(isWebSource);
  const pages =
    web && kinds.length > 0
      ? yield* gatherWeb({ understood, kinds, filters }, { ...parts, web }, notice, signal)
      : undefined;
  const { hits: found, failure }: LibraryHits = await library;
  if (failure) yield notice(failure);
  const hits = found.filter(({ document }) => isWithin(document, filters));
  if (pages === undefined) return { hits, web: "not-asked" };
  const webState = pages.isReached ? "reached" : "unreached";
  if (pages.hits.length === 0) return { hits, web: webState };
  const ranked = rank(understood.standalone, [...hits, ...pages.hits]);
  return { hits: spread(dropNearDuplicates(ranked), mostHits(parts)), web: webState };
}

function mostHits({ reranking }: AskParts): number {
  return reranking ? RERANKED : HITS;
}

/** As the reranker ranks them, where there is one and it does so in time. */
async function* inBestOrder(
  { standalone }: Understood,
  hits: readonly Hit[],
  { reranking, clock }: AskParts,
  desk: ModelDesk,
  notice: Notice,
  signal: AbortSignal,
): AsyncGenerator<EventBody, readonly Hit[]> {
  if (!reranking) return hits;
  try {
    return spread(await rerankHits(standalone, hits, { ...reranking, clock, desk }, signal), HITS);
  } catch (thrown) {
    signal.throwIfAborted();
    yield notice(notReranked(thrown));
    return spread(hits, HITS);
  }
}

interface LibraryHits {
  readonly hits: Hit[];
  readonly failure?: FootnoteError | undefined;
}

/** The hits of the library; where the embedder fails, those that words find, and why there are no others. */
async function gatherLibrary(queries: readonly string[], parts: AskParts): Promise<LibraryHits> {
  const { index, store, vectors } = parts;
  let failure: FootnoteError | undefined;
  const search: VectorSearch["search"] = async (query, limit) => {
    try {
      return (await vectors?.search(query, limit)) ?? [];
    } catch (thrown) {
      failure = asFootnoteError(thrown);
      return [];
    }
  };
  const options = { index, store, limit: mostHits(parts), ...(vectors ? { vectors: { search } } : {}) };
  return { hits: await retrieve(queries, options), failure };
}

/** The model's answer; where it fails before its first word and nobody insisted on it, the extractive one. */
async function* answerByModelFirst(writing: Writing): AsyncGenerator<EventBody, Answer> {
  try {
    return yield* answerWithModel(writing, writing.parts.models.answer);
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    const isOurs = error.code.startsWith("model-") || error.code === "cost-limit";
    if (!isOurs || writing.asking.writer === "model") throw error;
    const message = `${error.message} This answer is taken word for word from the sources instead.`;
    yield writing.notice(
      new FootnoteError(error.code, message, { ...(error.hint ? { hint: error.hint } : {}), cause: error }),
    );
    return yield* answerExtractively(writing);
  }
}

/** A follow-up is made to stand alone by the model; by rules where the model cannot. */
async function rewriteFollowUp(
  asking: Asking,
  { models }: AskParts,
  desk: ModelDesk,
  signal: AbortSignal,
): Promise<Understood> {
  const { understood, history } = asking;
  const model = models.fast ?? desk.order(models.answer)[0];
  if (history.length === 0 || !model) return understood;
  try {
    const standalone = await rewriteQuestion({
      question: takeSite(understood.question).text,
      history: history.map((turn) => ({ question: turn.question, answer: turn.answer.text })),
      model,
      desk,
      signal,
    });
    if (standalone === understood.standalone) return understood;
    return { ...understood, standalone, queries: [...new Set([standalone, ...understood.queries])] };
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.code === "cancelled") throw error;
    desk.failed(model, error);
    return understood;
  }
}
