/** Files that stand within another (attachments, members of an archive): the page reader reads each as itself. */
import type { ReadParts } from "../read-parts.ts";

export interface FileWithin {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
}

/** What a format's reader gives back from its thread. */
export interface FormatParts extends ReadParts {
  /** In order; each is put after the text, under its name. */
  readonly within?: readonly FileWithin[];
}
