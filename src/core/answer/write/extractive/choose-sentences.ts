/**
 * Which of the ranked sentences are the answer, and in which form: what answers and nothing else, a whole list or
 * section where the question asks for one, the reason that stands beside the fact.
 */
import { words } from "../../../../lib/text/words.ts";
import type { AnswerShape } from "./answer-shape.ts";
import type { Candidate } from "./features.ts";
import { typedCandidates } from "./typed-candidates.ts";

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

export interface Chosen {
  readonly form: "sentences" | "list" | "steps";
  readonly candidates: Candidate[];
}

const MOST_SENTENCES = 3;
/** A further sentence is said where its score is this near to the best one's (tuning part of evals/qa). */
const DROP = 0.9;
/** Share of a sentence's words that stand in one already taken: at this it only repeats it. */
const REPEATS = 0.85;
const MOST_ITEMS = 20;
/** Sentences of a section that are given whole where its heading is what was asked for. */
const MOST_OF_SECTION = 6;
/** Share of the question's words, by weight, that a heading has which the question asks for. */
const LED = 0.3;

export function chooseSentences(
  ranked: readonly Ranked[],
  all: readonly Candidate[],
  shape: AnswerShape,
): Chosen {
  const best = ranked[0]?.candidate;
  if (best === undefined) return { form: "sentences", candidates: [] };
  if (shape === "list" || shape === "steps") {
    const group = groupOf(best, all, shape);
    if (group.length > 1) return { form: shape, candidates: group };
  }
  const chosen = nearBest(ranked);
  if (shape === "reason") return { form: "sentences", candidates: withReason(chosen, all) };
  return { form: "sentences", candidates: chosen };
}

function nearBest(ranked: readonly Ranked[]): Candidate[] {
  const top = ranked[0]?.score ?? 0;
  const chosen: { candidate: Candidate; words: Set<string> }[] = [];
  for (const { candidate, score } of ranked) {
    if (chosen.length >= MOST_SENTENCES || (chosen.length > 0 && score < top - DROP)) break;
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

/** The list to which the best sentence belongs or leads, or the section whose heading was asked for; in their order. */
function groupOf(best: Candidate, all: readonly Candidate[], shape: "list" | "steps"): Candidate[] {
  const beside = all.filter(({ hit }) => hit.passage.id === best.hit.passage.id);
  const listNumber = best.unit.list ?? listAfter(best, beside);
  const items = beside.filter(
    ({ unit }) => listNumber !== undefined && unit.list === listNumber && unit.role !== "question",
  );
  const isWanted = best.unit.list !== undefined ? best.led > 0 || shape === "steps" : true;
  if (items.length > 1 && isWanted) return items.slice(0, MOST_ITEMS);
  const section = beside.filter(
    ({ unit }) =>
      unit.headingAt === best.unit.headingAt && unit.questionAt === best.unit.questionAt && isSaid(unit.role),
  );
  const isAsked = best.led >= LED && section.length <= MOST_OF_SECTION;
  return isAsked && (best.unit.headingAt !== undefined || best.unit.questionAt !== undefined) ? section : [];
}

/** The list that begins right behind a lead-in or heading that is the best answer. */
function listAfter(best: Candidate, beside: readonly Candidate[]): number | undefined {
  const next = beside.find(({ nth }) => nth > best.nth);
  return next?.unit.role === "item" && next.nth === best.nth + 1 ? next.unit.list : undefined;
}

const isSaid = (role: string): boolean => role === "sentence" || role === "item";

/** The sentence beside the first one that gives the reason, where the chosen ones give none. */
function withReason(chosen: Candidate[], all: readonly Candidate[]): Candidate[] {
  const gives = ({ text }: Candidate): boolean => typedCandidates("reason", text, "").length > 0;
  const [best] = chosen;
  if (best === undefined || chosen.some(gives)) return chosen;
  const beside = all.filter(({ hit, unit }) => hit.passage.id === best.hit.passage.id && isSaid(unit.role));
  const reason = [1, -1, 2]
    .map((step) => beside.find(({ nth }) => nth === best.nth + step))
    .find((one) => one && gives(one));
  return reason === undefined ? chosen : [best, reason].toSorted((a, b) => a.nth - b.nth);
}
