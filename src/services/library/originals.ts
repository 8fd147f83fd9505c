/**
 * The files themselves that documents were read from: kept of what was sent or fetched, within bounds, and read from the disk
 * where they lie there. A page of the web has none, for its text is what was kept of it; nor has Footnote's own guide.
 */
import { fileURLToPath } from "node:url";
import { type Document, isGuide } from "../../core/domain/document.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { Files } from "../../core/ports/files.ts";
import type { OriginalStore } from "../../core/ports/original-store.ts";
import type { TextStore } from "../../core/ports/text-store.ts";
import type { LogError } from "../log.ts";
import { knownDocument } from "./known-document.ts";

export interface Original {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

export interface Originals {
  /** Keeps what fits; an answer needs none, so that no failure is told but in the log. */
  keep(document: Document, bytes: Uint8Array): Promise<void>;
  /** Throws `not-found`, also where the file has changed since. */
  read(id: DocumentId): Promise<Original>;
}

export interface OriginalParts {
  readonly store: OriginalStore & TextStore;
  readonly files: Pick<Files, "read">;
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  /** All files of the space together. */
  readonly mostBytes: number;
  readonly maxFileBytes: number;
  readonly report: LogError;
}

const ON_DISK = "file:";

/** So many files are kept before all are summed anew: others keep and remove files too. */
const SUM_AFTER = 200;

export function createOriginals(parts: OriginalParts): Originals {
  const { store, files, hash, mostBytes, maxFileBytes, report } = parts;
  let [taken, keptSince] = [0, SUM_AFTER];
  const hasRoom = async (bytes: number): Promise<boolean> => {
    if (keptSince >= SUM_AFTER || taken + bytes > mostBytes) {
      taken = (await store.countOriginals()).bytes;
      keptSince = 0;
    }
    return taken + bytes <= mostBytes;
  };
  /** Of the file on the disk, as long as it is the one that was read. */
  const onDisk = async ({ url, contentHash }: Document): Promise<Uint8Array | undefined> => {
    if (!url.startsWith(ON_DISK)) return undefined;
    const bytes = await files.read(fileURLToPath(url), maxFileBytes).catch(() => undefined);
    return bytes !== undefined && (await hash(bytes)) === contentHash ? bytes : undefined;
  };
  return {
    async keep(document, bytes) {
      const isKept = !isGuide(document) && !document.url.startsWith(ON_DISK) && !isWebPage(document);
      if (!isKept || bytes.length === 0) return;
      try {
        if (!(await hasRoom(bytes.length))) return;
        await store.putOriginal(document.id, bytes);
        taken += bytes.length;
        keptSince++;
      } catch (thrown) {
        report(asFootnoteError(thrown));
      }
    },

    async read(id) {
      const document = await knownDocument(id, store);
      const bytes = (await store.readOriginal(id)) ?? (await onDisk(document));
      if (bytes !== undefined) return { document, bytes };
      throw new FootnoteError("not-found", say("library.no-original", { title: document.title }), {
        hint: say("library.no-original-hint"),
      });
    },
  };
}

const isWebPage = ({ url, mediaType }: Document): boolean =>
  /^https?:/u.test(url) && mediaType === "text/html";
