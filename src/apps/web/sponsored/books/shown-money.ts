/** Amounts in an advertiser's currency, and days, as the page's language writes them. */
import type { Currency } from "../../../../core/domain/sponsored.ts";
import { words } from "../../dictionary.ts";

const MICROS = 1_000_000;
const DAY_MS = 86_400_000;

/** To the thousandth, where there is one: a single view costs parts of a cent. */
export function shownMoney(micros: number, currency: Currency): string {
  return new Intl.NumberFormat(words.language, {
    style: "currency",
    currency,
    maximumFractionDigits: 3,
  }).format(micros / MICROS);
}

/** As it is typed. */
export const typedMoney = (micros: number): string => String(micros / MICROS);

export const microsTyped = (typed: string): number => Math.round(Number(typed) * MICROS);

/** Of a field of days: its first moment (UTC). */
export const startOf = (day: string): string => new Date(day).toISOString();

/** Of a field of days: the moment when it is over. */
export const endOf = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString();

/** The day that a moment lies in, or that has just ended with it. */
export function dayOf(instant: string, isEnd = false): string {
  return new Date(Date.parse(instant) - (isEnd ? 1 : 0)).toISOString().slice(0, 10);
}

export function shownDate(day: string): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(day),
  );
}

/** To the minute, in UTC. */
export function shownMoment(instant: string): string {
  return new Intl.DateTimeFormat(words.language, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(new Date(instant));
}

/** What is in the currency's smallest unit, as invoices are. */
export function microsOfMinor(minor: number, currency: Currency): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
  }).resolvedOptions();
  return (minor * MICROS) / 10 ** maximumFractionDigits;
}
