/**
 * The table of model providers. A vendor that speaks the OpenAI protocol and differs only in its address is a row
 * here and nothing else; `protocol` names the few that have one of their own. Names are what people write before the
 * slash in `FOOTNOTE_MODEL=provider/model`.
 */
import type { ModelFindings } from "../../core/domain/model-probe.ts";

/** How a server is spoken to. Each is a package, loaded when it is chosen. */
export type Protocol = "openai" | "anthropic" | "google";

export interface ProviderRow {
  readonly name: string;
  /** As the vendor writes it. */
  readonly title: string;
  /** Where it is, with the version; `{NAME}` stands for the value of the environment variable `NAME`. */
  readonly baseURL: string;
  /** Environment variable that puts another address in its place. */
  readonly baseURLEnv: string;
  /** Environment variables that may hold the key, first wins; none where there is no key. */
  readonly apiKeyEnvs: readonly string[];
  /** A server on one's own machine: looked for there, and needs no key. */
  readonly isLocal?: true;
  /** Fetches a model whose name is put behind it. */
  readonly pullCommand?: string;
  /** Its tokenizer can be asked: see `count-on-server.ts`. */
  readonly countsTokens?: true;
  /** `openai` where it is not given. */
  readonly protocol?: Protocol;
  /** Header that carries the key, where it is not `Authorization: Bearer`. */
  readonly keyHeader?: string;
  /** Answers where the key is set and `FOOTNOTE_MODEL` names no model. */
  readonly usualModel?: string;
  /** What its own address is known to take or not, so that it need not be found out. */
  readonly known?: ModelFindings;
}

/** Addresses and names of keys as the vendors' API references give them, November 2026. */
export const PROVIDERS: readonly ProviderRow[] = [
  {
    name: "deepseek",
    title: "DeepSeek",
    baseURL: "https://api.deepseek.com/v1",
    baseURLEnv: "DEEPSEEK_BASE_URL",
    apiKeyEnvs: ["DEEPSEEK_API_KEY"],
    usualModel: "deepseek-flash",
    // Its models think unless they are told not to.
    known: { json: "object", thinks: "apart" },
  },
  {
    name: "openai",
    title: "OpenAI",
    baseURL: "https://api.openai.com/v1",
    baseURLEnv: "OPENAI_BASE_URL",
    apiKeyEnvs: ["OPENAI_API_KEY"],
    // Its reasoning models refuse `max_tokens`, and its other models take the newer name too.
    known: { limitName: "max_completion_tokens" },
  },
  {
    name: "anthropic",
    title: "Anthropic",
    baseURL: "https://api.anthropic.com/v1",
    baseURLEnv: "ANTHROPIC_BASE_URL",
    apiKeyEnvs: ["ANTHROPIC_API_KEY"],
    protocol: "anthropic",
    keyHeader: "x-api-key",
  },
  {
    name: "google",
    title: "Google Gemini",
    baseURL: "https://generativelanguage.googleapis.com/v1beta",
    baseURLEnv: "GOOGLE_BASE_URL",
    apiKeyEnvs: ["GOOGLE_GENERATIVE_AI_API_KEY", "GEMINI_API_KEY"],
    protocol: "google",
    keyHeader: "x-goog-api-key",
  },
  {
    name: "mistral",
    title: "Mistral",
    baseURL: "https://api.mistral.ai/v1",
    baseURLEnv: "MISTRAL_BASE_URL",
    apiKeyEnvs: ["MISTRAL_API_KEY"],
    // It sends usage unasked, and refuses parameters that it does not know.
    known: { usageOnRequest: false },
  },
  {
    name: "groq",
    title: "Groq",
    baseURL: "https://api.groq.com/openai/v1",
    baseURLEnv: "GROQ_BASE_URL",
    apiKeyEnvs: ["GROQ_API_KEY"],
  },
  {
    name: "xai",
    title: "xAI",
    baseURL: "https://api.x.ai/v1",
    baseURLEnv: "XAI_BASE_URL",
    apiKeyEnvs: ["XAI_API_KEY"],
  },
  {
    name: "moonshot",
    title: "Moonshot (Kimi)",
    baseURL: "https://api.moonshot.ai/v1",
    baseURLEnv: "MOONSHOT_BASE_URL",
    apiKeyEnvs: ["MOONSHOT_API_KEY"],
  },
  {
    name: "alibaba",
    title: "Alibaba Cloud (Qwen)",
    baseURL: "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
    baseURLEnv: "DASHSCOPE_BASE_URL",
    apiKeyEnvs: ["DASHSCOPE_API_KEY"],
  },
  {
    name: "openrouter",
    title: "OpenRouter",
    baseURL: "https://openrouter.ai/api/v1",
    baseURLEnv: "OPENROUTER_BASE_URL",
    apiKeyEnvs: ["OPENROUTER_API_KEY"],
  },
  {
    name: "together",
    title: "Together AI",
    baseURL: "https://api.together.xyz/v1",
    baseURLEnv: "TOGETHER_BASE_URL",
    apiKeyEnvs: ["TOGETHER_API_KEY"],
  },
  {
    name: "fireworks",
    title: "Fireworks AI",
    baseURL: "https://api.fireworks.ai/inference/v1",
    baseURLEnv: "FIREWORKS_BASE_URL",
    apiKeyEnvs: ["FIREWORKS_API_KEY"],
  },
  {
    name: "azure",
    title: "Azure OpenAI",
    baseURL: "https://{AZURE_RESOURCE_NAME}.openai.azure.com/openai/v1",
    baseURLEnv: "AZURE_BASE_URL",
    apiKeyEnvs: ["AZURE_API_KEY"],
    keyHeader: "api-key",
  },
  {
    name: "ollama",
    title: "Ollama",
    baseURL: "http://127.0.0.1:11434/v1",
    baseURLEnv: "OLLAMA_BASE_URL",
    apiKeyEnvs: ["OLLAMA_API_KEY"],
    isLocal: true,
    pullCommand: "ollama pull",
  },
  {
    name: "llamacpp",
    title: "llama.cpp",
    baseURL: "http://127.0.0.1:8080/v1",
    baseURLEnv: "LLAMACPP_BASE_URL",
    apiKeyEnvs: ["LLAMACPP_API_KEY"],
    isLocal: true,
    countsTokens: true,
  },
  {
    name: "lmstudio",
    title: "LM Studio",
    baseURL: "http://127.0.0.1:1234/v1",
    baseURLEnv: "LMSTUDIO_BASE_URL",
    apiKeyEnvs: ["LMSTUDIO_API_KEY"],
    isLocal: true,
  },
  {
    name: "vllm",
    title: "vLLM",
    baseURL: "http://127.0.0.1:8000/v1",
    baseURLEnv: "VLLM_BASE_URL",
    apiKeyEnvs: ["VLLM_API_KEY"],
    isLocal: true,
    countsTokens: true,
  },
  {
    name: "sglang",
    title: "SGLang",
    baseURL: "http://127.0.0.1:30000/v1",
    baseURLEnv: "SGLANG_BASE_URL",
    apiKeyEnvs: ["SGLANG_API_KEY"],
    isLocal: true,
    countsTokens: true,
  },
];
