/** A small chart of columns, one a day or month. Who does not see it has the figures of each day below it. */
import type { ReactNode } from "react";
import type { UsageSum } from "../../../core/domain/model-call.ts";
import { dollars } from "../../../lib/money.ts";
import { words } from "../dictionary.ts";
import { dayColumns } from "./day-columns.ts";

/** Of the drawing, which is stretched to the panel's width. */
const COLUMN_WIDTH = 10;
const BAR_WIDTH = 8;
/** A few columns stay slim: no bar is wider than this share of the whole. */
const WIDEST_BAR = 1 / 24;
const HEIGHT = 100;
/** The least use is still to be seen. */
const LEAST_HEIGHT = 2;

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
  const width = columns.length * COLUMN_WIDTH;
  const barWidth = Math.min(BAR_WIDTH, width * WIDEST_BAR);
  return (
    <figure className="day-chart">
      <svg
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}; ${most}`}
      >
        {columns.map(({ key, value }, nth) => {
          const height = value === 0 ? 0 : Math.max(LEAST_HEIGHT, (value / highest.value) * HEIGHT);
          return (
            <g key={key}>
              <title>{`${dayName(key)}: ${amount(value)}`}</title>
              <rect className="column" x={nth * COLUMN_WIDTH} width={COLUMN_WIDTH} height={HEIGHT} />
              <rect
                className="value"
                x={nth * COLUMN_WIDTH + (COLUMN_WIDTH - barWidth) / 2}
                y={HEIGHT - height}
                width={barWidth}
                height={height}
              />
            </g>
          );
        })}
      </svg>
      <figcaption aria-hidden="true">
        <span>{from}</span>
        <span>{most}</span>
        {to === from ? null : <span>{to}</span>}
      </figcaption>
    </figure>
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
