/** The files of this machine that a person names, and those that are written for a person. */
import type { FootnoteError } from "../domain/errors.ts";

/**
 * What cannot be looked at is told of with its error, and as ignored what an ignore file names or a page
 * was saved with, a folder with all in it.
 */
export type WalkItem =
  | { readonly path: string; readonly size: number; readonly mtimeMs: number }
  | { readonly path: string; readonly ignored: "file" | "folder"; readonly by: "rules" | "saved-page" }
  | { readonly path: string; readonly error: FootnoteError };

export interface Files {
  /** Throws `path-unreadable`, `document-too-large`. */
  read(path: string, maxBytes: number): Promise<Uint8Array>;
  /** The files of a folder that a person would want in a library, or the one file. Throws only `cancelled`. */
  walk(root: string, options?: { signal?: AbortSignal }): AsyncIterable<WalkItem>;
  /** One that is there is replaced; text is written in UTF-8. Throws `path-unwritable`, `disk-full`. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  /** With those above it; one that is there is left as it is. Throws `path-unwritable`, `disk-full`. */
  makeFolder(path: string): Promise<void>;
}
