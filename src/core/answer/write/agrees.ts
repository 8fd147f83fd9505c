/**
 * Whether a weak model's answer may stand for the extractive one: it rests on the same words, all of it is carried, and it
 * says what they say that the question does not say already. Such models find a true sentence of the subject more easily
 * than the one that answers; what they leave out is not seen by checking what they say.
 */
import { tokenize } from "../../../lib/text/words.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import type { Answer, Quote } from "../../domain/answer.ts";
import type { Extracted, ExtractedSentence } from "./extractive-writer.ts";

/** Of the new words of a quoted sentence the answer has so many; every figure of it counts by itself. */
const LEAST_SAID = 0.5;

export function agrees(answer: Answer, extracted: Extracted, question: string): boolean {
  const { claims, text, status } = answer;
  if (status !== "answered" || claims.length === 0 || answer.leftOut !== undefined) return false;
  if (claims.some(({ verdict }) => verdict !== "supported")) return false;
  const quotes = claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  // A list or steps are whole or wrong; of sentences the first is the one that answers.
  const answering = extracted.form === "sentences" ? extracted.sentences.slice(0, 1) : extracted.sentences;
  const asked = newWords(question);
  const said = newWords(text);
  return answering.length > 0 && answering.every((sentence) => isSaid(sentence, quotes, asked, said));
}

function isSaid(
  { quote, text }: ExtractedSentence,
  quotes: readonly Quote[],
  asked: ReadonlySet<string>,
  said: ReadonlySet<string>,
): boolean {
  if (!quotes.some((one) => overlaps(one, quote))) return false;
  const wanted = [...newWords(text)].filter((word) => !asked.has(word));
  const figures = wanted.filter((word) => /\d/u.test(word));
  if (!figures.every((figure) => said.has(figure))) return false;
  return wanted.filter((word) => said.has(word)).length >= LEAST_SAID * wanted.length;
}

function overlaps(one: Quote, other: Quote): boolean {
  return one.documentId === other.documentId && one.start < other.end && other.start < one.end;
}

function newWords(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ word }) => (isStopWord(word) ? [] : [word])));
}
