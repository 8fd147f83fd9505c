/**
 * From the messages of a conversation to a question and what was said before it. What the system says is not heeded: it is
 * about how a model should write, and answers here are written one way.
 */
import type { EarlierTurn } from "../../../../core/domain/earlier-turn.ts";
import { FootnoteError } from "../../../../core/domain/errors.ts";
import { say } from "../../../../core/domain/said/say.ts";
import { type ChatMessage, textOf } from "./chat-request.ts";

export interface Conversation {
  readonly question: string;
  /** Oldest first. */
  readonly earlier: readonly EarlierTurn[];
  /** What was said before the question, word for word, by turns. */
  readonly said: readonly string[];
}

/** Throws `bad-request`. */
export function conversationOf(messages: readonly ChatMessage[]): Conversation {
  const spoken = messages
    .filter(({ role }) => role === "user" || role === "assistant")
    .map((message) => ({ role: message.role, text: textOf(message) }));
  const asked = spoken.at(-1);
  if (asked?.role !== "user") throw new FootnoteError("bad-request", say("door.last-user"));
  const from = spoken.findLastIndex(({ role }) => role === "assistant") + 1;
  const before = spoken.slice(0, from);
  const earlier = before.flatMap(({ role, text }, at) => {
    const question = before[at - 1];
    return role === "assistant" && question?.role === "user"
      ? [{ question: question.text, answer: bare(text) }]
      : [];
  });
  return {
    question: spoken
      .slice(from)
      .map(({ text }) => text)
      .join("\n"),
    earlier,
    said: before.map(({ role, text }) => `${role}: ${text}`),
  };
}

/** Without the thoughts and the numbers of sources that we, or others, gave with it. */
function bare(answer: string): string {
  const thoughts = answer.indexOf("</think>");
  const text = answer.startsWith("<think>") && thoughts !== -1 ? answer.slice(thoughts + 8) : answer;
  return text.replace(/\[\d{1,3}\]/gu, "").trim();
}
