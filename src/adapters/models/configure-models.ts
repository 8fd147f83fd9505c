/**
 * From the environment to a model and an embedder: `FOOTNOTE_MODEL=provider/model`, `FOOTNOTE_EMBED=provider/model`
 * and each provider's address and key. Pure in the environment that the app passes in; nothing is sent.
 * A provider's own variables win. Where it has none, `OPENAI_BASE_URL` with `OPENAI_API_KEY` serves any provider
 * name, so that one gateway can stand for all. A key is only ever sent to the address it belongs to.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import type { Model } from "../../core/ports/model.ts";
import { PROVIDERS } from "./providers.ts";
import type { ProviderRow } from "./providers.ts";
import { redact } from "./redact.ts";

export type Env = Readonly<Record<string, string | undefined>>;

export interface Endpoint {
  /** `provider/model`. */
  readonly name: string;
  readonly baseURL: string;
  readonly apiKey?: string;
}

/**
 * `undefined` where `FOOTNOTE_MODEL` is not set; then the SDK, which takes longer to load than an answer takes to
 * find, is not loaded. Throws `unknown-name` or `config-invalid`.
 */
export async function configuredModel(env: Env, fetch?: typeof globalThis.fetch): Promise<Model | undefined> {
  const endpoint = endpointFor("FOOTNOTE_MODEL", env);
  if (!endpoint) return undefined;
  const { createModel } = await import("./openai-compatible.ts");
  return createModel({ ...endpoint, ...(fetch ? { fetch } : {}) });
}

/** `undefined` where `FOOTNOTE_EMBED` is not set. Throws `unknown-name` or `config-invalid`. */
export async function configuredEmbedder(
  env: Env,
  fetch?: typeof globalThis.fetch,
): Promise<Embedder | undefined> {
  const endpoint = endpointFor("FOOTNOTE_EMBED", env);
  if (!endpoint) return undefined;
  const { createEmbedder } = await import("./openai-embedder.ts");
  return createEmbedder({ ...endpoint, ...(fetch ? { fetch } : {}) });
}

/** Where the model named by the variable is, and its key. Throws as above. */
export function endpointFor(variable: "FOOTNOTE_MODEL" | "FOOTNOTE_EMBED", env: Env): Endpoint | undefined {
  const name = read(env, variable);
  if (name === undefined) return undefined;
  const slash = name.indexOf("/");
  if (slash < 1 || slash === name.length - 1) {
    throw new FootnoteError("config-invalid", `${variable} is not of the form provider/model.`, {
      hint: `Write for example ${variable}=${PROVIDERS[0]?.name}/… ; providers: ${knownProviders()}.`,
    });
  }
  const providerName = name.slice(0, slash);
  const row = PROVIDERS.find((provider) => provider.name === providerName);
  const place = row === undefined ? undefined : ownPlace(row, env);
  const found = place ?? gateway(env);
  if (found !== undefined) return { name, ...found };
  if (row === undefined) {
    throw new FootnoteError(
      "unknown-name",
      `There is no model provider "${redact(providerName)}" in ${variable}.`,
      {
        hint: `Known providers: ${knownProviders()}. Any other OpenAI-compatible server: set OPENAI_BASE_URL.`,
      },
    );
  }
  if (row.apiKeyEnv === undefined) return { name, baseURL: row.baseURL };
  throw new FootnoteError(
    "config-invalid",
    `${variable} names ${row.name}, but ${row.apiKeyEnv} is not set.`,
    {
      hint: `Set ${row.apiKeyEnv} to your key, or unset ${variable} to answer without a model.`,
    },
  );
}

function ownPlace(row: ProviderRow, env: Env): Omit<Endpoint, "name"> | undefined {
  const baseURL = readURL(env, row.baseURLEnv);
  const apiKey = row.apiKeyEnv === undefined ? undefined : read(env, row.apiKeyEnv);
  if (baseURL === undefined && apiKey === undefined) return undefined;
  return { baseURL: baseURL ?? row.baseURL, ...(apiKey === undefined ? {} : { apiKey }) };
}

function gateway(env: Env): Omit<Endpoint, "name"> | undefined {
  const baseURL = readURL(env, "OPENAI_BASE_URL");
  if (baseURL === undefined) return undefined;
  const apiKey = read(env, "OPENAI_API_KEY");
  return { baseURL, ...(apiKey === undefined ? {} : { apiKey }) };
}

function readURL(env: Env, variable: string): string | undefined {
  const value = read(env, variable);
  if (value === undefined) return undefined;
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value)) {
    // Its value is not repeated: a key pasted into the wrong variable ends here.
    throw new FootnoteError("config-invalid", `${variable} is not an http or https address.`, {
      hint: `Write it with the version, for example ${variable}=http://127.0.0.1:8080/v1.`,
    });
  }
  return value.replace(/\/+$/, "");
}

/** Blank counts as not set; keys are often pasted with a line break. */
function read(env: Env, variable: string): string | undefined {
  const value = env[variable]?.trim();
  return value === "" ? undefined : value;
}

function knownProviders(): string {
  return PROVIDERS.map((provider) => provider.name).join(", ");
}
