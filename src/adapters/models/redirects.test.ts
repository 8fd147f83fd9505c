/** Whoever is sent a key or a question answers by himself: nothing of them goes where a redirect points to. */
import { afterEach, describe, expect, test } from "vitest";
import type { IncomingMessage } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo, Server } from "node:net";
import { configuredTranscriber } from "../transcription/configure-transcriber.ts";
import { collectModel } from "./collect-model.ts";
import { configuredReranker, placeOf } from "./configure-models.ts";
import { createModel } from "./create-model.ts";
import { createEmbedder } from "./openai-embedder.ts";

const KEY = "key-0123456789";
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listening(reply: (request: IncomingMessage) => { status: number; location?: string }) {
  const server = createServer((request, response) => {
    const { status, location } = reply(request);
    request.resume().on("end", () => response.writeHead(status, location ? { location } : {}).end("{}"));
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that sends every request on to another, and what comes there. */
async function redirecting(status: number): Promise<{ origin: string; strayed: string[] }> {
  const strayed: string[] = [];
  const other = await listening((request) => {
    strayed.push(`${request.method} ${request.url}`);
    return { status: 404 };
  });
  return { origin: await listening(() => ({ status, location: `${other}/elsewhere` })), strayed };
}

describe.each([301, 302, 303, 307, 308])("a redirect of %i is not followed by", (status) => {
  test.each([
    ["openai/some-model", "OPENAI"],
    ["deepseek/some-model", "DEEPSEEK"],
    ["anthropic/some-model", "ANTHROPIC"],
    ["google/some-model", "GOOGLE"],
  ])("the model %s", async (name, provider) => {
    const { origin, strayed } = await redirecting(status);
    const env = { [`${provider}_BASE_URL`]: `${origin}/v1`, [`${provider}_API_KEY`]: KEY };
    const model = await createModel({ ...placeOf(name, "FOOTNOTE_MODEL", env), retryMs: 5 });
    const { error } = await collectModel(model);
    expect(error).toMatchObject({ code: "model-failed", said: { key: "model.redirects" } });
    expect(strayed).toEqual([]);
  });

  test.each([
    ["openai/some-model", "OPENAI"],
    ["google/some-model", "GOOGLE"],
  ])("the embedder %s", async (name, provider) => {
    const { origin, strayed } = await redirecting(status);
    const env = { [`${provider}_BASE_URL`]: `${origin}/v1`, [`${provider}_API_KEY`]: KEY };
    const embedder = await createEmbedder({ ...placeOf(name, "FOOTNOTE_EMBED", env), retryMs: 5 });
    await expect(embedder.embed(["a"])).rejects.toMatchObject({ code: "model-failed" });
    expect(strayed).toEqual([]);
  });

  test("a reranker", async () => {
    const { origin, strayed } = await redirecting(status);
    const env = { FOOTNOTE_RERANK: "jina/some-model", JINA_BASE_URL: `${origin}/v1`, JINA_API_KEY: KEY };
    const reranker = await configuredReranker(env);
    await expect(reranker?.rerank("Which?", ["This.", "That."])).rejects.toMatchObject({
      code: "model-failed",
    });
    expect(strayed).toEqual([]);
  });

  test("a transcriber", async () => {
    const { origin, strayed } = await redirecting(status);
    const transcriber = configuredTranscriber({
      FOOTNOTE_TRANSCRIBE_URL: origin,
      FOOTNOTE_TRANSCRIBE_KEY: KEY,
    });
    const recording = { bytes: new Uint8Array(8), ending: "mp3", mediaType: "audio/mpeg" };
    await expect(transcriber?.transcribe(recording)).rejects.toMatchObject({ code: "transcription-failed" });
    expect(strayed).toEqual([]);
  });
});
