/** What every store must do with lists of documents; part of store-conformance.ts. */
import { expect, it } from "vitest";
import type { DocumentQuery, DocumentStore } from "../../core/ports/document-store.ts";
import { newDocument } from "./made-rows.ts";

export function listingConformance(store: () => DocumentStore): void {
  it("lists documents by words, kind and order, the guide apart, and counts the kinds", async () => {
    await store().putDocuments([
      newDocument("a", { title: "Zebra 100%", text: "short" }),
      newDocument("b", {
        title: "apple",
        text: "a longer text",
        mediaType: "application/pdf",
        author: "Ada",
      }),
      newDocument("c", { title: "燈塔 _x", text: "the longest text of them", url: "https://a.example/Lamp" }),
      newDocument("d", { title: "Guide apple", url: "guide:apple.md" }),
      newDocument("e", { origin: "web", title: "apple of the web" }),
    ]);
    const list = async (query: DocumentQuery) =>
      (await store().listDocuments(query)).map(({ id }) => id.slice(-1)).join("");
    expect(await list({})).toBe("dcba");
    expect(await list({ isGuide: false })).toBe("cba");
    expect(await list({ isGuide: true })).toBe("d");
    expect(await list({ isGuide: false, order: "title" })).toBe("bac");
    expect(await list({ isGuide: false, order: "length" })).toBe("cba");
    expect(await list({ isGuide: false, order: "title", offset: 1, limit: 1 })).toBe("a");
    expect(await list({ mediaType: "application/pdf" })).toBe("b");
    expect(await list({ text: " APPLE " })).toBe("db");
    expect(await list({ text: "ada" })).toBe("b");
    expect(await list({ text: "example/lamp" })).toBe("c");
    expect(await list({ text: "燈塔" })).toBe("c");
    expect(await list({ text: "%" })).toBe("a");
    expect(await list({ text: "_x" })).toBe("c");
    expect(await store().countKinds()).toEqual([
      { mediaType: "text/plain", count: 2 },
      { mediaType: "application/pdf", count: 1 },
    ]);
  });
}
