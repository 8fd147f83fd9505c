/** What is said to a model that puts a finished answer into a form of a program's: it adds nothing to it. */
import type { ModelMessage } from "../ports/model.ts";
import { quote } from "./quote.ts";

/** The form itself is added by whoever asks for JSON. */
export function answerFormPrompt(answer: string): ModelMessage[] {
  return [
    {
      role: "system",
      content:
        "You put an answer into another form. Use only what the answer in the passage says. Leave out its numbers of sources in brackets. Where it does not say what a field asks for, write null if the form allows it, else an empty text, an empty list or 0.",
    },
    { role: "user", content: quote(answer) },
  ];
}
