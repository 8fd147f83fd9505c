/**
 * Asks a model for JSON of a given shape and gets it, or a typed error: as exactly as the model's server can be asked
 * (the adapter goes down from a schema over any object to words alone, and remembers), read leniently, and mended once.
 * It neither chooses the model nor decides whether the call may be paid for.
 */
import { parsedJson } from "../../lib/parsed-json.ts";
import { FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import type { ModelTokens } from "../domain/price.ts";
import type { CalledTool, JsonWish, Model, ModelMessage, ModelRequest, ToolOffer } from "../ports/model.ts";
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
  /**
   * A model that calls tools is offered these in place of the schema, and its calls are read as `{ calls: [{ tool, … }] }`; where
   * that comes to nothing, it is asked for JSON.
   */
  readonly tools?: readonly ToolOffer[];
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
  model: Pick<Model, "name" | "stream" | "ability">,
  question: JsonQuestion<T>,
  signal?: AbortSignal,
): Promise<JsonReply<T>> {
  const { wish: json, tools, maxOutputTokens, parse } = question;
  const calls: ModelTokens[] = [];
  const reply = async (request: Pick<ModelRequest, "messages" | "json" | "tools">): Promise<Reply> => {
    let text = "";
    let end: (ModelTokens & { readonly calls?: readonly CalledTool[] }) | undefined;
    for await (const part of model.stream({ ...request, maxOutputTokens, temperature: 0 }, signal)) {
      if (part.type === "text") text += part.text;
      else if (part.type === "was-thinking") text = "";
      else if (part.type === "end") end = part;
    }
    calls.push(end ?? estimateUsage(request.messages, text));
    return { text, called: end?.calls ?? [] };
  };
  if (tools !== undefined && model.ability?.callsTools === true) {
    const { text, called } = await reply({ messages: question.messages, tools });
    try {
      // One that calls nothing may have written its calls down, or wants nothing more.
      const written = /\{/u.test(text) ? readJSON(text) : { calls: [] };
      return { value: parse(called.length > 0 ? { calls: called.map(callOf) } : written), calls };
    } catch {
      // Asked once more, in the other way.
    }
  }
  const first = jsonPrompt(question.messages, json, question.formFirst);
  let messages = first;
  for (let tries = 0; ; tries++) {
    const { text } = await reply({ messages, json });
    try {
      return { value: parse(readJSON(text, question.takesPart)), calls };
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

interface Reply {
  readonly text: string;
  readonly called: readonly CalledTool[];
}

/** What is no JSON is a call without anything to take. */
function callOf({ name, input }: CalledTool): object {
  const taken = parsedJson(input);
  return { ...(typeof taken === "object" ? taken : {}), tool: name };
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
