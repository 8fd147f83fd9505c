/** What a screen reader says when an answer ends: that it is there, not all of it, and nothing while it is written. */
import { words } from "./dictionary.ts";
import type { Conversation } from "./thread/conversation.ts";

/** Empty where nothing happened while this page looked on. Failures speak for themselves. */
export function announce({ live, turns, seenToEnd }: Conversation): string {
  if (live) {
    if (live.state === "running") return words.looking;
    return live.state === "stopped" ? words.stopped : "";
  }
  const last = turns.at(-1);
  if (!last || last.turnId !== seenToEnd) return "";
  const { status, sources, claims, writer, calculated } = last.answer;
  if (calculated) return `${calculated.understood}: ${calculated.result}`;
  if (status === "not-found") return words.nothingFound;
  const ready = words.answerReady(sources.length);
  if (writer === "extractive") return ready;
  const supported = claims.filter(({ verdict }) => verdict === "supported").length;
  return `${ready} ${words.checking.tally(supported, claims.length)}`;
}
