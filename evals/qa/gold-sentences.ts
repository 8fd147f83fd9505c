/** The sentences that hold the answers people have marked, with the places of these: what marking is fitted and measured on. */
import { splitSentences } from "../../src/lib/text/sentences.ts";
import { readSet, type SetName } from "./sets.ts";

export interface GoldSentence {
  readonly question: string;
  readonly sentence: string;
  /** Within the sentence. */
  readonly start: number;
  readonly end: number;
}

export function goldSentences(folder: string, name: string, part: "tune" | "report"): GoldSentence[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a name that is unknown has no file
  const set = readSet(folder, name as SetName, false);
  if (set === undefined) return [];
  const spans = set.documents.map(({ text }) => splitSentences(text));
  return set.questions.flatMap(({ question, answers, document, answerStart, part: own }) => {
    const [answer] = answers;
    if (own !== part || answer === undefined || answerStart < 0) return [];
    const text = set.documents[document]?.text ?? "";
    const end = answerStart + answer.length;
    const held = spans[document]?.find((span) => span.start <= answerStart && span.end >= end);
    if (held === undefined) return [];
    const sentence = text.slice(held.start, held.end);
    return [{ question, sentence, start: answerStart - held.start, end: end - held.start }];
  });
}
