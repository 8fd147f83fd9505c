/** What a run knows so far: its questions, what was found for each, and the sources, numbered as they are met. */
import { numberSources, type SourceNumbers } from "../../answer/place/sources.ts";
import type { Computation, Quote } from "../../domain/answer.ts";
import {
  lastNumber,
  type QuestionState,
  type ResearchContradiction,
  type ResearchFinding,
  type ResearchLanguage,
  type ResearchQuestion,
} from "../../domain/research.ts";
import type { Document } from "../../domain/document.ts";
import type { Hit } from "../../domain/passage.ts";
import type { PageLink } from "../../ports/web.ts";

/** A question before it has its number. */
export interface NewQuestion extends Pick<
  ResearchQuestion,
  "text" | "query" | "origin" | "answeredBy" | "sources" | "read" | "of"
> {
  /** Of a bridge: what led to it. */
  readonly lead?: NewFinding;
}

/** What a question's passages say to it, before its sources have their numbers. */
export interface NewFinding {
  readonly text: string;
  readonly quote: Quote;
  /** What else it rests on, and how it was computed of all of it. */
  readonly more?: readonly Quote[];
  readonly computed?: Computation;
  /** Which of the passages has the quote. */
  readonly hit: Hit;
  readonly answers: boolean;
}

/** What was computed of findings, before it is one. */
export interface NewComputed {
  /** With the calculation: `1,450 EUR × 12 = 17,400 EUR`. */
  readonly text: string;
  /** Ids; one at least. */
  readonly findings: readonly string[];
  readonly operands: number;
}

export interface LinksOfPage {
  readonly page: Document;
  readonly links: readonly PageLink[];
}

export interface Notebook {
  readonly question: string;
  readonly language: ResearchLanguage;
  readonly questions: readonly ResearchQuestion[];
  readonly findings: readonly ResearchFinding[];
  readonly contradictions: readonly ResearchContradiction[];
  readonly sources: SourceNumbers;
  /** The passages of every search, in the order of the searches, best first in each. */
  readonly searched: readonly { readonly question: string; readonly hits: readonly Hit[] }[];
  /** What pages that were found link to. */
  readonly links: readonly LinksOfPage[];
  /** Gives them with their numbers. */
  ask(questions: readonly NewQuestion[]): ResearchQuestion[];
  keepFindings(findings: readonly ResearchFinding[]): void;
  keepHits(question: string, hits: readonly Hit[]): void;
  keepLinks(page: Document, links: readonly PageLink[]): void;
  settle(question: string, state: QuestionState): void;
  contradict(contradictions: readonly ResearchContradiction[]): void;
  nextFinding(): string;
}

/** `planned`: questions that are there already, open again. */
export function createNotebook(
  question: string,
  language: ResearchLanguage,
  planned: readonly ResearchQuestion[],
): Notebook {
  const questions: ResearchQuestion[] = planned.map((one) => ({ ...one, state: "open" }));
  const findings: ResearchFinding[] = [];
  const contradictions: ResearchContradiction[] = [];
  const links: LinksOfPage[] = [];
  const searched: { question: string; hits: readonly Hit[] }[] = [];
  let [lastQuestion, lastFinding] = [lastNumber(planned), 0];
  return {
    question,
    language,
    questions,
    findings,
    contradictions,
    searched,
    links,
    sources: numberSources(),
    ask(more) {
      const asked = more.map(({ lead: _lead, ...one }): ResearchQuestion => ({
        ...one,
        id: `q${++lastQuestion}`,
        state: "open",
      }));
      questions.push(...asked);
      return asked;
    },
    keepHits: (id, hits) => void searched.push({ question: id, hits }),
    keepLinks: (page, own) => void links.push({ page, links: own }),
    keepFindings: (found) => void findings.push(...found),
    settle(id, state) {
      const at = questions.findIndex((one) => one.id === id);
      const known = questions[at];
      if (known !== undefined) questions[at] = { ...known, state };
    },
    contradict: (more) => void contradictions.push(...more),
    nextFinding: () => `f${++lastFinding}`,
  };
}

/** All passages, each once: the best of each search before the second best of any, the newest search first. */
export function allHits({ searched }: Pick<Notebook, "searched">): Hit[] {
  const seen = new Set<string>();
  const all: Hit[] = [];
  const longest = searched.reduce((most, { hits }) => Math.max(most, hits.length), 0);
  for (let rank = 0; rank < longest; rank++) {
    for (const { hits } of searched.toReversed()) {
      const hit = hits[rank];
      if (hit === undefined) continue;
      const key = `${hit.document.id} ${hit.passage.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      all.push({ ...hit, score: 1 / (1 + rank) });
    }
  }
  return all;
}
