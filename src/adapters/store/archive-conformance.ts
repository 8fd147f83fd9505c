/** What every store must tell an archive of what it has; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { Store } from "../../core/ports/store.ts";
import { newDocument, newTurn, span } from "./made-rows.ts";
import { putTurn } from "./put-turn.ts";

export function archiveConformance(store: () => Store, other: () => Store): void {
  it("lists all that is stored, whoever brought it, in the order in which it came, some at a time", async () => {
    await store().putDocuments([newDocument("a"), newDocument("b", { origin: "web" })]);
    await store().putDocuments([newDocument("c", { origin: "digest" })]);
    await other().putDocuments([newDocument("theirs")]);
    const first = await store().listStored(undefined, 2);
    expect(first.map(({ document, origin }) => [document.id, origin])).toEqual([
      ["doc_a", "library"],
      ["doc_b", "web"],
    ]);
    const rest = await store().listStored("doc_b" as DocumentId, 2);
    expect(rest.map(({ document }) => document.id)).toEqual(["doc_c"]);
    expect(await store().listStored("doc_c" as DocumentId, 2)).toEqual([]);
  });

  it("lists of Footnote's own guide what an answer cites, and no more", async () => {
    const guide = (name: string) => newDocument(name, { url: `guide:${name}` });
    await store().putDocuments([guide("cited"), guide("other")]);
    const source = { documentId: "doc_cited" as DocumentId, url: "guide:cited", title: "x", number: 1 };
    const turn = newTurn("thr_1", 1, "2026-01-01T00:00:00.000Z");
    await putTurn(store(), { ...turn, answer: { ...turn.answer, sources: [source] } });
    const stored = await store().listStored(undefined, 10);
    expect(stored.map(({ document }) => document.id)).toEqual(["doc_cited"]);
  });

  it("tells the passages that a document was cut into", async () => {
    const passages = [
      { ...span(0, 4), headingPath: ["One", "二"], page: 3 },
      { ...span(4, 9), atMs: 70 },
    ];
    await store().putDocuments([newDocument("a", { text: "0123456789", passages })]);
    const spans = (offset: number, limit: number) =>
      store().passageSpans("doc_a" as DocumentId, offset, limit);
    expect(await spans(0, 9)).toEqual(passages);
    expect([...(await spans(0, 1)), ...(await spans(1, 9))]).toEqual(passages);
    expect(await other().passageSpans("doc_a" as DocumentId, 0, 9)).toEqual([]);
  });

  it("tells an id that another space has, and none of its own or of nobody's", async () => {
    await store().putDocuments([newDocument("a")]);
    await putTurn(store(), newTurn("thr_1", 1, "2026-01-01T00:00:00.000Z"));
    const names = [
      ["document", "doc_a"],
      ["thread", "thr_1"],
      ["turn", "trn_1"],
      ["run", "run_1"],
    ] as const;
    for (const [kind, id] of names) {
      expect(await store().isTakenElsewhere(kind, id)).toBe(false);
      expect(await other().isTakenElsewhere(kind, id)).toBe(true);
      expect(await other().isTakenElsewhere(kind, `${id}0`)).toBe(false);
    }
    for (const kind of ["digest", "research", "site"] as const)
      expect(await store().isTakenElsewhere(kind, "x_1")).toBe(false);
  });
}
