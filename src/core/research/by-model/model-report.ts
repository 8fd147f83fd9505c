/**
 * The report of a model: the question answered from all findings, then each part of the plan, each written by the same writer as an
 * answer and checked by the same check, what no source carries mended or left out; then where the sources disagree, how much was left
 * out, and what is open. Where the question is not answered at all, the findings stand as they are.
 */
import { drained } from "../../../lib/drained.ts";
import { answerByModelFirst } from "../../answer/write/answer-by-model-first.ts";
import { answerExtractively } from "../../answer/write/answer-extractively.ts";
import { createPlacer, type Placer } from "../../answer/place/placed.ts";
import type { Asking, AskParts, Writing } from "../../answer/asking/asking.ts";
import { understand } from "../../answer/understand/understand.ts";
import type { Answer, Claim } from "../../domain/answer.ts";
import type { ErrorBody, FootnoteError } from "../../domain/errors.ts";
import type { RunId, ThreadId, TurnId } from "../../domain/ids.ts";
import { isPlanned, type ResearchFinding } from "../../domain/research.ts";
import type { Hit } from "../../domain/passage.ts";
import type { Model } from "../../ports/model.ts";
import { openLines, reportByRule } from "../by-rule/rule-report.ts";
import type { Paid, Section, WrittenSection } from "../notes/mind.ts";
import { allHits, type Notebook } from "../notes/notebook.ts";
import { claimOf, seriesLines } from "../reporting/computed-lines.ts";
import { movedClaim } from "../reporting/moved-claim.ts";
import type { Meter } from "../steps/meter.ts";
import { createPaidDesk, type PaidDesk } from "./paid-desk.ts";

const WORDS = {
  en: {
    computed: "Computed",
    disagree: "Where the sources disagree",
    leftOut: (count: number, all: number): string =>
      `${count} of ${all} statements were left out, because no source carries them.`,
  },
  zh: {
    computed: "计算",
    disagree: "来源不一致之处",
    leftOut: (count: number, all: number): string => `有 ${count} / ${all} 条陈述没有来源支持，已略去。`,
  },
} as const;

/** The question as a whole first; then the parts of the plan, where there is more than one. */
export function outlineOf(notebook: Notebook): Section[] {
  const { question, questions, findings } = notebook;
  if (findings.length === 0) return [];
  const hits = allHits(notebook);
  const parts = questions.filter((one) => isPlanned(one) && one.state !== "nothing" && one.state !== "open");
  // That one is answered already.
  const sections = parts.length < 2 ? [] : parts.filter(({ text }) => text !== question);
  return [
    { question, hits: hitsOf(findings, hits) },
    ...sections.map(({ id, text }) => ({
      question: text,
      hits: hitsOf(
        findings.filter((one) => one.question === id),
        hits,
      ),
    })),
  ].filter((section) => section.hits.length > 0);
}

/** The passages of the findings, those that answer first. */
function hitsOf(findings: readonly ResearchFinding[], hits: readonly Hit[]): Hit[] {
  const inOrder = findings.toSorted((one, other) => Number(other.answers) - Number(one.answers));
  const found = inOrder.flatMap(({ citation: { quote } }) =>
    hits.filter(
      ({ document, passage }) =>
        document.id === quote.documentId && passage.start <= quote.start && quote.end <= passage.end,
    ),
  );
  return [...new Set(found)];
}

export interface WritingParts extends AskParts {
  readonly writers: readonly Model[];
  readonly meter: Meter;
}

/** What does not stand is left in: it is written once more, together with what does not stand of the other sections. */
export async function writeSection(
  section: Section,
  notebook: Notebook,
  parts: WritingParts,
  signal: AbortSignal,
): Promise<Paid<Answer>> {
  const notices: ErrorBody[] = [];
  const { writing, paid } = writingOf(section, notebook, parts, signal, notices);
  const write = writing.parts.models.answer.length === 0 ? answerExtractively : answerByModelFirst;
  const value = await drained(write(writing));
  signal.throwIfAborted();
  return { value, spent: paid.spent(), notices };
}

/** What the writers of answers are given to write a section with. What they tell goes to `notices`. */
export function writingOf(
  { question, hits }: Section,
  { language }: Notebook,
  parts: WritingParts,
  signal: AbortSignal,
  notices: ErrorBody[],
): { readonly writing: Writing; readonly paid: PaidDesk; readonly placer: Placer } {
  const paid = createPaidDesk(parts, parts.meter);
  const notice = (error: FootnoteError) => {
    notices.push(error.toBody());
    return { type: "notice" as const, error: error.toBody() };
  };
  const understood = understand(question, []);
  const asking: Asking = {
    runId: "" as RunId,
    threadId: "" as ThreadId,
    turnId: "" as TurnId,
    understood: { ...understood, language },
    history: [],
    writer: "auto",
    isStrict: false,
    sources: ["library"],
    filters: {},
  };
  const { models, store } = parts;
  const writers = parts.writers.filter((model) => !paid.desk.isAside(model));
  const placer = createPlacer(store);
  const writing: Writing = {
    asking,
    isDraft: true,
    hits,
    thread: { question: "", hits: [] },
    web: "not-asked",
    parts: { ...parts, models: { ...models, answer: writers } },
    desk: paid.desk,
    placer,
    notice,
    signal,
  };
  return { writing, paid, placer };
}

/** The numbers of an answer's sources → those of the report. */
export function numbersInReport({ sources: own }: Answer, { sources }: Notebook) {
  return (source: number): number => {
    const documentId = own.find(({ number }) => number === source)?.documentId;
    return sources.list.find((one) => one.documentId === documentId)?.number ?? source;
  };
}

export function reportOf(notebook: Notebook, written: readonly WrittenSection[]): Answer {
  const { language, findings, contradictions, sources } = notebook;
  const first = written[0]?.answer;
  if (first === undefined || first.status !== "answered") {
    return { ...reportByRule(notebook), ...(first?.model === undefined ? {} : { model: first.model }) };
  }
  const words = WORDS[language];
  const claims: Claim[] = [];
  let text = "";
  let [leftOut, all] = [0, 0];
  for (const { question, answer } of written) {
    leftOut += answer.leftOut?.claims ?? 0;
    all += answer.claims.length + (answer.leftOut?.claims ?? 0);
    if (answer.status !== "answered") continue;
    text += answer === first ? "" : `\n\n## ${question}\n\n`;
    const numberOf = numbersInReport(answer, notebook);
    claims.push(...answer.claims.map((claim) => movedClaim(claim, text.length, numberOf)));
    text += answer.text.trimEnd();
  }
  const disputes = contradictions.flatMap(({ findings: pair }) =>
    pair.flatMap((id) => findings.find((one) => one.id === id) ?? []),
  );
  const list = (heading: string, told: readonly ResearchFinding[]): void => {
    if (told.length > 0) text += `\n\n## ${heading}\n`;
    for (const finding of new Set(told)) {
      text += "\n- ";
      claims.push(claimOf(finding, text.length));
      text += finding.text;
      const series = seriesLines(finding);
      if (series.text !== "") text += "\n";
      claims.push(...series.claims.map((claim) => movedClaim(claim, text.length)));
      text += series.text;
    }
  };
  list(
    words.computed,
    findings.filter(({ computed }) => computed !== undefined),
  );
  list(words.disagree, disputes);
  if (leftOut > 0) text += `\n\n${words.leftOut(leftOut, all)}`;
  text += openLines(notebook);
  return {
    text: text.trimEnd(),
    status: "answered",
    outcome: "answered",
    writer: written.some(({ answer }) => answer.writer === "model") ? "model" : "extractive",
    ...(first.model === undefined ? {} : { model: first.model }),
    claims,
    ...(leftOut > 0 ? { leftOut: { claims: leftOut } } : {}),
    sources: sources.list,
    nearest: [],
  };
}
