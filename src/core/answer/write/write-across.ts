/**
 * Answers from what is in the other language than the question: no word can be compared but those that both write alike,
 * so the nearest sentence answers, as it stands. Not covered: translating it.
 */
import { words } from "../../../lib/text/words.ts";
import { sigmoid } from "./extractive/confidence.ts";
import { type Extracted, NOTHING } from "./extractive/extracted.ts";
import type { Candidate } from "./extractive/features.ts";
import type { NearnessOf } from "./extractive/meaning.ts";
import { typedCandidates } from "./extractive/typed-candidates.ts";
import { measureAsked } from "./extractive/measured.ts";
import { wantedForm } from "./extractive/wanted-form.ts";
import { toSentences } from "./extractive/to-sentences.ts";
import { wholeSentences } from "./extractive/whole-sentence.ts";
import { LACKING_WEIGHT } from "./extractive/asked-weight.ts";
import type { ReadHits } from "./extractive/read-hits.ts";

/** Between the languages nearness is all there is; by the question's script, from the same questions. */
const ACROSS_WEIGHT = 80;
const ACROSS_MIDDLE = { english: 0.772, chinese: 0.792 };
const LEAST_ACROSS = 0.5;
const FEWEST_WORDS = 3;
/** E24 is itself in both languages. */
const hasCode = (question: string): boolean => /[A-Za-z]\d|\d[A-Za-z]/u.test(question);
/** In cosines: what tells sentences of one document apart lies in the second digit behind the point. */
const SAME_WORD = 0.04;
const FORM_BONUS = 0.008;
const FORMLESS = 0.02;
const ACROSS_DROP = 0.004;

/**
 * From hits in the other language than the question: no word can be compared, so the nearest sentence answers, where it
 * is near enough and has the form that is asked for.
 */
export function writeAcross(read: ReadHits, nearness: NearnessOf): Extracted {
  const { question, wanted } = read;
  const script = wanted.isChinese ? "chinese" : "english";
  const forms = [wantedForm(question), measureAsked(question)];
  const lacksOne = ({ text }: Candidate): boolean => forms.some((form) => form?.test(text) === false);
  const ranked = [...nearness]
    .map(([candidate, score]) => ({
      candidate,
      score: score + acrossBonus(read, candidate) - (lacksOne(candidate) ? FORMLESS : 0),
    }))
    .toSorted((a, b) => b.score - a.score);
  const best = ranked[0];
  // A question of a word or two lies near to everything a little.
  if (best === undefined || (wanted.words.length < FEWEST_WORDS && !hasCode(question))) return NOTHING;
  const lacking = lacksOne(best.candidate) ? LACKING_WEIGHT : 0;
  const confidence = sigmoid(ACROSS_WEIGHT * (best.score - ACROSS_MIDDLE[script]) + lacking);
  if (confidence < LEAST_ACROSS) return { ...NOTHING, confidence };
  const near = ranked.filter(({ score }) => score >= best.score - ACROSS_DROP).slice(0, 2);
  const chosen = near.map(({ candidate }) => candidate).toSorted((a, b) => a.nth - b.nth);
  return {
    status: "answered",
    form: "sentences",
    sentences: toSentences({ form: "sentences", candidates: wholeSentences(chosen, read.candidates) }),
    confidence,
  };
}

/** What both languages write alike counts, and whether there is a date, a number or a name where one is asked for. */
function acrossBonus({ wanted }: ReadHits, { text }: Candidate): number {
  const same = wanted.words.filter((word) => /^[a-z\d]/u.test(word));
  const own = new Set(words(text));
  const shared = same.filter((word) => own.has(word)).length;
  const isTyped = wanted.type === "person" || wanted.type === "date" || wanted.type === "number";
  const hasForm = isTyped && typedCandidates(wanted.type, text, wanted.lower).length > 0;
  return SAME_WORD * shared + (isTyped ? (hasForm ? FORM_BONUS : -FORMLESS) : 0);
}
