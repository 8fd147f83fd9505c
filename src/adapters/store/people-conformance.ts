/** What every store must do with people, what they sign in with, and what they share; part of store-conformance.ts. */
import type { Stores } from "../../core/ports/stores.ts";
import { accountsConformance } from "./accounts-conformance.ts";
import { identitiesConformance } from "./identities-conformance.ts";
import { passkeysConformance } from "./passkeys-conformance.ts";
import { sharesConformance } from "./shares-conformance.ts";

export function peopleConformance(stores: () => Stores): void {
  accountsConformance(stores);
  sharesConformance(stores);
  identitiesConformance(stores);
  passkeysConformance(stores);
}
