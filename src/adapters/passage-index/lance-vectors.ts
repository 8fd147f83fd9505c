/**
 * The vectors of one embedder on LanceDB, searched exactly; beyond some hundred thousand rows an approximate index
 * would pay, which is not made here. Like the passage index it can be rebuilt from the store.
 */
import { createHash } from "node:crypto";
import type { Table } from "@lancedb/lancedb";
import type { Belonging } from "../../core/domain/belonging.ts";
import type { PassageId } from "../../core/domain/ids.ts";
import type { VectorIndex, VectorRow } from "../../core/ports/vector-index.ts";
import { indexFailure } from "./index-failure.ts";
import { connectLance } from "./lance-connection.ts";
import {
  belongingColumns,
  belongingFields,
  hasBelonging,
  idFilters,
  spaceCounter,
  withinFilter,
} from "./lance-filters.ts";

/** A table is a folder whose name may have 255 characters; a file's whole path may be longer than that. */
const LONGEST_NAME = 100;

function tableSuffix(embedder: string): string {
  const bytes = Buffer.from(embedder);
  return bytes.length <= LONGEST_NAME
    ? bytes.toString("hex")
    : createHash("sha256").update(bytes).digest("hex");
}

/** `embedder` is `provider/model`: each has a table of its own. Throws `index-unavailable`. */
export async function openLanceVectors(folder: string, embedder: string): Promise<VectorIndex> {
  const { arrow, db } = await connectLance(folder);
  const name = `vectors_${tableSuffix(embedder)}`;
  const isOnlySpace = spaceCounter();
  let table: Table | undefined;

  const onTable = async <T>(work: (table: Table) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      if (!table && (await db.tableNames()).includes(name)) {
        table = await db.openTable(name);
        // `heal` fills it again from the store.
        if (!(await hasBelonging(table))) {
          await db.dropTable(name);
          table = undefined;
        }
      }
      return table ? await work(table) : otherwise;
    } catch (cause) {
      table = undefined;
      throw indexFailure(cause, folder);
    }
  };

  return {
    async add(rows: readonly (VectorRow & Belonging)[]): Promise<void> {
      const first = rows[0];
      if (!first) return;
      const data = rows.map((row) => ({
        id: row.id as number,
        vector: Array.from(row.vector),
        ...belongingColumns(row),
      }));
      const isAdded = await onTable((t) => t.add(data).then(() => true), false);
      if (isAdded) return;
      const item = new arrow.Field("item", new arrow.Float32(), true);
      const schema = new arrow.Schema([
        new arrow.Field("id", new arrow.Int32(), false),
        new arrow.Field("vector", new arrow.FixedSizeList(first.vector.length, item), false),
        ...belongingFields(arrow),
      ]);
      table = await db.createTable(name, data, { schema });
    },

    async remove(ids: readonly PassageId[]): Promise<void> {
      for (const filter of idFilters(ids))
        await onTable((t) => t.delete(filter).then(() => undefined), undefined);
    },

    search: (vector, limit, within) =>
      onTable(async (t) => {
        const filter = withinFilter(within, await isOnlySpace(t, within.spaceId));
        const found = t.vectorSearch(vector).distanceType("cosine").select(["id", "_distance"]).limit(limit);
        const rows = await (filter === undefined ? found : found.where(filter)).toArray();
        return rows.map((row: { id: number; _distance: number }) => ({
          id: row.id as PassageId,
          score: 1 - row._distance,
        }));
      }, []),

    count: () => onTable((t) => t.countRows(), 0),

    async clear(): Promise<void> {
      if ((await db.tableNames()).includes(name)) await db.dropTable(name);
      table = undefined;
    },

    async close(): Promise<void> {
      table?.close();
      db.close();
    },
  };
}
