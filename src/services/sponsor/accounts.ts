/** What was seen of what a host sells, and what it costs: the ledger, reports and invoices. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { AdvertiserId, InvoiceId } from "../../core/domain/sponsored.ts";
import type { Invoice } from "../../core/domain/sponsored-accounts.ts";
import { invoiceAmount } from "../../core/sponsor/invoice-amount.ts";
import type { BookParts } from "./books.ts";

interface DayRange {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export type Accounts = ReturnType<typeof createAccounts>;

/** All throw `bad-request` and `not-found`. */
export function createAccounts({ store, clock, ids }: Omit<BookParts, "hash">) {
  return {
    ledger: (range: { readonly offset: number; readonly limit: number }) => store.ledger(range),
    /** Of all days where none is given. */
    report: ({ from = "0000-01-01", until = "9999-12-31" }: DayRange) => store.report({ from, until }),
    invoices: () => store.invoices(),

    /** Of all that was seen so far and not invoiced yet. */
    async invoice(advertiserId: AdvertiserId): Promise<Invoice> {
      const advertiser = await store.findAdvertiser(advertiserId);
      if (advertiser === undefined) {
        throw new FootnoteError("not-found", say("sponsored.no-advertiser", { id: advertiserId }));
      }
      const { currency } = advertiser;
      const now = clock.now();
      const made = { id: ids.next("ivc") as InvoiceId, advertiserId, until: now, currency, madeAt: now };
      return store.invoice(made, (ledger, invoiced) => invoiceAmount(ledger, invoiced, currency));
    },
  };
}
