/** Figures as bars; the table that they are drawn from stands beside it. */
import type { ReactNode } from "react";
import { barLengths } from "../../../core/domain/drawn-chart.ts";
import type { BarChart } from "../../../lib/table/bar-chart.ts";

export function BarChartView({ chart }: { readonly chart: BarChart }): ReactNode {
  const lengths = barLengths(chart);
  return (
    <figure className="bar-chart">
      <figcaption>{chart.title}</figcaption>
      <dl>
        {chart.bars.map(({ name, value }, nth) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span className="bar" style={{ inlineSize: `${lengths[nth] ?? 0}%` }} aria-hidden="true" />
              <span>{value}</span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
