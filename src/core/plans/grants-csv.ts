/** Plans that people were given or bought, for spreadsheets (RFC 4180). */
import type { PlanGrant } from "../domain/metered.ts";

const HEAD = ["id", "email", "plan", "source", "startsAt", "endsAt"];

export function grantsCsv(rows: readonly (PlanGrant & { readonly email: string })[]): string {
  const lines = rows.map(({ id, email, plan, source, startsAt, endsAt }) =>
    [id, email, plan, source, startsAt, endsAt ?? ""].map(field),
  );
  return [HEAD, ...lines].map((fields) => `${fields.join(",")}\r\n`).join("");
}

/** What would begin a formula is a text. */
function field(written: string): string {
  const inert = /^[=+\-@\t\r]/u.test(written) ? `'${written}` : written;
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
