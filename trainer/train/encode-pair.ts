/**
 * Pairs as pieces: `start first end second end`. Questions have the teacher's prefix for queries in front. What is too
 * long loses its end: the sentence for a question, the evidence for a claim, since the other half says what is asked.
 */
import type { Foundation } from "../model/foundation.ts";
import type { Task } from "../model/shape.ts";
import type { Encoded, Pair } from "./pair.ts";

/** Pieces of a pair at most, marks included. */
export const LONGEST: Readonly<Record<Task, number>> = { answers: 96, claims: 160 };
const PREFIX: Readonly<Record<Task, string>> = { answers: "query: ", claims: "" };
const MARKS = 3;

export function encodePair(foundation: Foundation, pair: Pair, longest = LONGEST[pair.task]): Encoded {
  const room = longest - MARKS;
  let first = foundation.pieces(PREFIX[pair.task] + pair.first);
  let second = foundation.pieces(pair.second);
  const cut = first.length + second.length > room;
  // Whichever may be cut keeps at least half of the room.
  if (pair.task === "answers") {
    first = first.slice(0, Math.max(room >> 1, room - second.length));
    second = second.slice(0, room - first.length);
  } else {
    second = second.slice(0, Math.max(room >> 1, room - first.length));
    first = first.slice(0, room - second.length);
  }
  const pieces = [foundation.start, ...first, foundation.end, ...second, foundation.end];
  return { pair, pieces, middle: first.length + 1, cut };
}
