/** Everything as one file: exported from one library and taken into another, on SQLite and PostgreSQL; and deleted. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tarGz } from "../src/adapters/archives/tar-gz.ts";
import { newRecord } from "../src/adapters/store/digests-conformance.ts";
import { newDocument, newTurn, span } from "../src/adapters/store/made-rows.ts";
import { putTurn } from "../src/adapters/store/put-turn.ts";
import { fakeResearch } from "../src/adapters/store/research-conformance.ts";
import { newSite } from "../src/adapters/store/sites-conformance.ts";
import { readConfig } from "../src/compose/config.ts";
import { logError } from "../src/compose/log-error.ts";
import { type Footnote, openFootnote } from "../src/compose/open-footnote.ts";
import type { ArchiveManifest } from "../src/core/domain/archive.ts";
import type { DocumentId, ThreadId } from "../src/core/domain/ids.ts";
import type { ArchiveEntry } from "../src/core/ports/archive-files.ts";
import { addOne, uploaded } from "../src/services/library/add-one.ts";
import { hash } from "../src/compose/hash.ts";
import { endEverything, tempFolder } from "./footnote-process.ts";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.ts";

const QUESTIONS = ["When was the mill built?", "Who built the mill?", "磨坊在哪里？"];
const SECRET = "Quillfeather";
const open = (env: Record<string, string> = {}, folder = tempFolder()): Promise<Footnote> =>
  openFootnote(
    readConfig({ FOOTNOTE_PROBE: "off", FOOTNOTE_READER: "off", FOOTNOTE_WEB: "off", ...env }, folder),
    logError,
  );
const opened: Footnote[] = [];
async function library(env?: Record<string, string>, folder?: string): Promise<Footnote> {
  const footnote = await open(env, folder);
  opened.push(footnote);
  return footnote;
}
afterAll(async () => {
  for (const footnote of opened) await footnote.close().catch(() => undefined);
  await endEverything();
});

async function ask(footnote: Footnote, question: string): Promise<string> {
  const { run } = await footnote.ask({ question, sources: ["library"] });
  return (await run.turn)?.answer.text ?? "none";
}

/** A library with something of each kind. */
async function fill({ library: kept, store }: Footnote): Promise<void> {
  const texts = {
    "mill.md": `# The mill\n\nThe mill was built in 1871 by Ada ${SECRET}.\n`,
    "磨坊.md": "# 磨坊\n\n磨坊在河边，建于1871年。\n",
  };
  for (const [name, text] of Object.entries(texts))
    await addOne(await uploaded(name, Buffer.from(text)), kept);
  await kept.settle();
  await store.putDocuments([
    newDocument("page", {
      origin: "web",
      url: "https://a.example/p",
      passages: [],
      wantedAt: new Date().toISOString(),
    }),
    newDocument("dug", { origin: "digest", passages: [], text: "Rivers carry sand, and more." }),
    newDocument("long", {
      text: "Long words. ".repeat(9_000),
      passages: [span(0, 100), { ...span(100, 300), headingPath: ["One", "二"], page: 2 }],
      marks: [{ kind: "page", start: 100, page: 2 }],
    }),
  ]);
  await store.putDigest({ ...newRecord("1", "dug"), status: "done" });
  await store.putResearch({ ...fakeResearch({}), status: "done", everyMs: 1_000 });
  const site = newSite("mill");
  await store.addSite({ ...site, limits: { ...site.limits, delayMs: 1_000 } });
  await putTurn(store, newTurn("thr_named", 1, "2026-01-01T00:00:00.000Z"));
  await store.changeThread("thr_named" as ThreadId, {
    title: "My own title",
    isPinned: true,
    isArchived: true,
  });
}

async function packed(footnote: Footnote): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(footnote.archives.export({ FOOTNOTE_LANGUAGE: "zh" })));
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000);
}

const taken = (footnote: Footnote, bytes: Uint8Array, keepsPaths = true) =>
  footnote.archives.import(() => once(bytes), { keepsPaths });

const ANY = { mostOf: () => 1_000_000_000 };
const entriesOf = (bytes: Uint8Array): Promise<ArchiveEntry[]> =>
  Array.fromAsync(tarGz.unpack(once(bytes), ANY));

async function manifestOf(bytes: Uint8Array): Promise<ArchiveManifest> {
  const last = (await entriesOf(bytes)).at(-1);
  return JSON.parse(Buffer.from(last?.bytes ?? []).toString()) as ArchiveManifest;
}

/** The same archive with other entries, and with the sum of these: as somebody would make it who means harm. */
async function forged(entries: readonly ArchiveEntry[], counts?: object): Promise<Buffer> {
  let sum = "";
  for (const { name, bytes } of entries.slice(1, -1))
    sum = hash(Buffer.from(`${sum} ${name} ${hash(bytes)}`));
  const manifest = JSON.parse(Buffer.from(entries.at(-1)!.bytes).toString()) as ArchiveManifest;
  const last = { ...manifest, hash: sum, counts: { ...manifest.counts, ...counts } };
  const all = [...entries.slice(0, -1), { name: "manifest.json", bytes: Buffer.from(JSON.stringify(last)) }];
  async function* each() {
    yield* all;
  }
  return Buffer.concat(await Array.fromAsync(tarGz.pack(each())));
}

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

describe("an archive that is not as it should be is refused in plain words, and changes nothing:", () => {
  const refusals: readonly [string, () => Promise<Uint8Array> | Uint8Array, RegExp][] = [
    ["no archive at all", () => Buffer.from("Once upon a time"), /no archive of Footnote's, or it is cut/u],
    ["an empty file", () => new Uint8Array(), /no archive of Footnote's, or it is cut/u],
    ["one that is cut", () => archive.subarray(0, archive.length - 600), /cut or damaged/u],
    [
      "one with a flipped bit",
      () => {
        const flipped = Buffer.from(archive);
        flipped[Math.floor(flipped.length / 2)]! ^= 4;
        return flipped;
      },
      /damaged|sum that it states|form that it should have/u,
    ],
    [
      "one that was changed",
      async () => {
        const entries = await entriesOf(archive);
        const kept = entries.filter(({ name }) => !name.startsWith("sites/"));
        async function* each() {
          yield* kept;
        }
        return Buffer.concat(await Array.fromAsync(tarGz.pack(each())));
      },
      /does? not have the sum|not as it was made/u,
    ],
    [
      "one of a later version",
      async () => {
        const [head, ...rest] = await entriesOf(archive);
        const header = { ...JSON.parse(Buffer.from(head!.bytes).toString()), version: 2 } as object;
        return forged([{ name: "footnote.json", bytes: Buffer.from(JSON.stringify(header)) }, ...rest]);
      },
      /version 2; this Footnote reads versions up to 1/u,
    ],
    [
      "a path that leads out",
      async () => {
        const [head, ...rest] = await entriesOf(archive);
        return forged([head!, { name: "../../etc/passwd", bytes: Buffer.from("x") }, ...rest]);
      },
      /holds "\.\.\/\.\.\/etc\/passwd"/u,
    ],
    [
      "a bomb",
      async () => {
        const [head, ...rest] = await entriesOf(archive);
        const bomb = { name: "settings.json", bytes: Buffer.alloc(50_000_000) };
        return forged([head!, bomb, ...rest]);
      },
      /larger than 1000000 bytes/u,
    ],
    [
      "an entry twice",
      async () => {
        const [head, next, ...rest] = await entriesOf(archive);
        return forged([head!, next!, next!, ...rest]);
      },
      /twice/u,
    ],
    [
      "passages outside of the text",
      () =>
        changed("documents/doc_long.json", (item) => {
          item.passages[0].end = 9_999_999;
        }),
      /documents\/doc_long\.json" in the archive does not have the form/u,
    ],
    [
      "a thread that is no thread",
      () => changed("threads/thr_named.json", (item) => void (item.runs[0].turn.answer = "text")),
      /threads\/thr_named\.json" in the archive does not have the form/u,
    ],
    [
      "a site that is no page of the web",
      () => changed("sites/sit_mill.json", (item) => void (item.url = "file:///etc/passwd")),
      /sites\/sit_mill\.json" in the archive does not have the form/u,
    ],
  ];

  // oxlint-disable-next-line typescript/no-explicit-any -- the JSON of an entry, to be spoiled
  async function changed(name: string, change: (item: any) => void): Promise<Buffer> {
    const entries = await entriesOf(archive);
    return forged(
      entries.map((entry) => {
        if (entry.name !== name) return entry;
        const item: unknown = JSON.parse(Buffer.from(entry.bytes).toString());
        change(item);
        return { name, bytes: Buffer.from(JSON.stringify(item)) };
      }),
    );
  }

  let target: Footnote;
  beforeAll(async () => {
    target = await library();
    await target.store.putDocuments([newDocument("mine")]);
  });

  for (const [what, make, message] of refusals) {
    it(what, async () => {
      await expect(taken(target, await make())).rejects.toMatchObject({
        code: "document-unreadable",
        message: expect.stringMatching(message) as unknown,
      });
      expect(await manifestOf(await packed(target))).toMatchObject({
        counts: { documents: 1, threads: 0, sites: 0 },
      });
    });
  }
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
