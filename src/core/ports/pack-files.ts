/** Puts files together as one ZIP package. */

export interface PackedFile {
  /** With `/` between folders. */
  readonly name: string;
  readonly content: string;
}

/** In their order. The same files give the same bytes. */
export type PackFiles = (files: readonly PackedFile[]) => Uint8Array<ArrayBuffer>;
