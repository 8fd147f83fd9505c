import { expect, it } from "vitest";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { DoctorParts } from "./doctor-parts.ts";
import { embedderFinding } from "./examine-search.ts";
import { wordsOf } from "./examining.ts";

/** Of what is examined here, that alone. */
const parts = (pairs: DoctorParts["pairs"]): DoctorParts =>
  ({
    embedder: { name: "footnote/tiny", embed: () => Promise.resolve([Float32Array.of(1)]) },
    pairs,
    reader: { name: "tiny", bytes: 2_000_000, licence: "MIT" },
    vectors: { countVectors: () => Promise.resolve({ passages: 3, vectors: 3 }) },
  }) as unknown as DoctorParts;

const examining = {
  words: wordsOf("en"),
  ask: "word",
  signal: new AbortController().signal,
} as const;

it("says that the reader works only where its weights for pairs do, too", async () => {
  const working = { read: () => Promise.resolve([[0, 0, 1] as const]) };
  expect((await embedderFinding(parts(working), examining)).status).toBe("ok");
  const damaged = {
    read: () => Promise.reject(new FootnoteError("model-unusable", say("reader.no-file"))),
  };
  await expect(embedderFinding(parts(damaged), examining)).rejects.toThrow("missing");
  expect((await embedderFinding(parts(damaged), { ...examining, ask: "nothing" })).status).toBe("ok");
});
