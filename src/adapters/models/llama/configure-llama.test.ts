import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { configuredEmbedder, configuredModels } from "../configure-models.ts";

const dataFolder = join(tmpdir(), "footnote-that-is-not-there");

test("a model of this machine is named gguf/NAME, costs nothing, and nothing is loaded before it is asked", async () => {
  const env = {
    FOOTNOTE_MODEL: "gguf/tiny,ollama/qwen3",
    FOOTNOTE_MODEL_FAST: "gguf/tiny",
    FOOTNOTE_EMBED: "gguf/embed",
  };
  const { answer, fast } = await configuredModels(env, { dataFolder });
  expect(answer.map(({ name }) => name)).toEqual(["gguf/tiny", "ollama/qwen3"]);
  expect(answer[0]).toMatchObject({ price: { inputMicros: 0 }, contextTokens: 8192 });
  expect((await configuredEmbedder(env, { dataFolder }))?.name).toBe("gguf/embed");
  // One file is loaded once, whatever its roles.
  expect(fast).toBe(answer[0]);
});

test.each([
  ["/home/me/My Models/tiny one.gguf", "gguf/tiny one"],
  ["./tiny.GGUF", "gguf/tiny"],
  ["../models/tiny.gguf", "gguf/tiny"],
  ["~/tiny.gguf", "gguf/tiny"],
  ["models/tiny.gguf", "gguf/tiny"],
  ["tiny.gguf", "gguf/tiny"],
  ["C:\\Models\\tiny.gguf", "gguf/tiny"],
  ["gguf//home/me/tiny.gguf", "gguf/tiny"],
  ["gguf/tiny-Q4_K_M", "gguf/tiny-Q4_K_M"],
  ["llamacpp/tiny.gguf", "llamacpp/tiny.gguf"],
])("FOOTNOTE_MODEL=%s is the model %s", async (written, name) => {
  const { answer } = await configuredModels({ FOOTNOTE_MODEL: written }, { dataFolder });
  expect(answer.map((model) => model.name)).toEqual([name]);
});

test("a model that is not there is told when it is asked, so that the server starts and others take over", async () => {
  const { answer } = await configuredModels({ FOOTNOTE_MODEL: "gguf/tiny" }, { dataFolder });
  const parts = answer[0]?.stream({ messages: [], maxOutputTokens: 1 })[Symbol.asyncIterator]();
  await expect(parts?.next()).rejects.toMatchObject({ code: "model-unusable" });
});

test.each([
  ["FOOTNOTE_GGUF_CONTEXT", "many"],
  ["FOOTNOTE_GGUF_CONTEXT", "100"],
  ["FOOTNOTE_GGUF_THREADS", "0"],
  ["FOOTNOTE_GGUF_THREADS", "-1"],
])("%s=%s is refused", async (variable, value) => {
  const env = { FOOTNOTE_MODEL: "gguf/tiny", [variable]: value };
  await expect(configuredModels(env, { dataFolder })).rejects.toMatchObject({
    code: "config-invalid",
    message: expect.stringContaining(variable),
  });
});
