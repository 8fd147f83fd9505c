/** Resident memory of a process that only asks: `node query-memory.ts FOLDER` prints it in MB. Used by `run.ts`. */
import { join } from "node:path";
import { openTieredIndex } from "../../src/adapters/passage-index/tiered-index.ts";
import { openSqliteStores } from "../../src/adapters/store/sqlite/sqlite-stores.ts";
import { HOME } from "../../src/compose/home-scope.ts";
import { retrieve } from "../../src/core/retrieval/retrieve.ts";
import { makeText } from "./made-text.ts";

const QUESTIONS = 100;

const folder = process.argv[2] ?? "";
const stores = openSqliteStores(join(folder, "footnote.db"));
const index = await openTieredIndex(join(folder, "index"));
const parts = { index, store: stores.in(HOME), within: { spaceId: HOME.spaceId }, limit: 30 };
const questions = makeText(44);
for (let nth = 0; nth < QUESTIONS; nth++) await retrieve([questions.question()], parts);
console.log(Math.round(process.memoryUsage.rss() / 1e6));
await index.close();
await stores.close();
