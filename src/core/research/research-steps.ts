/**
 * The steps of a run, each kept under what goes into it: what a mind decides, a search, what is noted, what is written. What a step
 * comes to goes into the notebook in the order of the questions, so that it is the same whoever was quicker.
 */
import { citationsOf } from "../answer/write/answer-extractively.ts";
import { createPlacer } from "../answer/place/placed.ts";
import type { Answer } from "../domain/answer.ts";
import { asFootnoteError, type ErrorBody } from "../domain/errors.ts";
import type { Hit } from "../domain/passage.ts";
import type { ResearchFinding, ResearchQuestion, ResearchStepKind } from "../domain/research.ts";
import type { TextStore } from "../ports/text-store.ts";
import type { Searched } from "./gather/search-for.ts";
import type { Mind, Paid, Plan, Reviewed, Section } from "./notes/mind.ts";
import type { NewFinding, NewQuestion, Notebook } from "./notes/notebook.ts";
import { type Meter, NOTHING_SPENT } from "./steps/meter.ts";
import type { StepLedger } from "./steps/step-ledger.ts";

export interface StepParts {
  readonly mind: Mind;
  /** `withPages`: whether pages of the web may still be read. */
  readonly search: (query: string, withPages: boolean, signal: AbortSignal) => Promise<Searched>;
  readonly ledger: StepLedger;
  readonly meter: Meter;
  readonly store: Pick<TextStore, "placeAt" | "getDocument" | "readText">;
  readonly signal: AbortSignal;
}

export interface ResearchSteps {
  plan(): Promise<Plan>;
  search(question: ResearchQuestion, signal: AbortSignal): Promise<Searched>;
  note(question: ResearchQuestion, hits: readonly Hit[], signal: AbortSignal): Promise<readonly NewFinding[]>;
  review(most: number): Promise<Reviewed>;
  write(section: Section, signal: AbortSignal): Promise<Answer>;
  /** Puts questions into the notebook, with what led to them. */
  ask(questions: readonly NewQuestion[]): Promise<void>;
  /** Puts what was noted into the notebook. */
  settle(question: string, found: readonly NewFinding[]): Promise<void>;
}

/** Passages of a search that are kept. */
const KEPT_HITS = 10;

export function createResearchSteps(
  notebook: Notebook,
  { mind, search, ledger, meter, store, signal }: StepParts,
  tell: (notices: readonly ErrorBody[]) => void,
): ResearchSteps {
  const placer = createPlacer(store);

  const decide = async <T>(
    kind: ResearchStepKind,
    about: string,
    input: unknown,
    work: () => Promise<Paid<T>>,
    count: (value: T) => number,
  ): Promise<T> => {
    const done = await ledger.once({ kind, about, input: JSON.stringify([mind.writer, input]) }, async () => {
      const { value, spent, notices = [] } = await work();
      return { value: { value, notices }, spent, found: count(value) };
    });
    tell(done.notices);
    return done.value;
  };

  const numbered = async (question: string, found: readonly NewFinding[]): Promise<ResearchFinding[]> => {
    const findings: ResearchFinding[] = [];
    for (const one of found) {
      const { text, computed, hit, answers } = one;
      const [quote, ...rest] = citationsOf(notebook.sources.of(hit.document), one);
      const citation = await placer.citation(quote);
      const more = await Promise.all(rest.map((also) => placer.citation(also)));
      findings.push({
        id: notebook.nextFinding(),
        question,
        text,
        citation,
        ...(more.length === 0 ? {} : { more }),
        ...(computed === undefined ? {} : { computed }),
        answers,
      });
    }
    return findings;
  };

  return {
    plan: () =>
      decide(
        "plan",
        notebook.question,
        notebook.question,
        () => mind.plan(notebook.question, signal),
        ({ questions }) => questions.length,
      ),

    async search({ query }, stop) {
      const withPages = meter.mayReadPages();
      const searched = await ledger.once({ kind: "search", about: query, input: query }, async () => {
        try {
          const { hits, pages, notices } = await search(query, withPages, stop);
          const value: Searched = { hits: hits.slice(0, KEPT_HITS), pages, notices };
          return { value, spent: { ...NOTHING_SPENT, searches: 1, pages }, found: value.hits.length };
        } catch (thrown) {
          stop.throwIfAborted();
          const error = asFootnoteError(thrown).toBody();
          const value: Searched = { hits: [], pages: 0, notices: [error] };
          return { value, spent: { ...NOTHING_SPENT, searches: 1 }, found: 0, error };
        }
      });
      tell(searched.notices);
      return searched;
    },

    note(question, hits, stop) {
      const read = hits.map(({ document, passage }) => [document.id, passage.start, passage.end]);
      const work = () => mind.note(question, hits, notebook, stop);
      return decide(
        "note",
        question.text,
        [question.text, question.query, read],
        work,
        ({ length }) => length,
      );
    },

    async review(most) {
      const work = () => mind.review(notebook, most, signal);
      // By rule it costs nothing, and is the same each time.
      if (mind.writer === "extractive") return (await work()).value;
      const { questions, findings } = notebook;
      const known = [questions.map(({ text, state }) => [text, state]), findings.map(({ text }) => text)];
      return decide("gap", notebook.question, known, work, (value) => value.questions.length);
    },

    write(section, stop) {
      const read = section.hits.map(({ document, passage }) => [document.id, passage.start, passage.end]);
      const work = () => mind.write(section, notebook, stop);
      return decide("write", section.question, [section.question, read], work, ({ claims }) => claims.length);
    },

    async ask(questions) {
      for (const [nth, { id }] of notebook.ask(questions).entries()) {
        const lead = questions[nth]?.lead;
        if (lead !== undefined) notebook.keepFindings(await numbered(id, [lead]));
      }
    },

    async settle(question, found) {
      const findings = await numbered(question, found);
      const isAnswered = findings.some(({ answers }) => answers);
      notebook.keepFindings(findings);
      notebook.settle(question, isAnswered ? "answered" : findings.length > 0 ? "near" : "nothing");
    },
  };
}
