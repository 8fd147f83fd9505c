/** What every store must do; each store's test runs this suite over a real database of its own. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentId, PassageId, SpaceId } from "../../core/domain/ids.ts";
import { makeScope } from "../../core/domain/make-scope.ts";
import { say } from "../../core/domain/said/say.ts";
import type { NewDocument } from "../../core/ports/document-store.ts";
import type { Store } from "../../core/ports/store.ts";
import type { Stores } from "../../core/ports/stores.ts";
import { pacesConformance } from "./paces-conformance.ts";
import { peopleConformance } from "./people-conformance.ts";
import { plansConformance } from "./plans-conformance.ts";
import { archiveConformance } from "./archive-conformance.ts";
import { digestsConformance } from "./digests-conformance.ts";
import { keptPagesConformance } from "./kept-pages-conformance.ts";
import { originalsConformance } from "./originals-conformance.ts";
import { probesConformance } from "./probes-conformance.ts";
import { jobsConformance } from "./jobs-conformance.ts";
import { sitesConformance } from "./sites-conformance.ts";
import { researchConformance } from "./research-conformance.ts";
import { runsConformance } from "./runs-conformance.ts";
import { ONE, scopesConformance } from "./scopes-conformance.ts";
import { sharedConformance } from "./shared-conformance.ts";
import { listingConformance } from "./listing-conformance.ts";
import { threadsConformance } from "./threads-conformance.ts";
import { INDEX, newDocument, span } from "./made-rows.ts";
import { usageConformance } from "./usage-conformance.ts";

/** `open` opens the same database each time it is called in a test; `reset` makes it a new one. */
export function storeConformance(
  name: string,
  open: () => Promise<Stores>,
  reset: () => Promise<void>,
): void {
  describe(`${name} as a store`, () => {
    let stores: Stores;
    let store: Store;
    const reopened = async (): Promise<Store> => {
      await stores?.close();
      stores = await open();
      store = stores.in(ONE);
      return store;
    };
    /** Of passages that no index has, as the store gives them out. */
    const passages = async () =>
      (await stores.shared.pendingPassages(INDEX, 100)).map(({ passage }) => passage);
    const passageIds = async () => (await passages()).map(({ id }) => id);

    beforeEach(async () => {
      await reset();
      stores = await open();
      store = stores.in(ONE);
    });
    afterEach(() => stores.close());

    it("keeps a document, what it says of itself, and its text by offsets, over a reopening", async () => {
      const text = "Zürich ist schön. ".repeat(900) + "𠮷野家で食べる。".repeat(900) + "end";
      const dates = { publishedAt: "2024-03-05T00:00:00.000Z", updatedAt: "2024-06-07T08:00:00.000Z" };
      const names = {
        author: "Ada Brook, 王河",
        publishedIn: "Rivers",
        doi: "10.1234/a",
        workKind: "paper",
      } as const;
      const facts = { ...dates, ...names, canonicalUrl: "https://a.example/" };
      const unread = [say("read.in-part", { what: "x" })];
      const [stored] = await store.putDocuments([newDocument("a", { text, ...facts, unread })]);
      expect(stored).toMatchObject({ ...facts, unread });
      await reopened();
      expect(await store.getDocument("doc_a" as DocumentId)).toEqual(stored);
      expect(stored?.length).toBe(text.length);
      for (const [start, end] of [
        [0, 10],
        [4090, 4100],
        [8190, 8195],
        [16_190, 16_500],
        [0, text.length],
      ] as const) {
        expect(await store.readText("doc_a" as DocumentId, start, end)).toBe(text.slice(start, end));
      }
      expect(await store.readText("doc_a" as DocumentId, text.length - 3, text.length + 50)).toBe("end");
      expect(await store.readText("doc_a" as DocumentId, 50, 10)).toBe("");
    });

    it("gives passages with their exact words, in the order asked for, and leaves out what is gone", async () => {
      const text = "x".repeat(4_000) + "first passage here" + "y".repeat(8_000) + "𠮷 second";
      const spans = [span(4_000, 4_018), span(0, text.length), span(12_018, text.length)];
      await store.putDocuments([newDocument("a", { text, passages: spans })]);
      const ids = await passageIds();
      const reversed = [...ids].reverse();
      const found = await store.getPassages([...reversed, 999_999 as PassageId]);
      expect(found.map(({ passage }) => passage.id)).toEqual(reversed);
      expect(found.map(({ passage }) => passage.text)).toEqual(["𠮷 second", text, "first passage here"]);
      expect(found[0]?.document.id).toBe("doc_a");
    });

    it("keeps texts of any characters readable, and their offsets", async () => {
      const odd = "one\0two \ud800 'three' \\ %_$1 \u{1f600}";
      await store.putDocuments([newDocument("a", { text: odd, title: odd, author: odd })]);
      const [start, end] = [odd.indexOf("two"), odd.length];
      const text = await store.readText("doc_a" as DocumentId, 0, 99);
      expect(text.length).toBe(odd.length);
      expect(text.slice(start, end).replace(/[\ud800\ufffd]/u, "?")).toBe("two ? 'three' \\ %_$1 \u{1f600}");
    });

    it("keeps heading path, page and time of a passage", async () => {
      const spans = [
        { ...span(0, 5), headingPath: ["A", "B"], page: 3 },
        { ...span(6, 9), atMs: 61_000 },
      ];
      await store.putDocuments([newDocument("a", { passages: spans })]);
      const found = await passages();
      expect(found[0]).toMatchObject({ headingPath: ["A", "B"], page: 3 });
      expect(found[0]).not.toHaveProperty("atMs");
      expect(found[1]).toMatchObject({ headingPath: [], atMs: 61_000 });
    });

    it("tells the page or the time at any offset", async () => {
      const marks: NewDocument["marks"] = [
        { kind: "page", start: 0, page: 1 },
        { kind: "heading", start: 2, end: 5, level: 1, title: "H" },
        { kind: "page", start: 10, page: 2 },
      ];
      const times: NewDocument["marks"] = [{ kind: "time", start: 4, atMs: 1_500 }];
      await store.putDocuments([
        newDocument("a", { marks }),
        newDocument("b", { marks: times }),
        newDocument("c"),
      ]);
      const at = (name: string, offset: number) => store.placeAt(`doc_${name}` as DocumentId, offset);
      expect([await at("a", 0), await at("a", 9), await at("a", 10), await at("a", 99)]).toEqual([
        { page: 1 },
        { page: 1 },
        { page: 2 },
        { page: 2 },
      ]);
      expect([await at("b", 3), await at("b", 4)]).toEqual([{}, { atMs: 1_500 }]);
      expect(await at("c", 1)).toEqual({});
      const begin = (name: string) => store.placeMarks(`doc_${name}` as DocumentId);
      expect(await begin("a")).toEqual(marks.filter(({ kind }) => kind === "page"));
      expect([await begin("b"), await begin("c")]).toEqual([times, []]);
    });

    it("replaces a document of the same URL, with its passages", async () => {
      await store.putDocuments([newDocument("a", { url: "file:///x" })]);
      const old = await passageIds();
      await store.putDocuments([newDocument("b", { url: "file:///x" })]);
      expect((await store.listDocuments()).map(({ id }) => id)).toEqual(["doc_b"]);
      expect(await store.getDocument("doc_a" as DocumentId)).toBeUndefined();
      expect(await store.getPassages(old)).toEqual([]);
    });

    it("lists those written in Chinese and the others, without the guide, newest first", async () => {
      const chinese = { language: "zh" };
      await store.putDocuments([
        newDocument("a", chinese),
        newDocument("b", { language: "fr" }),
        newDocument("c", { ...chinese, url: "guide:zh/start.md" }),
        newDocument("d", chinese),
        newDocument("e", { ...chinese, origin: "web" }),
      ]);
      expect(await store.listIdsIn("han", 9)).toEqual(["doc_d", "doc_a"]);
      expect(await store.listIdsIn("han", 1)).toEqual(["doc_d"]);
      expect(await store.listIdsIn("latin", 9)).toEqual(["doc_b"]);
    });

    it("finds documents by their content, also among more hashes than one statement takes", async () => {
      await store.putDocuments([newDocument("a", { contentHash: "h39999" })]);
      const hashes = Array.from({ length: 40_000 }, (_, nth) => `h${nth}`);
      expect((await store.listByContent(hashes)).map(({ id }) => id)).toEqual(["doc_a"]);
    });

    it("keeps the one that is there where the same content comes again, and gives that back", async () => {
      const same = { url: "file:///x", contentHash: "same" };
      const [first] = await store.putDocuments([newDocument("a", same)]);
      expect(await store.putDocuments([newDocument("b", same)])).toEqual([first]);
      expect((await store.listDocuments()).map(({ id }) => id)).toEqual(["doc_a"]);
    });

    it("keeps what was read on the web apart from the library, each content of a page by itself", async () => {
      const url = "https://example.org/page";
      const page = (name: string, contentHash: string) =>
        newDocument(name, { url, contentHash, origin: "web", passages: [] });
      await store.putDocuments([newDocument("a", { url })]);
      const [first, second] = await store.putDocuments([page("w1", "one"), page("w2", "two")]);
      expect(await store.putDocuments([page("w3", "one")])).toEqual([first]);
      expect([await store.getDocument(first!.id), await store.getDocument(second!.id)]).toEqual([
        first,
        second,
      ]);
      expect((await store.findByUrl(url))?.id).toBe("doc_a");
      expect((await store.listDocuments()).map(({ id }) => id)).toEqual(["doc_a"]);
      expect(await store.listByUrlPrefix("https://")).toHaveLength(1);
      expect((await store.countDocuments()).documents).toBe(1);
      expect(await store.removeDocument(first!.id)).toBe(false);
    });

    it("never gives a passage id twice", async () => {
      await store.putDocuments([newDocument("a")]);
      const [first] = await passageIds();
      await store.removeDocument("doc_a" as DocumentId);
      await store.putDocuments([newDocument("b")]);
      const [second] = await passageIds();
      expect(second).toBeGreaterThan(first as number);
    });

    it("puts, replaces and removes a document that is stored in parts, whole", async () => {
      const text = "word ".repeat(100_000);
      const spans = Array.from({ length: 1_200 }, (_, nth) => span(nth * 250, nth * 250 + 249));
      const marks = Array.from({ length: 600 }, (_, nth) => ({
        kind: "page" as const,
        start: nth * 500,
        page: nth + 1,
      }));
      const large = (name: string) =>
        newDocument(name, { url: "file:///large", text, passages: spans, marks });
      const [stored] = await store.putDocuments([large("a")]);
      expect(stored).toMatchObject({ length: text.length, passageCount: spans.length });
      expect(await store.getDocument(stored!.id)).toEqual(stored);
      expect(await store.readText(stored!.id, 0, text.length)).toBe(text);
      expect(await store.placeAt(stored!.id, 499_999)).toEqual({ page: 600 });
      expect((await store.putDocuments([large("a2")]))[0]?.id).toBe("doc_a2");
      expect(await store.getDocument(stored!.id)).toBeUndefined();
      expect(await store.countDocuments()).toEqual({ documents: 1, passages: spans.length });
      expect(await store.removeDocument("doc_a2" as DocumentId)).toBe(true);
      expect(await store.countDocuments()).toEqual({ documents: 0, passages: 0 });
      expect(await passageIds()).toEqual([]);
    });

    it("puts all small documents of a batch or none", async () => {
      await store.putDocuments([newDocument("a")]);
      const clash = newDocument("a", { url: "file:///other" });
      await expect(store.putDocuments([newDocument("b"), clash])).rejects.toThrow();
      expect((await store.countDocuments()).documents).toBe(1);
    });

    it("removes a document with everything of it, once", async () => {
      await store.putDocuments([newDocument("a")]);
      expect(await store.removeDocument("doc_a" as DocumentId)).toBe(true);
      expect(await store.removeDocument("doc_a" as DocumentId)).toBe(false);
      expect(await store.readText("doc_a" as DocumentId, 0, 5)).toBe("");
      expect(await store.countDocuments()).toEqual({ documents: 0, passages: 0 });
    });

    it("lists newest first, by pages, and by URL prefix taken literally", async () => {
      const urls = ["file:///d_/1", "file:///d_/2", "file:///dx/3"];
      await store.putDocuments(urls.map((url, nth) => newDocument(String(nth), { url })));
      expect((await store.listDocuments({ limit: 2 })).map(({ url }) => url)).toEqual([urls[2], urls[1]]);
      expect((await store.listDocuments({ offset: 2 })).map(({ url }) => url)).toEqual([urls[0]]);
      expect((await store.listByUrlPrefix("file:///d_/")).map(({ url }) => url)).toEqual(urls.slice(0, 2));
      expect((await store.findByUrl(urls[1] as string))?.id).toBe("doc_1");
    });

    it("is written by two in turn, and read by one while the other writes", async () => {
      const others = await open();
      const other = others.in(ONE);
      const writing = store.putDocuments([newDocument("a")]);
      expect((await other.listDocuments()).length).toBeLessThanOrEqual(1);
      await writing;
      await other.putDocuments([newDocument("b")]);
      expect((await store.listDocuments()).map(({ id }) => id)).toEqual(["doc_b", "doc_a"]);
      await others.close();
    });

    threadsConformance(() => store);
    listingConformance(() => store);
    keptPagesConformance(() => store);
    const other = () => stores.in(makeScope("spc_other" as SpaceId, ONE.userId));
    originalsConformance(() => store, other);
    archiveConformance(() => store, other);
    runsConformance(() => store);
    usageConformance(() => store);
    sitesConformance(() => store);
    digestsConformance(
      () => store,
      reopened,
      () => stores.shared,
    );
    researchConformance(() => store, reopened);
    jobsConformance(
      () => store,
      reopened,
      () => stores.shared,
    );
    sharedConformance(
      () => stores,
      () => store,
    );
    probesConformance(() => stores.shared);
    scopesConformance(() => stores);
    peopleConformance(() => stores);
    pacesConformance(() => stores);
    plansConformance(() => stores);
  });
}
