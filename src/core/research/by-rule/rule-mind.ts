/**
 * Research without a model: the question's own parts, the names that it gives, and bridges from what was found; of every search
 * the sentences that say most to it, verbatim. It is honest about what it is: an annotated bibliography, with what is open.
 */
import { readHits } from "../../answer/write/extractive-writer.ts";
import { extract } from "../../answer/write/extract.ts";
import { toSentences } from "../../answer/write/extractive/to-sentences.ts";
import type { ExtractedSentence } from "../../answer/write/extractive/extracted.ts";
import type { AskParts } from "../../answer/asking/asking.ts";
import { severalQuestions } from "../../answer/understand/several-questions.ts";
import { understand } from "../../answer/understand/understand.ts";
import type { DocumentId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import { speaksOf } from "../bridges/bridges.ts";
import { namesIn } from "../bridges/names-in.ts";
import { nextQuestions } from "../bridges/next-questions.ts";
import { nextReadings } from "../bridges/next-readings.ts";
import { NOTHING_SPENT } from "../steps/meter.ts";
import type { Mind, Paid } from "../notes/mind.ts";
import type { NewFinding } from "../notes/notebook.ts";
import { reportByRule } from "./rule-report.ts";

export interface RuleMindParts extends Pick<AskParts, "vectors" | "pairs" | "clock" | "store"> {
  readonly documentIds?: readonly DocumentId[] | undefined;
}

/** Sentences that stand for a question: those that answer it, and of other documents the one that is nearest. */
const ANSWERING = 3;
const NEAR = 3;
/** A sentence below this share of the best one's score says little to the question. */
const NEAR_SHARE = 0.5;
/** An answer less likely than this is something on the subject. */
const SURE = 0.5;

export function createRuleMind(parts: RuleMindParts): Mind {
  return {
    writer: "extractive",
    plan: async (question) => {
      const several = severalQuestions(question);
      const asked = several.length > 1 ? several : [question];
      const questions = asked.map((text) => ({ text, query: text, origin: "plan" as const }));
      return free({ questions, clarifying: [] });
    },
    async note({ text, query, origin }, hits, _notebook, signal) {
      if (origin !== "bridge" && origin !== "named") {
        const names = namesIn(text).map(({ name }) => name);
        return free(await sayings(query, names, hits, parts, signal));
      }
      // What is found for a name and does not have it is on something else.
      const own = hits.filter(
        ({ document, passage }) => speaksOf(document.title, text) || speaksOf(passage.text, text),
      );
      return free(await sayings(query, [text], own, parts, signal));
    },
    review: async (notebook, most) => {
      const questions = nextQuestions(notebook, most);
      // Documents that were named are looked through as a whole by every search.
      const readings = questions.length > 0 || parts.documentIds ? [] : nextReadings(notebook, most);
      return free({ questions: [...questions, ...readings], contradictions: [], computed: [] });
    },
    outline: () => [],
    write: async (_section, notebook) => free(reportByRule(notebook)),
    mend: async (written) => free({ answers: written.map(({ answer }) => answer), rewritten: 0 }),
    report: (notebook) => reportByRule(notebook),
  };
}

const free = <T>(value: T): Paid<T> => ({ value, spent: NOTHING_SPENT });

/** What the passages say to a query, in their own words: what answers it first. A document on one of the names is always heard. */
export async function sayings(
  query: string,
  names: readonly string[],
  hits: readonly Hit[],
  parts: RuleMindParts,
  signal: AbortSignal,
): Promise<NewFinding[]> {
  if (hits.length === 0) return [];
  const understood = understand(query, []);
  const { documentIds } = parts;
  const extracted = await extract({
    asking: { understood, documentIds },
    hits,
    thread: { question: "", hits: [] },
    parts,
    signal,
  });
  const answering = extracted.sentences.slice(0, extracted.confidence >= SURE ? ANSWERING : 0);
  // What is computed of a table needs nothing beside it.
  if (answering.some(({ computed }) => computed !== undefined)) return answering.map(finding(true));
  const seen = new Set(answering.map(({ hit }) => hit.document.id));
  const { ranked } = readHits(understood, hits);
  const best = ranked[0]?.score ?? 0;
  const near: ExtractedSentence[] = [];
  for (const { candidate, score } of ranked) {
    const { title } = candidate.hit.document;
    // What the query names is shown whatever else says more.
    const isNamed = names.some((name) => speaksOf(title, name) && speaksOf(name, title));
    if (seen.has(candidate.hit.document.id)) continue;
    if (!isNamed && (near.length >= NEAR || score < NEAR_SHARE * best)) continue;
    seen.add(candidate.hit.document.id);
    near.push(...toSentences({ form: "sentences", candidates: [candidate] }));
  }
  return [...answering.map(finding(true)), ...near.map(finding(false))];
}

const finding =
  (answers: boolean) =>
  (one: ExtractedSentence): NewFinding => ({
    text: one.text,
    quote: one.quote,
    ...(one.more === undefined ? {} : { more: one.more }),
    ...(one.computed === undefined ? {} : { computed: one.computed }),
    hit: one.hit,
    answers,
  });
