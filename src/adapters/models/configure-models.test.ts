import { expect, test } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { configuredEmbedder, configuredModels, placeOf } from "./configure-models.ts";
import type { Env } from "../env.ts";
import { PROVIDERS } from "./providers.ts";

function problemWith(env: Env): FootnoteError {
  try {
    placeOf(env["FOOTNOTE_MODEL"] ?? "", "FOOTNOTE_MODEL", env);
  } catch (thrown) {
    if (thrown instanceof FootnoteError) return thrown;
  }
  throw new Error("the environment was accepted");
}

test("without a name there is no model and no embedder", async () => {
  expect(await configuredModels({})).toEqual({ answer: [] });
  expect(await configuredModels({ FOOTNOTE_MODEL: "  " })).toEqual({ answer: [] });
  expect(await configuredEmbedder({})).toBeUndefined();
});

test("a name gives a model of that name, slashes and all", async () => {
  const env = { FOOTNOTE_MODEL: "openrouter/deepseek/deepseek-chat", OPENROUTER_API_KEY: "k" };
  expect((await configuredModels(env)).answer[0]?.name).toBe("openrouter/deepseek/deepseek-chat");
  expect((await configuredEmbedder({ FOOTNOTE_EMBED: "ollama/bge-m3" }))?.name).toBe("ollama/bge-m3");
});

test.each([
  [{ FOOTNOTE_MODEL: "openai/m", OPENAI_API_KEY: "k" }, "https://api.openai.com/v1", "k"],
  [{ FOOTNOTE_MODEL: "openai/m", OPENAI_BASE_URL: "http://h/v1/" }, "http://h/v1", undefined],
  [{ FOOTNOTE_MODEL: "deepseek/m", DEEPSEEK_API_KEY: " d\n" }, "https://api.deepseek.com/v1", "d"],
  [{ FOOTNOTE_MODEL: "ollama/m" }, "http://127.0.0.1:11434/v1", undefined],
  [{ FOOTNOTE_MODEL: "ollama/m", OLLAMA_BASE_URL: "http://h:1/v1" }, "http://h:1/v1", undefined],
  // One gateway for all names.
  [{ FOOTNOTE_MODEL: "deepseek/m", OPENAI_BASE_URL: "http://h/v1", OPENAI_API_KEY: "o" }, "http://h/v1", "o"],
  [{ FOOTNOTE_MODEL: "fake/m", OPENAI_BASE_URL: "http://h/v1" }, "http://h/v1", undefined],
  // A provider's own variables win, and OpenAI's key never goes to another address.
  [
    {
      FOOTNOTE_MODEL: "deepseek/m",
      DEEPSEEK_API_KEY: "d",
      OPENAI_BASE_URL: "http://h/v1",
      OPENAI_API_KEY: "o",
    },
    "https://api.deepseek.com/v1",
    "d",
  ],
  [
    {
      FOOTNOTE_MODEL: "deepseek/m",
      DEEPSEEK_BASE_URL: "http://d/v1",
      OPENAI_BASE_URL: "http://h/v1",
      OPENAI_API_KEY: "o",
    },
    "http://d/v1",
    undefined,
  ],
] as [Env, string, string | undefined][])("%j leads to %s", (env, baseURL, apiKey) => {
  const place = placeOf(env["FOOTNOTE_MODEL"] ?? "", "FOOTNOTE_MODEL", env);
  expect(place.baseURL).toBe(baseURL);
  expect(place.apiKey).toBe(apiKey);
});

test("DeepSeek's key alone is enough, and FOOTNOTE_MODEL says otherwise where it is set", async () => {
  const namesWith = async (env: Record<string, string>): Promise<string[]> =>
    (await configuredModels(env)).answer.map(({ name }) => name);
  const key = { DEEPSEEK_API_KEY: "d" };
  const { answer } = await configuredModels(key);
  expect(answer).toMatchObject([{ name: "deepseek/deepseek-flash", price: expect.anything() }]);
  expect(await namesWith({ ...key, FOOTNOTE_MODEL: "off" })).toEqual([]);
  expect(await namesWith({ ...key, FOOTNOTE_MODEL: "ollama/qwen3:8b" })).toEqual(["ollama/qwen3:8b"]);
  // Keys that other programs use too choose nothing, and neither does an address.
  const others = { OPENAI_API_KEY: "o", ANTHROPIC_API_KEY: "a", DEEPSEEK_BASE_URL: "http://127.0.0.1:1/v1" };
  expect(await namesWith(others)).toEqual([]);
});

test("several models stand in their order, each role has its own, and prices come with them", async () => {
  const models = await configuredModels({
    FOOTNOTE_MODEL: "deepseek/deepseek-chat, ollama/qwen3:8b",
    FOOTNOTE_MODEL_FAST: "groq/llama-3.3-70b-versatile",
    FOOTNOTE_MODEL_RESEARCH: "google/gemini-2.5-pro",
    FOOTNOTE_MODEL_JUDGE: "anthropic/claude-haiku-4-5",
    FOOTNOTE_ESCALATE: "mistral/own",
    FOOTNOTE_ESCALATE_SHARE: "0.5",
    FOOTNOTE_PRICES: "mistral/own=1/1/2",
    DEEPSEEK_API_KEY: "d",
    GROQ_API_KEY: "g",
    GEMINI_API_KEY: "e",
    ANTHROPIC_API_KEY: "a",
    MISTRAL_API_KEY: "m",
  });
  expect(models.answer.map(({ name }) => name)).toEqual(["deepseek/deepseek-chat", "ollama/qwen3:8b"]);
  expect(models.answer[1]?.price?.outputMicros).toBe(0);
  expect(models.fast?.name).toBe("groq/llama-3.3-70b-versatile");
  expect(models.research?.name).toBe("google/gemini-2.5-pro");
  expect(models.judge?.name).toBe("anthropic/claude-haiku-4-5");
  expect(models.escalation).toMatchObject({ model: { name: "mistral/own" }, share: 0.5 });
  expect(models.escalation?.model.price?.outputMicros).toBe(2_000_000);
});

test.each(["2", "-0.1", "much"])("a share of %s for writing again is refused", async (share) => {
  const env = { FOOTNOTE_ESCALATE: "ollama/m", FOOTNOTE_ESCALATE_SHARE: share };
  await expect(configuredModels(env)).rejects.toMatchObject({ code: "config-invalid" });
});

test.each([
  ["http://127.0.0.1:9000/v1", undefined, 0],
  ["http://localhost:9000/v1", undefined, 0],
  ["http://[::1]:9000/v1", undefined, 0],
  ["http://192.168.1.7:9000/v1", undefined, undefined],
  ["https://models.example.org/v1", undefined, undefined],
  ["http://127.0.0.1:9000/v1", "openai/own=1/1/2", 2_000_000],
])("a model at %s whose price is stated as %s costs %s", async (address, prices, micros) => {
  const env = { FOOTNOTE_MODEL: "openai/own", OPENAI_BASE_URL: address, OPENAI_API_KEY: "k" };
  const { answer } = await configuredModels({ ...env, ...(prices ? { FOOTNOTE_PRICES: prices } : {}) });
  expect(answer[0]?.price?.outputMicros).toBe(micros);
});

test("Azure is found by the name of the resource, which cannot lead elsewhere", () => {
  const env = { AZURE_API_KEY: "k", AZURE_RESOURCE_NAME: "mine" };
  expect(placeOf("azure/gpt-5", "FOOTNOTE_MODEL", env)).toMatchObject({
    baseURL: "https://mine.openai.azure.com/openai/v1",
    keyHeader: "api-key",
  });
  for (const name of ["evil.example/x#", ""]) {
    const wrong = { ...env, AZURE_RESOURCE_NAME: name };
    expect(() => placeOf("azure/gpt-5", "FOOTNOTE_MODEL", wrong)).toThrow("AZURE_RESOURCE_NAME");
  }
});

test.each(PROVIDERS.filter(({ isLocal }) => !isLocal))(
  "$name needs its key and is spoken to as it wants",
  (row) => {
    const env = { [row.apiKeyEnvs.at(-1) ?? ""]: "k", AZURE_RESOURCE_NAME: "mine" };
    const place = placeOf(`${row.name}/m`, "FOOTNOTE_MODEL", env);
    expect(place).toMatchObject({ apiKey: "k", ...(row.protocol ? { protocol: row.protocol } : {}) });
    expect(problemWith({ FOOTNOTE_MODEL: `${row.name}/m` }).message).toContain(row.apiKeyEnvs[0]);
  },
);

test("at another address nothing is known of a vendor's models beforehand, but its protocol stays", () => {
  const env = { DEEPSEEK_BASE_URL: "http://h/v1", ANTHROPIC_BASE_URL: "http://a/v1" };
  expect(placeOf("deepseek/m", "FOOTNOTE_MODEL", env)).toEqual({
    name: "deepseek/m",
    baseURL: "http://h/v1",
  });
  expect(placeOf("anthropic/m", "FOOTNOTE_MODEL", env)).toMatchObject({ protocol: "anthropic" });
});

test("an unknown provider is refused with the list of known ones", () => {
  const problem = problemWith({ FOOTNOTE_MODEL: "opnai/gpt" });
  expect(problem.code).toBe("unknown-name");
  for (const { name } of PROVIDERS) expect(problem.hint).toContain(name);
});

test("a hosted provider without its key is told which variable to set", () => {
  const problem = problemWith({ FOOTNOTE_MODEL: "deepseek/deepseek-chat", OPENAI_API_KEY: "o" });
  expect(problem.code).toBe("config-invalid");
  expect(problem.message).toContain("DEEPSEEK_API_KEY");
});

test.each([
  { FOOTNOTE_MODEL: "gpt-5" },
  { FOOTNOTE_MODEL: "openai/" },
  { FOOTNOTE_MODEL: "/m" },
  { FOOTNOTE_MODEL: "openai/m", OPENAI_BASE_URL: "api.openai.com/v1" },
  { FOOTNOTE_MODEL: "openai/m", OPENAI_BASE_URL: "file:///etc/passwd" },
])("%j is refused as invalid", (env) => {
  expect(problemWith(env).code).toBe("config-invalid");
});

test("a key pasted in the wrong place is not repeated", () => {
  const key = "sk-abcdefghijklmnopqrstuvwxyz";
  const problem = problemWith({ FOOTNOTE_MODEL: key });
  expect(`${problem.message} ${problem.hint}`).not.toContain(key);
});
