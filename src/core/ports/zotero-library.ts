/** A library of Zotero as its Web API (version 3) gives and takes it. */
import type { StatedFacts } from "./incoming.ts";

/** What of an item is read: a file of it, a note, or its abstract where it has neither. */
export interface ZoteroText {
  /** Of the item that it is: the file, the note, the work. */
  readonly key: string;
  /** Changes when it, or the work that it belongs to, has changed. */
  readonly version: string;
  readonly url: string;
  readonly stated: StatedFacts;
  readonly content: { readonly name: string; readonly type?: string; readonly text?: string };
}

export interface ZoteroListing {
  readonly texts: readonly ZoteroText[];
  /** Of the whole library; changes with each change in it. */
  readonly version: number;
}

export interface ZoteroLibrary {
  /** `users/12345` or `groups/12345`. */
  readonly name: string;
  /** Nothing where the library is still at `version`. Throws `fetch-failed`, `fetch-timeout`, `unauthorized`, `cancelled`. */
  list(version: number | undefined, signal: AbortSignal): Promise<ZoteroListing | undefined>;
  /** The bytes of a file. Throws as `list`, and `document-too-large`. */
  file(key: string, signal: AbortSignal): Promise<Uint8Array>;
  /** Adds items, in the API's own form; gives how many were taken, and why others were not. Throws as `list`. */
  add(
    items: readonly object[],
    signal: AbortSignal,
  ): Promise<{ readonly added: number; readonly refused: readonly string[] }>;
}
