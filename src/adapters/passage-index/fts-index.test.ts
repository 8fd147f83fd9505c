import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, expect, test } from "vitest";
import { turnsDuring } from "../../../test/turns-during.ts";
import { ALL, indexConformance, made } from "./index-conformance.ts";
import { openFtsIndex } from "./fts-index.ts";

indexConformance("FTS5", async (path) => openFtsIndex(join(path, "fresh.db")));

const folder = mkdtempSync(join(tmpdir(), "footnote-fts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a file of before there were spaces is made anew, to be filled from the store", async () => {
  const file = join(folder, "fresh.db");
  const old = new Database(file);
  old.exec(`
    create table row (id integer primary key, text text not null);
    create virtual table word using fts5 (words, content = '', contentless_delete = 1);
    create table mark (value integer not null);
    insert into row (id, text) values (1, 'apple');
    insert into word (rowid, words) values (1, 'apple');
    insert into mark (value) values (1);
  `);
  old.close();
  const index = openFtsIndex(file);
  expect([await index.count(), index.mark.get()]).toEqual([0, 0]);
  expect(await index.generation()).not.toBe("");
  await index.add([made(1, "apple")]);
  expect((await index.search("apple", 5, ALL)).map((hit) => hit.id)).toEqual([1]);
  await index.close();
});

test("many passages go in and out in parts, with turns of the program in between", async () => {
  const index = openFtsIndex(join(folder, "turns.db"));
  const rows = Array.from({ length: 1_000 }, (_, nth) => made(nth + 1, `apple ${nth}`));
  const added = await turnsDuring(index.add(rows));
  expect(added).toBeGreaterThanOrEqual(20);
  expect(await turnsDuring(index.remove(rows.map(({ id }) => id)))).toBeGreaterThanOrEqual(3);
  await index.close();
});
