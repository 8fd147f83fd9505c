/** What a search of threads looks through, and what it shows of what it found; the same for every store. */
import type { ThreadSummary, Turn } from "../../core/domain/answer.ts";
import { excerptOf } from "../../lib/text/phrases.ts";

/** Of what is shown of a turn that was found, in UTF-16 code units. */
const EXCERPT_LENGTH = 160;

/** What was asked and what was answered. */
export const textOfTurn = ({ question, answer }: Turn): string => `${question}\n${answer.text}`;

/** `turn`: where the words stand; none where the title alone has them. */
export function withFound(thread: ThreadSummary, turn: Turn | undefined, looked: string): ThreadSummary {
  if (turn === undefined) return thread;
  return {
    ...thread,
    found: { turnId: turn.turnId, text: excerptOf(textOfTurn(turn), looked, EXCERPT_LENGTH) },
  };
}
