/** Dates as files and pages state them, into instants. Only full dates: anything less would be a guess. */

/** ISO 8601 instant; a date without time is its midnight UTC. `undefined` where it is no full date. */
export function publishedAt(date: string | undefined): string | undefined {
  if (date === undefined || !/^\s*\d{4}-\d{2}-\d{2}(?:$|[T\s])/u.test(date)) return undefined;
  const [, day = "", rest = ""] = /^\s*(\d{4}-\d{2}-\d{2})(.*)$/su.exec(date) ?? [];
  const at = new Date(`${day}${rest.trim() === "" ? "" : rest.trimEnd().replace(/^\s+/u, "T")}`);
  if (!Number.isNaN(at.getTime())) return at.toISOString();
  const midnight = new Date(day);
  return Number.isNaN(midnight.getTime()) ? undefined : midnight.toISOString();
}
