/**
 * What SQLite and PostgreSQL do not say the same way. Every query is written once, for both; what differs is asked for here.
 * SQLite runs one transaction at a time, so that what holds others off has nothing to do there.
 */
import type { Kysely, RawBuilder, SelectQueryBuilder } from "kysely";
import type { Tables } from "./tables.ts";

export interface Dialect {
  /** What the database's clock said so many seconds ago, as an ISO 8601 instant. */
  instant(secondsAgo?: number): RawBuilder<string>;
  /** The string under a key of the object that a column of JSON holds. */
  jsonString(column: string, key: string): RawBuilder<string | null>;
  /** Puts down by which words turns are found, those apart that another has put down meanwhile. */
  putTurnWords(
    trx: Kysely<Tables>,
    rows: readonly { readonly rowid: number; readonly words: string }[],
  ): Promise<void>;
  /** Whether a row of `turn_word` has each of the phrases; the last word of each may go on. */
  hasPhrases(phrases: readonly (readonly string[])[]): RawBuilder<boolean>;
  /** A transaction that is on the disk when it resolves. */
  durably<T>(db: Kysely<Tables>, work: (trx: Kysely<Tables>) => Promise<T>): Promise<T>;
  /**
   * Until the transaction ends no other puts documents or takes passages out: ids become visible in their order, which indexes rely
   * on, and what is there is not doubled.
   */
  inOrder(trx: Kysely<Tables>): Promise<void>;
  /** Tells other processes what has news once the transaction ends: see `News`. */
  tell(trx: Kysely<Tables>, of: string): Promise<void>;
  /** Rows that others may not change before the transaction ends. */
  readonly locked: <O>(query: Select<O>) => Select<O>;
  /** Rows that others may change, and not remove, before the transaction ends. */
  readonly held: <O>(query: Select<O>) => Select<O>;
  /** Rows that nobody else is just changing. */
  readonly unlocked: <O>(query: Select<O>) => Select<O>;
}

type Select<O> = SelectQueryBuilder<Tables, keyof Tables, O>;

export interface SqlDatabase {
  readonly db: Kysely<Tables>;
  readonly dialect: Dialect;
}
