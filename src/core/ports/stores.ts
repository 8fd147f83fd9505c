/** The stores of one database: one for each scope, and what is nobody's. */
import type { Scope } from "../domain/scope.ts";
import type { AccountStore } from "./account-store.ts";
import type { IdentityStore } from "./identity-store.ts";
import type { News } from "./news.ts";
import type { PasskeyStore } from "./passkey-store.ts";
import type { ShareStore } from "./share-store.ts";
import type { SharedStore } from "./shared-store.ts";
import type { SpaceStore } from "./space-store.ts";
import type { Store } from "./store.ts";

export interface Stores {
  /** Reads and writes the rows of the scope's space alone. */
  in(scope: Scope): Store;
  readonly shared: SharedStore;
  readonly accounts: AccountStore & SpaceStore & ShareStore & IdentityStore & PasskeyStore;
  /** Where processes that share the database do not share its indexes either. */
  readonly news?: News;
  /** What the clock says that all go by who share the database, in milliseconds; absent where that is this machine's own. */
  clockMs?(): Promise<number>;
  /** Writes over what its files still hold of rows that are gone; absent where whoever runs the database sees to that. Holds others up. */
  wipe?(): Promise<void>;
  close(): Promise<void>;
}
