import { indexConformance } from "./index-conformance.ts";
import { createMemoryRows, type MemoryRows, openMemoryIndex } from "./memory-index.ts";

const held = new Map<string, MemoryRows>();
indexConformance("Memory", async (path) => {
  const rows = held.get(path) ?? createMemoryRows();
  held.set(path, rows);
  return openMemoryIndex(rows);
});
