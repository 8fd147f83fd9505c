/**
 * Takes an archive into a space: all of it is read and held to what it should be first, then each thing is put where it is not there
 * yet. What is broken off in between is gone on with when the same archive is taken in again.
 */
import type {
  ArchivedDocument,
  ArchivedKind,
  ArchivedSettings,
  ArchivedThread,
  ImportReport,
} from "../../core/domain/archive.ts";
import { NOTHING_COUNTED } from "../../core/domain/archive.ts";
import type { DigestRecord } from "../../core/domain/digest.ts";
import { isGuide } from "../../core/domain/document.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import { MOST_LIMITS, type Site } from "../../core/domain/site.ts";
import type { DocumentOrigin } from "../../core/ports/document-store.ts";
import { roundJob } from "../sites/round-job.ts";
import type { ArchiveParts } from "./archive-parts.ts";
import { withoutSchedule } from "./export-archive.ts";
import { type ArchivedItem, readArchive } from "./read-archive.ts";
import { createRenamedIds, type RenamedIds } from "./renamed-ids.ts";

export interface ImportOptions {
  /**
   * Addresses of files on the server's disk stay as they are: only for whoever may read these anyway. Else such a document is kept as
   * one that was uploaded, and what its address names is never read.
   */
  readonly keepsPaths: boolean;
  readonly signal?: AbortSignal | undefined;
  /** With how many entries are done: they are gone through twice. */
  readonly onProgress?: ((entries: number) => void) | undefined;
}

export interface Imported extends Omit<ImportReport, "settings"> {
  /** As they are in the archive. */
  readonly settings?: ArchivedSettings;
}

interface Importing {
  readonly parts: ArchiveParts;
  readonly ids: RenamedIds;
  readonly keepsPaths: boolean;
  readonly added: Record<ArchivedKind, number>;
  readonly there: Record<ArchivedKind, number>;
  beside: number;
  filesLeft: number;
  /** Bytes of files that are still free. */
  room: number;
}

const OWNER = "import";
const ON_DISK = "file:";

/** `open` is called twice. Throws as `readArchive`, then nothing has changed; and `cancelled`. */
export async function importArchive(
  open: () => AsyncIterable<Uint8Array>,
  parts: ArchiveParts,
  { keepsPaths, signal, onProgress }: ImportOptions,
): Promise<Imported> {
  let entries = 0;
  const step = (): void => {
    signal?.throwIfAborted();
    onProgress?.(++entries);
  };
  const looking = readArchive(open(), parts);
  while ((await looking.next()).done !== true) step();
  const { store, scope, hash, mostBytes } = parts;
  const importing: Importing = {
    parts,
    ids: createRenamedIds(scope.spaceId, store, hash),
    keepsPaths,
    added: { ...NOTHING_COUNTED },
    there: { ...NOTHING_COUNTED },
    beside: 0,
    filesLeft: 0,
    room: mostBytes - (await store.countOriginals()).bytes,
  };
  let settings: ArchivedSettings | undefined;
  await parts.expect();
  try {
    for await (const item of readArchive(open(), parts)) {
      step();
      if (item.kind === "settings") settings = item.settings;
      else await put(importing, item);
    }
  } finally {
    await parts.settle();
  }
  const { added, there, beside, filesLeft } = importing;
  return { added, there, beside, filesLeft, ...(settings === undefined ? {} : { settings }) };
}

function put(importing: Importing, item: Exclude<ArchivedItem, { kind: "settings" }>): Promise<void> {
  switch (item.kind) {
    case "documents":
      return putDocument(importing, item.item);
    case "original":
      return putOriginal(importing, item.id, item.bytes);
    case "sites":
      return putSite(importing, item.item);
    case "digests":
      return putDigest(importing, item.item);
    case "research":
      return putResearch(importing, item.item);
    case "threads":
      return putThread(importing, item.item);
  }
}

async function putDocument(importing: Importing, archived: ArchivedDocument): Promise<void> {
  const { parts, ids, added, there } = importing;
  const { store } = parts;
  const kind = archived.origin === "library" ? "documents" : "texts";
  const { id, length: _length, passageCount: _count, ...facts } = archived.document;
  const freeId = await ids.freeId("document", id);
  const url = addressHere(importing, archived);
  const { contentHash } = facts;
  const known =
    (await store.getDocument(freeId)) ?? (await sameContent(importing, url, contentHash, archived.origin));
  if (known !== undefined) {
    ids.rename(id, known.id);
    there[kind]++;
    return;
  }
  let origin: DocumentOrigin = archived.origin;
  if (origin === "library" && (isGuide({ url }) || (await store.findByUrl(url)) !== undefined)) {
    importing.beside++;
    origin = "web";
  }
  const { text, marks, passages, wantedAt } = archived;
  const [stored] = await store.putDocuments([
    { ...facts, id: freeId, url, origin, wantedAt, text, marks, passages },
  ]);
  ids.rename(id, stored?.id ?? freeId);
  if (stored?.id === freeId) added[origin === "library" ? "documents" : "texts"]++;
  else there[kind]++;
}

/** One of the library, or of the guide, that has the same words under the same address. */
async function sameContent(
  { parts: { store } }: Importing,
  url: string,
  contentHash: string,
  origin: DocumentOrigin,
) {
  if (origin !== "library" && !isGuide({ url })) return undefined;
  const found = await store.findByUrl(url);
  return found?.contentHash === contentHash ? found : undefined;
}

function addressHere({ keepsPaths }: Importing, { document }: ArchivedDocument): string {
  const { url, contentHash } = document;
  if (keepsPaths || !url.toLowerCase().startsWith(ON_DISK)) return url;
  return `upload:${contentHash}/${url.slice(url.lastIndexOf("/") + 1)}`;
}

async function putOriginal(importing: Importing, id: string, bytes: Uint8Array): Promise<void> {
  const { parts, ids, added, there } = importing;
  const here = ids.renamed(id) as DocumentId;
  if ((await parts.store.readOriginal(here)) !== undefined) {
    there.originals++;
    return;
  }
  if (bytes.length > importing.room) {
    importing.filesLeft++;
    return;
  }
  await parts.store.putOriginal(here, bytes);
  importing.room -= bytes.length;
  added.originals++;
}

async function putSite({ parts, ids, added, there }: Importing, archived: Site): Promise<void> {
  const { store, jobs } = parts;
  const { maxPages, maxDepth, delayMs } = archived.limits;
  const limits = {
    maxPages: Math.min(maxPages, MOST_LIMITS.maxPages),
    maxDepth: Math.min(maxDepth, MOST_LIMITS.maxDepth),
    delayMs: Math.max(delayMs, 60_000 / MOST_LIMITS.perMinute),
  };
  const { roundStartedAt: _broken, ...rest } = archived;
  const site: Site = { ...rest, id: await ids.freeId("site", archived.id), limits };
  const kept = (await store.listSites()).some(({ id, url }) => id === site.id || url === site.url);
  if (kept) {
    there.sites++;
    return;
  }
  await store.addSite(site);
  await jobs.put({ ...roundJob(site.id), dueAt: site.everyMs === undefined ? undefined : site.nextAt });
  added.sites++;
}

async function putDigest({ parts, ids, added, there }: Importing, archived: DigestRecord): Promise<void> {
  const { store } = parts;
  const id = await ids.freeId("digest", archived.id);
  const record = { ...ids.renamed(archived), id };
  const isThere = (await store.getDigest(id)) !== undefined;
  // Its text has to be there, or what it says leads nowhere.
  if (isThere || (await store.getDocument(record.source.documentId)) === undefined) {
    there.digests++;
    return;
  }
  await store.putDigest(record);
  added.digests++;
}

async function putResearch({ parts, ids, added, there }: Importing, archived: ResearchRecord): Promise<void> {
  const { store } = parts;
  const id = await ids.freeId("research", archived.id);
  if ((await store.getResearch(id)) !== undefined) {
    there.research++;
    return;
  }
  await store.putResearch({ ...withoutSchedule(ids.renamed(archived)), id });
  added.research++;
}

async function putThread({ parts, ids, added, there }: Importing, archived: ArchivedThread): Promise<void> {
  const { store } = parts;
  const { threadId: given } = archived.thread;
  const threadId = await ids.freeId("thread", given);
  for (const { run } of archived.runs) {
    await ids.freeId("run", run.runId);
    await ids.freeId("turn", run.turnId);
  }
  const before = (await store.getThread(threadId))?.thread;
  let isNew = before === undefined;
  for (const one of archived.runs) {
    const { run, turn, events = [] } = ids.renamed(one);
    const begun = await store.getRun(run.runId);
    // An import that was broken off has left it so.
    const isHalf = begun?.owner === OWNER && !begun.hasEnded;
    if (!isHalf && (begun !== undefined || (await store.getTurn(run.turnId)) !== undefined)) {
      if (turn !== undefined) there.turns++;
      continue;
    }
    if (!isHalf) await store.beginRun({ ...run, threadId }, isNew, OWNER, 0);
    isNew = false;
    await store.endRun(run.runId, events, turn && { ...turn, threadId });
    if (turn !== undefined) added.turns++;
  }
  if (before !== undefined) {
    there.threads++;
    // What came into it has brought it back to light.
    if (before.isArchived) await store.changeThread(threadId, { isArchived: true });
    return;
  }
  const { title, isPinned, isArchived } = archived.thread;
  await store.changeThread(threadId, { title, isPinned, isArchived });
  added.threads++;
}
