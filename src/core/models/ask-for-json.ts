/**
 * Asks a model for JSON of a given shape and gets it, or a typed error: as exactly as the model's server can be asked
 * (the adapter goes down from a schema over any object to words alone, and remembers), read leniently, and mended once.
 * It neither chooses the model nor decides whether the call may be paid for.
 */
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { ModelTokens } from "../domain/price.ts";
import type { JsonWish, Model, ModelMessage } from "../ports/model.ts";
import { jsonPrompt, mendPrompt } from "../prompts/json-prompt.ts";
import { estimateUsage } from "./model-limits.ts";
import { wholePart } from "./whole-part.ts";

export interface JsonQuestion<T> {
  /** The task; the words about JSON are added. */
  readonly messages: readonly ModelMessage[];
  readonly wish: JsonWish;
  /** Throws an `Error` whose message says to the model what is wrong. */
  readonly parse: (value: unknown) => T;
  readonly maxOutputTokens: number;
  /** The form is said with the rules, before the data: for many questions of one form, which providers then keep. */
  readonly formFirst?: boolean;
  /** Of a reply that breaks off, what is whole is taken: for lists of which some is better than none. */
  readonly takesPart?: boolean;
}

export interface JsonReply<T> {
  readonly value: T;
  /** Of each call: one, or two where the first reply was mended. */
  readonly calls: readonly ModelTokens[];
}

/** Throws what the model throws, and `model-failed` where the second reply is no good either. */
export async function askForJSON<T>(
  model: Pick<Model, "name" | "stream">,
  question: JsonQuestion<T>,
  signal?: AbortSignal,
): Promise<JsonReply<T>> {
  const calls: ModelTokens[] = [];
  const first = jsonPrompt(question.messages, question.wish, question.formFirst);
  let messages = first;
  for (let tries = 0; ; tries++) {
    let text = "";
    let used: ModelTokens | undefined;
    const { wish: json, maxOutputTokens } = question;
    for await (const part of model.stream({ messages, maxOutputTokens, temperature: 0, json }, signal)) {
      if (part.type === "text") text += part.text;
      else if (part.type === "was-thinking") text = "";
      else if (part.type === "end") used = part;
    }
    calls.push(used ?? estimateUsage(messages, text));
    try {
      return { value: question.parse(readJSON(text, question.takesPart)), calls };
    } catch (thrown) {
      if (tries > 0) {
        throw new FootnoteError("model-failed", say("model.other-form", { name: model.name }), {
          hint: say("model.other-form-hint"),
          retryable: true,
        });
      }
      messages = mendPrompt(first, text, thrown instanceof Error ? thrown.message : "it has another form.");
    }
  }
}

/** The JSON in a reply that may have a fence around it or words before and after. Throws `SyntaxError`. */
export function readJSON(text: string, takesPart = false): unknown {
  const from = text.search(/[[{]/);
  const to = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
  if (from < 0 || to < from) throw new SyntaxError("it holds no JSON object.");
  try {
    return JSON.parse(text.slice(from, to + 1));
  } catch {
    const whole = takesPart ? wholePart(text.slice(from)) : undefined;
    if (whole !== undefined) return readJSON(whole);
    throw new SyntaxError("it is not valid JSON.");
  }
}
