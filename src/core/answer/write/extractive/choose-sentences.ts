/**
 * Which of the ranked sentences are the answer, and in which form: what answers and nothing else, a whole list or
 * section where the question asks for one, the reason that stands beside the fact.
 */
import { LEAD_IN } from "../../../../lib/markdown/line-rules.ts";
import { type AnswerShape, denies, sidesOf } from "./answer-shape.ts";
import { FEATURES, type Candidate } from "./features.ts";
import { isYesNo } from "./mark-words.ts";
import { LABELLED } from "./outline.ts";
import { leansBack } from "./stand-alone.ts";
import { typedCandidates } from "./typed-candidates.ts";
import type { Wanted } from "./wanted.ts";

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

export interface Chosen {
  readonly form: "sentences" | "list" | "steps";
  readonly candidates: Candidate[];
}

const COVER = FEATURES.indexOf("cover");
const MOST_SENTENCES = 3;
/** A further sentence is said where its score is this near to the best one's (tuning part of evals/qa). */
const DROP = 1.5;
/** All that denies what was asked of is wanted where that is asked. */
const DENIED_DROP = 4;
/** Share of a sentence's words that stand in one already taken: at this it only repeats it. */
const REPEATS = 0.85;
const MOST_ITEMS = 20;
/** Sentences of a section that are given whole where its heading is what was asked for. */
const MOST_OF_SECTION = 6;
/** Share of the question's words, by weight, that a heading has which the question asks for. */
const LED = 0.3;

export interface Asked {
  readonly shape: AnswerShape;
  /** What is *not* so is asked. */
  readonly isDenied: boolean;
  readonly wanted: Wanted;
}

export function chooseSentences(ranked: readonly Ranked[], all: readonly Candidate[], asked: Asked): Chosen {
  const { shape, isDenied } = asked;
  const best = ranked[0]?.candidate;
  if (best === undefined) return { form: "sentences", candidates: [] };
  if (shape === "list" || shape === "steps") {
    const group = groupOf(best, all, shape);
    // A section in prose is as whole an answer as a list, but no list.
    const isEntries = group.filter((one) => labelOf(one) !== undefined).length > 1;
    const isList = isEntries || group.some(({ unit }) => unit.list !== undefined);
    if (group.length > 1) return { form: isList ? shape : "sentences", candidates: group };
    if (best.named.entry > 0) return { form: "sentences", candidates: group };
  }
  if (isDenied && shape !== "reason") {
    const denied = ranked.filter(({ candidate }) => denies(candidate.text) && isBeside(candidate, best));
    if (denied.length > 0) return { form: "sentences", candidates: nearBest(denied, DENIED_DROP) };
  }
  if (shape === "comparison") return { form: "sentences", candidates: bothSides(ranked, all, asked.wanted) };
  const isWhether = isYesNo(asked.wanted.text);
  const chosen = nearBest(
    isWhether ? ranked.filter(({ candidate }) => isBeside(candidate, best)) : ranked,
    DROP,
  );
  const verdict =
    chosen.length === 1 && ASKS_HOW_IT_IS.test(asked.wanted.text) ? verdictAfter(best, all) : undefined;
  if (verdict !== undefined) return { form: "sentences", candidates: [best, verdict] };
  if (shape === "reason") return { form: "sentences", candidates: withReason(chosen, all, ranked) };
  return { form: "sentences", candidates: chosen };
}

/** "The brakes squeal when wet. That is harmless.": what the sentence right behind it judges is said with that. */
function verdictAfter(one: Candidate, all: readonly Candidate[]): Candidate | undefined {
  if (leansBack(one.text)) return undefined;
  const after = all.find(({ hit, nth }) => hit.passage.id === one.hit.passage.id && nth === one.nth + 1);
  const isVerdict = after?.unit.role === "sentence" && VERDICT.test(after.text);
  return isVerdict && after.text.length <= LONGEST_VERDICT ? after : undefined;
}

const ASKS_HOW_IT_IS = /^\s*(?:and |but |so )?(?:is|are|was|were)\b|[吗嗎]\s*[？?]?\s*$/iu;
const VERDICT =
  /^(?:that|this|it|they)(?:['’]s|['’]re| is| are| was| were) (?:not |never |quite |very |only )?\p{Ll}+[.!]|^(?:这|那|這)(?:是|很|并|並|没|沒|不)[^，,。]{1,12}[。！]/iu;
const LONGEST_VERDICT = 60;

const isBeside = (one: Candidate, other: Candidate): boolean => one.hit.document.id === other.hit.document.id;

/**
 * For each side of a comparison the best sentence that is on it, with the one before where it leans on that; or the one
 * sentence that holds both against each other.
 */
function bothSides(
  ranked: readonly Ranked[],
  all: readonly Candidate[],
  { text: question }: Wanted,
): Candidate[] {
  const [best] = ranked;
  const sides = sidesOf(question);
  if (best === undefined) return [];
  if (sides === undefined) return nearBest(ranked, DROP);
  const near = ranked
    .filter(({ candidate }) => isBeside(candidate, best.candidate))
    .map(({ candidate }) => candidate);
  const sidesIn = ({ literal }: Candidate): number[] =>
    sides.flatMap((side, nth) => (side.every((word) => literal.has(word)) ? [nth] : []));
  const both = near.find((one) => sidesIn(one).length === sides.length);
  if (both !== undefined && COMPARES.test(both.text)) return [both];
  const apart = sides.map((_, nth) =>
    near.find((one) => sidesIn(one).length === 1 && sidesIn(one)[0] === nth),
  );
  const found = apart.filter((one) => one !== undefined);
  if (found.length < sides.length) return [both ?? best.candidate];
  const chosen = new Set(found.flatMap((one) => [...beforeLeaning(one, all), one]));
  return [...chosen].toSorted((a, b) => a.hit.passage.start - b.hit.passage.start || a.nth - b.nth);
}

/** Says of two things which is more, or how they differ. */
const COMPARES =
  /\bthan\b|\b(?:while|whereas|unlike|differs?|different|both)\b|\b\w+(?:er|est)\b|比|而|更|最|不同|区别|區別|相同/iu;

function beforeLeaning(one: Candidate, all: readonly Candidate[]): Candidate[] {
  if (!leansBack(one.text)) return [];
  const before = all.find(({ hit, nth }) => hit.passage.id === one.hit.passage.id && nth === one.nth - 1);
  return before !== undefined && isSaid(before.unit.role) ? [before] : [];
}

function nearBest(ranked: readonly Ranked[], drop: number): Candidate[] {
  const top = ranked[0]?.score ?? 0;
  const chosen: Candidate[] = [];
  for (const { candidate, score } of ranked) {
    if (chosen.length >= MOST_SENTENCES || (chosen.length > 0 && score < top - drop)) break;
    if (chosen.some((other) => repeats(candidate.literal, other.literal))) continue;
    chosen.push(candidate);
  }
  return chosen;
}

function repeats(own: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return shared >= own.size * REPEATS;
}

/** The list to which the best sentence belongs or leads, or the section whose heading was asked for; in their order. */
function groupOf(best: Candidate, all: readonly Candidate[], shape: "list" | "steps"): Candidate[] {
  const beside = all.filter(({ hit }) => hit.passage.id === best.hit.passage.id);
  if (best.named.entry > 0) return entryOf(best, beside);
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

/** All that the entries of one label say ("Added: …") below one heading: their lines, each to the next label. */
function entryOf(best: Candidate, beside: readonly Candidate[]): Candidate[] {
  const label = labelOf(best) ?? best.unit.label;
  const entry = beside.filter(
    (one) =>
      (labelOf(one) ?? one.unit.label) === label &&
      one.unit.headingAt === best.unit.headingAt &&
      isSaid(one.unit.role),
  );
  return entry.length === 0 ? [best] : entry.slice(0, MOST_ITEMS);
}

const labelOf = ({ text, unit }: Candidate): string | undefined => LABELLED.exec(text.slice(unit.mark))?.[1];

/** The list that begins right behind a lead-in or heading that is the best answer. */
function listAfter(best: Candidate, beside: readonly Candidate[]): number | undefined {
  if (!LEAD_IN.test(best.text)) return undefined;
  const next = beside.find(({ nth }) => nth > best.nth);
  return next?.unit.role === "item" && next.nth === best.nth + 1 ? next.unit.list : undefined;
}

const isSaid = (role: string): boolean => role === "sentence" || role === "item";

/** The sentence beside the first one that gives the reason, where the chosen ones give none. */
function withReason(chosen: Candidate[], all: readonly Candidate[], ranked: readonly Ranked[]): Candidate[] {
  const gives = ({ text }: Candidate): boolean => typedCandidates("reason", text, "").length > 0;
  const [best] = chosen;
  if (best === undefined || chosen.some(gives)) return chosen;
  const beside = all.filter(({ hit, unit }) => hit.passage.id === best.hit.passage.id && isSaid(unit.role));
  const labelled = beside.find(({ text }) => /^(?:\*\*)?(?:causes?|reasons?|原因|理由)\s*[:：]/iu.test(text));
  if (labelled !== undefined) return [labelled];
  const reason = [1, -1, 2]
    .map((step) => beside.find(({ nth }) => nth === best.nth + step))
    .find((one) => one !== undefined && gives(one));
  if (reason !== undefined) return [best, reason].toSorted((a, b) => a.nth - b.nth);
  // Further on in the same text, of what was asked about.
  const far = ranked.find(
    ({ candidate }) => isBeside(candidate, best) && gives(candidate) && (candidate.features[COVER] ?? 0) > 0,
  )?.candidate;
  return far === undefined ? chosen : [far];
}
