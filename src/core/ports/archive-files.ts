/** Packs the entries of an archive into one file, and unpacks them, a piece at a time: neither holds more than one entry. */

export interface ArchiveEntry {
  /** ASCII, at most 100 characters. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface UnpackLimits {
  /** The most bytes that an entry of this name may have; `undefined` where no such entry may be there. */
  mostOf(name: string): number | undefined;
}

export interface ArchiveFiles {
  pack(entries: AsyncIterable<ArchiveEntry>): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /**
   * Throws `document-unreadable` where it is no such file, is cut or damaged, or has an entry that `limits` does not know or that is
   * larger than it says, before that entry is read.
   */
  unpack(chunks: AsyncIterable<Uint8Array>, limits: UnpackLimits): AsyncIterable<ArchiveEntry>;
}
