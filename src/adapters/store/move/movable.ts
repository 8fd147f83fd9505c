/** One end of a move: a database whose rows can be read or written as they are. */
import type { Kysely } from "kysely";

/** Rows of any table, by the names of their columns. */
export type Row = Record<string, unknown>;
// oxlint-disable-next-line typescript/no-explicit-any -- the names of tables are values here
export type AnyTables = Record<string, any>;
export type AnyDatabase = Kysely<AnyTables>;

export interface Movable {
  /** As people may see it. */
  readonly at: string;
  /** Reads while nobody writes. Throws what the driver does, as ours. */
  reading<T>(work: (db: AnyDatabase) => Promise<T>): Promise<T>;
  /** All that is written in it is on the disk when it resolves, or nothing is there. Throws what the driver does, as ours. */
  writing<T>(work: (db: AnyDatabase) => Promise<T>): Promise<T>;
  /** The highest number that the column was ever given. */
  lastGiven(db: AnyDatabase, table: string, column: string): Promise<number>;
  /** Numbers up to this one are given to no new row. */
  giveOnlyAbove(db: AnyDatabase, table: string, column: string, last: number): Promise<void>;
  close(): Promise<void>;
}
