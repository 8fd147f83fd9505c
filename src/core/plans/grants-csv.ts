/** Plans that people were given or bought, for spreadsheets (RFC 4180). */
import { csvLines, inertField } from "../../lib/table/csv-lines.ts";
import type { PlanGrant } from "../domain/metered.ts";

const HEAD = ["id", "email", "plan", "source", "startsAt", "endsAt"];

export function grantsCsv(rows: readonly (PlanGrant & { readonly email: string })[]): string {
  const lines = rows.map(({ id, email, plan, source, startsAt, endsAt }) =>
    [id, email, plan, source, startsAt, endsAt ?? ""].map(inertField),
  );
  return csvLines([HEAD, ...lines]);
}
