/**
 * What an invoice says: all that the ledger has, less all that was invoiced, in whole units of the currency. It is rounded once, here, and what is
 * less than a unit goes on; so invoices and what is carried are the ledger, to the micro, whatever came late.
 */
import type { Currency } from "../domain/sponsored.ts";
import type { Invoice } from "../domain/sponsored-accounts.ts";

const MICROS = 1_000_000;
/** ISO 4217: how many of the smallest unit make one. */
const MINOR_OF: Readonly<Record<Currency, number>> = {
  CHF: 100,
  CNY: 100,
  EUR: 100,
  GBP: 100,
  JPY: 1,
  USD: 100,
};

export const microsPerMinor = (currency: Currency): number => MICROS / MINOR_OF[currency];

export interface InvoiceAmount {
  readonly minor: number;
  /** 0 to less than a unit, also where more was given back than was seen. */
  readonly carryMicros: number;
}

/** `ledgerMicros`: impressions less reversals so far. `invoicedMicros`: of all earlier invoices. */
export function invoiceAmount(
  ledgerMicros: number,
  invoicedMicros: number,
  currency: Currency,
): InvoiceAmount {
  const unit = microsPerMinor(currency);
  const open = ledgerMicros - invoicedMicros;
  const minor = Math.floor(open / unit);
  return { minor, carryMicros: open - minor * unit };
}

const WHOLE = 10_000n;

/** In the smallest unit, as what it is of: rounded once, half a unit and more away from zero, so that a credit note takes off what was added. */
export function taxMinor(minor: number, basisPoints: number): number {
  const exact = BigInt(Math.abs(minor)) * BigInt(basisPoints);
  const rounded = Number((exact * 2n + WHOLE) / (WHOLE * 2n));
  return minor < 0 && rounded > 0 ? -rounded : rounded;
}

/** With its tax, in the currency's smallest unit: what is paid. */
export const totalMinor = ({ minor, tax }: Pick<Invoice, "minor" | "tax">): number =>
  minor + (tax?.minor ?? 0);

/** `19 %`, `7.25 %`. */
export const percentText = (basisPoints: number): string => `${basisPoints / 100} %`;

/** What was carried to it from the one before: all that it comes to, less what it has of its own. */
export function carriedMicros({ currency, minor, carryMicros, lines }: Invoice): number {
  const own = lines.reduce((sum, { micros }) => sum + micros, 0);
  return minor * microsPerMinor(currency) + carryMicros - own;
}

/** To the micro, with as many decimals as that takes and as the currency has at least: `12.50`, `0.0085`. */
export function amountText(micros: number, currency: Currency): string {
  const least = MINOR_OF[currency] === 1 ? 0 : 2;
  const digits = String(Math.abs(micros)).padStart(7, "0");
  const decimals = digits.slice(-6).replace(/0+$/u, "").padEnd(least, "0");
  const whole = digits.slice(0, -6);
  return `${micros < 0 ? "-" : ""}${whole}${decimals === "" ? "" : `.${decimals}`}`;
}

/** As people write it: `12.50 EUR`. */
export function inUnits(micros: number, currency: Currency): string {
  return `${amountText(micros, currency)} ${currency}`;
}
