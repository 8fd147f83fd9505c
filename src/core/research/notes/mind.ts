/** Who decides what to ask, what was found and what to write: the rules, or a model. Types alone; the run is the same. */
import type { Answer, WriterKind } from "../../domain/answer.ts";
import type { ErrorBody } from "../../domain/errors.ts";
import type { ResearchContradiction, ResearchQuestion, ResearchSpent } from "../../domain/research.ts";
import type { Hit } from "../../domain/passage.ts";
import type { NewComputed, NewFinding, NewQuestion, Notebook } from "./notebook.ts";

export interface Plan {
  readonly questions: readonly NewQuestion[];
  /** What should be made clear first; none where it is clear enough. */
  readonly clarifying: readonly string[];
}

export interface Reviewed {
  /** What to look for next; nothing where nothing is left to look for. */
  readonly questions: readonly NewQuestion[];
  readonly contradictions: readonly ResearchContradiction[];
  readonly computed: readonly NewComputed[];
}

/** A part of the report that is written by itself. */
export interface Section {
  /** The question that it answers. */
  readonly question: string;
  readonly hits: readonly Hit[];
}

export interface WrittenSection extends Section {
  /** Whatever its sources do not carry is still in it, until it is mended. */
  readonly answer: Answer;
}

/** The sections' answers in their order, without what does not stand. */
export interface Mended {
  readonly answers: readonly Answer[];
  /** Sentences that stand as they were written once more. */
  readonly rewritten: number;
}

/** What was come to, what it took, and what went less well. */
export interface Paid<T> {
  readonly value: T;
  readonly spent: ResearchSpent;
  readonly notices?: readonly ErrorBody[];
}

export interface Mind {
  readonly writer: WriterKind;
  plan(question: string, signal: AbortSignal): Promise<Paid<Plan>>;
  /** What the passages that were found for a question say to it. */
  note(
    question: ResearchQuestion,
    hits: readonly Hit[],
    notebook: Notebook,
    signal: AbortSignal,
  ): Promise<Paid<readonly NewFinding[]>>;
  /** `most`: questions that may still be looked for. */
  review(notebook: Notebook, most: number, signal: AbortSignal): Promise<Paid<Reviewed>>;
  /** The parts that are written; none where the report is made of the notebook alone. */
  outline(notebook: Notebook): readonly Section[];
  write(section: Section, notebook: Notebook, signal: AbortSignal): Promise<Paid<Answer>>;
  /** What does not stand is written once more, and what does not stand then gives way. */
  mend(written: readonly WrittenSection[], notebook: Notebook, signal: AbortSignal): Promise<Paid<Mended>>;
  /** `written`: each section of the outline, mended. */
  report(notebook: Notebook, written: readonly WrittenSection[]): Answer;
}
