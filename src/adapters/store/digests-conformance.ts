/** What every store must do with digests and the steps of their runs; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { DigestRecord } from "../../core/domain/digest.ts";
import type { DigestId, DocumentId } from "../../core/domain/ids.ts";
import type { NewDocument } from "../../core/ports/document-store.ts";
import type { SharedStore } from "../../core/ports/shared-store.ts";
import type { Store } from "../../core/ports/store.ts";
import { INDEX } from "./made-rows.ts";

/** `reopened` closes the store and opens the same one again. */
export function digestsConformance(
  store: () => Store,
  reopened: () => Promise<Store>,
  shared: () => SharedStore,
): void {
  it("keeps digests whole, gives lists without their texts, newest first, and replaces by id", async () => {
    await keepText("a");
    await keepText("b");
    const [first, second] = [newRecord("1", "a"), newRecord("2", "b")];
    await store().putDigest(first);
    await store().putDigest(second);
    const done = { ...first, status: "done", progress: { step: "joining", done: 3, total: 3 } } as const;
    await store().putDigest(done);
    const again = await reopened();
    expect(await again.getDigest(first.id)).toEqual(done);
    expect(await again.getDigest("dig_none" as DigestId)).toBeUndefined();
    const { digest: _digest, notices: _notices, ...summary } = done;
    expect((await again.listDigests()).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await again.listDigests({ offset: 1, limit: 5 })).toEqual([summary]);
    expect(await again.listDigests({ status: "done" })).toEqual([summary]);
    expect(await again.listDigests({ documentId: "doc_b" as DocumentId })).toMatchObject([{ id: second.id }]);
  });

  it("keeps the first that is put of each step of a digest, until the digest is removed", async () => {
    await keepText("a");
    const [one, other] = [newRecord("1", "a"), newRecord("2", "a")];
    await store().putDigest(one);
    await store().putDigest(other);
    await store().putDigestStep(one.id, "k", '"first"');
    await store().putDigestStep(one.id, "k", '"second"');
    await store().putDigestStep(other.id, "k", '"other"');
    const again = await reopened();
    expect(await again.getDigestStep(one.id, "k")).toBe('"first"');
    expect(await again.getDigestStep(other.id, "k")).toBe('"other"');
    expect(await again.getDigestStep(one.id, "none")).toBeUndefined();
    // A record that is put again keeps its steps.
    await again.putDigest({ ...one, status: "stopped" });
    expect(await again.getDigestStep(one.id, "k")).toBe('"first"');
    expect(await again.removeDigest(one.id)).toBe(true);
    expect(await again.getDigestStep(one.id, "k")).toBeUndefined();
    expect(await again.getDigestStep(other.id, "k")).toBe('"other"');
  });

  it("removes the kept text with the last digest of it, and no text of the library", async () => {
    await keepText("a");
    await store().putDocuments([newText("l", "library")]);
    const records = [newRecord("1", "a"), newRecord("2", "a"), newRecord("3", "l")];
    for (const record of records) await store().putDigest(record);
    const text = (id: string): Promise<string> => store().readText(`doc_${id}` as DocumentId, 0, 9);
    expect(await store().removeDigest("dig_1" as DigestId)).toBe(true);
    expect(await text("a")).not.toBe("");
    expect(await store().removeDigest("dig_2" as DigestId)).toBe(true);
    expect(await store().removeDigest("dig_2" as DigestId)).toBe(false);
    expect(await text("a")).toBe("");
    expect(await store().removeDigest("dig_3" as DigestId)).toBe(true);
    expect(await text("l")).not.toBe("");
  });

  it("keeps a digested text out of the library's lists, counts, searches and index", async () => {
    const kept = await keepText("a");
    expect(await store().listDocuments()).toEqual([]);
    expect(await store().countDocuments()).toEqual({ documents: 0, passages: 0 });
    expect(await store().findByUrl(kept.url)).toBeUndefined();
    expect(await store().listByUrlPrefix("")).toEqual([]);
    expect(await shared().pendingPassages(INDEX, 10)).toEqual([]);
    expect(await shared().countIndexed(INDEX)).toBe(0);
    expect(await shared().passagesWithoutVector("e", 10)).toEqual([]);
    expect(await store().removeDocument("doc_a" as DocumentId)).toBe(false);
    // The same file in the library is another document.
    await store().putDocuments([{ ...newText("l", "library"), url: kept.url }]);
    expect(await store().findByUrl(kept.url)).toMatchObject({ id: "doc_l" });
    expect(await store().getDocument("doc_a" as DocumentId)).toMatchObject({ url: kept.url });
  });

  it("keeps one text of a place, however often it is digested, and another where it changed", async () => {
    const first = await keepText("a");
    const [same] = await store().putDocuments([{ ...newText("x", "digest"), url: first.url }]);
    const [other] = await store().putDocuments([
      { ...newText("y", "digest"), url: first.url, contentHash: "2" },
    ]);
    expect([same?.id, other?.id]).toEqual(["doc_a", "doc_y"]);
  });

  async function keepText(name: string): Promise<NewDocument> {
    const document = newText(name, "digest");
    await store().putDocuments([document]);
    return document;
  }
}

function newText(name: string, origin: "digest" | "library"): NewDocument {
  return {
    id: `doc_${name}` as DocumentId,
    origin,
    title: name,
    url: `file:///${name}.txt`,
    mediaType: "text/plain",
    language: "en",
    text: "Rivers carry sand to the sea.",
    marks: [{ kind: "time", start: 0, atMs: 1_000 }],
    contentHash: "1",
    fetchedAt: "2026-01-01T00:00:00.000Z",
    passages: [],
  };
}

export function newRecord(id: string, document: string): DigestRecord {
  const line = {
    text: "Rivers carry sand.",
    citations: [{ start: 0, end: 6, quote: "Rivers", atMs: 1_000 }],
  };
  return {
    id: `dig_${id}` as DigestId,
    createdAt: "2026-01-01T00:00:00.000Z",
    source: {
      title: "A",
      url: `file:///${document}.txt`,
      documentId: `doc_${document}` as DocumentId,
      mediaType: "text/plain",
      language: "en",
      length: 29,
      durationMs: 1_000,
    },
    language: "zh",
    writer: "model",
    model: "x/m",
    status: "running",
    digest: {
      writer: "extractive",
      corePoint: line,
      framework: [],
      chapters: [],
      statements: [line],
      figures: [],
      names: [],
      openQuestions: [],
      keyPhrases: [],
      conceptMap: { mermaid: "", nodes: [] },
    },
    usage: { modelCalls: 2, inputTokens: 10, outputTokens: 5, costMicros: null, elapsedMs: 1.5 },
    notices: [{ code: "model-failed", message: "It failed." }],
  };
}
