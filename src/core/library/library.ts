/**
 * The library: reads things that a person adds, keeps them in the store, and has them indexed. Where bytes come
 * from (files, uploads, the web) is the caller's matter.
 */
import type { Incoming } from "../ports/incoming.ts";
import type { Document } from "../domain/document.ts";
import { asFootnoteError, FootnoteError } from "../domain/errors.ts";
import { say } from "../domain/said/say.ts";
import { ID_PREFIX, type DocumentId } from "../domain/ids.ts";
import type { Clock, Ids } from "../ports/clock.ts";
import type { PageReader } from "../ports/page-reader.ts";
import type { DocumentStore, NewDocument } from "../ports/document-store.ts";
import type { Slots } from "../../lib/slots.ts";
import { cutPassages } from "../retrieval/cut-passages.ts";

export type AddOutcome =
  | { readonly kind: "added" | "replaced" | "unchanged"; readonly url: string; readonly document: Document }
  | { readonly kind: "failed"; readonly url: string; readonly error: FootnoteError };

export interface Indexing {
  /** Before something is stored or removed: it will have to be indexed, by whoever is there where this process dies before. */
  expect(): Promise<void>;
  /** Resolves when everything that was stored before the call can be found. */
  flush(onProgress?: (indexed: number) => void): Promise<void>;
  /** Indexes what is stored, in the middle of more to come: it is found as well as it should be after `flush`. */
  advance(): Promise<void>;
}

export interface Library {
  /** Stores what can be read; durable when it resolves, found after `settle`. One item's failure is its own. */
  add(items: readonly Incoming[], signal?: AbortSignal): Promise<AddOutcome[]>;
  /** Indexes what was added so far, while more is to be added; `settle` has to follow. */
  advance(): Promise<void>;
  /** Resolves when everything added so far can be found. */
  settle(onProgress?: (indexed: number) => void): Promise<void>;
  /** False where there was no such document. */
  remove(id: DocumentId): Promise<boolean>;
}

export interface LibraryParts {
  readonly store: DocumentStore;
  readonly indexer: Indexing;
  readonly reader: PageReader;
  readonly clock: Clock;
  readonly ids: Ids;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  /** For large documents, from their reading to their being stored: each takes several times its size in memory. */
  readonly large: Pick<Slots, "take">;
  /** Keeps the file itself of what was read, where it may. */
  readonly keepOriginal?: (document: Document, bytes: Uint8Array) => Promise<void>;
}

/** Bytes. */
const LARGE = 4_000_000;

export function createLibrary({
  store,
  indexer,
  reader,
  clock,
  ids,
  hash,
  large,
  keepOriginal,
}: LibraryParts): Library {
  const outdated = new Set<DocumentId>();

  /** Whether more could be read of the same bytes than is stored, or something else is said of them. */
  const isOutdated = (known: Document, { stated = {} }: Incoming): boolean => {
    const isSame = Object.entries(stated).every(([name, value]) => Reflect.get(known, name) === value);
    if (isSame && reader.readsMore?.(known) !== true) return false;
    outdated.add(known.id);
    return true;
  };

  /** The new document, or the outcome where there is nothing to store. */
  const read = async (item: Incoming, signal?: AbortSignal): Promise<NewDocument | AddOutcome> => {
    const contentHash = await hash(item.bytes);
    const known = await store.findByUrl(item.url);
    if (known?.contentHash === contentHash && !isOutdated(known, item))
      return { kind: "unchanged", url: item.url, document: known };
    const read = item.page ?? (await reader.read(item.bytes, item.hints, signal));
    const page = { ...read, ...item.stated };
    const passages = page.passages ?? cutPassages(page.text, page.marks);
    if (passages.length === 0) {
      throw new FootnoteError("document-empty", say("library.no-words"));
    }
    return {
      ...page,
      id: ids.next(ID_PREFIX.document) as DocumentId,
      url: item.url,
      contentHash,
      fetchedAt: clock.now(),
      passages,
    };
  };

  const add = async (items: readonly Incoming[], signal?: AbortSignal): Promise<AddOutcome[]> => {
    const outcomes: AddOutcome[] = [];
    const fresh: { at: number; document: NewDocument }[] = [];
    for (const [at, item] of items.entries()) {
      signal?.throwIfAborted();
      try {
        const done = await read(item, signal);
        if ("kind" in done) outcomes[at] = done;
        else fresh.push({ at, document: done });
      } catch (thrown) {
        const error = asFootnoteError(thrown);
        if (error.code === "cancelled") throw error;
        outcomes[at] = { kind: "failed", url: item.url, error };
      }
    }
    const replaced = new Set<string>();
    if (fresh.length > 0) await indexer.expect();
    for (const { document } of fresh) {
      const known = await store.findByUrl(document.url);
      if (known === undefined) continue;
      replaced.add(document.url);
      // The store keeps what it has of the same bytes; more is known of them now.
      if (known.contentHash === document.contentHash && outdated.delete(known.id))
        await store.removeDocument(known.id);
    }
    const stored = await store.putDocuments(fresh.map(({ document }) => document));
    for (const [nth, { at }] of fresh.entries()) {
      const document = stored[nth] as Document;
      const isOurs = document.id === fresh[nth]?.document.id;
      const kind = !isOurs ? "unchanged" : replaced.has(document.url) ? "replaced" : "added";
      outcomes[at] = { kind, url: document.url, document };
    }
    for (const [at, { bytes }] of items.entries()) {
      const outcome = outcomes[at];
      if (outcome && outcome.kind !== "failed") await keepOriginal?.(outcome.document, bytes);
    }
    return outcomes;
  };

  return {
    async add(items, signal) {
      if (!items.some(({ bytes }) => bytes.length > LARGE)) return add(items, signal);
      const leave = await large.take(signal);
      return add(items, signal).finally(leave);
    },

    advance: () => indexer.advance(),
    settle: (onProgress) => indexer.flush(onProgress),

    async remove(id) {
      await indexer.expect();
      const removed = await store.removeDocument(id);
      // It is gone whatever becomes of the index, which lets go of it later, as a job that is due.
      if (removed) await indexer.flush().catch(() => undefined);
      return removed;
    },
  };
}
