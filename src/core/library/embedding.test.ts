import { describe, expect, test } from "vitest";
import type { PassageId, SpaceId } from "../domain/ids.ts";
import type { AtWork } from "../ports/at-work.ts";
import type { Embedder } from "../ports/embedder.ts";
import type { VectorIndex } from "../ports/vector-index.ts";
import { createEmbedding, type EmbeddingParts } from "./embedding.ts";

/** Of a library whose passages all have their vector, none of which it shows. */
const store = {
  getValue: async () => "enough",
  sampleVector: async () => ({
    passage: { headingPath: [], text: "seven" },
    document: { title: "" },
    vector: Float32Array.of(1),
  }),
} as unknown as EmbeddingParts["store"];
const vectors = {
  search: async () => [{ id: 7 as PassageId, score: 1 }],
} as unknown as VectorIndex;

const within = { spaceId: "spc_a" as SpaceId };

/** `isPast` says whether deadlines pass at once or never. */
function searchWith(embed: Embedder["embed"], isPast: boolean) {
  const clock = {
    now: () => "2026-01-01T00:00:00.000Z",
    monotonicMs: () => 0,
    sleep: (_: number, signal?: AbortSignal) =>
      isPast
        ? Promise.resolve()
        : new Promise<void>((_, reject) => {
            signal?.addEventListener("abort", () => reject(signal.reason as Error));
          }),
  };
  const embedding = createEmbedding({ store, vectors, embedder: { name: "x/y", embed }, clock });
  return embedding.searchFor("question")(5, within);
}

test("finds what lies near the question", async () => {
  const embed: Embedder["embed"] = async (texts) => texts.map(() => Float32Array.of(1));
  expect(await searchWith(embed, false)).toEqual([{ id: 7, score: 1 }]);
});

test("makes the vector of a question once, however often it is searched for", async () => {
  const asked: string[] = [];
  const embed: Embedder["embed"] = async (texts) => {
    asked.push(...texts.filter((text) => text.includes("question")));
    return texts.map(() => Float32Array.of(1));
  };
  const clock = { now: () => "", monotonicMs: () => 0, sleep: () => new Promise<void>(() => undefined) };
  const search = createEmbedding({ store, vectors, embedder: { name: "x/y", embed }, clock }).searchFor(
    "question",
  );
  expect(asked).toEqual([]);
  const found = await Promise.all([search(5, within), search(3, { ...within, documentIds: [] })]);
  expect([...found, await search(2, within)]).toEqual(Array.from({ length: 3 }, () => [{ id: 7, score: 1 }]));
  expect(asked).toHaveLength(1);
});

test.each([
  ["of the same length", Float32Array.of(-1)],
  ["of another length", Float32Array.of(0.6, 0.8)],
])(
  "searches no vectors of another model that answers under the same name, with vectors %s",
  async (_, one) => {
    expect(await searchWith(async (texts) => texts.map(() => one), false)).toEqual([]);
  },
);

test("does not wait for an embedder that does not answer", async () => {
  const stalled: Embedder["embed"] = (_, signal) =>
    new Promise((_, reject) => {
      if (signal?.aborted) reject(new Error("stopped"));
      signal?.addEventListener("abort", () => reject(new Error("stopped")));
    });
  await expect(searchWith(stalled, true)).rejects.toMatchObject({
    code: "model-timeout",
    hint: expect.any(String),
  });
});

test("waits as long as the embedder asks for", async () => {
  const waits: number[] = [];
  const embed: Embedder["embed"] = async (texts) => texts.map(() => Float32Array.of(1));
  const clock = {
    now: () => "2026-01-01T00:00:00.000Z",
    monotonicMs: () => 0,
    sleep: (ms: number) => (waits.push(ms), new Promise<void>(() => undefined)),
  };
  for (const patience of [{}, { patienceMs: 9_000 }]) {
    const embedder = { name: "x/y", embed, ...patience };
    const embedding = createEmbedding({ store, vectors, embedder, clock });
    await embedding.searchFor("question")(5, within);
  }
  expect(waits).toEqual([3_000, 9_000]);
});

test("says why the embedder failed, where it did in time", async () => {
  await expect(searchWith(() => Promise.reject(new Error("refused")), false)).rejects.toThrow("refused");
});

describe("while vectors are being made", () => {
  const row = {
    passage: { id: 7 as PassageId, headingPath: [], text: "seven" },
    document: { id: "doc_a", title: "" },
    spaceId: "spc_a",
  };
  /** Passages without a vector are `first` at once, and those that `finish` was called for are done. */
  function making(first: number, sleep: () => Promise<void>) {
    let left = first;
    let value = "few";
    const finish = Promise.withResolvers<void>();
    const growing = {
      ...store,
      getValue: async () => value,
      setValue: async (_: string, next: string) => void (value = next),
      countVectors: async () => ({ passages: 300, vectors: 0 }),
      passagesWithoutVector: async () => Array.from({ length: left }, () => row),
      putVectors: async () => void (left = 0),
    } as unknown as EmbeddingParts["store"];
    const index = { ...vectors, add: async () => undefined, remove: async () => undefined } as VectorIndex;
    const embed: Embedder["embed"] = async (texts) => {
      if (texts.length > 2) await finish.promise;
      return texts.map(() => Float32Array.of(1));
    };
    const clock = { now: () => "", monotonicMs: () => 0, sleep };
    const embedding = createEmbedding({
      store: growing,
      vectors: index,
      embedder: { name: "x/y", embed },
      clock,
    });
    const made = embedding.embedAll({ goOn: async () => undefined } as unknown as AtWork);
    return { search: () => embedding.searchFor("question")(5, within), finish: finish.resolve, made };
  }
  const never = (): Promise<void> => new Promise(() => undefined);

  test("waits for the last of them", async () => {
    const { search, finish, made } = making(40, never);
    await new Promise(setImmediate);
    const found = search();
    finish();
    await made;
    expect(await found).toEqual([{ id: 7, score: 1 }]);
  });

  test.each([
    ["more are to come than one waits for", 256, never],
    ["the last of them take too long", 40, async (): Promise<void> => undefined],
  ])("says so where %s", async (_, first, sleep) => {
    const { search, finish, made } = making(first, sleep);
    await new Promise(setImmediate);
    await expect(search()).rejects.toMatchObject({ code: "index-unavailable", retryable: true });
    finish();
    await made;
  });
});
