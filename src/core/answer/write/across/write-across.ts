/**
 * Answers from what is in the other language than the question: hardly a word can be compared, so the sentence that is most
 * likely to answer is said as it stands, where it is likely enough. Not covered: translating it.
 */
import written from "../../../../weights/answer-across.json" with { type: "json" };
import { isStopWord } from "../../../../lib/text/stop-words.ts";
import { words } from "../../../../lib/text/words.ts";
import { weightsFor } from "../../../../lib/named-weights.ts";
import { isOfSomebodyElse, LACKING_WEIGHT } from "../extractive/asked-weight.ts";
import type { Ranked } from "../extractive/choose-sentences.ts";
import { dot, sigmoid } from "../extractive/confidence.ts";
import { type Extracted, NOTHING } from "../extractive/extracted.ts";
import { thatMayAnswer } from "../extractive/rank-sentences.ts";
import type { ReadHits } from "../extractive/read-hits.ts";
import { wholeSentences } from "../extractive/whole-sentence.ts";
import { toSentences } from "../extractive/to-sentences.ts";
import { ACROSS_EVIDENCE, type AcrossCandidate } from "./across-evidence.ts";

const WEIGHTS = weightsFor("answer-across", ACROSS_EVIDENCE, written.evidence);
/** E24 is itself in both languages. In log odds: a sentence that has it is hardly about anything else. */
const SAME_CODE = 3;
const isCode = (word: string): boolean => /[a-z]\d|\d[a-z]/iu.test(word);
/** 押金 is a deposit: a sum that has a name of its own is hardly told by a sentence on another. */
const SAME_SUM = 4;
/** Words that say something: "It does; a barbecue does not" has one, and is as near to everything. */
const FEWEST_TELLING = 3;
/** In log odds: a second sentence that is as likely as the first is said too. */
const AS_LIKELY = 0.25;

/** Best first, with the logarithm of the odds that each answers. */
export function inOrderAcross({ wanted }: ReadHits, sentences: readonly AcrossCandidate[]): Ranked[] {
  const codes = wanted.words.filter(isCode);
  const sharedBy = (text: string): number => {
    const own = new Set(codes.length > 0 ? words(text) : []);
    return codes.filter((code) => own.has(code)).length;
  };
  return sentences
    .map(({ candidate, evidence }) => ({
      candidate,
      score:
        dot(WEIGHTS, evidence) +
        SAME_CODE * sharedBy(candidate.text) +
        (candidate.forms.named === true ? SAME_SUM : 0),
    }))
    .toSorted((a, b) => b.score - a.score);
}

/** An answer is given from the probability on that was chosen with the weights. */
export function writeAcross(read: ReadHits, sentences: readonly AcrossCandidate[]): Extracted {
  const { wanted, question } = read;
  const ranked = thatMayAnswer(inOrderAcross(read, sentences))
    .filter(
      ({ candidate: { text } }) => words(text).filter((word) => !isStopWord(word)).length >= FEWEST_TELLING,
    )
    .map(({ candidate, score }) => ({
      candidate,
      score: candidate.forms.somewhere === false ? score + LACKING_WEIGHT : score,
    }))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  if (best === undefined || wanted.words.length === 0) return NOTHING;
  const confidence = sigmoid(best.score);
  if (confidence < written.least || isOfSomebodyElse(question, best.candidate))
    return { ...NOTHING, confidence };
  const likely = ranked.filter(({ score }) => score >= best.score - AS_LIKELY).slice(0, 2);
  const chosen = likely.map(({ candidate }) => candidate).toSorted((a, b) => a.nth - b.nth);
  return {
    status: "answered",
    form: "sentences",
    sentences: toSentences({ form: "sentences", candidates: wholeSentences(chosen, read.candidates) }),
    confidence,
  };
}
