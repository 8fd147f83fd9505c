/**
 * Which sentences the reader reads in full, and when it stops: a pair costs a fiftieth to a thirtieth of a second. The most
 * promising are read first, and the others only where none of these surely answers.
 */
import type { PairReader } from "../../../ports/pair-reader.ts";
import type { Ranked } from "./choose-sentences.ts";
import type { Extracted } from "./extracted.ts";
import type { Candidate } from "./features.ts";
import { thatMayAnswer } from "./rank-sentences.ts";
import type { ReadHits } from "./read-hits.ts";
import { bareText, inReadOrder, readAnswers, readInPlace, type ReadingOf, UNREAD } from "./reading.ts";

/** Sentences read at first, before an answer that is not sure, and before a refusal. */
const AT_FIRST = 6;
const UNSURE = 16;
const BEFORE_REFUSAL = 24;
/**
 * Log odds of the sentence that comes first, and how far they lie above those of the others, beyond which no other is looked
 * for: of 159 questions (two thirds of the tuning parts of public sets) 66 were that sure after four, 60 of these rightly, and
 * among twelve it was right for as many; of 41 others one of the last two of six was the better one.
 */
const SURE = 1;
const AHEAD = 0.7;
/** Log odds from which on a sentence that is read only before a refusal may be said. */
const LIKELY = 0;
/**
 * What is like the question by its pieces, in a passage near to it, counts half as much as its place by words: of 28 questions
 * of a folder the sentence that answers is among eighteen for 25, by words alone for 22, and of 336 of public sets and our own
 * among six for as many.
 */
const LIKE_SHARE = 0.5;
const NEAR_SHARE = 4;
/** Places count as one over them and this. */
const FIRST_PLACE = 2;

export interface Turns {
  /** By the first turns: what would be answered from. */
  readonly reading: ReadingOf;
  /** The same with what is read before a refusal; nothing where there is nothing more to read. */
  readonly further: () => Promise<ReadingOf | undefined>;
}

export interface Written {
  readonly written: Extracted;
  /** What it was written of. */
  readonly reading: ReadingOf;
}

/** Nothing is read where nobody reads. */
export async function readInTurn(
  read: ReadHits,
  pairs: PairReader | undefined,
  signal: AbortSignal,
): Promise<Turns> {
  const { question, ranked, wanted, shape, isDenied } = read;
  const script = wanted.isChinese ? "chinese" : "english";
  const able = thatMayAnswer(ranked);
  if (pairs === undefined || able.length === 0) return { reading: UNREAD, further: async () => undefined };
  const worth = await worthReading(question, able, pairs, signal);
  const readUntil = async (known: ReadingOf, until: number): Promise<ReadingOf> => {
    const found = await readAnswers(question, worth.slice(known.size, until), pairs, signal);
    return new Map([...known, ...found]);
  };
  // Of what is told whole no sentence may outrun the others. Nor is a colour that of a thing because the title names it.
  const { somewhere, said } = wanted.forms;
  const isOne = shape === "statement" && !isDenied && (somewhere === undefined || said.length > 0);
  const inPlace = (bare: ReadingOf): Promise<ReadingOf> | ReadingOf =>
    isOne ? readInPlace(wanted, inReadOrder(able, bare, script), bare, pairs, signal) : bare;
  const atFirst = await readUntil(UNREAD, AT_FIRST);
  const [first] = inReadOrder(able, atFirst, script);
  const bare = isSure(atFirst, first?.candidate) ? atFirst : await readUntil(atFirst, UNSURE);
  return {
    reading: await inPlace(bare),
    async further() {
      if (bare.size === 0 || worth.length <= bare.size) return undefined;
      const all = await readUntil(bare, BEFORE_REFUSAL);
      // Of so many one is always likelier than those before: it has to be likely.
      return [...all].slice(bare.size).some(([, odds]) => odds > LIKELY) ? inPlace(all) : undefined;
    },
  };
}

/** What is written of the first turns; of what is read before a refusal, where they would refuse. */
export async function writeInTurn(
  read: ReadHits,
  pairs: PairReader | undefined,
  signal: AbortSignal,
  write: (reading: ReadingOf) => Promise<Extracted>,
): Promise<Written> {
  const { reading, further } = await readInTurn(read, pairs, signal);
  const soon = await write(reading);
  const more = soon.status === "answered" ? undefined : await further();
  return more === undefined ? { written: soon, reading } : { written: await write(more), reading: more };
}

function isSure(reading: ReadingOf, first: Candidate | undefined): boolean {
  const odds = first === undefined ? undefined : reading.get(first);
  if (odds === undefined || odds < SURE) return false;
  return [...reading].every(([other, others]) => other === first || others <= odds - AHEAD);
}

/** In order of promise: by words, and by how like each is to the question at a glance, in a passage near to it. */
async function worthReading(
  question: string,
  ranked: readonly Ranked[],
  pairs: PairReader,
  signal: AbortSignal,
): Promise<Candidate[]> {
  const byWords = ranked.map(({ candidate }) => candidate);
  if (byWords.length <= AT_FIRST) return byWords;
  const alike = await alikeAtAGlance(question, byWords, pairs, signal);
  const byLikeness = placesOf(byWords.toSorted((a, b) => (alike.get(b) ?? 0) - (alike.get(a) ?? 0)));
  const promise = new Map(
    byWords.map((candidate, place) => [
      candidate,
      1 / (FIRST_PLACE + place) + LIKE_SHARE / (FIRST_PLACE + (byLikeness.get(candidate) ?? 0)),
    ]),
  );
  return byWords.toSorted((a, b) => (promise.get(b) ?? 0) - (promise.get(a) ?? 0)).slice(0, BEFORE_REFUSAL);
}

const placesOf = (candidates: readonly Candidate[]): ReadonlyMap<Candidate, number> =>
  new Map(candidates.map((candidate, place) => [candidate, place]));

/** Where it fails, in the order in which they are. */
async function alikeAtAGlance(
  question: string,
  candidates: readonly Candidate[],
  pairs: PairReader,
  signal: AbortSignal,
): Promise<ReadonlyMap<Candidate, number>> {
  const known = candidates.flatMap(({ hit: { nearness } }) => (nearness === undefined ? [] : [nearness]));
  const farthest = known.length === 0 ? 0 : Math.min(...known);
  try {
    const found = await pairs.glance(question, candidates.map(bareText), signal);
    return new Map(
      candidates.map((candidate, nth) => [
        candidate,
        (found[nth] ?? 0) + NEAR_SHARE * (candidate.hit.nearness ?? farthest),
      ]),
    );
  } catch {
    signal.throwIfAborted();
    return new Map();
  }
}
