import { expect, test } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { configuredEmbedder, configuredModel, endpointFor } from "./configure-models.ts";
import type { Env } from "./configure-models.ts";
import { PROVIDERS } from "./providers.ts";

function problemWith(env: Env): FootnoteError {
  try {
    endpointFor("FOOTNOTE_MODEL", env);
  } catch (thrown) {
    if (thrown instanceof FootnoteError) return thrown;
  }
  throw new Error("the environment was accepted");
}

test("without a name there is no model and no embedder", async () => {
  expect(await configuredModel({})).toBeUndefined();
  expect(await configuredModel({ FOOTNOTE_MODEL: "  " })).toBeUndefined();
  expect(await configuredEmbedder({})).toBeUndefined();
});

test("a name gives a model of that name, slashes and all", async () => {
  const env = { FOOTNOTE_MODEL: "openrouter/deepseek/deepseek-chat", OPENROUTER_API_KEY: "k" };
  expect((await configuredModel(env))?.name).toBe("openrouter/deepseek/deepseek-chat");
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
  const endpoint = endpointFor("FOOTNOTE_MODEL", env);
  expect(endpoint?.baseURL).toBe(baseURL);
  expect(endpoint?.apiKey).toBe(apiKey);
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
