import { storeConformance } from "../store-conformance.ts";
import { createMemoryDatabase, type MemoryDatabase } from "./memory-database.ts";
import { openMemoryStores } from "./memory-stores.ts";

let database: MemoryDatabase;
storeConformance(
  "Memory",
  async () => openMemoryStores(database),
  async () => {
    database = createMemoryDatabase();
  },
);
