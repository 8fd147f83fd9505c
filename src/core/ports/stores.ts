/** The stores of one database: one for each scope, and what is nobody's. */
import type { Scope } from "../domain/scope.ts";
import type { SharedStore } from "./shared-store.ts";
import type { Store } from "./store.ts";

export interface Stores {
  /** Reads and writes the rows of the scope's space alone. */
  in(scope: Scope): Store;
  readonly shared: SharedStore;
  close(): Promise<void>;
}
