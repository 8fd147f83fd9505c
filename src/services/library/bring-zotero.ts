/** Brings what can be read in a library of Zotero: what is new or has changed since the last time is read, what is gone goes. */
import type { BroughtZotero } from "../../core/domain/zotero-replies.ts";
import { asFootnoteError, type ErrorBody } from "../../core/domain/errors.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { Library } from "../../core/library/library.ts";
import type { ZoteroLibrary, ZoteroText } from "../../core/ports/zotero-library.ts";
import { addUnsettled } from "./add-one.ts";

/** What was brought before: by key of the item, of which version, and as which document. */
export interface ZoteroState {
  readonly version: number;
  readonly items: Readonly<Record<string, { readonly version: string; readonly documentId: string }>>;
}

/** `onState`: what is to be kept, after each and at the end, so that whoever stops it loses nothing. Throws as `list` does. */
export async function bringZotero(
  zotero: ZoteroLibrary,
  library: Pick<Library, "add" | "settle" | "remove">,
  before: ZoteroState | undefined,
  options: {
    readonly signal: AbortSignal;
    readonly onState: (state: ZoteroState) => Promise<void>;
    readonly onProgress?: (done: number, total: number) => void;
  },
): Promise<BroughtZotero> {
  const { signal, onState, onProgress } = options;
  const listing = await zotero.list(before?.version, signal);
  const items = { ...before?.items };
  const all = Object.keys(items).length;
  if (listing === undefined) return { added: 0, unchanged: all, removed: 0, failed: [] };
  let added = 0;
  let unchanged = 0;
  let removed = 0;
  const failed: { url: string; error: ErrorBody }[] = [];
  const keys = new Set(listing.texts.map(({ key }) => key));
  for (const [key, { documentId }] of Object.entries(items)) {
    if (keys.has(key)) continue;
    if (await library.remove(documentId as DocumentId)) removed += 1;
    delete items[key];
  }
  for (const [done, text] of listing.texts.entries()) {
    if (items[text.key]?.version === text.version) unchanged += 1;
    else {
      try {
        items[text.key] = { version: text.version, documentId: await addText(text, zotero, library, signal) };
        added += 1;
        // A listing that was not brought to its end is asked for again.
        await onState({ version: before?.version ?? 0, items });
      } catch (thrown) {
        signal.throwIfAborted();
        failed.push({ url: text.url, error: asFootnoteError(thrown).toBody() });
      }
    }
    onProgress?.(done + 1, listing.texts.length);
  }
  await library.settle();
  // What failed is tried again the next time.
  await onState({ version: failed.length === 0 ? listing.version : 0, items });
  return { added, unchanged, removed, failed };
}

async function addText(
  { key, url, stated, content }: ZoteroText,
  zotero: ZoteroLibrary,
  library: Pick<Library, "add">,
  signal: AbortSignal,
): Promise<string> {
  const { name, type, text } = content;
  const bytes = text === undefined ? await zotero.file(key, signal) : new TextEncoder().encode(text);
  const hints = { name, ...(type === undefined ? {} : { contentType: type }) };
  return (await addUnsettled({ url, bytes, hints, stated }, library, signal)).document.id;
}
