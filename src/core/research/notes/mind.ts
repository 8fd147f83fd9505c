/** Who decides what to ask, what was found and what to write: the rules, or a model. Types alone; the run is the same. */
import type { Answer, WriterKind } from "../../domain/answer.ts";
import type { ErrorBody } from "../../domain/errors.ts";
import type { ResearchContradiction, ResearchQuestion } from "../../domain/research.ts";
import type { Hit } from "../../domain/passage.ts";
import type { NewFinding, NewQuestion, Notebook } from "./notebook.ts";

export interface Plan {
  readonly questions: readonly NewQuestion[];
  /** What should be made clear first; none where it is clear enough. */
  readonly clarifying: readonly string[];
}

export interface Noted {
  readonly findings: readonly NewFinding[];
}

export interface Mind {
  readonly writer: WriterKind;
  plan(question: string, signal: AbortSignal): Promise<Plan>;
  /** What the passages that were found for a question say to it. */
  note(
    question: ResearchQuestion,
    hits: readonly Hit[],
    notebook: Notebook,
    signal: AbortSignal,
  ): Promise<Noted>;
  /** What to look for next; nothing where nothing is left to look for. */
  next(notebook: Notebook, most: number, signal: AbortSignal): Promise<readonly NewQuestion[]>;
  /** Findings that do not agree. */
  doubt(notebook: Notebook, signal: AbortSignal): Promise<readonly ResearchContradiction[]>;
  report(notebook: Notebook, signal: AbortSignal): Promise<Answer>;
  /** What went less well than it should. */
  readonly notices: readonly ErrorBody[];
}
