/** What an advertiser's flights had by day and topic: as columns, as a table, and as a file for spreadsheets. */
import { type ReactNode, useCallback } from "react";
import type { SponsoredBooks } from "../../../../core/domain/sponsored.ts";
import type { OwnReportRow } from "../../../../core/domain/sponsored-accounts.ts";
import { FailureNote } from "../../answer/failure-note.tsx";
import { relative } from "../../api/send.ts";
import { words } from "../../dictionary.ts";
import { useLoaded } from "../../use-loaded.ts";
import { said } from "../books/books-words.ts";
import { DayBars } from "../books/day-bars.tsx";
import { flightName } from "../books/flight-row.tsx";
import { askedRange, ReportRangeFields, useReportRange } from "../books/report-range.tsx";
import { ReportTable } from "../books/report-table.tsx";
import { shownMoney } from "../books/shown-money.ts";
import { sponsoredWords } from "../sponsored-words.ts";
import { getOwnBooks, getOwnReport } from "./own-api.ts";
import { ownSaid } from "./own-words.ts";

export function OwnReportView(): ReactNode {
  const [range, setRange] = useReportRange();
  const load = useCallback(async () => {
    const [books, { rows }] = await Promise.all([getOwnBooks(), getOwnReport(askedRange(range))]);
    return { books, rows };
  }, [range]);
  const { value, failure } = useLoaded(load);
  const query = new URLSearchParams(askedRange(range)).toString();
  return (
    <>
      <ReportRangeFields range={range} onRange={setRange} />
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {value === undefined && !failure ? <p className="waiting">{words.loading}</p> : null}
      {value?.rows.length === 0 ? <p className="none">{said.nothingSeen}</p> : null}
      {value && value.rows.length > 0 ? <Rows rows={value.rows} books={value.books} /> : null}
      <p className="settings-about">{ownSaid.reportAbout}</p>
      <p>
        <a className="button" href={relative(`/api/sponsored/own/report.csv?${query}`)} download>
          {said.asCsv}
        </a>
      </p>
    </>
  );
}

const COLUMNS = ["offers", "rendered", "viewed", "closed", "opened", "heldOut", "givenBack"] as const;
interface RowsProps {
  readonly rows: readonly OwnReportRow[];
  readonly books: SponsoredBooks;
}

function Rows({ rows, books }: RowsProps): ReactNode {
  const flights = new Map(books.flights.map((flight) => [flight.id, flightName(flight)]));
  const currency = books.advertisers[0]?.currency ?? "USD";
  const { topics } = sponsoredWords(words.language.startsWith("zh") ? "zh" : "en");
  const number = new Intl.NumberFormat(words.language);
  const counted = (count: number | null): string => (count === null ? ownSaid.few : number.format(count));
  const days = Map.groupBy(rows, ({ day }) => day);
  const views = [...days].map(([day, ofDay]) => ({
    day,
    views: ofDay.reduce((sum, { viewed }) => sum + (viewed ?? 0), 0),
  }));
  return (
    <>
      <DayBars days={views.toSorted((one, other) => (one.day < other.day ? -1 : 1))} />
      <ReportTable
        label={ownSaid.views.report}
        heads={[ownSaid.flight, ownSaid.topic]}
        counts={COLUMNS}
        rows={rows.map((row) => ({
          key: `${row.day} ${row.flightId} ${row.topic ?? ""}`,
          day: row.day,
          cells: [
            flights.get(row.flightId),
            row.topic === null ? ownSaid.several : topics[row.topic],
            ...COLUMNS.map((column) => counted(row[column])),
            row.spentMicros === null ? "–" : shownMoney(row.spentMicros, currency),
          ],
        }))}
      />
    </>
  );
}
