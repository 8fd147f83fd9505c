/** What the server takes and replies about signing in by a provider of identities. */
import type { Identity } from "./identity.ts";

export interface IdentityList {
  readonly identities: readonly Identity[];
}

export interface BeginProvider {
  /** For who is signed in: ties what comes back to the account, in place of signing in. */
  readonly connects?: boolean;
}

/** Where the browser goes. */
export interface ProviderAddress {
  readonly address: string;
}

export interface FinishProvider {
  /** With which the browser came back: what stands behind the `?`. */
  readonly query: string;
}

/** Where one signs out of the provider too; some have no such page. */
export interface LeaveProvider {
  readonly address?: string;
}
