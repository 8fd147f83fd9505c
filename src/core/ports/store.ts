/** The store is the truth: documents, passages, threads, turns, runs. One conformance suite for all of them. */
import type { ThreadSummary, Turn } from "../domain/answer.ts";
import type { Document, Place, PlaceMark, ReadDocument } from "../domain/document.ts";
import type { RunEvent } from "../domain/event.ts";
import type { ModelCall, UsageGrouping, UsageSum } from "../domain/model-call.ts";
import type { ModelProbe } from "../domain/model-probe.ts";
import type { DocumentId, PassageId, RunId, ThreadId, TurnId } from "../domain/ids.ts";
import type { Passage, PassageSpan } from "../domain/passage.ts";
import type { DigestStore } from "./digest-store.ts";
import type { RepairStore } from "./repair-store.ts";
import type { SiteStore } from "./site-store.ts";
import type { VectorRow } from "./vector-index.ts";

/**
 * Who brought it: a person, who sees it in lists and has it searched; a question or a later check of its answer, which
 * read it on the web; or a digest. For the last two it stays as it was read.
 */
export type DocumentOrigin = "library" | "web" | "digest";

export interface NewDocument extends ReadDocument {
  readonly id: DocumentId;
  /** `library` where it is not given. Only the passages of a library's document are indexed. */
  readonly origin?: DocumentOrigin;
  readonly url: string;
  readonly contentHash: string;
  readonly fetchedAt: string;
  readonly passages: readonly PassageSpan[];
}

export interface DocumentStore {
  /**
   * All or none, durable when it resolves. Replaces documents of the library with the same `url`; others stay beside
   * each other, one for each content.
   * The passages are marked as not yet indexed. One whose URL and content are there already stays as it is, and is
   * given back in place of the new one.
   */
  putDocuments(documents: readonly NewDocument[]): Promise<Document[]>;
  /** Of any origin; all that find, list and count below know the library alone. */
  getDocument(id: DocumentId): Promise<Document | undefined>;
  findByUrl(url: string): Promise<Document | undefined>;
  /** Newest first. */
  listDocuments(range?: { offset?: number; limit?: number }): Promise<Document[]>;
  /** Documents whose URL starts so. */
  listByUrlPrefix(prefix: string): Promise<Document[]>;
  countDocuments(): Promise<{ documents: number; passages: number }>;
  /** False where there was none. */
  removeDocument(id: DocumentId): Promise<boolean>;
  /** `document.text.slice(start, end)`, clamped to the text. */
  readText(id: DocumentId, start: number, end: number): Promise<string>;
  /** The page or the time at which the text at `offset` stands; neither where the document has none. */
  placeAt(id: DocumentId, offset: number): Promise<Place>;
  /** Where its pages or times begin, in order; none where there is no such document. */
  placeMarks(id: DocumentId): Promise<PlaceMark[]>;
  /** In the order of `ids`; ids that are gone are left out. */
  getPassages(ids: readonly PassageId[]): Promise<{ passage: Passage; document: Document }[]>;

  /** Passages not yet indexed, oldest first. */
  pendingPassages(limit: number): Promise<{ passage: Passage; document: Document }[]>;
  markIndexed(ids: readonly PassageId[]): Promise<void>;
  /** Passages that were removed from the store and may still stand in the index. */
  pendingRemovals(limit: number): Promise<PassageId[]>;
  forgetRemovals(ids: readonly PassageId[]): Promise<void>;
  /** How many passages are marked as indexed. */
  countIndexed(): Promise<number>;
  /** Marks every passage as not indexed. */
  resetIndexed(): Promise<void>;

  /** Passages that have no vector of this embedder yet, oldest first. */
  passagesWithoutVector(embedder: string, limit: number): Promise<{ passage: Passage; document: Document }[]>;
  /** Vectors of passages that are gone meanwhile are left out. */
  putVectors(embedder: string, rows: readonly VectorRow[]): Promise<void>;
  /** Rows with ids above `after`, in order. */
  readVectors(embedder: string, after: number, limit: number): Promise<VectorRow[]>;
  countVectors(embedder: string): Promise<number>;
  removeVectors(embedder: string): Promise<void>;

  /**
   * Takes or prolongs the lease `name` for `owner` until `untilMs`; false while another owner's lease runs at `nowMs`.
   * Both are milliseconds since 1970: leases are between processes, so only the wall clock will do.
   */
  tryLease(name: string, owner: string, nowMs: number, untilMs: number): Promise<boolean>;
  endLease(name: string, owner: string): Promise<void>;
  /** Who holds the lease, or held it last and did not end it. */
  leaseOwner(name: string): Promise<string | undefined>;

  /** Small named values (`guide-version` …). */
  getValue(name: string): Promise<string | undefined>;
  setValue(name: string, value: string): Promise<void>;
}

export interface ThreadStore {
  /** Saves the turn and makes or touches its thread. */
  putTurn(turn: Turn): Promise<void>;
  /** Latest first. */
  listThreads(range?: { offset?: number; limit?: number }): Promise<ThreadSummary[]>;
  /** Oldest turn first; `undefined` where there is no such thread. */
  getThread(id: ThreadId): Promise<{ thread: ThreadSummary; turns: Turn[] } | undefined>;
  getTurn(id: TurnId): Promise<Turn | undefined>;
  /** Removes the thread, its turns and the events of their runs; false where there was none. */
  removeThread(id: ThreadId): Promise<boolean>;
}

export interface RunStore {
  appendEvents(runId: RunId, events: readonly RunEvent[]): Promise<void>;
  /** Events with `seq >= from`, in order; `undefined` where there is no such run. */
  readEvents(runId: RunId, from: number): Promise<RunEvent[] | undefined>;
}

/** What the models were called for and what that cost. */
export interface UsageStore {
  addModelCall(call: ModelCall): Promise<void>;
  /**
   * Days newest first, else the dearest first. `since` and `until` are ISO 8601 dates, both included. Calls that belong
   * to no thread are in the sums of days and models only.
   */
  sumModelCalls(query: { by: UsageGrouping; since?: string; until?: string }): Promise<UsageSum[]>;
}

/** What was found out about models, the latest of each model at each address. */
export interface ProbeStore {
  putProbe(probe: ModelProbe): Promise<void>;
  getProbe(model: string, address: string): Promise<ModelProbe | undefined>;
}

export interface Store
  extends DocumentStore, ThreadStore, RunStore, UsageStore, ProbeStore, SiteStore, DigestStore, RepairStore {
  close(): Promise<void>;
}
