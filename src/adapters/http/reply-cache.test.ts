import { randomBytes } from "node:crypto";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { afterEach, expect, test, vi } from "vitest";
import { cacheFileForEach, cacheFile, laterBy } from "./cache-file.ts";
import { openReplyCache, type ReplyCache } from "./reply-cache.ts";

cacheFileForEach();

const open: ReplyCache[] = [];

afterEach(() => {
  for (const cache of open.splice(0)) cache.close();
});

function cacheOf(maxBytes = 10_000_000): ReplyCache {
  const cache = openReplyCache({ file: cacheFile(), maxBytes });
  open.push(cache);
  return cache;
}

/** Does not pack: like pictures in documents. */
const bytes = (size: number): Uint8Array => randomBytes(size);
const has = async (cache: ReplyCache, key: string): Promise<boolean> =>
  (await cache.find(key, 10_000_000)) !== undefined;

test("what is kept is found by another process, in less room than it takes unpacked", async () => {
  const text = new TextEncoder().encode("the same words over and over, 一遍又一遍。".repeat(50_000));
  await cacheOf().keep("a", { nth: 1 }, text);
  expect(await cacheOf().find("a", 10_000_000)).toEqual({
    policy: { nth: 1 },
    body: text,
    confirmedMs: Date.now(),
  });
  expect(await has(cacheOf(), "b")).toBe(false);
  expect(await cacheOf().find("a", 1_000)).toBeUndefined();
  cacheOf().close();
  expect(statSync(cacheFile()).size + statSync(`${cacheFile()}-wal`).size).toBeLessThan(text.length / 5);
});

test("a reply takes the place of the one before, and an empty one is a reply", async () => {
  const cache = cacheOf();
  await cache.keep("a", { nth: 1 }, bytes(10));
  await cache.keep("a", { nth: 2 }, new Uint8Array());
  expect(await cache.find("a", 0)).toMatchObject({ policy: { nth: 2 }, body: new Uint8Array() });
  laterBy(5_000);
  cache.confirm("a", { nth: 3 });
  expect(await cache.find("a", 0)).toMatchObject({ policy: { nth: 3 }, confirmedMs: Date.now() });
  cache.drop("a");
  expect(await has(cache, "a")).toBe(false);
});

test("the whole keeps to its size: what was used longest ago goes first", async () => {
  const cache = cacheOf(1_000_000);
  for (let nth = 0; nth < 100; nth += 1) {
    laterBy(61_000);
    await cache.keep(`${nth}`, {}, bytes(20_000));
    await cache.find("0", 1_000_000);
  }
  expect(statSync(cacheFile()).size).toBeLessThan(1_200_000);
  expect(await has(cache, "0")).toBe(true);
  expect(await has(cache, "99")).toBe(true);
  expect(await has(cache, "1")).toBe(false);
});

test("no reply is kept that would push out all others, nor the one that it replaces", async () => {
  const cache = cacheOf(1_000_000);
  await cache.keep("a", {}, bytes(20_000));
  await cache.keep("a", {}, bytes(200_000));
  expect(await has(cache, "a")).toBe(false);
});

test.each([
  [
    "is no database",
    () => writeFileSync(cacheFile(), "not a database, and long enough to pass for one".repeat(200)),
  ],
  [
    "has another layout",
    () => {
      rmSync(cacheFile());
      const database = new Database(cacheFile());
      database.exec("create table reply (other text); pragma user_version = 99");
      database.close();
    },
  ],
  [
    "is torn",
    () => writeFileSync(cacheFile(), Buffer.alloc(statSync(cacheFile()).size - 4096, 7), { flag: "r+" }),
  ],
  ["was cut off", () => writeFileSync(cacheFile(), "")],
])("a file that %s is made anew", async (_name, damage) => {
  const before = cacheOf();
  for (let nth = 0; nth < 20; nth += 1) await before.keep(`${nth}`, {}, bytes(5_000));
  before.close();
  damage();
  const cache = cacheOf();
  expect(await has(cache, "1")).toBe(false);
  // The first may be what finds the damage.
  await cache.keep("1", {}, bytes(5_000));
  await cache.keep("1", {}, bytes(5_000));
  expect(await has(cache, "1")).toBe(true);
});

test("no body is given that is not what was kept", async () => {
  await cacheOf().keep("a", {}, bytes(5_000));
  const database = new Database(cacheFile());
  database.exec("update reply set body = substr(body, 1, 2000) || x'00' || substr(body, 2002)");
  database.close();
  expect(await has(cacheOf(), "a")).toBe(false);
});

test("where no file can be made, nothing is kept and nothing fails", async () => {
  writeFileSync(dirname(cacheFile()), "a file where the folder should be");
  const cache = cacheOf();
  await cache.keep("a", {}, bytes(10));
  cache.confirm("a", {});
  expect(await has(cache, "a")).toBe(false);
});

test("while another process writes, what was kept is found and what comes is not kept", async () => {
  const cache = cacheOf();
  await cache.keep("a", {}, bytes(10));
  const other = new Database(cacheFile());
  other.exec("begin immediate");
  await cache.keep("b", {}, bytes(10));
  expect([await has(cache, "a"), await has(cache, "b")]).toEqual([true, false]);
  other.exec("commit");
  other.close();
  await cache.keep("b", {}, bytes(10));
  expect(await has(cache, "b")).toBe(true);
});

test("on a full disk what was kept is found and what comes is not kept", async () => {
  const cache = cacheOf();
  await cache.keep("a", {}, bytes(10));
  // SQLite says the same of a file that may not grow as of a disk that is full.
  // oxlint-disable-next-line typescript/unbound-method -- called on its database below
  const pragma = Database.prototype.pragma;
  const limited = vi.spyOn(Database.prototype, "pragma").mockImplementation(function (
    this: Database.Database,
    ...args
  ) {
    pragma.call(this, "max_page_count = 8");
    return pragma.apply(this, args);
  });
  const full = cacheOf();
  await full.keep("b", {}, bytes(100_000));
  limited.mockRestore();
  expect([await has(full, "a"), await has(full, "b")]).toEqual([true, false]);
});
