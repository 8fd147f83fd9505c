/**
 * How many tokens a model may read and write together, as its server says: first in the list of models that every
 * server of the OpenAI protocol gives, then, of a server nearby, by the routes of its own that Ollama, llama.cpp and
 * LM Studio have. What a server was started with counts, not what the model could read at most; where only that is
 * known it is taken. Asked after the model was, so that it is loaded.
 */
import { isRecord } from "../../lib/parsed-json.ts";
import { isNear, modelIdOf, type ModelPlace } from "./model-place.ts";
import { modelEntries } from "./model-names.ts";
import { readServerJSON } from "./server-json.ts";

/**
 * Names of the field, what holds now before what is possible at most: LM Studio, vLLM and SGLang, OpenRouter, Together,
 * Fireworks, Moonshot and Ollama, Groq, Mistral and LM Studio, Google, Anthropic.
 */
const FIELDS = [
  "loaded_context_length",
  "max_model_len",
  "context_length",
  "context_window",
  "max_context_length",
  "inputTokenLimit",
  "max_input_tokens",
];

/** Ollama starts a model with this much on most machines, whatever the model could read (its docs, context length). */
const OLLAMA_DEFAULT = 4_096;

/** `undefined` where the server does not say. Never throws. */
export async function contextLength(place: ModelPlace, signal: AbortSignal): Promise<number | undefined> {
  const id = modelIdOf(place.name);
  const read = (url: string, body?: object): Promise<unknown> =>
    readServerJSON(place, url, { signal, ...(body ? { body } : {}) });
  // Google and Anthropic give their lists by pages; each model has a route of its own there.
  const isPaged = place.protocol !== undefined && place.protocol !== "openai";
  const models = await read(`${place.baseURL}/models${isPaged ? `/${id}` : ""}`);
  const listed = lengthOf(isPaged && isRecord(models) ? models : entryOf(models, id));
  if (listed !== undefined || !isNear(place.baseURL)) return listed;
  const root = place.baseURL.replace(/\/v1$/, "");
  return (
    lengthOf(entryOf(await read(`${root}/api/ps`), id)) ??
    lengthOf(entryOf(await read(`${root}/api/v0/models`), id)) ??
    slotLength(await read(`${root}/props`)) ??
    shownLength(await read(`${root}/api/show`, { model: id }))
  );
}

type Entry = Readonly<Record<string, unknown>>;

function entryOf(list: unknown, id: string): Entry | undefined {
  return modelEntries(list)?.find((entry) =>
    // Google writes `models/…` before the name, Ollama the tag `latest` after it.
    [entry["id"], entry["name"], entry["model"]].some(
      (name) => name === id || name === `models/${id}` || name === `${id}:latest`,
    ),
  );
}

function lengthOf(entry: Entry | undefined): number | undefined {
  return FIELDS.map((field) => entry?.[field]).find(isLength);
}

/** llama.cpp: what one request may use, where the server shares its context among several. */
function slotLength(props: unknown): number | undefined {
  const settings = isRecord(props) ? props["default_generation_settings"] : undefined;
  const length = isRecord(settings) ? settings["n_ctx"] : undefined;
  return isLength(length) ? length : undefined;
}

/** Ollama: the parameters of the model's file as lines of text, else what the model itself could read. */
function shownLength(shown: unknown): number | undefined {
  if (!isRecord(shown)) return undefined;
  const { parameters, model_info: info } = shown;
  const set = Number(/^num_ctx\s+(\d+)\s*$/m.exec(typeof parameters === "string" ? parameters : "")?.[1]);
  if (isLength(set)) return set;
  const facts = Object.entries(isRecord(info) ? info : {});
  const trained = facts.find(([name]) => name.endsWith(".context_length"))?.[1];
  return isLength(trained) ? Math.min(trained, OLLAMA_DEFAULT) : undefined;
}

function isLength(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}
