/** What a question was read as of a table. */
import type { TableRow } from "../../../../lib/table/tables-in.ts";
import type { Column } from "./columns.ts";
import type { Operation } from "./concepts.ts";

export interface TableReading {
  readonly operation: Operation | "rows";
  /** Those that the question is about. */
  readonly rows: readonly TableRow[];
  /** What is computed of them. */
  readonly of: Column | undefined;
  readonly key: Column | undefined;
  /** What of a row is told. */
  readonly shown: readonly Column[];
  /** What the question asks for, of those. */
  readonly wanted: readonly Column[];
  /** Conditions on the rows, for people: `status = open`. */
  readonly where: readonly Column[];
  /** "Which month", of days: they are put together. */
  readonly by: "month" | "year" | undefined;
  readonly days: Column | undefined;
  /** Words of the question that the table does not account for. */
  readonly leftOver: number;
}
