/** A small chart of columns, one a day or month. Who does not see it has the figures of each day below it. */
import type { ReactNode } from "react";
import type { UsageSum } from "../../../core/domain/model-call.ts";
import { dollars } from "../../../lib/money.ts";
import { ColumnChart } from "../column-chart.tsx";
import { words } from "../dictionary.ts";
import { dayColumns } from "./day-columns.ts";

/** No bar is wider than this share of the whole. */
const WIDEST_BAR = 1 / 24;
/** The least use is still to be seen. */
const LEAST_SHARE = 0.02;

interface DayChartProps {
  readonly days: readonly UsageSum[];
  /** ISO 8601 dates, both included. */
  readonly first: string;
  readonly last: string;
}

export function DayChart({ days, first, last }: DayChartProps): ReactNode {
  const { measure, columns } = dayColumns(days, first, last);
  const amount = (value: number): string =>
    measure === "cost" ? dollars(value, words.language) : words.usage.tokens(shownNumber(value));
  const highest = columns.reduce((a, b) => (b.value > a.value ? b : a));
  const [from, to] = [dayName(columns[0]?.key ?? first), dayName(columns.at(-1)?.key ?? last)];
  const title = measure === "cost" ? words.usage.costChart(from, to) : words.usage.tokensChart(from, to);
  const most = words.usage.most(amount(highest.value), dayName(highest.key));
  return (
    <ColumnChart
      label={`${title}; ${most}`}
      columns={columns.map(({ key, value }) => ({
        key,
        title: `${dayName(key)}: ${amount(value)}`,
        share: value === 0 ? 0 : Math.max(LEAST_SHARE, value / highest.value),
      }))}
      widestBar={WIDEST_BAR}
      from={from}
      most={most}
      to={to}
    />
  );
}

export function shownNumber(value: number): string {
  return new Intl.NumberFormat(words.language).format(value);
}

/** A date or a month, as people write it. */
export function dayName(key: string): string {
  const parts = key.length > "2026-11".length ? { day: "numeric" as const } : { year: "numeric" as const };
  return new Date(key).toLocaleDateString(words.language, { ...parts, month: "short", timeZone: "UTC" });
}
