/** What was seen of what a host sells, and what it costs: the ledger, reports and invoices. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { TrueType } from "../../lib/pdf/true-type.ts";
import type {
  Advertiser,
  AdvertiserId,
  CardLanguage,
  InvoiceId,
  OfferId,
} from "../../core/domain/sponsored.ts";
import type { Invoice, LedgerEntry } from "../../core/domain/sponsored-accounts.ts";
import { audit } from "../../core/sponsor/audit.ts";
import { misleads } from "../../core/sponsor/creative-rules.ts";
import { invoiceAmount } from "../../core/sponsor/invoice-amount.ts";
import { invoicePdf } from "../../core/sponsor/invoice-pages.ts";
import type { BookParts } from "./books.ts";

export interface DayRange {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export type Accounts = ReturnType<typeof createAccounts>;

interface AccountParts extends Omit<BookParts, "hash" | "remakeImage"> {
  /** The host's name and address, as invoices have them, line by line. */
  readonly seller: readonly string[];
  readonly fonts: () => readonly TrueType[];
}

/** A file and its name. */
interface InvoiceFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** All throw `bad-request` and `not-found`. */
export function createAccounts({ store, clock, ids, seller, fonts }: AccountParts) {
  const requireSeller = (): void => {
    if (seller.length > 0) return;
    throw new FootnoteError("bad-request", say("sponsored.no-seller"), {
      hint: say("sponsored.no-seller-hint"),
    });
  };
  const fileOf = (kept: Invoice, language: CardLanguage): InvoiceFile => {
    // One that was made before anybody was named has who is named now.
    const isNamed = kept.parties.seller.length > 0;
    if (!isNamed) requireSeller();
    const invoice = isNamed ? kept : { ...kept, parties: { ...kept.parties, seller } };
    return { bytes: invoicePdf(invoice, language, fonts()), name: `invoice-${kept.number}.pdf` };
  };

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
    async reportOf(advertiserId: AdvertiserId, { from = "0000-01-01", until = "9999-12-31" }: DayRange) {
      await advertiserOf(advertiserId);
      return store.report({ from, until, advertiserId });
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

    invoices: (only?: AdvertiserId) => store.invoices(only),

    /** Of all that was seen so far and not invoiced yet. */
    async invoice(advertiserId: AdvertiserId): Promise<Invoice> {
      const { currency, legalName, paidBy, billing } = await advertiserOf(advertiserId);
      const now = clock.now();
      const parties = {
        seller,
        payer: paidBy ?? legalName,
        behalfOf: legalName,
        ...(billing && {
          payerAddress: billing.address,
          payerTaxId: billing.taxId,
          taxNote: billing.taxNote,
        }),
      };
      const id = ids.next("ivc") as InvoiceId;
      const taxBasisPoints = billing?.taxBasisPoints;
      const made = { id, advertiserId, until: now, currency, madeAt: now, parties, taxBasisPoints };
      return store.invoice(made, (ledger, invoiced) => invoiceAmount(ledger, invoiced, currency));
    },

    /** Of an invoice that there is; throws where nobody is named to be the seller. */
    async invoiceFile(id: InvoiceId, language: CardLanguage): Promise<InvoiceFile> {
      const kept = await store.findInvoice(id);
      if (kept === undefined) throw new FootnoteError("not-found", say("sponsored.no-invoice", { id }));
      return fileOf(kept, language);
    },
    async findInvoice(advertiserId: AdvertiserId, number: number): Promise<Invoice> {
      const found = (await store.invoices()).find((one) => one.number === number);
      if (found?.advertiserId === advertiserId) return found;
      throw new FootnoteError("not-found", say("sponsored.no-invoice", { id: String(number) }));
    },
    requireSeller,
  };
}
