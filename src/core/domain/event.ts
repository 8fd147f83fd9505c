/**
 * Events: the append-only record that a run emits. They are deltas, numbered from 1 without gaps, and end with
 * exactly one `answer-end` or `error`.
 */
import type { Claim, Source, Turn, Usage, WriterKind } from "./answer.ts";
import type { Calculation } from "./calculation.ts";
import type { ErrorBody } from "./errors.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "./ids.ts";

export type EventBody =
  | {
      readonly type: "run-start";
      readonly runId: RunId;
      readonly threadId: ThreadId;
      readonly turnId: TurnId;
      readonly question: string;
    }
  /**
   * An earlier question of the thread is still being answered: this one is when that has ended. With a place, the server is
   * busy, and so many questions are answered before this one is begun, itself included; told again as it moves up.
   */
  | { readonly type: "run-waiting"; readonly place?: number }
  /** The queries that will be asked, where they are not the question. */
  | { readonly type: "queries"; readonly queries: readonly string[] }
  /** A page that the web's engines found for the question, and that is being read. */
  | {
      readonly type: "page-found";
      readonly url: string;
      readonly title: string;
      readonly engines: readonly string[];
    }
  /** What became of a page: read, or not, and then why; `fetch-timeout` where it came too late. */
  | { readonly type: "page-read"; readonly url: string; readonly title: string }
  | { readonly type: "page-failed"; readonly url: string; readonly error: ErrorBody }
  /** A document that may be cited, numbered. */
  | { readonly type: "source-found"; readonly source: Source }
  /** A passage that the writer is given. */
  | {
      readonly type: "passage-selected";
      readonly source: number;
      readonly documentId: DocumentId;
      readonly start: number;
      readonly end: number;
    }
  /** A model begins to read, and will take about so long in all; only where its speed is known. */
  | { readonly type: "model-asked"; readonly model: string; readonly aboutMs: number }
  /** What a model thinks before and while it answers: shown apart, never cited, not kept with the turn. */
  | { readonly type: "thinking-delta"; readonly text: string }
  /** A second one in a run means that another writer took over: what the first one wrote is void. */
  | {
      readonly type: "answer-start";
      readonly writer: WriterKind;
      readonly model?: string;
      /** The program worked it out by itself. */
      readonly calculated?: Calculation;
    }
  | { readonly type: "answer-delta"; readonly text: string }
  | { readonly type: "claim-checked"; readonly claim: Claim }
  /** Something went less well than it should, and the run goes on. */
  | { readonly type: "notice"; readonly error: ErrorBody }
  | { readonly type: "usage"; readonly usage: Usage }
  | { readonly type: "answer-end"; readonly turn: Turn }
  | { readonly type: "error"; readonly error: ErrorBody };

export type RunEvent = EventBody & { readonly seq: number };

export function isLastEvent(event: EventBody): boolean {
  return event.type === "answer-end" || event.type === "error";
}
