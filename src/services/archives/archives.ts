/** Everything of a space as one file: exported, taken in, deleted. */
import type { ArchivedSettings, DeletedReport } from "../../core/domain/archive.ts";
import type { ArchiveParts } from "./archive-parts.ts";
import { type DeleteParts, deleteEverything } from "./delete-everything.ts";
import { archiveEntries } from "./export-archive.ts";
import { importArchive, type Imported, type ImportOptions } from "./import-archive.ts";

export interface Archives {
  /** Piece by piece; `settings` go with it where they are given. */
  export(settings?: ArchivedSettings): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /**
   * `open` is called twice: all is looked at before anything is written. Throws `document-unreadable`, then nothing has changed;
   * `cancelled`, and what keeps the store from working: then the same archive may be taken in again.
   */
  import(open: () => AsyncIterable<Uint8Array>, options: ImportOptions): Promise<Imported>;
  /** For good. */
  deleteAll(onProgress?: (gone: number) => void): Promise<DeletedReport>;
}

export interface ArchivesParts extends ArchiveParts {
  readonly deleting: DeleteParts;
  /** After everything was deleted: what the files still hold of it is written over. */
  readonly wipe: () => Promise<void>;
}

export function createArchives(parts: ArchivesParts): Archives {
  return {
    export: (settings) => parts.files.pack(archiveEntries(parts, settings)),
    import: (open, options) => importArchive(open, parts, options),
    async deleteAll(onProgress) {
      const report = await deleteEverything(parts.deleting, onProgress);
      await parts.wipe();
      return report;
    },
  };
}
