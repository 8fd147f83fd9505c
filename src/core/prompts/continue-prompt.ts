/**
 * What is said to a model that goes on with an answer which another one began and broke off: the same prompt, what was
 * written as its own words, and the order to go on. What was written is a model's, so it is not quoted as data.
 */
import type { ModelMessage } from "../ports/model.ts";

const GO_ON =
  "Your answer was cut off there. Go on exactly where it stops, by the same rules, with [n] after every sentence. " +
  "Do not repeat any of it, and do not comment on the interruption. If it was complete, finish its last sentence only.";

export function continuePrompt(messages: readonly ModelMessage[], written: string): ModelMessage[] {
  return [...messages, { role: "assistant", content: written }, { role: "user", content: GO_ON }];
}
