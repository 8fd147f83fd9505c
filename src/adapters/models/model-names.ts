/**
 * The models that a server says it has (`GET /models`), and those whose names are nearest to one that it does not know.
 * For hints only: a server need not have such a list, and then there is no hint.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { isRecord } from "../../lib/parsed-json.ts";
import { modelIdOf, type ModelPlace, providerOf } from "./model-place.ts";
import { PROVIDERS } from "./providers.ts";
import { readServerJSON, type ReadOptions } from "./server-json.ts";

const NAMES_SHOWN = 3;

/** Ids as they are written after the slash; `undefined` where the server gives no list. Never throws. */
export async function listModels(
  place: ModelPlace,
  options: ReadOptions = {},
): Promise<string[] | undefined> {
  return namesIn(await readServerJSON(place, `${place.baseURL}/models`, options));
}

/**
 * The error, and where its reason may be the model's name, what the server's own list says of that: the nearest names
 * for a `model-unknown`, and that it is one where a server refused the request without saying why. Where the provider
 * has a command that fetches models, it is named too.
 */
export async function withKnownNames(
  error: FootnoteError,
  place: ModelPlace,
  isUnexplained: boolean,
  signal: AbortSignal | undefined,
): Promise<FootnoteError> {
  if (error.code !== "model-unknown" && !isUnexplained) return error;
  const names = await listModels(place, { signal });
  if (!names) return error;
  const [id, provider] = [modelIdOf(place.name), providerOf(place.name)];
  // Ollama leaves out the tag "latest".
  const isKnown = names.some((name) => name === id || name === `${id}:latest`);
  if (isKnown) return error;
  const pull = PROVIDERS.find(({ name }) => name === provider)?.pullCommand;
  if (names.length === 0 && pull === undefined) return error;
  const near = nearestNames(id, names).map((name) => `${provider}/${name}`);
  const none = say("model.no-such", { provider, id });
  const nearest =
    near.length > 0 ? say("common.then", { first: none, more: say("model.nearest", { near }) }) : none;
  const hint =
    pull === undefined
      ? nearest
      : say("common.then", { first: nearest, more: say("model.fetch-it", { command: `${pull} ${id}` }) });
  return new FootnoteError("model-unknown", error.said, { hint });
}

/** Nearest first. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  const grams = bigrams(wanted);
  const likeness = (name: string): number => {
    const other = bigrams(name);
    const shared = [...grams].filter((gram) => other.has(gram)).length;
    return (2 * shared) / (grams.size + other.size || 1);
  };
  return names
    .map((name) => ({ name, likeness: likeness(name) }))
    .toSorted((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name, "en"))
    .slice(0, NAMES_SHOWN)
    .map(({ name }) => name);
}

function bigrams(text: string): Set<string> {
  const padded = ` ${text.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

function namesIn(body: unknown): string[] | undefined {
  return modelEntries(body)?.flatMap((entry) => {
    const name = typeof entry["id"] === "string" ? entry["id"] : entry["name"];
    return typeof name === "string" ? [name.replace(/^models\//, "")] : [];
  });
}

/** `{data: [{id}]}`, a bare list of those (Together), or `{models: [{name: "models/…"}]}` (Google). */
export function modelEntries(body: unknown): Readonly<Record<string, unknown>>[] | undefined {
  const { data, models } = isRecord(body) ? body : {};
  const list = Array.isArray(body) ? body : (data ?? models);
  return Array.isArray(list) ? list.filter(isRecord) : undefined;
}
