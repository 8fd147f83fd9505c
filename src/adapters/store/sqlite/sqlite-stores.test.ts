import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import Database from "better-sqlite3";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { storeConformance } from "../store-conformance.ts";
import { asStoreError } from "./sqlite-database.ts";
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

  it("says that the disk is full when it is", () => {
    const full = new Database.SqliteError("database or disk is full", "SQLITE_FULL");
    expect(asStoreError(full, "/x/footnote.db")).toMatchObject({ code: "disk-full" });
  });
});
