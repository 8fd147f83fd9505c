/**
 * The extractive writer: answers with the best sentences of the passages, verbatim. No model, no I/O.
 * Not covered: joining or shortening sentences; a sentence is quoted whole or not at all.
 */
import type { Understood } from "../understand/understood.ts";
import { FENCE, HEADING_START } from "../../../lib/markdown/line-rules.ts";
import { words } from "../../../lib/text/words.ts";
import type { Quote } from "../../domain/answer.ts";
import type { Hit } from "../../domain/passage.ts";
import { dot, evidenceOf, sigmoid } from "./extractive/confidence.ts";
import { candidatesOf, type Candidate } from "./extractive/features.ts";
import { leadOf } from "./extractive/stand-alone.ts";
import { wantedOf } from "./extractive/wanted.ts";
import { EVIDENCE_WEIGHTS, LEAST_CONFIDENCE, SENTENCE_WEIGHTS } from "./extractive/weights.ts";

export interface ExtractedSentence {
  /** Heading or title to put before a sentence that cannot stand alone. */
  readonly lead?: string;
  /** The quote on one line: runs of white space folded to one space. */
  readonly text: string;
  /** Byte for byte what stands in the document. */
  readonly quote: Quote;
  readonly hit: Hit;
}

export interface Extracted {
  readonly status: "answered" | "not-found";
  /** Most direct first; empty where nothing was found. */
  readonly sentences: ExtractedSentence[];
  /** From 0 to 1: how sure it is that the library holds an answer and the sentences give it. */
  readonly confidence: number;
}

/** Passages read for sentences: the wanted one is among them for 98 to 99 questions of 100 (evals/qa). */
const PASSAGES_READ = 8;
const MOST_SENTENCES = 3;
/** Further sentences are added until the answer is among them with this probability, as far as the scores tell. */
const ENOUGH = 0.95;
/** Characters that a unit without a full stop may have: a heading, a list item or a table row is shorter. */
const LONGEST_UNENDED = 240;
const LONGEST_UNENDED_CHINESE = 120;
/** Share of a sentence's words that stand in one already taken: at this it only repeats it. */
const REPEATS = 0.85;

/** `hits` best first, as `retrieve` gives them. */
export function writeExtractive(question: Understood, hits: readonly Hit[]): Extracted {
  const wanted = wantedOf(question.standalone);
  const ranked = rankSentences(candidatesOf(wanted, hits.slice(0, PASSAGES_READ)));
  const best = ranked[0];
  if (best === undefined || wanted.words.length === 0)
    return { status: "not-found", sentences: [], confidence: 0 };
  const evidence = evidenceOf(
    wanted,
    best.candidate,
    ranked.map(({ score }) => score),
  );
  const script = wanted.isChinese ? "chinese" : "english";
  const confidence = sigmoid(dot(EVIDENCE_WEIGHTS[script], evidence));
  if (confidence < LEAST_CONFIDENCE[script]) return { status: "not-found", sentences: [], confidence };
  return { status: "answered", sentences: choose(ranked).map(toSentence), confidence };
}

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Best first, without what can never be an answer: headings, questions, fences and rules. */
export function rankSentences(candidates: readonly Candidate[]): Ranked[] {
  return candidates
    .filter(
      ({ text, hit }) =>
        !HEADING_START.test(text) &&
        !FENCE.test(text) &&
        !/[?？]["'”’」』)）]?$/u.test(text) &&
        (hit.passage.sentences !== undefined || !isUnended(text)),
    )
    .map((candidate) => ({ candidate, score: dot(SENTENCE_WEIGHTS, candidate.features) }))
    .sort((a, b) => b.score - a.score);
}

/**
 * What goes on so long without a full stop is a log, a list or speech without punctuation: it holds many of a
 * question's words by its mere length, and nobody would read it as an answer.
 */
function isUnended(text: string): boolean {
  if (/[.!?:;。！？：；…]["'”’」』)\]）*_`]*$/u.test(text)) return false;
  return text.length > (/\p{Script=Han}/u.test(text) ? LONGEST_UNENDED_CHINESE : LONGEST_UNENDED);
}

function choose(ranked: readonly Ranked[]): Candidate[] {
  const top = ranked[0]?.score ?? 0;
  const total = ranked.reduce((sum, { score }) => sum + Math.exp(score - top), 0);
  const chosen: { candidate: Candidate; words: Set<string> }[] = [];
  let reached = 0;
  for (const { candidate, score } of ranked) {
    if (chosen.length >= MOST_SENTENCES || (chosen.length > 0 && reached >= ENOUGH)) break;
    reached += Math.exp(score - top) / total;
    const own = new Set(words(candidate.text));
    if (chosen.some((other) => repeats(own, other.words))) continue;
    chosen.push({ candidate, words: own });
  }
  return chosen.map(({ candidate }) => candidate);
}

function repeats(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return shared >= own.size * REPEATS;
}

/** The mark of a list item or of quoted mail says nothing by itself: the quote begins after it. */
const ITEM_MARK = /^(?:>\s*)?(?:[-*+•◦▪]\s+(?:\[[ xX]\]\s+)?|\d{1,3}[.)]\s+)?/u;

function toSentence({ hit, start, end, text }: Candidate): ExtractedSentence {
  const mark = ITEM_MARK.exec(text)?.[0].length ?? 0;
  const quoted = text.slice(mark);
  // Whoever asks about a document of their naming knows what it is called.
  const isNamed = hit.passage.sentences !== undefined;
  const lead = isNamed ? undefined : leadOf(text, hit);
  const { passage, document } = hit;
  return {
    ...(lead === undefined ? {} : { lead }),
    text: quoted.replace(/\s+/gu, " "),
    quote: {
      documentId: document.id,
      start: passage.start + start + mark,
      end: passage.start + end,
      text: quoted,
    },
    hit,
  };
}
