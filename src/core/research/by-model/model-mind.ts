/**
 * Research with a model: it plans, notes what passages say, sees what is missing and what does not agree, and writes. All that it
 * says is held against the sources: a note that its sentences do not carry gives way to the sentences, a number that is none is
 * left out, and the report is checked as every answer is. Where it fails, breaks off or may not be paid for, the rules go on.
 */
import { splitSentences } from "../../../lib/text/sentences.ts";
import type { AskParts } from "../../answer/asking/asking.ts";
import { understand } from "../../answer/understand/understand.ts";
import { checkText } from "../../check/verdict/check-text.ts";
import { asFootnoteError, type ErrorBody } from "../../domain/errors.ts";
import type { ResearchQuestion } from "../../domain/research.ts";
import type { Hit } from "../../domain/passage.ts";
import { askForJSON, type JsonQuestion } from "../../models/ask-for-json.ts";
import { countedModel } from "../../models/counted-model.ts";
import { fitContext, UNKNOWN_CONTEXT_TOKENS } from "../../models/fit-context.ts";
import { isOfModel } from "../../models/model-health.ts";
import { rungOf } from "../../models/rung.ts";
import type { Model } from "../../ports/model.ts";
import {
  researchNotePrompt,
  researchPlanPrompt,
  researchReviewPrompt,
} from "../../prompts/research-prompt.ts";
import { pack } from "../../retrieval/pack.ts";
import { nextQuestions } from "../bridges/next-questions.ts";
import { sayings } from "../by-rule/rule-mind.ts";
import type { Mind, Paid } from "../notes/mind.ts";
import type { NewFinding, NewQuestion, Notebook } from "../notes/notebook.ts";
import { type Meter, NOTHING_SPENT } from "../steps/meter.ts";
import { createPaidDesk } from "./paid-desk.ts";
import { mendSections } from "./mend-sections.ts";
import { outlineOf, reportOf, writeSection } from "./model-report.ts";
import {
  NOTE_WISH,
  type NoteReply,
  PLAN_WISH,
  readCalls,
  readNotes,
  readPlan,
  REVIEW_TOOLS,
  REVIEW_WISH,
} from "./replies.ts";
import { linksShown, useTools } from "./use-tools.ts";

export interface ModelMindParts extends AskParts {
  /** In the order in which they are preferred; at least one. */
  readonly writers: readonly Model[];
  readonly meter: Meter;
}

/** Parts of a plan; a model that plans more has not understood. */
const MOST_PARTS = 6;
/** Tokens of passages that are read for one question; more of what is read as a whole. */
const NOTE_TOKENS = 3_000;
const WHOLE_TOKENS = 9_000;
const NOTE_OUTPUT = 900;
const PLAN_OUTPUT = 600;
const REVIEW_OUTPUT = 600;
const TABLE_ROW = /\|[^|\n]+\|/u;
/** Findings that a review sees: the latest, where there are more. */
const REVIEWED = 60;

export function createModelMind(parts: ModelMindParts): Mind {
  const { writers, meter } = parts;
  /** A weak model can do none of this; it may still write. */
  const able = writers.filter((model) => !rungOf(model).isWeak);

  /** The first model that can; `undefined` where none does, with why. */
  const ask = async <T>(
    question: (model: Model) => JsonQuestion<T>,
    signal: AbortSignal,
  ): Promise<Paid<T | undefined>> => {
    const paid = createPaidDesk(parts, meter);
    const notices: ErrorBody[] = [];
    for (const model of paid.desk.order(able)) {
      // One that just failed would only be waited for again, at each of a dozen steps.
      if (paid.desk.isAside(model)) continue;
      try {
        const counted = countedModel(model, paid.desk, "research");
        const { value } = await askForJSON(counted, question(model), signal);
        paid.desk.answered(model);
        return { value, spent: paid.spent(), notices };
      } catch (thrown) {
        signal.throwIfAborted();
        const error = asFootnoteError(thrown);
        if (!isOfModel(error.code)) throw error;
        paid.desk.failed(model, error);
        notices.push(error.toBody());
      }
    }
    return { value: undefined, spent: paid.spent(), notices };
  };

  return {
    writer: "model",

    async plan(question, signal) {
      const asked = await ask(
        () => ({
          messages: researchPlanPrompt(question),
          wish: PLAN_WISH,
          parse: readPlan,
          maxOutputTokens: PLAN_OUTPUT,
        }),
        signal,
      );
      const { questions = [], unclear = [] } = asked.value ?? {};
      const planned = distinct(
        questions.map((one): NewQuestion => ({
          text: one.question,
          query: one.question,
          origin: "plan",
          ...(one.answeredBy === "" ? {} : { answeredBy: one.answeredBy }),
        })),
        [],
      ).slice(0, MOST_PARTS);
      // Without a plan the question itself is one.
      const whole: NewQuestion = { text: question, query: question, origin: "plan" };
      return {
        ...asked,
        value: { questions: planned.length === 0 ? [whole] : planned, clarifying: unclear.slice(0, 2) },
      };
    },

    async note(question, hits, notebook, signal) {
      // What a table says of it is computed, not read off by a model.
      const rows = hits.some(({ passage }) => TABLE_ROW.test(passage.text))
        ? await sayings(question.query, [], hits, parts, signal)
        : [];
      const computed = rows.filter((one) => one.computed !== undefined);
      if (computed.length > 0) return { value: computed, spent: NOTHING_SPENT };
      const asked = hits.length === 0 ? undefined : await readPassages(question, hits, notebook, signal);
      if (asked?.value !== undefined) return { ...asked, value: asked.value };
      const { spent = NOTHING_SPENT, notices = [] } = asked ?? {};
      return { value: await sayings(question.query, [], hits, parts, signal), spent, notices };
    },

    async review(notebook, most, signal) {
      const { findings, questions } = notebook;
      const links = linksShown(notebook);
      const input = {
        question: notebook.question,
        asked: questions.map(({ text, state }) => ({ text, state })),
        findings: findings.slice(-REVIEWED).map(({ id, text, citation: { source } }) => ({
          id,
          text,
          source,
          title: notebook.sources.list.find(({ number }) => number === source)?.title ?? "",
        })),
        links,
      };
      const asked = await ask(
        () => ({
          messages: researchReviewPrompt(input),
          wish: REVIEW_WISH,
          tools: REVIEW_TOOLS,
          parse: readCalls,
          maxOutputTokens: REVIEW_OUTPUT,
        }),
        signal,
      );
      const { value, spent, notices = [] } = asked;
      // The rules follow bridges where the model cannot say what is missing.
      if (value === undefined) {
        const next = { questions: nextQuestions(notebook, most), contradictions: [], computed: [] };
        return { spent, notices, value: next };
      }
      const { notices: told, ...used } = useTools(value, notebook, links);
      const next = { ...used, questions: distinct(used.questions, questions).slice(0, most) };
      return { spent, notices: [...notices, ...told], value: next };
    },

    outline: outlineOf,
    write: (section, notebook, signal) =>
      writeSection(section, notebook, { ...parts, writers, meter }, signal),
    mend: (written, notebook, signal) =>
      mendSections(written, notebook, { ...parts, writers, meter }, (one) => ask(() => one, signal), signal),
    report: reportOf,
  };

  async function readPassages(
    question: ResearchQuestion,
    hits: readonly Hit[],
    notebook: Notebook,
    signal: AbortSignal,
  ): Promise<Paid<NewFinding[] | undefined>> {
    const contextTokens = able[0]?.contextTokens ?? UNKNOWN_CONTEXT_TOKENS;
    const { passageTokens } = fitContext({ contextTokens }, NOTE_OUTPUT, {
      passageTokens: question.read === undefined ? NOTE_TOKENS : WHOLE_TOKENS,
      maxOutputTokens: NOTE_OUTPUT,
    });
    const shown = numberedSentences(pack(hits, passageTokens));
    const passages = shown.map(({ hit, sentences }) => ({
      title: hit.document.title,
      published: hit.document.publishedAt?.slice(0, 10),
      sentences,
    }));
    const asked = await ask(
      () => ({
        messages: researchNotePrompt(notebook.question, question.text, passages),
        wish: NOTE_WISH,
        parse: readNotes,
        maxOutputTokens: NOTE_OUTPUT,
        takesPart: true,
      }),
      signal,
    );
    return { ...asked, value: asked.value?.flatMap((one) => findingOf(one, shown) ?? []) };
  }

  /** Of the sentences that are there and follow one another; in the model's words where they carry these. */
  function findingOf(
    { sentences, note, answers }: NoteReply,
    shown: readonly ShownHit[],
  ): NewFinding | undefined {
    const first = sentences[0];
    const of = shown.find(({ sentences: own }) => own.some(({ number }) => number === first));
    const from = of?.sentences.find(({ number }) => number === first);
    if (of === undefined || from === undefined) return undefined;
    let to = from;
    while (sentences.includes(to.number + 1)) {
      const next = of.sentences.find(({ number }) => number === to.number + 1);
      if (next === undefined) break;
      to = next;
    }
    const { passage, document } = of.hit;
    const text = passage.text.slice(from.start, to.end);
    const quote = {
      documentId: document.id,
      start: passage.start + from.start,
      end: passage.start + to.end,
      text,
    };
    const said = note !== "" && isCarried(note, text, document.title) ? note : text.replace(/\s+/gu, " ");
    return { text: said, quote, hit: of.hit, answers };
  }

  function isCarried(note: string, text: string, title: string): boolean {
    const { claims } = checkText(note, [{ name: title, title, text }], parts);
    return claims.length > 0 && claims.every(({ verdict }) => verdict === "supported");
  }
}

interface ShownHit {
  readonly hit: Hit;
  readonly sentences: readonly {
    readonly number: number;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
}

function numberedSentences(hits: readonly Hit[]): ShownHit[] {
  let number = 0;
  return hits.map((hit) => ({
    hit,
    sentences: splitSentences(hit.passage.text).map(({ start, end }) => ({
      number: ++number,
      text: hit.passage.text.slice(start, end),
      start,
      end,
    })),
  }));
}

/** Without those that were asked already, and without what cannot be searched for. */
function distinct(
  questions: readonly NewQuestion[],
  asked: readonly Pick<ResearchQuestion, "text">[],
): NewQuestion[] {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const seen = new Set(asked.map(({ text }) => bare(text)));
  return questions.filter(({ text }) => {
    const key = bare(text);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    try {
      understand(text, []);
      return true;
    } catch {
      return false;
    }
  });
}
