/** What was seen of what a host sells, and what it costs: the ledger, reports and invoices. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Advertiser, AdvertiserId, InvoiceId, OfferId } from "../../core/domain/sponsored.ts";
import type { Invoice, LedgerEntry } from "../../core/domain/sponsored-accounts.ts";
import { audit } from "../../core/sponsor/audit.ts";
import { misleads } from "../../core/sponsor/creative-rules.ts";
import { invoiceAmount } from "../../core/sponsor/invoice-amount.ts";
import type { BookParts } from "./books.ts";

interface DayRange {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export type Accounts = ReturnType<typeof createAccounts>;

interface AccountParts extends Omit<BookParts, "hash"> {
  /** The host's name and address, as invoices have them, line by line. */
  readonly seller: readonly string[];
}

/** All throw `bad-request` and `not-found`. */
export function createAccounts({ store, clock, ids, seller }: AccountParts) {
  const advertiserOf = async (id: AdvertiserId): Promise<Advertiser> => {
    const advertiser = await store.findAdvertiser(id);
    if (advertiser !== undefined) return advertiser;
    throw new FootnoteError("not-found", say("sponsored.no-advertiser", { id }));
  };
  return {
    ledger: (range: { readonly offset: number; readonly limit: number }) => store.ledger(range),
    /** Of all days where none is given. */
    report: ({ from = "0000-01-01", until = "9999-12-31" }: DayRange) => store.report({ from, until }),
    /** The same of one advertiser's flights. */
    async reportOf(advertiserId: AdvertiserId, range: DayRange) {
      await advertiserOf(advertiserId);
      const ids = new Set((await store.booksOf(advertiserId)).flights.map(({ id }) => id));
      return (await this.report(range)).filter(({ flightId }) => ids.has(flightId));
    },
    balances: () => store.balances(),
    /** Once; the reason stands in the ledger. */
    async reverse(id: OfferId, written: string, by: string): Promise<LedgerEntry> {
      const reason = written.trim();
      if (reason === "" || misleads(reason)) {
        throw new FootnoteError("bad-request", say("sponsored.reason"));
      }
      if ((await store.findOffer(id)) === undefined) {
        throw new FootnoteError("not-found", say("sponsored.no-offer"));
      }
      const entry = await store.reverse(id, { reason, by, at: clock.now() });
      if (entry === undefined) throw new FootnoteError("bad-request", say("sponsored.not-billed", { id }));
      return entry;
    },
    audit: async () => audit(await store.auditFacts()),

    invoices: () => store.invoices(),

    /** Of all that was seen so far and not invoiced yet. */
    async invoice(advertiserId: AdvertiserId): Promise<Invoice> {
      const { currency, legalName, paidBy } = await advertiserOf(advertiserId);
      const now = clock.now();
      const parties = { seller, payer: paidBy ?? legalName, behalfOf: legalName };
      const id = ids.next("ivc") as InvoiceId;
      const made = { id, advertiserId, until: now, currency, madeAt: now, parties };
      return store.invoice(made, (ledger, invoiced) => invoiceAmount(ledger, invoiced, currency));
    },
  };
}
