/**
 * Embedders against the replies of real servers, in the shapes of their API references with numbers of our own, and
 * against every way of failing.
 */
import { afterEach, describe, expect, test } from "vitest";
import {
  type JsonReply,
  type JsonRequest,
  type JsonServer,
  startJsonServer,
} from "../../../test/fake-json-server.ts";
import type { Embedder } from "../../core/ports/embedder.ts";
import { placeOf } from "./configure-models.ts";
import { createEmbedder } from "./openai-embedder.ts";

let server: JsonServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function embedderOn(reply: (request: JsonRequest) => JsonReply, name = "ollama/nomic-embed-text") {
  server = await startJsonServer(reply);
  const [provider = ""] = name.split("/");
  const base = provider === "google" ? "/v1beta" : "/v1";
  const env = {
    [`${provider.toUpperCase()}_BASE_URL`]: server.origin + base,
    ...(provider === "ollama" ? {} : { [`${provider.toUpperCase()}_API_KEY`]: "key-0123456789" }),
    GEMINI_API_KEY: "key-0123456789",
  };
  return createEmbedder({ ...placeOf(name, "FOOTNOTE_EMBED", env), retryMs: 5 });
}

const inputOf = ({ body }: JsonRequest): string[] => (body as { input: string[] }).input;
/** Points by its length, so that texts can be told apart. */
const vectorOf = (text: string): number[] => [text.length, 1];
const list = (texts: readonly string[], more: object = {}): JsonReply => ({
  kind: "json",
  value: {
    object: "list",
    data: texts.map((text, index) => ({ object: "embedding", index, embedding: vectorOf(text) })),
    model: "nomic-embed-text",
    usage: { prompt_tokens: 9, total_tokens: 9 },
    ...more,
  },
});
const refused = (status: number, value: unknown): JsonReply => ({ kind: "json", status, value });

async function lengths(embedder: Embedder, texts: readonly string[]): Promise<number[]> {
  return (await embedder.embed(texts)).map(([x = 0, y = 1]) => Math.round(x / y));
}

describe("a server", () => {
  test("such as Ollama is asked for floats, without a key", async () => {
    const embedder = await embedderOn((request) => list(inputOf(request)));
    expect(await lengths(embedder, ["a", "bbb"])).toEqual([1, 3]);
    expect(server?.requests[0]).toMatchObject({
      path: "/v1/embeddings",
      body: { model: "nomic-embed-text", input: ["a", "bbb"], encoding_format: "float" },
    });
    expect(server?.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("such as vLLM says more than is needed", async () => {
    const embedder = await embedderOn(
      (request) => list(inputOf(request), { id: "embd-1", created: 1, usage: null }),
      "vllm/BAAI/bge-m3",
    );
    expect(await lengths(embedder, ["a", "bbb"])).toEqual([1, 3]);
    expect(server?.requests[0]?.headers.authorization).toBe("Bearer key-0123456789");
  });

  test("of Google's speaks its own protocol", async () => {
    const reply = (request: JsonRequest): JsonReply => {
      const { requests = [] } = request.body as { requests?: { content: { parts: { text: string }[] } }[] };
      const texts = requests.map(({ content }) => content.parts[0]?.text ?? "");
      return { kind: "json", value: { embeddings: texts.map((text) => ({ values: vectorOf(text) })) } };
    };
    const embedder = await embedderOn(reply, "google/gemini-embedding-001");
    expect(await lengths(embedder, ["a", "bbb"])).toEqual([1, 3]);
    expect(server?.requests[0]?.headers["x-goog-api-key"]).toBe("key-0123456789");
  });
});

describe("texts that a server does not take", () => {
  const tooMany: [string, number, unknown][] = [
    ["DashScope", 10, { error: { message: "batch size is invalid", type: "InvalidParameter" } }],
    ["Text Embeddings Inference", 32, { error: "batch size 64 > maximum allowed batch size 32" }],
  ];
  test.each(tooMany)(
    "because they are too many for %s are sent in smaller numbers from then on",
    async (...row) => {
      const [, most, said] = row;
      const embedder = await embedderOn((request) =>
        inputOf(request).length > most ? refused(400, said) : list(inputOf(request)),
      );
      const texts = Array.from({ length: 200 }, (_, nth) => "x".repeat(nth + 1));
      expect(await lengths(embedder, texts)).toEqual(texts.map((text) => text.length));
      const sizes = server?.requests.map((request) => inputOf(request).length) ?? [];
      // Found out with the first 64, in halves.
      expect(sizes.filter((size) => size > most).length).toBeLessThanOrEqual(7);
    },
  );

  test.each([
    ["Ollama", 400, { error: { message: "the input length exceeds the context length", type: "api_error" } }],
    [
      "llama.cpp",
      500,
      { error: { code: 500, message: "input is too large to process", type: "server_error" } },
    ],
    ["vLLM", 400, { error: { message: "maximum context length is 512 tokens", type: "BadRequestError" } }],
    ["OpenAI", 400, { error: { message: "too long", code: "context_length_exceeded" } }],
    ["a proxy", 413, "Payload Too Large"],
  ])("because one is too long for %s are sent with the beginning of that one", async (_, status, said) => {
    const embedder = await embedderOn((request) =>
      inputOf(request).some((text) => text.length > 1_000) ? refused(status, said) : list(inputOf(request)),
    );
    const texts = ["a", "船".repeat(3_000), "ccc", "d".repeat(1_000)];
    expect(await lengths(embedder, texts)).toEqual([1, 750, 3, 1_000]);
  });

  test("for a reason of its own are given up after a few tries", async () => {
    const embedder = await embedderOn(() => refused(400, { error: { message: "no embeddings here" } }));
    const failing = embedder.embed(Array.from({ length: 64 }, () => "x".repeat(500)));
    await expect(failing).rejects.toMatchObject({ code: "model-failed", retryable: false });
    await expect(failing).rejects.toThrow("no embeddings here");
    expect(server?.requests.length).toBeLessThan(15);
  });

  test("because of a fault that passes are not cut", async () => {
    let faults = 1;
    const embedder = await embedderOn((request) =>
      faults-- > 0 ? refused(500, { error: { message: "Oops." } }) : list(inputOf(request)),
    );
    expect(await lengths(embedder, ["x".repeat(500)])).toEqual([500]);
  });
});

describe("a failure", () => {
  test("to find the model says how Ollama gets it", async () => {
    const message = 'model "nomic-embed-tex" not found, try pulling it first';
    const reply = ({ path }: JsonRequest): JsonReply =>
      path === "/v1/models"
        ? { kind: "json", value: { object: "list", data: [{ id: "nomic-embed-text:latest" }] } }
        : refused(404, { error: { message, type: "api_error", param: null, code: null } });
    const embedder = await embedderOn(reply, "ollama/nomic-embed-tex");
    await expect(embedder.embed(["x"])).rejects.toMatchObject({
      code: "model-unknown",
      message: expect.stringContaining("try pulling it first"),
      hint: 'ollama has no model "nomic-embed-tex". Nearest names: ollama/nomic-embed-text:latest. To fetch it, run `ollama pull nomic-embed-tex`.',
    });
  });

  test.each<[string, JsonReply, string]>([
    ["a key that is refused", refused(401, { error: { message: "No." } }), "model-key-refused"],
    ["too few vectors", list([]), "model-failed"],
    ["too many vectors", list(["a", "b"]), "model-failed"],
    ["a page", { kind: "text", text: "<html></html>", type: "text/html" }, "model-failed"],
    ["nothing", { kind: "text", text: "" }, "model-failed"],
    [
      "a vector with null in it",
      { kind: "json", value: { data: [{ embedding: [1, null] }] } },
      "model-failed",
    ],
    ["NaN", { kind: "text", text: '{"data":[{"embedding":[NaN]}]}' }, "model-failed"],
    ["a number without end", { kind: "text", text: '{"data":[{"embedding":[1e999]}]}' }, "model-failed"],
    ["a vector of nothing", { kind: "json", value: { data: [{ embedding: [] }] } }, "model-failed"],
    ["a redirect", { kind: "redirect", to: "http://127.0.0.1:9/" }, "model-failed"],
  ])("is told for %s", async (_, reply, code) => {
    const embedder = await embedderOn(() => reply);
    await expect(embedder.embed(["x"])).rejects.toMatchObject({ code });
  });

  test("is told for vectors of different lengths", async () => {
    const value = { data: [{ embedding: [1] }, { embedding: [1, 2] }] };
    const embedder = await embedderOn(() => ({ kind: "json", value }));
    await expect(embedder.embed(["x", "y"])).rejects.toThrow("different lengths");
  });

  test("is waited out where the provider asks for it", async () => {
    let limits = 1;
    const embedder = await embedderOn((request) =>
      limits-- > 0 ? refused(429, { error: { message: "Slow down." } }) : list(inputOf(request)),
    );
    expect(await lengths(embedder, ["a"])).toEqual([1]);
  });

  test("to say anything ends when it is stopped", async () => {
    const embedder = await embedderOn(() => ({ kind: "stall" }));
    const stop = new AbortController();
    const waiting = embedder.embed(["x"], stop.signal);
    await expect.poll(() => server?.requests.length).toBe(1);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  });
});
