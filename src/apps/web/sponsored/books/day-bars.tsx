/** Views by day as columns; whoever does not see them has the table below. */
import type { ReactNode } from "react";
import { ColumnChart } from "../../column-chart.tsx";
import { words } from "../../dictionary.ts";
import { said } from "./books-words.ts";
import { shownDate } from "./shown-money.ts";

/** A few days stay slim. */
const LEAST_COLUMNS = 14;
const DAY_MS = 86_400_000;

export interface DayViews {
  /** ISO 8601. */
  readonly day: string;
  readonly views: number;
}

/** `days`: in order; those that are missing between them are drawn empty. */
export function DayBars({ days }: { readonly days: readonly DayViews[] }): ReactNode {
  const columns = eachDay(days);
  const highest = Math.max(1, ...columns.map(({ views }) => views));
  const [first, last] = [columns[0]?.day ?? "", columns.at(-1)?.day ?? ""];
  const number = new Intl.NumberFormat(words.language);
  return (
    <ColumnChart
      label={`${said.viewsByDay}: ${shownDate(first)} – ${shownDate(last)}`}
      columns={columns.map(({ day, views }) => ({
        key: day,
        title: `${shownDate(day)}: ${number.format(views)}`,
        share: views / highest,
      }))}
      least={LEAST_COLUMNS}
      from={shownDate(first)}
      most={`${said.viewed} ≤ ${number.format(highest)}`}
      to={shownDate(last)}
    />
  );
}

function eachDay(days: readonly DayViews[]): DayViews[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const known = new Map(days.map(({ day, views }) => [day, views]));
  const columns: DayViews[] = [];
  for (let at = Date.parse(first.day); at <= Date.parse(last.day); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    columns.push({ day, views: known.get(day) ?? 0 });
  }
  return columns;
}
