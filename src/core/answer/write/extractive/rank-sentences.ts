/** The order of sentences by words: fitted features, and what the form of the question asks for. */
import { timeScore } from "./dated.ts";
import { defines, denies } from "./answer-shape.ts";
import { hasThing, sectionShare } from "./asked-weight.ts";
import type { Ranked } from "./choose-sentences.ts";
import { dot } from "./confidence.ts";
import type { Candidate } from "./features.ts";
import { speaksOfSibling } from "./numbered-sibling.ts";
import type { ReadHits } from "./read-hits.ts";
import { subjectAsked } from "./subject-asked.ts";
import { typedCandidates } from "./typed-candidates.ts";
import { SENTENCE_WEIGHTS } from "./weights.ts";

/** Characters that a unit without a full stop may have: a heading, a list item or a table row is shorter. */
const LONGEST_UNENDED = 240;
const LONGEST_UNENDED_CHINESE = 120;
/** What leads straight to a sentence and holds what was asked counts for as much as a feature of its own. */
const LED_WEIGHT = 2;
/** Of paragraphs on several things of a kind the one that begins with what was asked about. */
const OPENED_WEIGHT = 6;
/** A word of the title counts for as much where a sentence repeats it as where it does not: `cover` less `coverHeading`. */
const REPEATED_WEIGHT = 2.4;
/** The answer that follows a question much like the one asked. */
const ASKED_WEIGHT = 4;
const ASKED = 0.6;
/** A sentence that has what is asked of the subject. */
const THING_WEIGHT = 2;
/** An entry that is asked for by its name; a section, where a list, steps or what is denied are asked for. */
const ENTRY_WEIGHT = 4;
const SECTION_WEIGHT = 3;
const NAMED_SECTION_WEIGHT = 4;
/** An entry whose label says the kind of thing asked for. */
const KIND_WEIGHT = 2;
/** Where its document has so much of what the question names. */
const SPOKEN_OF = 0.35;
/** What is said in other words than the question's gives way to what says the same in its words. */
const REWORDED_WEIGHT = -2;
/** Another hall, code or building than the one asked of. */
const SIBLING_WEIGHT = -6;
/** Has the measure that is asked for: without it, nothing would be said. */
const MEASURE_WEIGHT = 6;
/** Has the form that is asked for; or one that goes first, whatever is read. */
const FORM_WEIGHT = 4;
const RATHER_WEIGHT = 5;
/** Whether it is said who may, where that is asked. */
const SUBJECT_WEIGHT = 4;
/** Has a day or a time, where that is asked for, beside what its form weighs among the fitted features. */
const DAY_WEIGHT = 1.5;
/** What says what the asked thing is, where that is asked. */
const DEFINES_WEIGHT = 2;
/** Where what is *not* so is asked, a sentence that denies. */
const DENIED_WEIGHT = 2;
/** Where the ones that are so are asked for, a sentence on those that are not. */
const DENYING_WEIGHT = -2;

type Asked = Pick<ReadHits, "wanted" | "shape" | "isDenied" | "thing" | "time">;

/** What the question's own words ask for, read once for all sentences. */
interface Wish {
  readonly subject: readonly string[];
  readonly isSibling: (sentence: string) => boolean;
  /** Which of several: those that are not so are none of them. */
  readonly isOfSome: boolean;
}

/** What may be said of them. */
export const thatMayAnswer = (ranked: readonly Ranked[]): Ranked[] =>
  ranked.filter(({ candidate }) => candidate.isAble);

/** Best first, without what can never be an answer: headings, labels, questions, code; rows, which are read as tables. */
export function rankSentences(candidates: readonly Candidate[], asked: Asked): Ranked[] {
  const { text: question } = asked.wanted;
  const wish: Wish = {
    subject: subjectAsked(question),
    isSibling: speaksOfSibling(question),
    isOfSome: /^\s*which\b|哪[几幾些]/iu.test(question),
  };
  return candidates
    .filter(
      ({ text, hit, unit }) =>
        (unit.role === "sentence" || unit.role === "item") &&
        (hit.passage.sentences !== undefined || !isUnended(text)) &&
        !isLabel(text.slice(unit.mark)),
    )
    .map((candidate) => ({
      candidate,
      score: scoreOf(candidate, asked, wish) + timeScore(asked.time, candidate),
    }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(candidate: Candidate, asked: Asked, { subject, isSibling, isOfSome }: Wish): number {
  const { hit, features, forms, led, opened, repeated, reworded, named, about, unit, text, nth } = candidate;
  let score = dot(SENTENCE_WEIGHTS, features) + LED_WEIGHT * led - REPEATED_WEIGHT * repeated;
  score += OPENED_WEIGHT * opened;
  // The first sentence of an answer to a question that is much like the one asked.
  if (unit.questionAt !== undefined && led >= ASKED)
    score += ASKED_WEIGHT + (nth === unit.questionAt + 1 ? 1 : 0);
  if (hasThing(text, asked.thing)) score += THING_WEIGHT;
  if (
    asked.wanted.type === "date" &&
    about.formed &&
    typedCandidates("date", text, asked.wanted.lower).length > 0
  )
    score += DAY_WEIGHT;
  if (about.cover >= SPOKEN_OF) score += KIND_WEIGHT * named.kind;
  score += ENTRY_WEIGHT * named.entry + REWORDED_WEIGHT * reworded;
  score += SECTION_WEIGHT * sectionShare(candidate, asked);
  // A step, or the figure asked for, below a heading that the question names whole.
  if (named.section === 1 && (forms.figure === true || (asked.shape === "steps" && unit.list !== undefined)))
    score += NAMED_SECTION_WEIGHT;
  const heading = unit.heading ?? hit.passage.headingPath.at(-1) ?? "";
  if (isSibling(text) || isSibling(heading)) score += SIBLING_WEIGHT;
  if (forms.figure === true) score += MEASURE_WEIGHT;
  if (forms.somewhere === true) score += FORM_WEIGHT;
  if (forms.rather === true) score += RATHER_WEIGHT;
  if (hasThing(text, subject) && !hasThing(hit.document.title, subject)) score += SUBJECT_WEIGHT;
  if (denies(text)) score += asked.isDenied ? DENIED_WEIGHT : isOfSome ? DENYING_WEIGHT : 0;
  if (asked.wanted.type === "definition" && defines(text.slice(unit.mark), asked.wanted))
    score += DEFINES_WEIGHT;
  return score;
}

/** "Fee.": a word that names what follows. */
const isLabel = (text: string): boolean => /^\p{L}+[.:]$/u.test(text) && !/\p{Script=Han}/u.test(text);

/**
 * What goes on so long without a full stop is a log, a list or speech without punctuation: it holds many of a
 * question's words by its mere length, and nobody would read it as an answer.
 */
function isUnended(text: string): boolean {
  if (/[.!?:;。！？：；…]["'”’」』)\]）*_`]*$/u.test(text)) return false;
  return text.length > (/\p{Script=Han}/u.test(text) ? LONGEST_UNENDED_CHINESE : LONGEST_UNENDED);
}
