/** What is said as long as there is no word of an answer. */
import { words } from "../dictionary.ts";

export function waitingWords(
  isQueued: boolean,
  place: number | undefined,
  isThinking: boolean,
  aboutMs: number,
): string {
  if (isQueued) return place === undefined ? words.queued : words.inQueue(place);
  if (isThinking) return words.thinking;
  // What is shorter needs no figure.
  return aboutMs < 3_000 ? words.looking : words.readingFor(Math.ceil(aboutMs / 1_000));
}
