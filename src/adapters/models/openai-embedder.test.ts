import { afterEach, expect, test } from "vitest";
import { startFakeModel } from "../../../test/fake-model-server.ts";
import type { FakeModel, FakeModelOptions } from "../../../test/fake-model-server.ts";
import { createEmbedder } from "./openai-embedder.ts";

let server: FakeModel | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function embedderOn(options: FakeModelOptions, timeoutMs?: number) {
  server = await startFakeModel(options);
  const config = { name: "fake/embed", baseURL: server.baseURL };
  return createEmbedder(timeoutMs === undefined ? config : { ...config, timeoutMs });
}

test("vectors are of unit length, whatever the server sends, and near for texts that share words", async () => {
  const embedder = await embedderOn({ embeddingScale: 7 });
  const [first, second, third] = await embedder.embed(["the red bridge", "a red bridge", "量子计算机"]);
  for (const vector of [first, second, third]) expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
  expect(dot(first, second)).toBeGreaterThan(dot(first, third));
});

test("many texts go in batches of 64 and come back in order", async () => {
  const embedder = await embedderOn({});
  const texts = Array.from({ length: 130 }, (_, i) => `word${i} other${i * 7}`);
  const vectors = await embedder.embed(texts);
  expect(server?.requests.map((request) => request.body.input?.length)).toEqual([64, 64, 2]);
  const [alone] = await embedder.embed([texts[99] ?? ""]);
  expect(dot(vectors[99], alone)).toBeCloseTo(1, 5);
});

test("no texts ask nothing", async () => {
  const embedder = await embedderOn({});
  expect(await embedder.embed([])).toEqual([]);
  expect(server?.requests).toHaveLength(0);
});

test("a vector without direction is refused", async () => {
  const embedder = await embedderOn({ embeddingScale: 0 });
  await expect(embedder.embed(["x"])).rejects.toMatchObject({ code: "model-failed" });
});

test("a wrong key, a late server and a stop are told apart", async () => {
  const locked = await embedderOn({ apiKey: "another-secret" });
  await expect(locked.embed(["x"])).rejects.toMatchObject({ code: "model-key-refused", retryable: false });
  await server?.close();
  const late = await embedderOn({ latencyMs: 2_000 }, 50);
  await expect(late.embed(["x"])).rejects.toMatchObject({ code: "model-timeout" });
  await expect(late.embed(["x"], AbortSignal.timeout(20))).rejects.toMatchObject({ code: "cancelled" });
});

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  return (a ?? new Float32Array()).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);
}
