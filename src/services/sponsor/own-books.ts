/**
 * What an advertiser may look at by a login of its own: its own books, a report without what is told of few readers, its invoices. Whose they are is
 * known by the address of the account alone, never by anything that is asked for.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type {
  Advertiser,
  AdvertiserId,
  CardLanguage,
  InvoiceId,
  LoginId,
  SponsoredBooks,
} from "../../core/domain/sponsored.ts";
import type { AdvertiserLogin, Invoice, OwnReportRow } from "../../core/domain/sponsored-accounts.ts";
import { withoutFew } from "../../core/sponsor/without-few.ts";
import { readEmail } from "../accounts/account-parts.ts";
import type { Accounts, DayRange } from "./accounts.ts";
import type { BookParts } from "./books.ts";

interface OwnParts extends Omit<BookParts, "hash" | "remakeImage"> {
  readonly accounts: Accounts;
}

export type OwnBooks = ReturnType<typeof createOwnBooks>;

/** What looks throws `not-found` where the address is nobody's. */
export function createOwnBooks({ store, clock, ids, accounts }: OwnParts) {
  const own = async (email: string): Promise<AdvertiserId> => {
    const login = await store.findLogin(email);
    if (login !== undefined) return login.advertiserId;
    throw new FootnoteError("not-found", say("sponsored.no-login"), { hint: say("sponsored.no-login-hint") });
  };
  const requireAdvertiser = async (id: AdvertiserId): Promise<Advertiser> => {
    const advertiser = await store.findAdvertiser(id);
    if (advertiser !== undefined) return advertiser;
    throw new FootnoteError("not-found", say("sponsored.no-advertiser", { id }));
  };

  return {
    logins: () => store.logins(),
    /** The same again where it is there. Throws `bad-request` of an address that is another advertiser's. */
    async letIn(advertiserId: AdvertiserId, written: string): Promise<AdvertiserLogin> {
      await requireAdvertiser(advertiserId);
      const email = readEmail(written);
      const login = { id: ids.next("lgn") as LoginId, advertiserId, email, createdAt: clock.now() };
      if (await store.addLogin(login)) return login;
      const known = await store.findLogin(email);
      if (known?.advertiserId === advertiserId) return known;
      throw new FootnoteError("bad-request", say("sponsored.login-taken", { email }));
    },
    /** Throws `not-found`. */
    async letOut(id: LoginId): Promise<void> {
      if (await store.removeLogin(id)) return;
      throw new FootnoteError("not-found", say("sponsored.no-such-login", { id }));
    },
    /** Throws `not-found`. */
    async letOutBy(advertiserId: AdvertiserId, written: string): Promise<AdvertiserLogin> {
      const email = readEmail(written);
      const login = await store.findLogin(email);
      if (login?.advertiserId === advertiserId && (await store.removeLogin(login.id))) return login;
      throw new FootnoteError("not-found", say("sponsored.no-such-login", { id: email }));
    },

    books: async (email: string): Promise<SponsoredBooks> => store.booksOf(await own(email)),
    /** Up to yesterday (UTC): who watches a count grow learns what one reader does. */
    async report(email: string, range: DayRange): Promise<OwnReportRow[]> {
      const today = clock.now().slice(0, 10);
      const until = range.until === undefined || range.until > today ? today : range.until;
      return withoutFew(await accounts.reportOf(await own(email), { ...range, until }));
    },
    invoices: async (email: string): Promise<Invoice[]> => accounts.invoices(await own(email)),
    /** Of somebody else's it says what it says of one that there is not. */
    async invoiceFile(email: string, id: InvoiceId, language: CardLanguage) {
      const [advertiserId, invoice] = [await own(email), await store.findInvoice(id)];
      if (invoice?.advertiserId === advertiserId) return accounts.invoiceFile(id, language);
      throw new FootnoteError("not-found", say("sponsored.no-invoice", { id }));
    },
  };
}
