/**
 * A passage index in memory: BM25 over the same words as FTS5's, row by row. For tests that need an index and no file;
 * not for large libraries. Two that are opened over the same rows see each other's.
 */
import { isWithinScope } from "../../core/domain/belonging.ts";
import type { PassageId } from "../../core/domain/ids.ts";
import type { IndexRow, PassageIndex } from "../../core/ports/passage-index.ts";
import { searchWords } from "../../lib/text/search-words.ts";

/** The constants of SQLite's `bm25()`: https://sqlite.org/fts5.html#the_bm25_function */
const K1 = 1.2;
const B = 0.75;

export interface MemoryRows {
  readonly rows: Map<PassageId, { readonly row: IndexRow; readonly words: readonly string[] }>;
  generation: number;
}

export function createMemoryRows(): MemoryRows {
  return { rows: new Map(), generation: 1 };
}

export function openMemoryIndex(held: MemoryRows = createMemoryRows()): PassageIndex {
  const { rows } = held;
  return {
    generation: async () => String(held.generation),
    async add(added) {
      for (const row of added) rows.set(row.id, { row, words: searchWords(row.text) });
    },
    settle: async () => undefined,
    async remove(ids) {
      for (const id of ids) rows.delete(id);
    },
    async search(query, limit, within) {
      const all = [...rows.values()];
      const mean = all.reduce((sum, { words }) => sum + words.length, 0) / all.length;
      const wanted = [...new Set(searchWords(query))].map((word) => {
        const holding = all.filter(({ words }) => words.includes(word)).length;
        // Never below nothing, so that a word which every row holds is found.
        return { word, rarity: Math.max(1e-6, Math.log((all.length - holding + 0.5) / (holding + 0.5))) };
      });
      const hits = all
        .filter(({ row }) => isWithinScope(row, within))
        .map(({ row, words }) => ({
          id: row.id,
          score: wanted.reduce((sum, { word, rarity }) => {
            const times = words.filter((one) => one === word).length;
            return sum + (rarity * times * (K1 + 1)) / (times + K1 * (1 - B + (B * words.length) / mean));
          }, 0),
        }));
      return hits
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.id - b.id)
        .slice(0, limit);
    },
    count: async () => rows.size,
    compact: async () => undefined,
    async clear() {
      rows.clear();
      held.generation++;
    },
    close: async () => undefined,
  };
}
