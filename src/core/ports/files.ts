/** The files of this machine that a person names, and those that are written for a person. */
import type { FootnoteError } from "../domain/errors.ts";
import type { StatedFacts } from "./incoming.ts";

/** Why a file or folder is left out. */
export type IgnoredBy = "rules" | "saved-page" | "link";

/**
 * What cannot be looked at is told of with its error, and as ignored what an ignore file names, a page was saved with, or
 * a link leads to out of the folder; a folder with all in it.
 */
export type WalkItem =
  | { readonly path: string; readonly size: number; readonly mtimeMs: number }
  | { readonly path: string; readonly ignored: "file" | "folder" | "link"; readonly by: IgnoredBy }
  | { readonly path: string; readonly error: FootnoteError };

export interface WalkOptions {
  readonly signal?: AbortSignal | undefined;
  /** Links that lead out of the folder are followed. The folder may come from a stranger: by default they are not. */
  readonly followLinks?: boolean | undefined;
}

export interface Files {
  /** Throws `path-unreadable`, `document-too-large`. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  /** The files of a folder that a person would want in a library, or the one file. Throws only `cancelled`. */
  walk(root: string, options?: WalkOptions): AsyncIterable<WalkItem>;
  /**
   * What a file of references (`zotero.sqlite`, `.bib`, `.ris`) says of other files, by their absolute paths. Throws
   * `document-unreadable`, `document-too-large`, `path-unreadable`.
   */
  references(path: string): Promise<ReadonlyMap<string, StatedFacts>>;
  /** One that is there is replaced; text is written in UTF-8. Throws `path-unwritable`, `disk-full`. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** With those above it; one that is there is left as it is. Throws `path-unwritable`, `disk-full`. */
  makeFolder(path: string): Promise<void>;
}
