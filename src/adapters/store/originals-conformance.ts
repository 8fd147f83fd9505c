/** What every store must do with the files that documents were read from; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { Store } from "../../core/ports/store.ts";
import { newDocument } from "./made-rows.ts";

const id = (name: string): DocumentId => `doc_${name}` as DocumentId;

export function originalsConformance(store: () => Store, other: () => Store): void {
  it("keeps a file byte for byte as long as its document is there, and for its space alone", async () => {
    await store().putDocuments([newDocument("a"), newDocument("b")]);
    const bytes = Uint8Array.from({ length: 2_300_001 }, (_, at) => at % 251);
    await store().putOriginal(id("a"), bytes);
    expect(Buffer.compare((await store().readOriginal(id("a"))) ?? new Uint8Array(), bytes)).toBe(0);
    expect(await store().readOriginal(id("b"))).toBeUndefined();
    expect(await store().countOriginals()).toEqual({ documents: 1, bytes: bytes.length });
    expect(await other().readOriginal(id("a"))).toBeUndefined();
    expect(await other().countOriginals()).toEqual({ documents: 0, bytes: 0 });

    await store().removeDocument(id("a"));
    expect(await store().readOriginal(id("a"))).toBeUndefined();
    expect(await store().countOriginals()).toEqual({ documents: 0, bytes: 0 });
  });

  it("keeps the first file of a document, and none of a document that is not there or another's", async () => {
    await store().putDocuments([newDocument("a")]);
    await store().putOriginal(id("a"), new Uint8Array([1, 2, 3]));
    await store().putOriginal(id("a"), new Uint8Array([4, 5, 6]));
    await other().putOriginal(id("a"), new Uint8Array([7]));
    await store().putOriginal(id("gone"), new Uint8Array([8]));
    expect([...((await store().readOriginal(id("a"))) ?? [])]).toEqual([1, 2, 3]);
    expect(await store().readOriginal(id("gone"))).toBeUndefined();
  });
}
