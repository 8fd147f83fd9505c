/**
 * The steps of a run, each kept under what goes into it: what a mind decides, a search, what is noted, what is written. What a step
 * comes to goes into the notebook in the order of the questions, so that it is the same whoever was quicker.
 */
import { citationsOf } from "../answer/write/answer-extractively.ts";
import { createPlacer } from "../answer/place/placed.ts";
import { type Answer, isLeftOut } from "../domain/answer.ts";
import { asFootnoteError, type ErrorBody } from "../domain/errors.ts";
import type { Hit } from "../domain/passage.ts";
import type {
  ReadTarget,
  ResearchFinding,
  ResearchQuestion,
  ResearchSpent,
  ResearchStepKind,
} from "../domain/research.ts";
import type { TextStore } from "../ports/text-store.ts";
import type { SourceKind } from "../domain/source-kind.ts";
import type { PageLink } from "../ports/web.ts";
import { pagesToLookAt } from "./bridges/next-readings.ts";
import type { Searched } from "./gather/search-for.ts";
import type { Mind, Paid, Plan, Reviewed, Section, WrittenSection } from "./notes/mind.ts";
import type { NewFinding, NewQuestion, Notebook } from "./notes/notebook.ts";
import { type Meter, NOTHING_SPENT } from "./steps/meter.ts";
import type { StepAsked, StepDone, StepLedger } from "./steps/step-ledger.ts";

export interface StepParts {
  readonly mind: Mind;
  /** `withPages`: whether pages of the web may still be read. `sources`: these alone, of those of the run. */
  readonly search: (
    query: string,
    withPages: boolean,
    signal: AbortSignal,
    sources?: readonly SourceKind[],
  ) => Promise<Searched>;
  readonly read: (query: string, target: ReadTarget, signal: AbortSignal) => Promise<Searched>;
  /** Absent where no page of the web may be read. */
  readonly links?: ((url: string, signal: AbortSignal) => Promise<readonly PageLink[]>) | undefined;
  readonly ledger: StepLedger;
  readonly meter: Meter;
  readonly store: Pick<TextStore, "placeAt" | "getDocument" | "readText">;
  readonly signal: AbortSignal;
}

interface LooksAtLinks extends Searched {
  readonly links?: readonly PageLink[];
}

export interface ResearchSteps {
  plan(): Promise<Plan>;
  /** Searches for it, or reads where it is to be looked for. */
  search(question: ResearchQuestion, signal: AbortSignal): Promise<Searched>;
  /** Looks at what pages that were found link to; false where there is none to look at. */
  look(): Promise<boolean>;
  note(question: ResearchQuestion, hits: readonly Hit[], signal: AbortSignal): Promise<readonly NewFinding[]>;
  review(most: number): Promise<Reviewed>;
  write(section: Section, signal: AbortSignal): Promise<Answer>;
  /** The sections with what stands of them; nothing is done where all of it does. */
  mend(written: readonly WrittenSection[]): Promise<readonly WrittenSection[]>;
  /** Puts questions into the notebook, with what led to them. */
  ask(questions: readonly NewQuestion[]): Promise<void>;
  /** Puts what was computed, and what does not agree, into the notebook. */
  conclude(reviewed: Pick<Reviewed, "contradictions" | "computed">): void;
  /** Puts what was noted into the notebook. */
  settle(question: Pick<ResearchQuestion, "id" | "of">, noted: readonly NewFinding[]): Promise<void>;
}

/** Passages of a search that are kept; of what is read as a whole, more. */
const KEPT_HITS = 10;
const KEPT_OF_WHOLE = 24;
const KEPT_LINKS = 300;
const NOTHING_FOUND: Searched = { hits: [], pages: 0, notices: [] };

export function createResearchSteps(
  notebook: Notebook,
  { mind, search, read, links, ledger, meter, store, signal }: StepParts,
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
      const isShort = spent.modelCalls === 0 && notices.some(({ code }) => code === "cost-limit");
      return { value: { value, notices }, spent, found: count(value), isShort };
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

  /** What fails on the way is found to be nothing, and told; the run goes on. */
  const found = async (
    stop: AbortSignal,
    spent: ResearchSpent,
    work: () => Promise<StepDone<LooksAtLinks>>,
  ): Promise<StepDone<LooksAtLinks>> => {
    try {
      return await work();
    } catch (thrown) {
      stop.throwIfAborted();
      const error = asFootnoteError(thrown).toBody();
      return { value: { ...NOTHING_FOUND, notices: [error] }, spent, found: 0, error };
    }
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

    async search({ text, query, sources, read: target }, stop) {
      const withPages = meter.mayReadPages();
      const asked: StepAsked =
        target === undefined
          ? { kind: "search", about: query, input: sources ? `${sources.join()} ${query}` : query }
          : { kind: "read", about: text, input: JSON.stringify([target, query]) };
      const searched = await ledger.once<Searched>(asked, () =>
        found(stop, { ...NOTHING_SPENT, searches: 1 }, async () => {
          const { hits, pages, notices } =
            target === undefined
              ? await search(query, withPages, stop, sources)
              : await read(query, target, stop);
          const most = target === undefined ? KEPT_HITS : KEPT_OF_WHOLE;
          const value = { hits: hits.slice(0, most), pages, notices };
          const spent = { ...NOTHING_SPENT, searches: 1, pages };
          // Engines that all fail throw nothing: what they have not found may be there all the same.
          const error = hits.length > 0 ? undefined : notices.find(({ code }) => code === "web-not-reached");
          return { value, spent, found: value.hits.length, ...(error && { error }) };
        }),
      );
      tell(searched.notices);
      return searched;
    },

    async look() {
      const pages = links === undefined ? [] : pagesToLookAt(notebook);
      let looked = false;
      for (const page of pages) {
        const asked = { kind: "links", about: page.title, input: page.url } as const;
        if (!meter.mayReadPages() && !(await ledger.isKept(asked))) break;
        const spent = { ...NOTHING_SPENT, pages: 1 };
        const { links: own = [], notices } = await ledger.once<LooksAtLinks>(asked, () =>
          found(signal, spent, async () => {
            const all = (await links?.(page.url, signal)) ?? [];
            const value = {
              ...NOTHING_FOUND,
              links: all.filter(({ text }) => text !== "").slice(0, KEPT_LINKS),
            };
            return { value, spent, found: value.links.length };
          }),
        );
        tell(notices);
        notebook.keepLinks(page, own);
        looked = true;
      }
      return looked;
    },

    note(question, hits, stop) {
      const read = hits.map(({ document, passage }) => [document.id, passage.start, passage.end]);
      const { text, query } = question;
      // What is read as a whole is read for the question that it is to answer.
      const planned =
        notebook.questions.find(({ id }) => id === question.of) ??
        (question.read && { ...question, text: notebook.question });
      const asked =
        planned === undefined ? question : { ...planned, ...(question.read && { read: question.read }) };
      const work = () => mind.note(asked, hits, notebook, stop);
      return decide("note", text, [text, query, read], work, ({ length }) => length);
    },

    async review(most) {
      const work = () => mind.review(notebook, most, signal);
      // By rule it costs nothing, and is the same each time.
      if (mind.writer === "extractive") return (await work()).value;
      const { questions, findings } = notebook;
      const known = [
        questions.map(({ text, state }) => [text, state]),
        findings.map(({ text }) => text),
        notebook.links.map(({ page }) => page.url),
      ];
      return decide("gap", notebook.question, known, work, (value) => value.questions.length);
    },

    write(section, stop) {
      const read = section.hits.map(({ document, passage }) => [document.id, passage.start, passage.end]);
      const work = () => mind.write(section, notebook, stop);
      return decide("write", section.question, [section.question, read], work, ({ claims }) => claims.length);
    },

    async mend(written) {
      if (!written.some(({ answer }) => answer.claims.some(isLeftOut))) return written;
      const known = written.map(({ question, answer: { text, claims } }) => [
        question,
        text,
        claims.map((claim) => [claim.text, claim.verdict]),
      ]);
      const work = () => mind.mend(written, notebook, signal);
      const { answers } = await decide("mend", notebook.question, known, work, ({ rewritten }) => rewritten);
      return written.map((section, nth) => ({ ...section, answer: answers[nth] ?? section.answer }));
    },

    async ask(questions) {
      for (const [nth, { id }] of notebook.ask(questions).entries()) {
        const lead = questions[nth]?.lead;
        if (lead !== undefined) notebook.keepFindings(await numbered(id, [lead]));
      }
    },

    conclude({ contradictions, computed }) {
      notebook.contradict(contradictions);
      for (const { text, findings: ids, operands } of computed) {
        const of = notebook.findings.filter(({ id }) => ids.includes(id));
        const [first] = of;
        if (first === undefined || notebook.findings.some((one) => one.text === text)) continue;
        const [citation = first.citation, ...more] = of.flatMap((one) => [one.citation, ...(one.more ?? [])]);
        const { question } = first;
        const formula = { operation: "formula", rows: operands } as const;
        const id = notebook.nextFinding();
        notebook.keepFindings([{ id, question, text, citation, more, computed: formula, answers: true }]);
      }
    },

    async settle({ id, of }, noted) {
      const findings = await numbered(of ?? id, noted);
      const isAnswered = findings.some(({ answers }) => answers);
      notebook.keepFindings(findings);
      notebook.settle(id, isAnswered ? "answered" : findings.length > 0 ? "near" : "nothing");
      if (of !== undefined && isAnswered) notebook.settle(of, "answered");
    },
  };
}
