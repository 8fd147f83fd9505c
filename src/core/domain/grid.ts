/** A grid of documents and questions: what each document says to each question. Public JSON of `grid --json` and `POST /api/grid`. */
import type { Citation, Computation, Source } from "./answer.ts";

export interface GridCell {
  /** The document's own words, or what was computed of its cells; empty where it says nothing to the question. */
  readonly text: string;
  /** The quotes that the text is made of; empty with it. */
  readonly citations: readonly Citation[];
  readonly computed?: Computation;
  /** From 0 to 1: how likely it is that the document answers the question, and by this. */
  readonly confidence: number;
}

export interface GridRow {
  readonly source: Source;
  /** In the order of the questions. */
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly questions: readonly string[];
  /** In the order in which the documents were named. */
  readonly rows: readonly GridRow[];
}

/** `POST /api/grid`. */
export interface GridRequest {
  readonly questions: readonly string[];
  readonly documentIds: readonly string[];
}

/** Enough for a data room's questions; more are another grid. */
export const MOST_GRID_QUESTIONS = 30;
