/**
 * A pair as one sequence of pieces, `start first end second end`, for training and for use. What is too long loses its end:
 * the sentence for a question, the evidence for a claim, since the other half says what is asked.
 */
import type { PairTask, TextPair } from "../ports/pair-reader.ts";
import { BEGIN, END } from "./tokenizer.ts";

export interface JoinedHalves {
  readonly pieces: number[];
  /** Where the mark between the halves stands. */
  readonly middle: number;
  readonly isCut: boolean;
}

const MARKS = 3;
/** What stands before the first half: the word by which the embedder knows a question. */
const PREFIX: Readonly<Record<PairTask, string>> = { answers: "query: ", claims: "" };

/** `piecesOf` a text, without marks; at most `longest` pieces with them. */
export function joinHalves(
  task: PairTask,
  pair: TextPair,
  longest: number,
  piecesOf: (text: string) => ArrayLike<number>,
): JoinedHalves {
  const room = longest - MARKS;
  let first = Array.from(piecesOf(PREFIX[task] + pair.first));
  let second = Array.from(piecesOf(pair.second));
  const isCut = first.length + second.length > room;
  // Whichever may be cut keeps at least half of the room.
  if (task === "answers") {
    first = first.slice(0, Math.max(room >> 1, room - second.length));
    second = second.slice(0, room - first.length);
  } else {
    second = second.slice(0, Math.max(room >> 1, room - first.length));
    first = first.slice(0, room - second.length);
  }
  return { pieces: [BEGIN, ...first, END, ...second, END], middle: first.length + 1, isCut };
}
