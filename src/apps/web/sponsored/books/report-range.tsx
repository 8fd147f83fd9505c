/** The days that a report is of. */
import { type ReactNode, useState } from "react";
import { said } from "./books-words.ts";

const DAY_MS = 86_400_000;
const DAYS_BACK = 29;
const dayFrom = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export interface ReportRange {
  /** Empty where it is open to that side. */
  readonly from: string;
  readonly until: string;
}

/** The last thirty days, until it is set otherwise. */
export function useReportRange(): readonly [ReportRange, (range: ReportRange) => void] {
  return useState<ReportRange>(() => ({
    from: dayFrom(Date.now() - DAYS_BACK * DAY_MS),
    until: dayFrom(Date.now() + DAY_MS),
  }));
}

/** As the server is asked for it. */
export function askedRange({ from, until }: ReportRange): { from?: string; until?: string } {
  return { ...(from === "" ? {} : { from }), ...(until === "" ? {} : { until }) };
}

interface ReportRangeFieldsProps {
  readonly range: ReportRange;
  readonly onRange: (range: ReportRange) => void;
  /** Further fields. */
  readonly children?: ReactNode;
}

export function ReportRangeFields({ range, onRange, children }: ReportRangeFieldsProps): ReactNode {
  return (
    <div className="report-range">
      <label>
        {said.from}
        <input
          type="date"
          value={range.from}
          onChange={(event) => onRange({ ...range, from: event.target.value })}
        />
      </label>
      <label>
        {said.until}
        <input
          type="date"
          value={range.until}
          onChange={(event) => onRange({ ...range, until: event.target.value })}
        />
      </label>
      {children}
    </div>
  );
}
