/**
 * What a model is tried with for the work that it would have: passages of two made-up places, a question that they answer,
 * one that they do not, and a true and a false statement about them. Asked by the very prompts of answering and judging.
 */
import type { Source } from "../domain/answer.ts";
import type { DocumentId } from "../domain/ids.ts";
import type { ModelMessage } from "../ports/model.ts";
import { answerPrompt, type PromptPassage } from "./answer-prompt.ts";
import { judgePrompt } from "./judge-prompt.ts";

const FERRY = [
  "The ferry between Lindow and the island of Marne has run since 1911.",
  "A crossing takes 25 minutes in calm weather and up to 40 minutes in a storm.",
  "It carries 120 passengers and twelve cars, and it leaves every hour from seven in the morning to nine in the evening.",
  "A single ticket costs 4.50 crowns; children under six travel free.",
  "Dogs must be kept on a lead, and bicycles are taken on the lower deck.",
];
const ORCHARD = [
  "栖霞果园在松岭县城西边八公里的山坡上，一共种了三千二百棵苹果树。",
  "果园每年九月中旬开始采摘，十月底结束。",
  "游客可以自己采摘，每公斤收费八元，入园不收门票。",
  "果园的停车场能停六十辆车，周末常常停满。",
  "下雨天果园不开放，因为山路很滑。",
];

export const SKILL_SOURCES: readonly Source[] = [
  {
    number: 1,
    documentId: "doc_probe_orchard" as DocumentId,
    title: "栖霞果园",
    url: "upload:probe/orchard.txt",
  },
  {
    number: 2,
    documentId: "doc_probe_ferry" as DocumentId,
    title: "The Marne ferry",
    url: "upload:probe/ferry.txt",
  },
];

const passages: readonly PromptPassage[] = [ORCHARD.join(""), FERRY.join(" ")].map((text, nth) => ({
  passage: { text, headingPath: [] },
  document: { id: SKILL_SOURCES[nth]?.documentId ?? ("" as DocumentId) },
}));

/** The passages come first and are the same, so that a server reads them once. */
export const CITE_QUESTION = asked("How long does a crossing of the Marne ferry take in a storm?");
export const CITED = { source: 2, words: /\b40\b|\bforty\b/iu };

export const REFUSE_QUESTION = asked("Who is the captain of the Marne ferry, and when was he born?");

export const JUDGE_QUESTION = judgePrompt({
  passages: [
    {
      source: 1,
      title: "The Marne ferry",
      headingPath: [],
      sentences: FERRY.map((text, nth) => ({ number: nth + 1, text })),
    },
  ],
  claims: [
    { number: 1, text: "Whoever is younger than six pays nothing on the ferry.", sources: [1] },
    { number: 2, text: "Bicycles are not allowed on board.", sources: [1] },
  ],
});
export const JUDGED = ["supported", "unsupported"] as const;

function asked(question: string): readonly ModelMessage[] {
  return answerPrompt({ question, language: "en", passages, sources: SKILL_SOURCES, history: [] });
}
