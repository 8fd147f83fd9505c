/**
 * What is said to a model that must reply in JSON: the schema, since not every server takes it apart from the words,
 * and what to mend where a reply was none. The task itself is the caller's to say; roles alternate as servers want it.
 */
import type { JsonWish, ModelMessage } from "../ports/model.ts";
import { neutralise } from "./quote.ts";

/** Of a reply that was no JSON: enough to mend, too little to pay for twice. */
const REPLY_CHARACTERS = 4_000;

/** `formFirst`: it is said at the end of the first message, that of the system. */
export function jsonPrompt(
  messages: readonly ModelMessage[],
  wish: JsonWish,
  formFirst = false,
): ModelMessage[] {
  const form = `Reply with one JSON object and nothing else, no explanation and no code fence. It must match this JSON Schema:\n${JSON.stringify(wish.schema)}`;
  const [first, ...rest] = messages;
  if (formFirst && first?.role === "system") {
    return [{ role: "system", content: `${first.content}\n\n${form}` }, ...rest];
  }
  return withLast(messages, form);
}

/** `problem`: what is wrong with the reply, in words of ours. */
export function mendPrompt(
  messages: readonly ModelMessage[],
  reply: string,
  problem: string,
): ModelMessage[] {
  const shown = neutralise(reply).slice(0, REPLY_CHARACTERS).toWellFormed();
  return withLast(
    messages,
    `Your earlier reply could not be used: ${problem}\n<reply>\n${shown}\n</reply>\nReply again with the whole JSON object, corrected, and nothing else.`,
  );
}

/** Said at the end of the last message: some models refuse two messages of a person in a row. */
function withLast(messages: readonly ModelMessage[], text: string): ModelMessage[] {
  const last = messages.at(-1);
  if (last?.role !== "user") return [...messages, { role: "user", content: text }];
  return [...messages.slice(0, -1), { role: "user", content: `${last.content}\n\n${text}` }];
}
