/**
 * Whether a weak model's answer may stand for the extractive one: it rests on the same words, all of it is carried, and it
 * says what they say that the question does not say already. Such models find a true sentence of the subject more easily
 * than the one that answers; what they leave out is not seen by checking what they say.
 */
import { tokenize } from "../../../lib/text/words.ts";
import { isStopWord } from "../../../lib/text/stop-words.ts";
import type { Answer, Quote } from "../../domain/answer.ts";
import type { Extracted, ExtractedSentence } from "./extractive/extracted.ts";
import { wantedOf } from "./extractive/wanted.ts";

/**
 * Where a number or a date is asked for, the figures answer; so many of the other new words show that it speaks of the
 * same. Else every word counts: "at the same time", "only", "unless" are easily left out and not missed.
 */
const LEAST_BESIDE_FIGURES = 0.2;
/** It may cut a sentence in two, or add one; what adds more tells all that it has read. */
const MOST_MORE = 2;

/** `question`: as it was asked, since what the turns before asked for is not wanted again. */
export function agrees(answer: Answer, extracted: Extracted, question: string): boolean {
  const { claims, text, status } = answer;
  if (status !== "answered" || claims.length === 0 || answer.leftOut !== undefined) return false;
  if (claims.some(({ verdict }) => verdict !== "supported")) return false;
  if (claims.length > extracted.sentences.length + MOST_MORE) return false;
  const quotes = claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  const asked = newWords(question);
  const said = newWords(text);
  const { type } = wantedOf(question);
  const isOfFigures = type === "number" || type === "date";
  return extracted.sentences.every(
    (sentence) =>
      quotes.some((one) => overlaps(one, sentence.quote)) && isSaid(sentence, asked, said, isOfFigures),
  );
}

function isSaid(
  { text, mark }: ExtractedSentence,
  asked: ReadonlySet<string>,
  said: ReadonlySet<string>,
  isOfFigures: boolean,
): boolean {
  const wanted = [...newWords(text)].filter((word) => !asked.has(word));
  const isUnsaid = (word: string): boolean => !said.has(word);
  // The words that answer are marked where they are known.
  const figures = [...newWords(text.slice(mark?.start, mark?.end))].filter((word) => /\d/u.test(word));
  if (figures.some(isUnsaid)) return false;
  const least = isOfFigures && figures.length > 0 ? LEAST_BESIDE_FIGURES : 1;
  return wanted.length - wanted.filter(isUnsaid).length >= least * wanted.length;
}

function overlaps(one: Quote, other: Quote): boolean {
  return one.documentId === other.documentId && one.start < other.end && other.start < one.end;
}

function newWords(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ word }) => (isStopWord(word) ? [] : [word])));
}
