/**
 * From the environment to models and an embedder: `FOOTNOTE_MODEL=provider/model,…`, its like for the other roles, and
 * each provider's address and key. Pure in the environment that the app passes in; nothing is sent.
 * A provider's own variables win, and its key alone may be enough. Where it has none, `OPENAI_BASE_URL` with `OPENAI_API_KEY` serves any provider
 * name, so that one gateway can stand for all. A key is only ever sent to the address it belongs to.
 */
import type { ConfiguredModels } from "../../core/answer/asking/configured-models.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { WORK_VARIABLES } from "../../core/domain/model-work.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import type { Reranker } from "../../core/ports/reranker.ts";
import { isLoopback } from "../../lib/is-loopback.ts";
import { type Env, listIn, readValue } from "../env.ts";
import type { ConfiguredModel } from "../../core/ports/configured-model.ts";
import { GGUF, ggufName } from "./llama/gguf-name.ts";
import { isNear, type ModelPlace, providerOf, shownAddress } from "./model-place.ts";
import { FREE, type ModelFacts, modelFacts } from "./prices.ts";
import { PROVIDERS } from "./providers.ts";
import type { ProviderRow } from "./providers.ts";
import { redact } from "./redact.ts";
import { RERANKERS, USUAL_ROUTE } from "./rerank/rerankers.ts";

/** What fails the check of this share of an answer's claims is written again, where nothing else is said. */
const ESCALATE_SHARE = 0.3;

export interface ConfigureOptions {
  /** Sends the requests; the platform's where it is not given. */
  readonly fetch?: typeof globalThis.fetch;
  /** Where pulled models are; without it none can be configured. */
  readonly dataFolder?: string;
}

/**
 * The models of every role, as the environment names them; what it does not name is not loaded. Throws `unknown-name`
 * or `config-invalid`.
 */
export async function configuredModels(
  env: Env,
  { fetch, dataFolder }: ConfigureOptions = {},
): Promise<ConfiguredModels> {
  const names = namesIn(env);
  // A file that has several roles is loaded once.
  const local = new Map<string, Promise<ConfiguredModel>>();
  const makeLocal = async (file: string, folder: string): Promise<ConfiguredModel> => {
    const { configuredLlama } = await import("./llama/configure-llama.ts");
    return configuredLlama(file, folder, env);
  };
  const make = async (name: string, variable: string, retries?: number): Promise<ConfiguredModel> => {
    const file = ggufName(name);
    if (file !== undefined && dataFolder !== undefined) {
      const model = local.get(file) ?? makeLocal(file, dataFolder);
      local.set(file, model);
      return model;
    }
    const place = placeOf(name, variable, env);
    const config = {
      ...place,
      ...factsOf(place, env),
      ...(fetch ? { fetch } : {}),
      ...(retries === undefined ? {} : { retries }),
    };
    const { createModel } = await import("./create-model.ts");
    // Assigned, not spread: its context may become known later.
    return Object.assign(await createModel(config), {
      address: shownAddress(place.baseURL),
      ...(place.keyVariable === undefined ? {} : { keyVariable: place.keyVariable }),
      isNear: isNear(place.baseURL),
      probeSubject: async () => (await import("./probe-subject.ts")).probeSubject(config),
    });
  };
  const ofRole = async (variable: string): Promise<ConfiguredModel | undefined> => {
    const name = readValue(env, variable);
    return name === undefined ? undefined : make(name, variable);
  };
  const answer: ConfiguredModel[] = [];
  for (const [nth, name] of names.entries()) {
    // Where another model stands by, it takes over at once.
    const retries = nth < names.length - 1 ? 0 : undefined;
    answer.push(await make(name, "FOOTNOTE_MODEL", retries));
  }
  const stronger = await ofRole("FOOTNOTE_ESCALATE");
  const roles = {
    fast: await ofRole(WORK_VARIABLES.fast),
    research: await ofRole(WORK_VARIABLES.research),
    judge: await ofRole(WORK_VARIABLES.judge),
  };
  return {
    answer,
    ...(roles.fast ? { fast: roles.fast } : {}),
    ...(roles.research ? { research: roles.research } : {}),
    ...(roles.judge ? { judge: roles.judge } : {}),
    ...(stronger ? { escalation: { model: stronger, share: readShare(env) } } : {}),
  };
}

/** Of the models that answer. A key alone is enough where its provider has a usual model; `off` is for none all the same. */
function namesIn(env: Env): string[] {
  const text = readValue(env, "FOOTNOTE_MODEL");
  if (text?.toLowerCase() === "off") return [];
  if (text !== undefined) return listIn(text);
  return PROVIDERS.flatMap(({ name, usualModel, apiKeyEnvs }) =>
    usualModel !== undefined && apiKeyEnvs.some((variable) => readValue(env, variable) !== undefined)
      ? [`${name}/${usualModel}`]
      : [],
  );
}

function factsOf(place: ModelPlace, env: Env): ModelFacts {
  const facts = modelFacts(place.name, readValue(env, "FOOTNOTE_PRICES"));
  const rows = [...PROVIDERS, ...RERANKERS];
  const isLocal = rows.some(({ name, isLocal }) => isLocal && name === providerOf(place.name));
  // A gateway on this machine may hand on to a vendor: then the price that is stated counts.
  return isLocal || isLoopback(new URL(place.baseURL).hostname) ? { price: FREE, ...facts } : facts;
}

function readShare(env: Env): number {
  const text = readValue(env, "FOOTNOTE_ESCALATE_SHARE");
  if (text === undefined) return ESCALATE_SHARE;
  const share = Number(text);
  if (share >= 0 && share <= 1) return share;
  throw new FootnoteError("config-invalid", say("model.escalate-share"), {
    hint: say("model.escalate-share-hint", { fallback: ESCALATE_SHARE }),
  });
}

/** `undefined` where `FOOTNOTE_EMBED` is not set. Throws `unknown-name` or `config-invalid`. */
export async function configuredEmbedder(
  env: Env,
  { fetch, dataFolder }: ConfigureOptions = {},
): Promise<Embedder | undefined> {
  const name = readValue(env, "FOOTNOTE_EMBED");
  if (name === undefined) return undefined;
  const file = ggufName(name);
  if (file !== undefined && dataFolder !== undefined) {
    const { configuredLlamaEmbedder } = await import("./llama/configure-llama.ts");
    return configuredLlamaEmbedder(file, dataFolder, env);
  }
  const place = placeOf(name, "FOOTNOTE_EMBED", env);
  const { createEmbedder } = await import("./openai-embedder.ts");
  return createEmbedder({ ...place, ...(fetch ? { fetch } : {}) });
}

/** `undefined` where `FOOTNOTE_RERANK` is not set. Throws `unknown-name` or `config-invalid`. */
export async function configuredReranker(
  env: Env,
  { fetch, dataFolder }: ConfigureOptions = {},
): Promise<Reranker | undefined> {
  const name = readValue(env, "FOOTNOTE_RERANK");
  if (name === undefined) return undefined;
  const file = ggufName(name);
  if (file !== undefined && dataFolder !== undefined) {
    const { configuredLlamaReranker } = await import("./llama/configure-llama.ts");
    return configuredLlamaReranker(file, dataFolder, env);
  }
  const place = placeOf(name, "FOOTNOTE_RERANK", env, RERANKERS);
  const row = RERANKERS.find((one) => one.name === providerOf(name));
  const { createHttpReranker } = await import("./rerank/http-reranker.ts");
  return createHttpReranker({
    ...place,
    ...factsOf(place, env),
    ...(fetch ? { fetch } : {}),
    route: row?.route ?? USUAL_ROUTE,
  });
}

/**
 * Where a model is, its key and how it is spoken to. `variable` is where the name was read, and `rows` are the
 * providers that it may name. Throws as above.
 */
export function placeOf(
  name: string,
  variable: string,
  env: Env,
  rows: readonly ProviderRow[] = PROVIDERS,
): ModelPlace {
  const slash = name.indexOf("/");
  if (slash < 1 || slash === name.length - 1) {
    throw new FootnoteError("config-invalid", say("model.name-form", { variable }), {
      hint: say("model.name-example", { variable, example: rows[0]?.name ?? "", known: namesOf(rows) }),
    });
  }
  const providerName = name.slice(0, slash);
  const row = rows.find((provider) => provider.name === providerName);
  const place = row === undefined ? undefined : ownPlace(row, env);
  const found = place ?? gateway(env);
  if (found !== undefined) return { name, ...found };
  if (row === undefined) {
    throw new FootnoteError(
      "unknown-name",
      say("model.provider-unknown", { name: redact(providerName), variable }),
      {
        hint: say("model.providers-known", { known: namesOf(rows) }),
      },
    );
  }
  if (row.isLocal) return { name, baseURL: row.baseURL };
  const keys = eitherOf(row.apiKeyEnvs);
  throw new FootnoteError(
    "config-invalid",
    say("model.key-not-set", { variable, provider: row.name, keys }),
    {
      hint: say("model.set-key", { keys, variable }),
    },
  );
}

function ownPlace(row: ProviderRow, env: Env): Omit<ModelPlace, "name"> | undefined {
  const elsewhere = readURL(env, row.baseURLEnv);
  const key = keyIn(row.apiKeyEnvs, env);
  if (elsewhere === undefined && key === undefined) return undefined;
  return {
    baseURL: elsewhere ?? filledIn(row, env),
    ...key,
    ...(row.protocol === undefined ? {} : { protocol: row.protocol }),
    ...(row.keyHeader === undefined ? {} : { keyHeader: row.keyHeader }),
    // Another address may be another server, of which nothing is known.
    ...(row.known === undefined || elsewhere !== undefined ? {} : { known: row.known }),
  };
}

/** The row's address with the variables in it. */
function filledIn(row: ProviderRow, env: Env): string {
  return row.baseURL.replace(/\{([A-Z_]+)\}/, (_whole, variable: string) => {
    const value = readValue(env, variable);
    if (value !== undefined && /^[\w-]+$/.test(value)) return value;
    throw new FootnoteError("config-invalid", say("model.address-part", { provider: row.title, variable }), {
      hint: say("model.address-part-hint", { variable, whole: row.baseURLEnv }),
    });
  });
}

function gateway(env: Env): Omit<ModelPlace, "name"> | undefined {
  const baseURL = readURL(env, "OPENAI_BASE_URL");
  if (baseURL === undefined) return undefined;
  return { baseURL, ...keyIn(["OPENAI_API_KEY"], env) };
}

/** The first of the variables that holds one. */
function keyIn(
  variables: readonly string[],
  env: Env,
): Required<Pick<ModelPlace, "apiKey" | "keyVariable">> | undefined {
  for (const keyVariable of variables) {
    const apiKey = readValue(env, keyVariable);
    if (apiKey !== undefined) return { apiKey, keyVariable };
  }
  return undefined;
}

function readURL(env: Env, variable: string): string | undefined {
  const value = readValue(env, variable);
  if (value === undefined) return undefined;
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    // Its value is not repeated: a key pasted into the wrong variable ends here.
    throw new FootnoteError("config-invalid", say("env.not-address", { variable }), {
      hint: say("env.address-with-version", { variable, example: "http://127.0.0.1:8080/v1" }),
    });
  }
  return value.replace(/(?<!\/)\/+$/, "");
}

function namesOf(rows: readonly ProviderRow[]): string[] {
  return [...rows.map((provider) => provider.name), GGUF];
}

function eitherOf(names: readonly string[]): string | Sentence {
  const [one = "", ...more] = names;
  return more.length === 0 ? one : say("common.either", { one, other: eitherOf(more) });
}
