/** What the commands on a library of Zotero reply. */
import type { ErrorBody } from "./errors.ts";

/** What `zotero import` did. */
export interface BroughtZotero {
  /** New ones, and those that have changed since the last time. */
  readonly added: number;
  readonly unchanged: number;
  /** Gone there, and therefore here. */
  readonly removed: number;
  readonly failed: readonly { readonly url: string; readonly error: ErrorBody }[];
}

/** What `zotero export` did. */
export interface SentToZotero {
  readonly added: number;
  /** Why others were not taken, in Zotero's words. */
  readonly refused: readonly string[];
}
