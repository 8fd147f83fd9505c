/** Every row of the table against a stream in its vendor's shape, cut at any byte; none may lack one. */
import { afterEach, expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import type { FakeModel } from "../../../test/fake-model-server.ts";
import { testDesk } from "../../../test/test-desk.ts";
import { probeModel } from "../../core/probe/probe-model.ts";
import { collectModel } from "./collect-model.ts";
import { placeOf } from "./configure-models.ts";
import { createModel } from "./create-model.ts";
import { probeSubject } from "./probe-subject.ts";
import { PROVIDERS } from "./providers.ts";
import { STREAM_FIXTURES } from "./stream-fixtures.ts";

let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function modelOf(provider: string, body: string, pieceLength: number) {
  const bytes = new TextEncoder().encode(body);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, at) =>
    bytes.slice(at * pieceLength, (at + 1) * pieceLength),
  );
  server = await startFakeModel({ reply: { kind: "raw", pieces } });
  const row = PROVIDERS.find(({ name }) => name === provider);
  const env = { [row?.apiKeyEnvs[0] ?? ""]: "key-0123456789", [row?.baseURLEnv ?? ""]: server.baseURL };
  const place = placeOf(`${provider}/some/model`, "FOOTNOTE_MODEL", env);
  return createModel({ ...place, ...(row?.known ? { known: row.known } : {}), retries: 0 });
}

test.each(PROVIDERS)("$name has a stream to be tried with", ({ name }) => {
  expect(STREAM_FIXTURES.some(({ provider }) => provider === name)).toBe(true);
});

test.each(STREAM_FIXTURES.flatMap((fixture) => [7, 65_536].map((length) => ({ ...fixture, length }))))(
  "$provider, in pieces of $length bytes: $title",
  async ({ provider, body, length, text, thinking, usage, finish }) => {
    const model = await modelOf(provider, body, length);
    const got = await collectModel(model);
    expect(got.error).toBeUndefined();
    expect({ text: got.text, thinking: got.thinking }).toEqual({ text, thinking });
    const [inputTokens, cachedInputTokens, outputTokens, thinkingTokens] = usage;
    expect(got.end).toEqual(
      Object.fromEntries(
        Object.entries({
          type: "end",
          inputTokens,
          cachedInputTokens,
          outputTokens,
          thinkingTokens,
          finish,
        }).filter(([, value]) => value !== undefined),
      ),
    );
  },
);

test.each(PROVIDERS)("$name is sent its key as it wants it, the rules apart, and a limit", async (row) => {
  const fixture = STREAM_FIXTURES.find(({ provider }) => provider === row.name);
  const model = await modelOf(row.name, fixture?.body ?? "", 65_536);
  await collectModel(model);
  const request = server?.requests[0];
  const key = row.keyHeader ? request?.headers[row.keyHeader] : request?.authorization;
  expect(key).toBe(row.keyHeader ? "key-0123456789" : "Bearer key-0123456789");
  expect(JSON.stringify(request?.body)).toContain("Rules.");
  // With room for thoughts where its models are known to think.
  const limit = row.known?.thinks ? 7_000 : 1_000;
  expect(JSON.stringify(request?.body)).toMatch(
    new RegExp(`"(?:max_tokens|max_completion_tokens|maxOutputTokens)":${limit}\\b`),
  );
  expect(request?.path).not.toContain("key-0123456789");
});

test.each(PROVIDERS)("$name can be probed in its own protocol", async ({ name }) => {
  const fixture = STREAM_FIXTURES.find(({ provider }) => provider === name);
  server = await startFakeModel({ reply: { kind: "raw", pieces: [fixture?.body ?? ""] } });
  const row = PROVIDERS.find((provider) => provider.name === name);
  const env = { [row?.apiKeyEnvs[0] ?? ""]: "key-0123456789", [row?.baseURLEnv ?? ""]: server.baseURL };
  const subject = await probeSubject(placeOf(`${name}/some/model`, "FOOTNOTE_MODEL", env));
  const clock = { now: () => "2026-11-24T08:00:00.000Z", monotonicMs: () => performance.now() };
  const found = await probeModel(subject, { desk: testDesk(), clock }, AbortSignal.timeout(30_000));
  expect(found).not.toHaveProperty("error");
  // The recorded reply is no JSON of ours and calls no tool, whatever is asked; one that is cut off tells nothing.
  expect(found.json).toBe(fixture?.finish === undefined ? "none" : undefined);
  expect(found).toMatchObject({ callsTools: false, takes: { streams: true } });
  expect(found.thinks === "no").toBe(fixture?.thinking === "" && !fixture.usage[3]);
  const offered = server.requests.filter(({ body }) => JSON.stringify(body).includes("read_thermometer"));
  expect(offered).toHaveLength(1);
  expect(JSON.stringify(found)).not.toContain("key-0123456789");
});

test("a refusal with no text is an error that carries the provider's reason", async () => {
  const start = STREAM_FIXTURES.find(({ provider }) => provider === "anthropic")?.body.split("\n\n")[0] ?? "";
  const delta = {
    type: "message_delta",
    delta: {
      stop_reason: "refusal",
      stop_details: { type: "refusal", category: "cyber", explanation: "It was blocked." },
    },
    usage: { output_tokens: 5 },
  };
  const body = `${start}\n\nevent: message_delta\ndata: ${JSON.stringify(delta)}\n\nevent: message_stop\ndata: {"type":"message_stop"}\n\n`;
  const { error } = await collectModel(await modelOf("anthropic", body, 65_536));
  expect(error).toMatchObject({ code: "model-content-refused", retryable: false });
  expect(error?.message).toContain("It was blocked.");
});

test("a prompt that Google blocks is an error that says so", async () => {
  const body = `data: ${JSON.stringify({ promptFeedback: { blockReason: "SAFETY" }, usageMetadata: { promptTokenCount: 5, totalTokenCount: 5 } })}\n\n`;
  const { error } = await collectModel(await modelOf("google", body, 65_536));
  expect(error).toMatchObject({ code: "model-content-refused" });
});
