import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import Database from "better-sqlite3";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { turnsDuring } from "../../../../test/turns-during.ts";
import { newDocument, span } from "../made-rows.ts";
import { ONE } from "../scopes-conformance.ts";
import { storeConformance } from "../store-conformance.ts";
import { sql } from "kysely";
import { asStoreError, openSqliteDatabase } from "./sqlite-database.ts";
import { openSqliteStores } from "./sqlite-stores.ts";

const folder = mkdtempSync(join(tmpdir(), "footnote-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let nth = 0;
storeConformance(
  "SQLite",
  async () => openSqliteStores(join(folder, String(nth), "footnote.db")),
  async () => {
    nth++;
  },
);

describe("a SQLite file that cannot be a store", () => {
  const codeOf = (file: string): string => {
    try {
      void openSqliteStores(file).close();
      return "opened";
    } catch (error) {
      return (error as FootnoteError).code;
    }
  };

  it("is refused in plain words when it holds something else", () => {
    const file = join(folder, "rubbish.db");
    writeFileSync(file, "this is no database ".repeat(500));
    expect(codeOf(file)).toBe("data-unusable");
  });

  it("is refused when a newer version made it", () => {
    const file = join(folder, "newer.db");
    const database = new Database(file);
    database.pragma("user_version = 999");
    database.close();
    expect(codeOf(file)).toBe("data-unusable");
  });

  it("is refused when its folder is a file", () => {
    writeFileSync(join(folder, "plain"), "");
    expect(codeOf(join(folder, "plain", "footnote.db"))).toBe("data-unusable");
  });

  it.skipIf(process.getuid?.() === 0)(
    "is refused when its folder is read-only (root may write anywhere)",
    () => {
      const closed = mkdtempSync(join(folder, "closed-"));
      chmodSync(closed, 0o500);
      expect(codeOf(join(closed, "sub", "footnote.db"))).toBe("data-unusable");
    },
  );

  it.skipIf(process.platform !== "linux")("is refused where the system has no such place", () => {
    expect(codeOf("/proc/nowhere/deeper/footnote.db")).toBe("data-unusable");
  });

  it("is refused when it was emptied, and its index stands beside it", () => {
    const emptied = mkdtempSync(join(folder, "emptied-"));
    const file = join(emptied, "footnote.db");
    writeFileSync(file, "");
    mkdirSync(join(emptied, "index"));
    expect(codeOf(file)).toBe("data-unusable");
    rmSync(file);
    expect(codeOf(file)).toBe("opened");
  });

  it("is refused when its tables are not those of its version", () => {
    const file = join(folder, "foreign.db");
    const database = new Database(file);
    database.exec("create table passage (anything text)");
    database.pragma("user_version = 3");
    database.close();
    expect(codeOf(file)).toBe("data-unusable");
  });

  it("says that the disk is full when it is", () => {
    const full = new Database.SqliteError("database or disk is full", "SQLITE_FULL");
    expect(asStoreError(full, "/x/footnote.db")).toMatchObject({ code: "disk-full" });
  });
});

describe("an opened file", () => {
  it("whose disk fills up in a transaction says so, and nothing else", async () => {
    const db = openSqliteDatabase(join(mkdtempSync(join(folder, "full-")), "footnote.db"));
    const { page_count: pages } = (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]!;
    await sql`pragma max_page_count = ${sql.lit(pages + 2)}`.execute(db);
    const filling = db.transaction().execute(async (trx) => {
      for (let n = 0; n < 100; n++)
        await trx
          .insertInto("value")
          .values({ space_id: "s", name: `n${n}`, value: "x".repeat(5_000) })
          .execute();
    });
    await expect(filling).rejects.toMatchObject({ code: "SQLITE_FULL" });
    await db.transaction().execute((trx) => trx.deleteFrom("value").execute());
    await db.destroy();
  });

  it.skipIf(process.platform === "win32")(
    "can be read by its owner alone, also one that was open to others",
    async () => {
      const own = join(folder, "new", "own");
      const file = join(own, "footnote.db");
      const mode = (path: string): number => statSync(path).mode & 0o777;
      await openSqliteStores(file).close();
      expect([mode(own), mode(file)]).toEqual([0o700, 0o600]);
      chmodSync(file, 0o644);
      await openSqliteStores(file).close();
      expect(mode(file)).toBe(0o600);
    },
  );

  it.each([
    ["removed", (file: string) => rmSync(file)],
    ["emptied", (file: string) => truncateSync(file)],
    [
      "exchanged",
      (file: string) => {
        // As restoring a backup does: another file of that name.
        rmSync(file);
        writeFileSync(`${file}.new`, "");
        writeFileSync(file, "anything");
      },
    ],
  ])("that was %s under it takes nothing any more", async (_, change) => {
    const file = join(mkdtempSync(join(folder, "gone-")), "footnote.db");
    const stores = openSqliteStores(file);
    change(file);
    await expect(stores.shared.setValue("a", "b")).rejects.toMatchObject({ code: "data-unusable" });
    await stores.close().catch(() => undefined);
  });
});

describe("a large document", () => {
  it("goes in and out in parts, with turns of the program in between", async () => {
    const stores = openSqliteStores(join(folder, "large.db"));
    const store = stores.in(ONE);
    const text = "Nine words of a text that goes on. ".repeat(100_000);
    const passages = Array.from({ length: 3_500 }, (_, nth) => span(nth * 1_000, (nth + 1) * 1_000));
    const document = newDocument("large", { text, passages });
    expect(await turnsDuring(store.putDocuments([document]))).toBeGreaterThanOrEqual(8);
    expect(await turnsDuring(store.removeDocument(document.id))).toBeGreaterThanOrEqual(7);
    await stores.close();
  });
});
