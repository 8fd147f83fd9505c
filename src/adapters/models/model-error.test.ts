/** What providers say when they refuse, in their own shapes, and what we make of it. No key passes. */
import { afterEach, expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import type { FakeModel } from "../../../test/fake-model-server.ts";
import { collectModel } from "./collect-model.ts";
import { createModel } from "./create-model.ts";
import { nearestNames } from "./model-names.ts";

const KEY = "my own secret key 0123456789";
let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function failureOf(status: number, body: object, models: readonly string[] = []) {
  server = await startFakeModel({ reply: { kind: "error", status, body }, models });
  const place = { name: "fake/some-model", baseURL: server.baseURL, apiKey: KEY };
  const { error } = await collectModel(await createModel({ ...place, retries: 0 }), {
    temperature: undefined!,
  });
  if (!error) throw new Error("it did not fail");
  return error;
}

const openai = (message: string, type: string | null, code: string | number | null = null) => ({
  error: { message, type, param: null, code },
});
const anthropic = (type: string, message: string) => ({ type: "error", error: { type, message } });
const google = (code: number, status: string, message: string, details: object[] = []) => ({
  error: { code, status, message, details },
});

test.each([
  // Wrong keys.
  [
    "OpenAI",
    401,
    openai("Incorrect key.", "invalid_request_error", "invalid_api_key"),
    "model-key-refused",
    false,
  ],
  ["Anthropic", 401, anthropic("authentication_error", "invalid x-api-key"), "model-key-refused", false],
  [
    "Google",
    400,
    google(400, "INVALID_ARGUMENT", "API key not valid.", [
      { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: "API_KEY_INVALID" },
    ]),
    "model-key-refused",
    false,
  ],
  ["xAI", 403, { code: "forbidden", error: "Not your model." }, "model-key-refused", false],
  // Unknown models.
  [
    "OpenAI",
    404,
    openai("No such model.", "invalid_request_error", "model_not_found"),
    "model-unknown",
    false,
  ],
  [
    "Mistral",
    400,
    { object: "error", message: "Invalid model.", type: "invalid_model", code: "1500" },
    "model-unknown",
    false,
  ],
  ["Ollama", 404, openai("model not found", "not_found_error"), "model-unknown", false],
  ["Google", 404, google(404, "NOT_FOUND", "models/x is not found"), "model-unknown", false],
  // No credit, and too many questions.
  [
    "DeepSeek",
    402,
    openai("Insufficient Balance", "unknown_error", "invalid_request_error"),
    "model-limited",
    false,
  ],
  [
    "OpenAI",
    429,
    openai("You exceeded your quota.", "insufficient_quota", "insufficient_quota"),
    "model-limited",
    false,
  ],
  ["Moonshot", 429, openai("No balance.", "exceeded_current_quota_error"), "model-limited", false],
  ["Alibaba", 400, openai("Overdue payment.", "Arrearage", "Arrearage"), "model-limited", false],
  ["OpenAI", 429, openai("Slow down.", "requests", "rate_limit_exceeded"), "model-limited", true],
  ["Groq", 413, openai("Too many tokens a minute.", "tokens", "rate_limit_exceeded"), "model-limited", true],
  ["OpenRouter", 402, openai("More credits are needed.", null, 402), "model-limited", false],
  // Too long.
  [
    "OpenAI",
    400,
    openai("Too long.", "invalid_request_error", "context_length_exceeded"),
    "model-context-exceeded",
    false,
  ],
  [
    "llama.cpp",
    400,
    { error: { code: 400, message: "exceeds", type: "exceed_context_size_error", n_ctx: 4096 } },
    "model-context-exceeded",
    false,
  ],
  ["Anthropic", 413, anthropic("request_too_large", "Too large."), "model-context-exceeded", false],
  // Refused.
  [
    "Alibaba",
    400,
    openai("Inappropriate content.", "data_inspection_failed", "data_inspection_failed"),
    "model-content-refused",
    false,
  ],
  [
    "Azure",
    400,
    {
      error: {
        message: "Filtered.",
        code: "content_filter",
        innererror: { code: "ResponsibleAIPolicyViolation" },
      },
    },
    "model-content-refused",
    false,
  ],
  [
    "OpenRouter",
    403,
    { error: { code: 403, message: "Moderated.", metadata: { reasons: ["violence"], flagged_input: "…" } } },
    "model-content-refused",
    false,
  ],
  // Faults.
  ["Anthropic", 529, anthropic("overloaded_error", "Overloaded"), "model-failed", true],
  ["Moonshot", 429, openai("Overloaded.", "engine_overloaded_error"), "model-failed", true],
  ["Google", 503, google(503, "UNAVAILABLE", "Overloaded."), "model-failed", true],
  // FastAPI, as vLLM and others have it.
  ["vLLM", 500, { detail: "Internal words" }, "model-failed", true],
  ["a list", 503, [google(503, "UNAVAILABLE", "Overloaded.")], "model-failed", true],
] as const)("%s, %i %j is %s", async (_, status, body, code, retryable) => {
  const error = await failureOf(status, body);
  expect(error).toMatchObject({ code, retryable });
  expect(error.hint).not.toBe("");
  const said = JSON.stringify(body).match(/"(?:message|detail|error)":"([^"]+)"/)?.[1];
  expect(error.message).toContain(said);
});

test("Google's own word for how long to wait is heard", async () => {
  const details = [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "34.4s" }];
  const error = await failureOf(429, google(429, "RESOURCE_EXHAUSTED", "Quota.", details));
  expect(error).toMatchObject({ code: "model-limited", retryable: true, retryAfterMs: 34_400 });
});

test("a key that a provider repeats is not repeated by us, in any field", async () => {
  const error = await failureOf(
    401,
    openai(`Wrong key: ${KEY}, sent as Bearer ${KEY}`, "authentication_error"),
  );
  expect(error.message).toContain("[secret]");
  const whole = JSON.stringify([error.toBody(), error.stack, error.cause, Object.entries(error)]);
  expect(whole).not.toContain(KEY);
});

test("an unknown model is told with the nearest names that the server has", async () => {
  const names = ["gpt-oss-20b", "some-model-2", "some-other", "whisper"];
  const error = await failureOf(404, openai("No such model.", "not_found_error"), names);
  expect(error.hint).toContain('fake has no model "some-model". Nearest names: fake/some-model-2');
});

test("a refusal without a reason is one of the name where the server does not list it", async () => {
  const error = await failureOf(400, openai("Model Not Exist", "invalid_request_error"), ["deepseek-chat"]);
  expect(error).toMatchObject({ code: "model-unknown" });
  expect(error.message).toContain("Model Not Exist");
});

test.each([["some-model"], ["some-model:latest"]])(
  "a refusal without a reason stays one where the server lists %s",
  async (name) => {
    const error = await failureOf(400, openai("No.", "invalid_request_error"), [name]);
    expect(error).toMatchObject({ code: "model-failed", retryable: false });
  },
);

test("the nearest names are those that share the most of their letters", () => {
  const names = ["deepseek-reasoner", "gpt-5", "deepseek-chat", "DeepSeek-V4-Pro"];
  expect(nearestNames("deepseek-chta", names)[0]).toBe("deepseek-chat");
  expect(nearestNames("deepsek-v4", names)[0]).toBe("DeepSeek-V4-Pro");
});
