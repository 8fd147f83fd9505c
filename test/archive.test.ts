/** Everything as one file: exported from one library and taken into another, on SQLite and PostgreSQL; and deleted. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newDocument } from "../src/adapters/store/made-rows.ts";
import { type Footnote } from "../src/compose/open-footnote.ts";
import type { DocumentId, ThreadId } from "../src/core/domain/ids.ts";
import { tempFolder } from "./footnote-process.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";
import {
  QUESTIONS,
  SECRET,
  library,
  closeLibraries,
  ask,
  fill,
  packed,
  taken,
  manifestOf,
} from "./archived-library.ts";

afterAll(closeLibraries);

let source: Footnote;
let archive: Buffer;
let answers: string[];
beforeAll(async () => {
  source = await library();
  await fill(source);
  answers = [];
  for (const question of QUESTIONS) answers.push(await ask(source, question));
  archive = await packed(source);
});

/** Its contents and what it answers are those of the source. */
async function expectSame(target: Footnote): Promise<void> {
  expect(await manifestOf(await packed(target))).toEqual(await manifestOf(archive));
  for (const [nth, question] of QUESTIONS.entries()) expect(await ask(target, question)).toBe(answers[nth]);
}

describe("an archive", () => {
  it("holds everything, and a second import of it adds nothing", async () => {
    const { counts } = await manifestOf(archive);
    expect(counts).toEqual({
      documents: 3,
      texts: 2,
      originals: 2,
      threads: 4,
      turns: 4,
      digests: 1,
      research: 1,
      sites: 1,
    });
    const target = await library();
    const first = await taken(target, archive);
    expect(first).toMatchObject({
      added: counts,
      beside: 0,
      filesLeft: 0,
      settings: { FOOTNOTE_LANGUAGE: "zh" },
    });
    const { thread } = (await target.store.getThread("thr_named" as ThreadId))!;
    expect(thread).toMatchObject({ title: "My own title", isPinned: true, isArchived: true });
    const again = await taken(target, archive);
    expect(again).toMatchObject({ there: counts, added: { documents: 0, turns: 0, originals: 0 } });
    await expectSame(target);
  });

  it("is merged into a library that has things of its own, which stay as they are", async () => {
    const target = await library();
    await target.store.putDocuments([newDocument("mine", { url: "file:///long", text: "Other words." })]);
    const report = await taken(target, archive);
    expect(report).toMatchObject({ beside: 1, added: { documents: 2, texts: 3 } });
    expect((await target.store.findByUrl("file:///long"))?.id).toBe("doc_mine");
    // The text that answers quote is there all the same.
    expect(await target.store.readText("doc_long" as DocumentId, 0, 11)).toBe("Long words.");
  });

  it("of one space comes into another of the same server under ids of its own, once", async () => {
    const target = await library();
    await taken(target, archive);
    const people = target.people;
    await people.accounts.add({ email: "a@a.example", password: "long enough a word", role: "admin" });
    const ben = await people.accounts.add({
      email: "b@a.example",
      password: "long enough a word",
      role: "member",
    });
    const [space] = await people.record.listSpacesOf(ben.id);
    const { makeScope } = await import("../src/core/domain/make-scope.ts");
    const theirs = target.in(makeScope(space!.id, ben.id));
    const { counts } = await manifestOf(archive);
    expect(await taken(theirs, archive, false)).toMatchObject({ added: counts });
    expect(await taken(theirs, archive, false)).toMatchObject({ there: counts });
    expect(await ask(theirs, QUESTIONS[0]!)).toBe(answers[0]);
    // A path on the server's disk is no address that a member may bring along.
    const documents = await theirs.store.listDocuments();
    expect(documents.filter(({ url }) => url.startsWith("file:"))).toEqual([]);
    expect(await target.store.countDocuments()).toMatchObject({ documents: 3 });
  });
});

describe("everything that is deleted", () => {
  it("is in no list, found by no question, and in no file any more", async () => {
    const folder = tempFolder();
    const target = await library({}, folder);
    await taken(target, archive);
    await ask(target, QUESTIONS[0]!);
    const { deleted } = await target.archives.deleteAll();
    expect(deleted).toEqual({ documents: 3, texts: 1, threads: 5, digests: 1, research: 1, sites: 1 });
    expect((await manifestOf(await packed(target))).counts).toEqual({
      documents: 0,
      texts: 0,
      originals: 0,
      threads: 0,
      turns: 0,
      digests: 0,
      research: 0,
      sites: 0,
    });
    expect(await ask(target, "Ada?")).not.toContain(SECRET);
    await target.archives.deleteAll();
    await target.close();
    const holding = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && holds(join(entry.parentPath, entry.name)),
    );
    expect(holding.map(({ name }) => name)).toEqual([]);
    // It can come back.
    const back = await library({}, folder);
    await taken(back, archive);
    await expectSame(back);
  });
});

function holds(path: string): boolean {
  const bytes = readFileSync(path);
  const text = bytes.toString("latin1").toLowerCase();
  return text.includes(SECRET.toLowerCase()) || text.includes("my own title");
}

describe.skipIf(postgresPrograms() === undefined)("with PostgreSQL (apt-get install postgresql)", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server?.remove());

  it("an archive of SQLite is the same there and back, and can be deleted", async () => {
    const there = await library({ DATABASE_URL: await server.create("there") });
    await taken(there, archive);
    await expectSame(there);
    await there.archives.deleteAll();
    const { counts } = await manifestOf(await packed(there));
    expect(counts).toMatchObject({ documents: 0, texts: 0, threads: 0 });
  });
});

it("an archive is a tar file in gzip, as other programs read it", () => {
  const tar = gunzipSync(archive);
  expect(tar.subarray(0, 13).toString()).toBe("footnote.json");
  expect(tar.subarray(257, 262).toString()).toBe("ustar");
});
