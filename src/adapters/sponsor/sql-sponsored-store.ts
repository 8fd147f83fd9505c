/** The whole store of sponsored content over one database; every method's failures are told as ours. */
import type { Kysely } from "kysely";
import type { SponsoredStore } from "../../core/sponsor/sponsored-store.ts";
import { sqlAccounting } from "./sql-accounting.ts";
import { sqlBalances } from "./sql-balances.ts";
import { sqlAudit } from "./sql-audit.ts";
import { sqlBooks } from "./sql-books.ts";
import { sqlEdits } from "./sql-edits.ts";
import { sqlInvoices } from "./sql-invoices.ts";
import { sqlLogins } from "./sql-logins.ts";
import { sqlOffers } from "./sql-offers.ts";
import { sqlReaderChoices } from "./sql-reader-choices.ts";
import { sqlSurveys } from "./sql-surveys.ts";
import type { SponsoredTables } from "./sponsored-tables.ts";

export function sqlSponsoredStore(
  db: Kysely<SponsoredTables>,
  asOurs: (error: unknown) => unknown,
): SponsoredStore {
  const store: SponsoredStore = {
    ...sqlOffers(db),
    ...sqlReaderChoices(db),
    ...sqlBooks(db),
    ...sqlEdits(db),
    ...sqlAccounting(db),
    ...sqlBalances(db),
    ...sqlInvoices(db),
    ...sqlAudit(db),
    ...sqlSurveys(db),
    ...sqlLogins(db),
    close: () => db.destroy(),
  };
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function") return method;
      return async (...args: unknown[]) => {
        try {
          return await (Reflect.apply(method, target, args) as Promise<unknown>);
        } catch (error) {
          throw asOurs(error);
        }
      };
    },
  });
}
