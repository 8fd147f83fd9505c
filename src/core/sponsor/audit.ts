/** Adds up what was sold anew, from the offers, the ledger and the invoices, and says where two sums that have to be the same are not. */
import type { Currency } from "../domain/sponsored.ts";
import type { AuditFault, SponsoredAudit } from "../domain/sponsored-accounts.ts";
import { microsPerMinor } from "./invoice-amount.ts";

interface FlightFacts {
  readonly id: string;
  readonly budgetMicros: number;
  readonly reservedMicros: number;
  readonly spentMicros: number;
  /** Prices of its offers that are reserved, and of those that are billed. */
  readonly openMicros: number;
  readonly billedMicros: number;
  /** Offers that were billed, given back or not, and entries of the ledger for them. */
  readonly billedOffers: number;
  readonly impressions: number;
  readonly reversedOffers: number;
  readonly reversals: number;
  /** Of both kinds of entries. */
  readonly bookedMicros: number;
}

interface AdvertiserFacts {
  readonly id: string;
  readonly currency: Currency;
  /** Over all of its invoices. */
  readonly minor: number;
  readonly lineMicros: number;
  /** Of the newest. */
  readonly carryMicros: number;
  /** What was added to its invoices, and what of each its rate comes to. */
  readonly taxMinor: number;
  readonly taxDueMinor: number;
  /** As the ledger has it: less than nothing. */
  readonly ledgerMicros: number;
}

export interface AuditFacts {
  readonly flights: readonly FlightFacts[];
  readonly advertisers: readonly AdvertiserFacts[];
  readonly entries: number;
  readonly invoices: number;
}

export function audit({ flights, advertisers, entries, invoices }: AuditFacts): SponsoredAudit {
  const faults = [
    ...flights.flatMap((flight) => flightFaults(flight)),
    ...advertisers.flatMap((advertiser) => advertiserFaults(advertiser)),
  ];
  return { flights: flights.length, entries, invoices, faults };
}

function flightFaults(flight: FlightFacts): AuditFault[] {
  const { id, budgetMicros, reservedMicros, spentMicros, bookedMicros } = flight;
  const sold = reservedMicros + spentMicros;
  return [
    ...same("spent", id, spentMicros, bookedMicros),
    ...same("reserved", id, reservedMicros, flight.openMicros),
    ...same("budget", id, sold, Math.max(0, Math.min(sold, budgetMicros))),
    ...same("offers", id, flight.billedMicros, bookedMicros),
    ...same("views", id, flight.billedOffers, flight.impressions),
    ...same("views", id, flight.reversedOffers, flight.reversals),
  ];
}

function advertiserFaults(advertiser: AdvertiserFacts): AuditFault[] {
  const { id, currency, minor, lineMicros, carryMicros, ledgerMicros } = advertiser;
  const invoiced = minor * microsPerMinor(currency);
  return [
    ...same("invoiced", id, invoiced, -ledgerMicros),
    ...same("lines", id, invoiced + carryMicros, lineMicros),
    ...same("tax", id, advertiser.taxMinor, advertiser.taxDueMinor),
  ];
}

function same(what: AuditFault["what"], id: string, is: number, shouldBe: number): AuditFault[] {
  // 0 and −0 are one amount.
  return is === shouldBe ? [] : [{ what, id, is, shouldBe }];
}
