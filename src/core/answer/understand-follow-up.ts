/** Turns a follow-up ("and in 2020?", "那北京呢？") into a question that stands alone, by rule. */
import type { EarlierTurn } from "./understand.ts";

const LEANS_ON_EARLIER =
  /^(?:and|what about|how about|but)\b|\b(?:it|its|he|his|him|she|her|they|their|them|this|that|these|those)\b|^那|呢[？?]?$|他|她|它|其/iu;

export function standAlone(question: string, history: readonly EarlierTurn[]): string {
  const last = history.at(-1);
  if (last === undefined || !LEANS_ON_EARLIER.test(question)) return question;
  return `${last.question} ${question}`;
}
