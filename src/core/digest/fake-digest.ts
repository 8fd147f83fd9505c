/** A small digest by a model with the same text in every place of it, for the tests of exports. Not used by the product. */
import type { Digest, DigestLine, DigestRecord } from "../domain/digest.ts";
import { conceptMapOf } from "./concept-map.ts";

export function fakeModelDigest(text: string): Digest {
  const citation = { start: 0, end: text.length, quote: text, atMs: 61_000 };
  const line: DigestLine = {
    text,
    citations: [citation],
    speaker: text,
    verdict: "unsupported",
    reasons: [],
  };
  const name = { ...line, count: 3, kind: "person", forms: [text] } as const;
  const map = conceptMapOf({
    language: "en",
    nodes: [
      { id: "a", label: text || "one", places: [citation] },
      { id: "b", label: "two", places: [] },
    ],
    relations: [{ from: "a", to: "b", label: text }],
  });
  return {
    writer: "model",
    model: `fake/${text}`,
    corePoint: line,
    fundamentalPoint: { ...line, verdict: "supported" },
    framework: [{ ...line, label: text }],
    chapters: [{ ...line, title: text, titlePlaces: [], startMs: 61_000, start: 0, end: text.length }],
    statements: [line],
    figures: [{ ...line, amount: 1, counts: text, statement: citation }],
    names: [name],
    openQuestions: [line],
    keyPhrases: [name],
    conceptMap: map ?? { mermaid: "", nodes: [] },
  };
}

export function fakeRecord(digest: Digest, title: string): DigestRecord {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
    id: "dig_1" as DigestRecord["id"],
    createdAt: "2026-11-27T10:21:00.000Z",
    source: {
      title,
      url: "https://www.youtube.com/watch?v=abcdefghijk",
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- brands
      documentId: "doc_1" as DigestRecord["source"]["documentId"],
      mediaType: "text/vtt",
      language: "en",
      length: 1_000,
    },
    language: "en",
    writer: "model",
    status: "done",
    digest,
    usage: { modelCalls: 1, inputTokens: 1, outputTokens: 1, costMicros: 0, elapsedMs: 1 },
    notices: [],
  };
}
