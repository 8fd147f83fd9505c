/** What the server replies, where that is more than one thing of the domain: lists, and things with what is known of them. */
import type { ThreadSummary, Turn } from "./answer.ts";
import type { DigestEstimate, DigestSummary } from "./digest.ts";
import type { Document, KindCount } from "./document.ts";
import type { ErrorBody } from "./errors.ts";
import type { ResearchSummary } from "./research.ts";
import type { DocumentId } from "./ids.ts";
import type { Finding } from "./finding.ts";
import type { UsageSum } from "./model-call.ts";
import type { Caps } from "./price.ts";
import type { PageOutcome, Site } from "./site.ts";
import type { SourceKind } from "./source-kind.ts";
import type { UnansweredQuestion } from "./run.ts";

/** `GET /api/health`. */
export interface Health {
  readonly status: "ok";
  readonly version: string;
  /** `provider/model`; `null` where answers are extractive. */
  readonly model: string | null;
  /** All that may be asked to write an answer, in the order in which they are preferred; none where answers are extractive. */
  readonly models: readonly string[];
  /** What its answer takes, about, in milliseconds; only where its speed was probed. */
  readonly answerTakesMs?: number;
  readonly webSearch: boolean;
  /** Where answers may come from. */
  readonly sources: readonly SourceKind[];
  readonly documents: number;
  /** Of these, those that somebody added: without the pages of the guide. */
  readonly ownDocuments: number;
  readonly passages: number;
}

/** `GET /api/ready`. */
export interface Ready {
  readonly status: "ready";
}

export interface ThreadList {
  readonly threads: readonly ThreadSummary[];
}

/** Oldest turn first. */
export interface ThreadTurns {
  readonly thread: ThreadSummary;
  readonly turns: readonly Turn[];
  /** What was asked and has no answer, or none yet, in the order in which it was asked. */
  readonly unanswered: readonly UnansweredQuestion[];
}

export const ADD_KINDS = ["added", "replaced", "unchanged"] as const;
export type AddKind = (typeof ADD_KINDS)[number];

export interface AddedDocument {
  readonly outcome: AddKind;
  readonly document: Document;
}

/** A text that is kept for questions about it, and no part of the library. */
export interface KeptText {
  readonly documentId: DocumentId;
}

export interface DocumentList {
  readonly documents: readonly Document[];
  /** Of the whole library, not of this page. */
  readonly total: number;
  /** Of the whole library, the guide apart. */
  readonly kinds: readonly KindCount[];
}

/** Questions to begin with, of what was added last. */
export interface SuggestedQuestions {
  readonly questions: readonly string[];
}

export interface DocumentText {
  readonly text: string;
}

/** A site or feed, and whether the server is reading it just now. */
export interface ListedSite extends Site {
  readonly isReading: boolean;
}

export interface SiteList {
  readonly sites: readonly ListedSite[];
}

/** What became of a page when it was last read; absent where it was not read yet. */
export interface PageState {
  readonly url: string;
  readonly outcome?: PageOutcome;
  readonly error?: ErrorBody;
}

export interface SitePages {
  readonly site: ListedSite;
  readonly pages: readonly PageState[];
}

/** Money in micros. */
export interface UsageReply {
  readonly sums: readonly UsageSum[];
  readonly caps: Caps;
  readonly spentTodayMicros: number;
}

export interface FindingList {
  readonly findings: readonly Finding[];
}

export interface DigestList {
  readonly digests: readonly DigestSummary[];
}

export interface ResearchList {
  readonly research: readonly ResearchSummary[];
}

export interface ErrorReply {
  readonly error: ErrorBody;
}

/** Of `cost-unconfirmed`: what may be agreed to. */
export interface UnconfirmedCost extends ErrorReply {
  readonly estimate: DigestEstimate;
}

/** A library that was carried over whole. */
export interface MovedLibrary {
  /** The stores, without passwords. */
  readonly from: string;
  readonly to: string;
  /** Rows by the names of tables. */
  readonly counts: Readonly<Record<string, number>>;
  /** SHA-256 of all rows in their order, the same in both. */
  readonly hash: string;
}
