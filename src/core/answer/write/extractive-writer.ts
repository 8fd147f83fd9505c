/**
 * The extractive writer: answers with the best sentences of the passages, verbatim. No model, no I/O.
 * Not covered: joining or shortening sentences; a sentence is quoted whole or not at all.
 */
import type { Understood } from "../understand/understood.ts";
import type { Hit } from "../../domain/passage.ts";
import { dot, evidenceOf, sigmoid } from "./extractive/confidence.ts";
import { answerShape, asksOfDenied } from "./extractive/answer-shape.ts";
import { type Chosen, chooseSentences, type Ranked } from "./extractive/choose-sentences.ts";
import { askedThing } from "./extractive/asked-thing.ts";
import { type Extracted, NOTHING } from "./extractive/extracted.ts";
import { candidatesOf, type Candidate } from "./extractive/features.ts";
import { askedWeight, elsewhereOdds, lacksForm, namedOdds, strayOdds } from "./extractive/asked-weight.ts";
import { rankSentences, thatMayAnswer } from "./extractive/rank-sentences.ts";
import type { ReadHits } from "./extractive/read-hits.ts";
import { isOfAnother } from "./extractive/own-subject.ts";
import { onSubject } from "./extractive/on-subject.ts";
import { asksOfNow, dayRank, fitOf, timeAsked } from "./extractive/dated.ts";
import { disagreeing, newestFirst, newestUp } from "./extractive/several-reports.ts";
import { bothSaid, dated, toSentences, withMark, withoutItem } from "./extractive/to-sentences.ts";
import { isYesNo } from "./extractive/mark-words.ts";
import type { NearnessOf } from "./extractive/meaning.ts";
import {
  answeredOdds,
  inReadOrder,
  LEAST_READ,
  readEvidence,
  type ReadingOf,
  UNREAD,
} from "./extractive/reading.ts";
import { wantedOf } from "./extractive/wanted.ts";
import { wholeSentences } from "./extractive/whole-sentence.ts";
import { EVIDENCE_WEIGHTS, LEAST_CONFIDENCE } from "./extractive/weights.ts";

/** Passages read for sentences: the wanted one is among them for 98 to 99 questions of 100 (evals/qa). */
const PASSAGES_READ = 8;
/**
 * How much the nearness of a sentence counts among its other features, and where it counts for nothing: chosen on every
 * twelfth question of XQuAD, where it puts the right sentence first in .77 for .74 (English; Chinese .77 for .77).
 */
const NEAR_WEIGHT = 20;
const NEAR_MIDDLE = 0.8;
/**
 * The same for whether there is an answer at all. The nearest sentence of the right paragraphs lies at .88 and .91
 * (English, Chinese; a tenth below .844 and .884), of paragraphs on other subjects at .80 and .86 (a tenth above .827 and
 * .880): every sixth question of XQuAD.
 */
const MEANT_WEIGHT = 15;
const MEANT_MIDDLE = { english: 0.835, chinese: 0.882 };
/**
 * The weights were fitted while pairs of characters that mean nothing (书逾 of 借书逾期) counted as words that are missing;
 * without them all is surer. Chosen between .92, which would refuse as many questions on other subjects as before (.87),
 * and 0 (.76), since nearness refuses those as well (XQuAD Chinese, tuning part).
 */
const WITHOUT_EMPTY_PAIRS = 0.3;
/** What is read as an answer, and has the measure that is asked for (without it, it would be refused). */
const MEASURED_ODDS = 1;
/** Odds against a sentence that is read for a yes or a no count at most so much. */
const MOST_DOUBTED = 3;
/** "It was built in 1868" is read as hardly an answer to how old. */
const LEAST_MEASURED = -1.5;
/** An answer whose words are not the nearest, but that alone has the form that is asked for. */
const MOVED = 0.35;
/** Where it is known where the answer must stand, it need be only this much as likely. */
const PLACED = 0.4;

/** `hits` best first, as `retrieve` gives them. */
export function readHits({ standalone: question }: Understood, hits: readonly Hit[], now?: string): ReadHits {
  const wanted = wantedOf(question);
  const shape = answerShape(question);
  const isDenied = asksOfDenied(question);
  const thing = shape === "comparison" ? [] : askedThing(question);
  const time = timeAsked(question, now);
  const asked = { question, wanted, shape, isDenied, thing, time };
  const candidates = candidatesOf(wanted, passagesRead(hits));
  const byWords = rankSentences(candidates, asked);
  return { ...asked, candidates, ranked: asksOfNow(question) ? newestUp(byWords) : byWords };
}

/** The best, and the nearest in meaning, which words may have put far behind. */
function passagesRead(hits: readonly Hit[]): Hit[] {
  const nearest = hits.reduce<Hit | undefined>(
    (near, hit) => ((hit.nearness ?? 0) > (near?.nearness ?? 0) ? hit : near),
    undefined,
  );
  const best = hits.slice(0, PASSAGES_READ);
  return nearest === undefined || best.includes(nearest) ? best : [...best, nearest];
}

/** By words alone. */
export function writeExtractive(question: Understood, hits: readonly Hit[]): Extracted {
  return writeRead(readHits(question, hits), new Map());
}

/**
 * By words, and by what the reader says of the sentences that it has read, else by their nearness in meaning. `isPlaced`: it
 * is known where the answer must stand, in the sources of the thread or in a named document.
 */
export function writeRead(
  read: ReadHits,
  nearness: NearnessOf,
  reading: ReadingOf = UNREAD,
  isPlaced = false,
): Extracted {
  if (reading.size > 0) return writeByReading(read, nearness, reading, isPlaced);
  const { wanted } = read;
  const ranked = nearness.size === 0 ? read.ranked : withNearness(read.ranked, nearness);
  const able = thatMayAnswer(ranked);
  const best = able[0];
  if (best === undefined || wanted.words.length === 0) return unanswered(read);
  const script = wanted.isChinese ? "chinese" : "english";
  const near = nearness.get(best.candidate);
  const meant = near === undefined ? 0 : MEANT_WEIGHT * (near - MEANT_MIDDLE[script]);
  const isMoved = best !== ranked[0];
  const confidence = sigmoid(
    wordsSay({ ...read, ranked }, best.candidate) + meant + namedOdds(read, best.candidate, "unread"),
  );
  if (isMoved) return answered(read, able.slice(0, 1), confidence, Math.max(MOVED, LEAST_CONFIDENCE[script]));
  return answered(read, able, confidence, LEAST_CONFIDENCE[script]);
}

/** What speaks of the subject is named. */
const unanswered = (read: ReadHits): Extracted =>
  read.wanted.words.length === 0 ? NOTHING : { ...NOTHING, near: onSubject(read) };

/** What is said where it is likely enough; else what speaks of the subject at least. */
function answered(read: ReadHits, ranked: readonly Ranked[], confidence: number, least: number): Extracted {
  const first = ranked[0]?.candidate;
  const isFormless = first !== undefined && (lacksForm(read, first) || isOfAnother(read, first));
  const isOutOfTime = read.time !== undefined && first !== undefined && fitOf(read.time, first) === "outside";
  if (confidence < least || isOutOfTime || isFormless)
    return { ...NOTHING, confidence, near: onSubject(read) };
  const chosen = measuredOf(chooseSentences(ranked, read.candidates, read));
  const { form } = chosen;
  // Of a time that is asked for, other reports tell nothing.
  const isPlain = form === "sentences" && read.shape === "statement" && read.time === undefined;
  const candidates = isPlain ? newestFirst(chosen.candidates, ranked) : chosen.candidates;
  const other =
    isPlain && candidates[0] !== undefined ? disagreeing(candidates[0], ranked, read.wanted) : undefined;
  if (candidates[0] !== undefined && other !== undefined) {
    const both = [candidates[0], other].toSorted((a, b) => dayRank(b) - dayRank(a));
    // Of what is so now, only the later one tells.
    const isCurrent =
      asksOfNow(read.question) && dayRank(both[0] as Candidate) > dayRank(both[1] as Candidate);
    const said = bothSaid(isCurrent ? both.slice(0, 1) : both, read.wanted);
    if (!isCurrent) return { status: "answered", form, sentences: said, isDisputed: true, confidence };
    return { status: "answered", form, sentences: said.map(withoutItem), confidence };
  }
  const isOfRow =
    candidates[0] !== undefined && (candidates[0] !== chosen.candidates[0] || asksOfNow(read.question));
  const whole = form === "sentences" ? wholeSentences(candidates, read.candidates) : candidates;
  const said = withMark(toSentences({ form, candidates: whole }), form, read.wanted);
  const sentences = isOfRow ? said.map((one, nth) => dated(one, whole[nth])) : said;
  return { status: "answered", form, sentences, confidence };
}

/** Beside the figure that was asked for, what has none is beside the point. */
function measuredOf({ form, candidates }: Chosen): Chosen {
  const measured = candidates.filter(({ forms }) => forms.figure === true);
  return { form, candidates: measured.length > 0 && form === "sentences" ? measured : candidates };
}

/** The logarithm of the odds that there is an answer, by words alone, where `best` is what would be said first. */
export function wordsSay(read: ReadHits, best: Candidate): number {
  const { wanted, ranked } = read;
  const evidence = evidenceOf(
    wanted,
    best,
    ranked.map(({ score }) => score),
  );
  const fitted = wanted.isChinese
    ? dot(EVIDENCE_WEIGHTS.chinese, evidence) - WITHOUT_EMPTY_PAIRS
    : dot(EVIDENCE_WEIGHTS.english, evidence);
  return fitted + askedWeight(read, best);
}

function writeByReading(
  read: ReadHits,
  nearness: NearnessOf,
  reading: ReadingOf,
  isPlaced: boolean,
): Extracted {
  const { wanted } = read;
  const script = wanted.isChinese ? "chinese" : "english";
  const able = thatMayAnswer(read.ranked);
  const ranked = inReadOrder(able, reading, script);
  const [first, best] = [ranked[0], read.ranked[0]];
  if (first === undefined || best === undefined || wanted.words.length === 0) return unanswered(read);
  // What is said first may have the form or measure that the best by words lacks.
  const lacksIt = able[0] !== best || lacksForm(read, best.candidate);
  const isFormed = lacksIt && !lacksForm(read, first.candidate);
  const isWhether = isYesNo(wanted.text);
  const evidence = readEvidence(
    wordsSay(read, isFormed ? first.candidate : best.candidate),
    isWhether ? doubted(reading) : reading,
    first.candidate,
    nearness.get(first.candidate),
  );
  const isMeasured =
    wanted.forms.figure !== undefined && (reading.get(first.candidate) ?? LEAST_MEASURED) > LEAST_MEASURED;
  const stray = isWhether ? strayOdds(read, first.candidate) : 0;
  const named =
    namedOdds(read, first.candidate, "read") +
    (isMeasured ? MEASURED_ODDS : 0) +
    stray +
    elsewhereOdds(first.candidate, read.candidates);
  const confidence = sigmoid(answeredOdds(evidence, script) + named);
  const least = LEAST_READ[script] * (isPlaced ? PLACED : 1);
  // The words of the question are another sentence's: one that has the form must be likelier, and is said alone.
  if (able[0] !== best)
    return answered(read, ranked.slice(0, 1), confidence, Math.max(isPlaced ? PLACED * MOVED : MOVED, least));
  return answered(read, ranked, confidence, least);
}

/** No set that the weights were fitted on asks for a yes or a no: there what is read is believed less. */
const doubted = (reading: ReadingOf): ReadingOf =>
  new Map([...reading].map(([one, odds]) => [one, Math.max(-MOST_DOUBTED, odds)]));

function withNearness(ranked: readonly Ranked[], nearness: NearnessOf): Ranked[] {
  return ranked
    .map(({ candidate, score }) => {
      const near = nearness.get(candidate);
      return { candidate, score: near === undefined ? score : score + NEAR_WEIGHT * (near - NEAR_MIDDLE) };
    })
    .toSorted((a, b) => b.score - a.score);
}
