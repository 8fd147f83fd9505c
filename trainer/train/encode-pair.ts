/** Pairs as pieces, joined as the product joins them; what had to be cut is said, since it is not learned from. */
import { joinHalves } from "../../src/core/reader/join-halves.ts";
import type { Foundation } from "../model/foundation.ts";
import type { Task } from "../model/shape.ts";
import type { Encoded, Pair } from "./pair.ts";

/** Pieces of a pair at most, marks included. */
export const LONGEST: Readonly<Record<Task, number>> = { answers: 96, claims: 160 };

export function encodePair(foundation: Foundation, pair: Pair, longest = LONGEST[pair.task]): Encoded {
  const { pieces, middle, isCut } = joinHalves(pair.task, pair, longest, (text) => foundation.pieces(text));
  const span = pair.answer === undefined || isCut ? undefined : spanOf(foundation, pair.second, pair.answer);
  const within = span?.map((piece) => middle + 1 + piece);
  return { pair, pieces, middle, cut: isCut, ...(within && { span: [within[0]!, within[1]!] }) };
}

/** First and last piece that hold something of the words. */
function spanOf(
  foundation: Foundation,
  text: string,
  [from, to]: readonly [number, number],
): readonly [number, number] | undefined {
  const places = foundation.places(text);
  const first = places.findIndex(([, end]) => end > from);
  const last = places.findLastIndex(([begin]) => begin < to);
  return first < 0 || last < first ? undefined : [first, last];
}
