/** What each advertiser owes, what was invoiced, and the newest of the ledger. */
import type { ReactNode } from "react";
import type { Advertiser } from "../../../../core/domain/sponsored.ts";
import type { Balance, Invoice, LedgerEntry } from "../../../../core/domain/sponsored-accounts.ts";
import { FailureNote } from "../../answer/failure-note.tsx";
import { relative } from "../../api/send.ts";
import { words } from "../../dictionary.ts";
import { useLoaded } from "../../use-loaded.ts";
import { getAccounts, makeInvoice } from "./books-api.ts";
import { said } from "./books-words.ts";
import { ChangeRows } from "./change-rows.tsx";
import { Doing } from "./doing.tsx";
import { microsOfMinor, shownDate, shownMoney } from "./shown-money.ts";

export function AccountsView(): ReactNode {
  const { value, failure, act } = useLoaded(getAccounts);
  if (value === undefined) {
    return failure ? (
      <FailureNote failure={failure} kind="failure" />
    ) : (
      <p className="waiting">{words.loading}</p>
    );
  }
  const { books, balances, invoices, entries, changes } = value;
  const byId = new Map(books.advertisers.map((one) => [one.id, one]));
  return (
    <>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      <h3>{said.balance}</h3>
      {books.advertisers.length === 0 ? <p className="none">{said.noneYet}</p> : null}
      {books.advertisers.map((advertiser) => (
        <BalancePart
          key={advertiser.id}
          advertiser={advertiser}
          balance={balances.find(({ advertiserId }) => advertiserId === advertiser.id)}
          onInvoice={() => act(() => makeInvoice(advertiser.id))}
        />
      ))}
      <h3>{said.invoices}</h3>
      <InvoiceRows
        invoices={invoices}
        files="/api/sponsored/invoices"
        nameOf={({ advertiserId }) => byId.get(advertiserId)?.legalName}
      />
      <h3>{said.ledger}</h3>
      <p className="settings-about">{said.ledgerAbout}</p>
      <LedgerRows entries={entries} advertiserOf={({ advertiserId }) => byId.get(advertiserId)} />
      <h3>{said.changes}</h3>
      <ChangeRows changes={changes} books={books} />
    </>
  );
}

interface BalancePartProps {
  readonly advertiser: Advertiser;
  readonly balance: Balance | undefined;
  readonly onInvoice: () => Promise<unknown>;
}

function BalancePart({ advertiser, balance, onInvoice }: BalancePartProps): ReactNode {
  const { legalName, currency } = advertiser;
  const { seenMicros, invoicedMicros: billed } = balance ?? { seenMicros: 0, invoicedMicros: 0 };
  const open = seenMicros - billed;
  return (
    <div className="sold-row">
      <p>
        <strong>
          <bdi>{legalName}</bdi>
        </strong>
      </p>
      <dl className="balance">
        <div>
          <dt>{said.seen}</dt>
          <dd>{shownMoney(seenMicros, currency)}</dd>
        </div>
        <div>
          <dt>{said.invoiced}</dt>
          <dd>{shownMoney(billed, currency)}</dd>
        </div>
        <div>
          <dt>{said.open}</dt>
          <dd>{shownMoney(open, currency)}</dd>
        </div>
      </dl>
      <Doing>
        {(doing) => (
          <button
            type="button"
            disabled={open === 0}
            aria-label={said.of(said.makeInvoice, legalName)}
            onClick={() => doing(onInvoice)}
          >
            {said.makeInvoice}
          </button>
        )}
      </Doing>
    </div>
  );
}

interface InvoiceRowsProps {
  readonly invoices: readonly Invoice[];
  /** The path below which each is a file. */
  readonly files: string;
  /** Whom each is for, where they are for several. */
  readonly nameOf?: (invoice: Invoice) => string | undefined;
}

export function InvoiceRows({ invoices, files, nameOf }: InvoiceRowsProps): ReactNode {
  if (invoices.length === 0) return <p className="none">{said.noInvoices}</p>;
  return (
    <ul className="named-rows">
      {invoices.map((invoice) => (
        <li key={invoice.id}>
          <span>
            {said.invoice(invoice.number, shownDate(invoice.madeAt))}
            <small>{nameOf?.(invoice)}</small>
          </span>
          <span>
            {shownMoney(
              microsOfMinor(invoice.minor + (invoice.tax?.minor ?? 0), invoice.currency),
              invoice.currency,
            )}{" "}
            {invoice.tax === undefined ? null : (
              <small>
                {said.withTax(
                  shownMoney(microsOfMinor(invoice.tax.minor, invoice.currency), invoice.currency),
                )}{" "}
              </small>
            )}
            <a
              href={relative(`${files}/${invoice.id}/pdf?language=${words.language.slice(0, 2)}`)}
              aria-label={said.of("PDF", String(invoice.number))}
              download
            >
              PDF
            </a>
          </span>
        </li>
      ))}
      <li>
        <a className="button" href={relative(`${files}.csv`)} download>
          {said.asCsv}
        </a>
      </li>
    </ul>
  );
}

interface LedgerRowsProps {
  readonly entries: readonly LedgerEntry[];
  readonly advertiserOf: (entry: LedgerEntry) => Advertiser | undefined;
}

function LedgerRows({ entries, advertiserOf }: LedgerRowsProps): ReactNode {
  if (entries.length === 0) return <p className="none">{said.nothingBooked}</p>;
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: "short", timeStyle: "medium" });
  return (
    <ul className="named-rows">
      {entries.map((entry) => {
        const advertiser = advertiserOf(entry);
        return (
          <li key={entry.id}>
            <span>
              <bdi>{advertiser?.legalName}</bdi>
              <small>
                {said.kinds[entry.kind]} · {format.format(new Date(entry.at))}
                {entry.reason === undefined ? null : ` · ${entry.reason}`}
              </small>
            </span>
            <span>{shownMoney(entry.amountMicros, advertiser?.currency ?? "USD")}</span>
          </li>
        );
      })}
    </ul>
  );
}
