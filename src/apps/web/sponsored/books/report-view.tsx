/** What was offered, seen and spent in some time: by day, as columns and as a table, and as a file for spreadsheets. */
import { type ReactNode, useCallback, useState } from "react";
import type { SponsoredBooks } from "../../../../core/domain/sponsored.ts";
import type { ReportRow } from "../../../../core/domain/sponsored-accounts.ts";
import { FailureNote } from "../../answer/failure-note.tsx";
import { relative } from "../../api/send.ts";
import { words } from "../../dictionary.ts";
import { useLoaded } from "../../use-loaded.ts";
import { getBooks, getReport } from "./books-api.ts";
import { said } from "./books-words.ts";
import { DayBars } from "./day-bars.tsx";
import { askedRange, ReportRangeFields, useReportRange } from "./report-range.tsx";
import { ReportTable } from "./report-table.tsx";
import { shownMoney } from "./shown-money.ts";

export function ReportView(): ReactNode {
  const [range, setRange] = useReportRange();
  const [only, setOnly] = useState("");
  const load = useCallback(async () => {
    const [books, { rows }] = await Promise.all([getBooks(), getReport(askedRange(range))]);
    return { books, rows };
  }, [range]);
  const { value, failure } = useLoaded(load);
  const query = new URLSearchParams({
    ...askedRange(range),
    ...(only === "" ? {} : { advertiserId: only }),
  });
  return (
    <>
      <ReportRangeFields range={range} onRange={setRange}>
        <label>
          {said.advertiser}
          <select value={only} onChange={(event) => setOnly(event.target.value)}>
            <option value="">{said.all}</option>
            {value?.books.advertisers.map(({ id, legalName }) => (
              <option key={id} value={id}>
                {legalName}
              </option>
            ))}
          </select>
        </label>
      </ReportRangeFields>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {value === undefined && !failure ? <p className="waiting">{words.loading}</p> : null}
      {value ? <Days days={daysOf(value.rows, value.books, only)} /> : null}
      <p>
        <a className="button" href={relative(`/api/sponsored/report.csv?${query.toString()}`)} download>
          {said.asCsv}
        </a>
      </p>
    </>
  );
}

interface Day extends Omit<
  ReportRow,
  "flightId" | "topic" | "rejected" | "spentMicros" | "late" | "givenBack"
> {
  readonly filtered: number;
  /** Amounts in several currencies are not added up. */
  readonly spent: Readonly<Record<string, number>>;
}

/** What all flights had on each day together. */
function daysOf(rows: readonly ReportRow[], books: SponsoredBooks, only: string): Day[] {
  const advertiserOf = new Map(
    books.flights.map(({ id, campaignId }) => {
      const campaign = books.campaigns.find((one) => one.id === campaignId);
      return [id, books.advertisers.find((one) => one.id === campaign?.advertiserId)];
    }),
  );
  const days = new Map<string, Day>();
  for (const row of rows) {
    const advertiser = advertiserOf.get(row.flightId);
    if (advertiser === undefined || (only !== "" && advertiser.id !== only)) continue;
    const before = days.get(row.day);
    const { currency } = advertiser;
    const filtered = Object.values(row.rejected).reduce((sum, count) => sum + count, row.late);
    days.set(row.day, {
      day: row.day,
      offers: row.offers + (before?.offers ?? 0),
      rendered: row.rendered + (before?.rendered ?? 0),
      viewed: row.viewed + (before?.viewed ?? 0),
      heldOut: row.heldOut + (before?.heldOut ?? 0),
      closed: row.closed + (before?.closed ?? 0),
      opened: row.opened + (before?.opened ?? 0),
      filtered: filtered + (before?.filtered ?? 0),
      spent: { ...before?.spent, [currency]: (before?.spent[currency] ?? 0) + row.spentMicros },
    });
  }
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

const COLUMNS = ["offers", "rendered", "viewed", "filtered", "closed", "opened", "heldOut"] as const;
function Days({ days }: { readonly days: readonly Day[] }): ReactNode {
  if (days.length === 0) return <p className="none">{said.nothingSeen}</p>;
  return (
    <>
      <DayBars days={days.map(({ day, viewed }) => ({ day, views: viewed }))} />
      <ReportTable
        label={said.views.report}
        counts={COLUMNS}
        rows={days.map((day) => ({ key: day.day, day: day.day, cells: cellsOf(day) }))}
      />
    </>
  );
}

function cellsOf(day: Day): ReactNode[] {
  const spent = Object.entries(day.spent).map(([currency, micros]) => shownMoney(micros, currency as "USD"));
  return [...COLUMNS.map((column) => day[column]), spent.join(" + ")];
}
