/** Invoices for a spreadsheet (RFC 4180), in the amounts that they state. */
import { csvLines, inertField } from "../../lib/table/csv-lines.ts";
import type { Invoice } from "../domain/sponsored-accounts.ts";
import { amountText, microsPerMinor, totalMinor } from "./invoice-amount.ts";

const HEAD = [
  "number",
  "date",
  "payer",
  "taxId",
  "currency",
  "net",
  "taxPercent",
  "tax",
  "total",
  "carriedMicros",
];

export function invoiceCsv(invoices: readonly Invoice[]): string {
  const lines = invoices.map((invoice) => {
    const { number, madeAt, parties, currency, minor, tax, carryMicros } = invoice;
    const amount = (units: number): string => amountText(units * microsPerMinor(currency), currency);
    return [
      String(number),
      madeAt.slice(0, 10),
      inertField(parties.payer),
      inertField(parties.payerTaxId ?? ""),
      currency,
      amount(minor),
      tax === undefined ? "" : String(tax.basisPoints / 100),
      amount(tax?.minor ?? 0),
      amount(totalMinor(invoice)),
      String(carryMicros),
    ];
  });
  return csvLines([HEAD, ...lines]);
}
