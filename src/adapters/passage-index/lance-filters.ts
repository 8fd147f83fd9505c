/** What both LanceDB indexes keep of where a row belongs, and how ids, spaces, documents and days are named in a filter. */
import type { Table } from "@lancedb/lancedb";
import type { Belonging, Within } from "../../core/domain/belonging.ts";
import type { PassageId } from "../../core/domain/ids.ts";
import type { Arrow } from "./lance-connection.ts";

/** Ranges of ids a filter: longer filters are slow to parse. */
const RANGES_PER_FILTER = 200;

/** SQL filters that name exactly these ids. A document's passages have ids in a row, so ranges keep them short. */
export function idFilters(ids: readonly PassageId[]): string[] {
  const ranges: [number, number][] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && id <= last[1] + 1) last[1] = id;
    else ranges.push([id, id]);
  }
  const terms = ranges.map(([first, last]) => `(id >= ${first} AND id <= ${last})`);
  const filters: string[] = [];
  for (let at = 0; at < terms.length; at += RANGES_PER_FILTER) {
    filters.push(terms.slice(at, at + RANGES_PER_FILTER).join(" OR "));
  }
  return filters;
}

/** What a table keeps of where a row belongs; days are empty where none is known. */
export function belongingColumns({ spaceId, documentId, published = "", latest = "" }: Belonging) {
  return { space: spaceId as string, document: documentId as string, published, latest };
}

export function belongingFields(arrow: Arrow) {
  return ["space", "document", "published", "latest"].map(
    (name) => new arrow.Field(name, new arrow.Utf8(), false),
  );
}

/** Whether a table was made with these columns; those of before there were spaces were not. */
export async function hasBelonging(table: Table): Promise<boolean> {
  return hasColumn(table, "space");
}

export async function hasColumn(table: Table, column: string): Promise<boolean> {
  return (await table.schema()).fields.some(({ name }) => name === column);
}

/** Tells whether a table holds rows of one space alone; counted anew when the table has changed. */
export function spaceCounter() {
  const known = new WeakMap<Table, { version: number; isOnly: Map<string, boolean> }>();
  return async (table: Table, spaceId: string): Promise<boolean> => {
    const version = await table.version();
    let counted = known.get(table);
    if (counted?.version !== version) {
      counted = { version, isOnly: new Map() };
      known.set(table, counted);
    }
    const before = counted.isOnly.get(spaceId);
    if (before !== undefined) return before;
    const isOnly = (await table.countRows(`space <> ${quoted(spaceId)}`)) === 0;
    counted.isOnly.set(spaceId, isOnly);
    return isOnly;
  };
}

/** As an SQL condition; undefined where every row of the table is within. */
export function withinFilter(within: Within, isOnlySpace: boolean): string | undefined {
  const { spaceId, documentIds, since, until } = within;
  const terms = [
    isOnlySpace ? undefined : `space = ${quoted(spaceId)}`,
    documentIds &&
      (documentIds.length === 0 ? "false" : `document IN (${documentIds.map(quoted).join(", ")})`),
    since && `(latest = '' OR latest >= ${quoted(since)})`,
    until && `published <= ${quoted(until)}`,
  ].filter((term) => term !== undefined);
  return terms.length === 0 ? undefined : terms.join(" AND ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
