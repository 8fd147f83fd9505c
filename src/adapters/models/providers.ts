/**
 * The table of model providers. A vendor that speaks the OpenAI protocol and differs only in its address is a row
 * here and nothing else. Names are what people write before the slash in `FOOTNOTE_MODEL=provider/model`.
 */

export interface ProviderRow {
  readonly name: string;
  /** Where it is, with the version. */
  readonly baseURL: string;
  /** Environment variable that puts another address in its place. */
  readonly baseURLEnv: string;
  /** Environment variable that holds the key; absent where none is needed. */
  readonly apiKeyEnv?: string;
}

/** Addresses as the vendors' API references give them, November 2026. */
export const PROVIDERS: readonly ProviderRow[] = [
  {
    name: "openai",
    baseURL: "https://api.openai.com/v1",
    baseURLEnv: "OPENAI_BASE_URL",
    apiKeyEnv: "OPENAI_API_KEY",
  },
  {
    name: "deepseek",
    baseURL: "https://api.deepseek.com/v1",
    baseURLEnv: "DEEPSEEK_BASE_URL",
    apiKeyEnv: "DEEPSEEK_API_KEY",
  },
  {
    name: "openrouter",
    baseURL: "https://openrouter.ai/api/v1",
    baseURLEnv: "OPENROUTER_BASE_URL",
    apiKeyEnv: "OPENROUTER_API_KEY",
  },
  { name: "ollama", baseURL: "http://127.0.0.1:11434/v1", baseURLEnv: "OLLAMA_BASE_URL" },
];
