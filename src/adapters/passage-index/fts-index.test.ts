import { join } from "node:path";
import { indexConformance } from "./index-conformance.ts";
import { openFtsIndex } from "./fts-index.ts";

indexConformance("FTS5", async (path) => openFtsIndex(join(path, "fresh.db")));
