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
import { shownDate, shownMoney } from "../books/shown-money.ts";
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
const NAMES: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  offers: said.offered,
  rendered: said.drawn,
  viewed: said.viewed,
  closed: said.closed,
  opened: said.opened,
  heldOut: said.heldOut,
  givenBack: said.kinds.reversal,
};

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
      <div className="wide-table" tabIndex={0} role="region" aria-label={ownSaid.views.report}>
        <table>
          <thead>
            <tr>
              <th scope="col">{said.day}</th>
              <th scope="col">{ownSaid.flight}</th>
              <th scope="col">{ownSaid.topic}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {NAMES[column]}
                </th>
              ))}
              <th scope="col">{said.spent}</th>
            </tr>
          </thead>
          <tbody>
            {rows.toReversed().map((row) => (
              <tr key={`${row.day} ${row.flightId} ${row.topic ?? ""}`}>
                <th scope="row">{shownDate(row.day)}</th>
                <td>{flights.get(row.flightId)}</td>
                <td>{row.topic === null ? ownSaid.several : topics[row.topic]}</td>
                {COLUMNS.map((column) => (
                  <td key={column}>{counted(row[column])}</td>
                ))}
                <td>{row.spentMicros === null ? "–" : shownMoney(row.spentMicros, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
