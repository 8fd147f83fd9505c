/**
 * The few small questions by which a model is found out about: a word, some JSON, what only a tool can tell, and a
 * longer text that shows how fast it writes. Nothing of a person's is in them.
 */
import type { JsonWish, ModelMessage } from "../ports/model.ts";
import type { ToolOffer } from "../ports/model.ts";
import { jsonPrompt } from "./json-prompt.ts";

export const WORD_QUESTION = user("Reply with the word OK and nothing else.");

export const JSON_WISH: JsonWish = {
  name: "marbles",
  schema: {
    type: "object",
    properties: { red: { type: "integer" }, blue: { type: "integer" } },
    required: ["red", "blue"],
    additionalProperties: false,
  },
};

export const JSON_QUESTION = jsonPrompt(
  user("A jar holds three red marbles and five blue ones. How many of each are there?"),
  JSON_WISH,
);

export const TOOL_OFFER: ToolOffer = {
  name: "read_thermometer",
  description: "Reads the thermometer of a room and gives its temperature in degrees Celsius.",
  schema: {
    type: "object",
    properties: { room: { type: "string" } },
    required: ["room"],
    additionalProperties: false,
  },
};

export const TOOL_QUESTION = user("How warm is it in the kitchen right now? Read the thermometer there.");

/** As long as the limit on the reply, whatever that is. */
export const LONG_QUESTION = user(
  "Write the whole numbers from one to one hundred in English words, separated by commas, and nothing else.",
);

function user(content: string): readonly ModelMessage[] {
  return [{ role: "user", content }];
}
