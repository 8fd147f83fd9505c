/** A small chart of columns, one a day or month, stretched to the width there is. Who does not see it needs the figures elsewhere. */
import type { ReactNode } from "react";

/** Of the drawing. */
const COLUMN_WIDTH = 10;
const BAR_WIDTH = 8;
const HEIGHT = 100;

export interface ChartColumn {
  readonly key: string;
  readonly title: string;
  /** Of the whole height, from 0 to 1. */
  readonly share: number;
}

interface ColumnChartProps {
  readonly columns: readonly ChartColumn[];
  /** A few columns stay slim: there is room for so many at least, or no bar is wider than this share of the whole. */
  readonly least?: number;
  readonly widestBar?: number;
  readonly label: string;
  /** Below it: where it begins, what the highest comes to, where it ends. */
  readonly from: string;
  readonly most: string;
  readonly to: string;
}

export function ColumnChart({
  columns,
  least = 0,
  widestBar = 1,
  label,
  from,
  most,
  to,
}: ColumnChartProps): ReactNode {
  const width = Math.max(least, columns.length) * COLUMN_WIDTH;
  const barWidth = Math.min(BAR_WIDTH, width * widestBar);
  return (
    <figure className="day-chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {columns.map(({ key, title, share }, nth) => (
          <g key={key}>
            <title>{title}</title>
            <rect className="column" x={nth * COLUMN_WIDTH} width={COLUMN_WIDTH} height={HEIGHT} />
            <rect
              className="value"
              x={nth * COLUMN_WIDTH + (COLUMN_WIDTH - barWidth) / 2}
              y={HEIGHT - share * HEIGHT}
              width={barWidth}
              height={share * HEIGHT}
            />
          </g>
        ))}
      </svg>
      <figcaption aria-hidden="true">
        <span>{from}</span>
        <span>{most}</span>
        {to === from ? null : <span>{to}</span>}
      </figcaption>
    </figure>
  );
}
