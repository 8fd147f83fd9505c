/**
 * Carries all rows of one database over into another that has none, whichever of the two is which, and compares them there: all or
 * nothing. Numbers and ids stay as they are.
 */
import { createHash, type Hash } from "node:crypto";
import { sql } from "kysely";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import { withoutZeros } from "../sql/without-zeros.ts";
import type { AnyDatabase, Movable, Row } from "./movable.ts";
import { MOVED_TABLES, type MovedTable } from "./moved-tables.ts";

/** Some megabytes of text; far below the parameters that one statement may have. */
const ROWS_AT_ONCE = 400;

export interface MovedRows {
  /** By the names of tables. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of all rows in their order, SHA-256; the same on both sides. */
  readonly hash: string;
}

/**
 * Throws `data-unusable` where there are rows already, or where what arrived differs; and what either database throws. Then nothing is
 * written. `onProgress` is called with the rows so far.
 */
export function moveRows(
  from: Movable,
  to: Movable,
  onProgress?: (rows: number) => void,
  signal?: AbortSignal,
): Promise<MovedRows> {
  return from.reading((source) =>
    to.writing(async (target) => {
      await requireEmpty(target, to.at);
      const counts: Record<string, number> = {};
      const [left, arrived] = [createHash("sha256"), createHash("sha256")];
      let moved = 0;
      for (const table of MOVED_TABLES) {
        const sums = [left, arrived] as const;
        for (const sum of sums) sum.update(`\0${table.name}\0`);
        counts[table.name] = 0;
        for await (const rows of rowsOf(source, table)) {
          signal?.throwIfAborted();
          const clean = rows.map(cleaned);
          for (const row of clean) take(left, row);
          await target.insertInto(table.name).values(clean).execute();
          counts[table.name]! += rows.length;
          moved += rows.length;
          onProgress?.(moved);
        }
        let [found, last] = [0, 0];
        for await (const rows of rowsOf(target, table)) {
          signal?.throwIfAborted();
          for (const row of rows) take(arrived, row);
          found += rows.length;
          if (table.numbered !== undefined) last = rows.at(-1)?.[table.numbered] as number;
        }
        if (found !== counts[table.name]) throw differs(table, to);
        if (table.numbered === undefined) continue;
        const given = await from.lastGiven(source, table.name, table.numbered);
        await to.giveOnlyAbove(target, table.name, table.numbered, Math.max(last, given));
      }
      const hash = left.digest("hex");
      if (arrived.digest("hex") !== hash) throw differs(undefined, to);
      return { counts, hash };
    }),
  );
}

async function requireEmpty(db: AnyDatabase, at: string): Promise<void> {
  for (const { name } of MOVED_TABLES) {
    const row = await db
      .selectFrom(name)
      .select(sql`1`.as("one"))
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) continue;
    throw new FootnoteError("data-unusable", say("database.not-empty", { at }), {
      hint: say("database.not-empty-hint"),
    });
  }
}

function differs(table: MovedTable | undefined, { at }: Movable): FootnoteError {
  return new FootnoteError("data-unusable", say("database.differs", { at, table: table?.name ?? "" }), {
    hint: say("database.differs-hint"),
  });
}

async function* rowsOf(db: AnyDatabase, { name, by }: MovedTable): AsyncGenerator<Row[]> {
  const key = sql.join(by.map((column) => sql.ref(column)));
  for (let last: Row | undefined; ;) {
    let query = db.selectFrom(name).selectAll().limit(ROWS_AT_ONCE);
    // What SQLite numbers unasked is no column like the others.
    if (by.includes("rowid")) query = query.select("rowid");
    for (const column of by) query = query.orderBy(column);
    if (last !== undefined) {
      const after = last;
      query = query.where(sql<boolean>`(${key}) > (${sql.join(by.map((column) => after[column]))})`);
    }
    const rows: Row[] = await query.execute();
    last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
  }
}

/** As PostgreSQL would have it, on whichever side it is. */
function cleaned(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, withoutZeros(value)]));
}

function take(sum: Hash, row: Row): void {
  for (const name of Object.keys(row).sort()) {
    const value = row[name];
    const bytes = value instanceof Uint8Array ? value : String(value);
    sum.update(`${name} ${typeof value} ${bytes.length} `);
    sum.update(bytes);
  }
}
