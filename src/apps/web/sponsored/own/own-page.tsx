/** The whole page of an advertiser who has signed in: what runs for him, what was seen of it, his invoices, his account. */
import { type ReactNode, useState } from "react";
import { AccountLine } from "../../account/account-line.tsx";
import { OwnAccount } from "../../account/own-account.tsx";
import { FailureNote } from "../../answer/failure-note.tsx";
import { words } from "../../dictionary.ts";
import { useLoaded } from "../../use-loaded.ts";
import { InvoiceRows } from "../books/accounts-view.tsx";
import { said } from "../books/books-words.ts";
import { CreativeRow } from "../books/creative-row.tsx";
import { FlightRow } from "../books/flight-row.tsx";
import { getOwnBooks, getOwnInvoices } from "./own-api.ts";
import { OwnReportView } from "./own-report-view.tsx";
import { ownSaid } from "./own-words.ts";
import "../../styles/books.css";
import "../../styles/own-page.css";

const VIEWS = { sold: OwnSold, report: OwnReportView, invoices: OwnInvoices, account: OwnAccount } as const;
type View = keyof typeof VIEWS;

export function OwnPage(): ReactNode {
  const [view, setView] = useState<View>("sold");
  const Shown = VIEWS[view];
  return (
    <div className="own-page">
      <header>
        <h1>
          Footnote<sup>1</sup>
        </h1>
        <AccountLine />
      </header>
      <main className="books">
        <div className="ranges" role="group" aria-label={ownSaid.views[view]}>
          {(Object.keys(VIEWS) as View[]).map((one) => (
            <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
              {ownSaid.views[one]}
            </button>
          ))}
        </div>
        <h2>{ownSaid.views[view]}</h2>
        <Shown />
      </main>
    </div>
  );
}

function OwnSold(): ReactNode {
  const { value: books, failure } = useLoaded(getOwnBooks);
  if (failure) return <FailureNote failure={failure} kind="failure" />;
  if (books === undefined) return <p className="waiting">{words.loading}</p>;
  const [advertiser] = books.advertisers;
  return (
    <>
      <p className="settings-about">{ownSaid.about}</p>
      {books.campaigns.length === 0 ? <p className="none">{ownSaid.nothingRuns}</p> : null}
      {books.campaigns.map(({ id, name }) => (
        <section key={id} className="campaign" aria-label={name}>
          <h3>
            <bdi>{name}</bdi>
          </h3>
          <h4>{said.flights}</h4>
          {books.flights
            .filter(({ campaignId }) => campaignId === id)
            .map((flight) => (
              <FlightRow key={flight.id} flight={flight} currency={advertiser?.currency ?? "USD"} />
            ))}
          <h4>{said.creatives}</h4>
          {books.creatives
            .filter(({ campaignId }) => campaignId === id)
            .map((creative) => (
              <CreativeRow key={creative.id} creative={creative} />
            ))}
        </section>
      ))}
    </>
  );
}

function OwnInvoices(): ReactNode {
  const { value: invoices, failure } = useLoaded(getOwnInvoices);
  if (failure) return <FailureNote failure={failure} kind="failure" />;
  if (invoices === undefined) return <p className="waiting">{words.loading}</p>;
  return <InvoiceRows invoices={invoices} files="/api/sponsored/own/invoices" />;
}
