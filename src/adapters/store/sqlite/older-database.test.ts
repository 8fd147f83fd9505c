import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  DigestId,
  DocumentId,
  PassageId,
  RunId,
  SiteId,
  SpaceId,
  ThreadId,
  UserId,
} from "../../../core/domain/ids.ts";
import { makeScope } from "../../../core/domain/make-scope.ts";
import type { Stores } from "../../../core/ports/stores.ts";
import { MIGRATIONS } from "./migrations.ts";
import { openSqliteStores } from "./sqlite-stores.ts";

const folder = mkdtempSync(join(tmpdir(), "footnote-older-"));
const file = join(folder, "footnote.db");
const HOME = makeScope("spc_home" as SpaceId, "usr_home" as UserId);
const NEW_INDEX = { name: "passages", generation: "new" };
let stores: Stores;

beforeAll(() => {
  const old = new Database(file);
  old.exec(readFileSync(new URL("fixtures/version-8.sql", import.meta.url), "utf8"));
  old.exec(
    `update turn set json = replace(json, '"nearest":[]', '"nearest":[{"number":1,"documentId":"doc_2"}]') where id = 'trn_1'`,
  );
  old.exec(`insert into document (id, url, origin, title, media_type, language, content_hash, fetched_at, length, passage_count)
    values ('doc_4', 'https://a.example/other', 'web', 'Document 4', 'text/plain', 'zh', 'hash-4', '2026-01-01T00:00:00.000Z', 5, 0)`);
  old.exec(`insert into document_block (document_id, start, text) values ('doc_4', 0, '网上说 ok')`);
  old.close();
  stores = openSqliteStores(file);
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});

const home = () => stores.in(HOME);

describe("a database of version 8", () => {
  it("keeps its documents with all that they say of themselves, their texts and their places", async () => {
    const document = await home().getDocument("doc_1" as DocumentId);
    expect(document).toEqual({
      id: "doc_1",
      url: "file:///rivers.txt",
      title: "Document 1",
      mediaType: "text/plain",
      language: "en",
      contentHash: "hash-1",
      fetchedAt: "2026-01-01T00:00:00.000Z",
      publishedAt: "2025-03-04T00:00:00.000Z",
      updatedAt: "2025-05-06T00:00:00.000Z",
      author: "Ada Brook",
      canonicalUrl: "https://a.example/c",
      publishedIn: "Rivers",
      doi: "10.1234/a",
      workKind: "paper",
      length: 29,
      passageCount: 2,
    });
    expect(await home().listDocuments()).toEqual([document]);
    expect(await home().findByUrl("file:///rivers.txt")).toEqual(document);
    expect(await home().readText("doc_2" as DocumentId, 0, 99)).toBe("The web says so.");
    expect(await home().placeMarks("doc_1" as DocumentId)).toEqual([{ kind: "page", start: 0, page: 3 }]);
  });

  it("keeps its passages under their ids, and gives them all to an index made anew", async () => {
    const found = await home().getPassages([7, 9] as PassageId[]);
    expect(found.map(({ passage }) => passage)).toMatchObject([
      { id: 7, text: "Rivers carry sand", headingPath: ["On rivers"], page: 3 },
      { id: 9, text: "to the sea.", atMs: 4_000 },
    ]);
    await stores.shared.beginIndex(NEW_INDEX);
    const pending = await stores.shared.pendingPassages(NEW_INDEX, 9);
    expect(pending.map(({ passage, spaceId }) => [passage.id, spaceId])).toEqual([
      [7, "spc_home"],
      [9, "spc_home"],
    ]);
    expect((await stores.shared.pendingRemovals(NEW_INDEX, 9)).ids).toEqual([]);
  });

  it("keeps the vectors, which cost money, and what is known of models", async () => {
    expect(await stores.shared.readVectors("x/e", 0, 9)).toMatchObject([
      { id: 7, vector: new Float32Array([1, 0]), spaceId: "spc_home", documentId: "doc_1" },
    ]);
    expect(await stores.shared.getValue("coverage of x/e")).toBe("enough");
    expect(await stores.shared.getProbe("x/m", "https://m.example/")).toMatchObject({ model: "x/m" });
  });

  it("knows which of its kept pages a turn names, and how much room they take", async () => {
    expect(await home().countKeptPages()).toEqual({
      cited: { pages: 1, bytes: 16 },
      uncited: { pages: 1, bytes: 12 },
    });
  });

  it("keeps threads, turns, the events of runs and what they cost", async () => {
    const thread = await home().getThread("thr_1" as ThreadId);
    expect(thread?.turns.map(({ question }) => question)).toEqual(["Question 1?", "Question 2?"]);
    expect(await home().listThreads()).toMatchObject([{ threadId: "thr_1", turnCount: 2 }]);
    expect(await home().readEvents("run_1" as RunId, 1)).toEqual([
      { seq: 1, type: "answer-delta", text: "Sand." },
    ]);
    expect(await home().sumModelCalls({ by: "thread" })).toMatchObject([
      { key: "thr_1", title: "Question 1?", calls: 1, costMicros: 40 },
    ]);
  });

  it("keeps sites with their pages, digests and repairs with what was paid for", async () => {
    expect(await home().listSites()).toMatchObject([{ id: "sit_1", url: "https://a.example/" }]);
    expect(await home().nextSitePage("sit_1" as SiteId)).toMatchObject({ key: "a.example/" });
    expect(await home().getDigest("dig_1" as DigestId)).toMatchObject({ id: "dig_1", notices: [] });
    expect(await home().getJobStep({ kind: "digest", key: "dig_1" }, "window 1")).toBe('"done"');
    expect(await home().getJobStep({ kind: "repair", key: "hash-9" }, "stretch 1")).toBe('"mended"');
    // What was under way is gone on with, and sites are read when they would have been.
    expect(await home().listJobs("site-round")).toMatchObject([{ key: "sit_1" }]);
    expect(await home().getValue("guide-version")).toBe("0.1.0");
  });

  it("gives passages and sites no number again that was given before", async () => {
    const [kept] = await home().putDocuments([
      {
        ...(await home().getDocument("doc_1" as DocumentId))!,
        id: "doc_9" as DocumentId,
        contentHash: "new",
        text: "New.",
        marks: [],
        passages: [{ start: 0, end: 4, headingPath: [] }],
      },
    ]);
    expect(kept?.id).toBe("doc_9");
    const [pending] = await stores.shared.pendingPassages(NEW_INDEX, 9);
    expect(pending?.passage.id).toBeGreaterThan(9);
  });

  it("is a sound database afterwards, with nothing that refers to nothing", async () => {
    const database = new Database(file, { readonly: true });
    expect(database.pragma("user_version", { simple: true })).toBe(MIGRATIONS.length);
    expect(database.pragma("foreign_key_check")).toEqual([]);
    expect(database.pragma("integrity_check", { simple: true })).toBe("ok");
    database.close();
  });
});
