/** What model servers say of the context, each in its own words. */
import { afterEach, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "../../../test/fake-model-server.ts";
import { contextLength } from "./context-length.ts";
import { isNear } from "./model-place.ts";

let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function lengthSaid(extra: Readonly<Record<string, object>>, protocol?: "google" | "anthropic") {
  server = await startFakeModel({ extra });
  const place = { name: "any/m", baseURL: server.baseURL, ...(protocol ? { protocol } : {}) };
  return contextLength(place, AbortSignal.timeout(10_000));
}

const trained = { "general.architecture": "llama", "llama.context_length": 131_072 };

test.each([
  ["vLLM", { "/v1/models": { data: [{ id: "m", max_model_len: 32_768 }] } }, 32_768],
  ["OpenRouter", { "/v1/models": { data: [{ id: "m", context_length: 64_000 }] } }, 64_000],
  ["Groq", { "/v1/models": { data: [{ id: "m", context_window: 131_072 }] } }, 131_072],
  ["another model's", { "/v1/models": { data: [{ id: "other", context_length: 64_000 }] } }, undefined],
  ["llama.cpp", { "/props": { default_generation_settings: { n_ctx: 2_048 } } }, 2_048],
  [
    "LM Studio",
    { "/api/v0/models": { data: [{ id: "m", max_context_length: 32_768, loaded_context_length: 4_096 }] } },
    4_096,
  ],
  [
    "Ollama, of a model that is loaded",
    {
      "/api/ps": { models: [{ name: "m:latest", context_length: 16_384 }] },
      "/api/show": { model_info: trained },
    },
    16_384,
  ],
  [
    "Ollama, as its file sets it",
    { "/api/show": { parameters: 'stop "<|x|>"\nnum_ctx                        8192', model_info: trained } },
    8_192,
  ],
  ["Ollama, which starts it with less than it could read", { "/api/show": { model_info: trained } }, 4_096],
  ["nonsense", { "/v1/models": { data: [{ id: "m", context_length: "many" }] }, "/props": [] }, undefined],
] as [string, Record<string, object>, number | undefined][])("%s", async (_, extra, expected) => {
  expect(await lengthSaid(extra)).toBe(expected);
});

test("Google and Anthropic say it of each model apart", async () => {
  expect(
    await lengthSaid({ "/v1/models/m": { name: "models/m", inputTokenLimit: 1_000_000 } }, "google"),
  ).toBe(1_000_000);
  await server?.close();
  expect(await lengthSaid({ "/v1/models/m": { id: "m", max_input_tokens: 200_000 } }, "anthropic")).toBe(
    200_000,
  );
});

test.each([
  ["http://127.0.0.1:8000/v1", true],
  ["http://[::1]:8000/v1", true],
  ["http://192.168.0.7/v1", true],
  ["http://localhost/v1", true],
  ["http://ollama:11434/v1", true],
  ["http://big.lan/v1", true],
  ["https://api.deepseek.com/v1", false],
  ["http://8.8.8.8/v1", false],
])("%s is near: %s", (baseURL, expected) => {
  expect(isNear(baseURL)).toBe(expected);
});
