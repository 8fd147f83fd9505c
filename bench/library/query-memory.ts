/** Resident memory of a process that only asks: `node query-memory.ts FOLDER` prints it in MB. Used by `run.ts`. */
import { join } from "node:path";
import { openTieredIndex } from "../../src/adapters/passage-index/tiered-index.ts";
import { openSqliteStore } from "../../src/adapters/store/sqlite/sqlite-store.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { makeText } from "./made-text.ts";

const QUESTIONS = 100;

const folder = process.argv[2] ?? "";
const store = openSqliteStore(join(folder, "footnote.db"));
const index = await openTieredIndex(join(folder, "index"));
const questions = makeText(44);
for (let nth = 0; nth < QUESTIONS; nth++) await retrieve([questions.question()], { index, store, limit: 30 });
console.log(Math.round(process.memoryUsage.rss() / 1e6));
await index.close();
await store.close();
