/** Pairs as pieces, joined as the product joins them; what had to be cut is said, since it is not learned from. */
import { joinHalves } from "../../src/core/reader/join-halves.ts";
import type { Foundation } from "../model/foundation.ts";
import type { Task } from "../model/shape.ts";
import type { Encoded, Pair } from "./pair.ts";

/** Pieces of a pair at most, marks included. */
export const LONGEST: Readonly<Record<Task, number>> = { answers: 96, claims: 160 };

export function encodePair(foundation: Foundation, pair: Pair, longest = LONGEST[pair.task]): Encoded {
  const { pieces, middle, isCut } = joinHalves(pair.task, pair, longest, (text) => foundation.pieces(text));
  return { pair, pieces, middle, cut: isCut };
}
