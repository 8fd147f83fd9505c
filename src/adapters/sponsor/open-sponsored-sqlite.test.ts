import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll } from "vitest";
import { openSponsoredSqlite } from "./open-sponsored-sqlite.ts";
import { sponsoredConformance } from "./sponsored-conformance.ts";

const folder = mkdtempSync(join(tmpdir(), "footnote-sponsored-"));
const file = join(folder, "sponsored.db");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

sponsoredConformance(
  "SQLite",
  async () => openSponsoredSqlite(file),
  async (statement) => {
    const database = new Database(file);
    try {
      database.exec(statement);
    } finally {
      database.close();
    }
  },
);
