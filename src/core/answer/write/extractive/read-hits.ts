/** A question and the sentences of its hits, as words rank them. Types alone. */
import type { AskedTime } from "../../understand/asked-time.ts";
import type { AnswerShape } from "./answer-shape.ts";
import type { Ranked } from "./choose-sentences.ts";
import type { Candidate } from "./features.ts";
import type { Wanted } from "./wanted.ts";

/** A question, and the sentences of its hits as words rank them. */
export interface ReadHits {
  readonly question: string;
  readonly wanted: Wanted;
  readonly shape: AnswerShape;
  readonly isDenied: boolean;
  readonly thing: readonly string[];
  /** Which the question asks for, by the clock. */
  readonly time: AskedTime | undefined;
  readonly candidates: readonly Candidate[];
  /** Best first. */
  readonly ranked: readonly Ranked[];
}
