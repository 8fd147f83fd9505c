/** Everything that is in a space, as the entries of an archive: one thing at a time, each after those that it refers to. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchivedDocument,
  type ArchivedKind,
  type ArchivedRun,
  type ArchivedSettings,
  type ArchivedThread,
  type ArchiveHeader,
  type ArchiveManifest,
  NOTHING_COUNTED,
} from "../../core/domain/archive.ts";
import { isGuide } from "../../core/domain/document.ts";
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { DocumentId, ThreadId } from "../../core/domain/ids.ts";
import type { ThreadSummary } from "../../core/domain/answer.ts";
import type { PassageSpan } from "../../core/domain/passage-span.ts";
import type { ResearchRecord } from "../../core/domain/research.ts";
import type { RunRecord } from "../../core/domain/run.ts";
import type { ArchiveEntry } from "../../core/ports/archive-files.ts";
import type { ArchiveStore, StoredDocument } from "../../core/ports/archive-store.ts";
import { jsonParts } from "../../lib/json-in-parts.ts";
import { partsOf } from "../library/parts-of-text.ts";
import type { ArchiveParts } from "./archive-parts.ts";
import { HEADER, itemName, MANIFEST, originalName, SETTINGS } from "./entry-names.ts";

const AT_ONCE = 100;
const PASSAGES_AT_ONCE = 1_000;

/** What is under way is left out: a question that is being answered, a digest or research that goes on. */
export async function* archiveEntries(
  parts: ArchiveParts,
  settings: ArchivedSettings | undefined,
): AsyncGenerator<ArchiveEntry> {
  const { hash, clock, version } = parts;
  const counts: Record<ArchivedKind, number> = { ...NOTHING_COUNTED };
  let sum = "";
  const header: ArchiveHeader = {
    format: ARCHIVE_FORMAT,
    version: ARCHIVE_VERSION,
    footnote: version,
    madeAt: clock.now(),
  };
  yield await jsonEntry(HEADER, header);
  for await (const entry of contents(parts, counts, settings)) {
    sum = await summed(sum, entry, hash);
    yield entry;
  }
  yield await jsonEntry(MANIFEST, { counts, hash: sum } satisfies ArchiveManifest);
}

/** The sum of all entries up to this one. */
export async function summed(
  before: string,
  { name, bytes }: ArchiveEntry,
  hash: ArchiveParts["hash"],
): Promise<string> {
  return hash(Buffer.from(`${before} ${name} ${await hash(bytes)}`));
}

async function* contents(
  parts: ArchiveParts,
  counts: Record<ArchivedKind, number>,
  settings: ArchivedSettings | undefined,
): AsyncGenerator<ArchiveEntry> {
  const { store } = parts;
  for await (const stored of storedDocuments(parts)) {
    const archived = await archivedDocument(parts, stored);
    counts[archived.origin === "library" ? "documents" : "texts"]++;
    yield await jsonEntry(itemName("documents", archived.document.id), archived);
    const bytes = await originalOf(parts, archived);
    if (bytes === undefined) continue;
    counts.originals++;
    yield { name: originalName(archived.document.id), bytes };
  }
  for (const site of await store.listSites()) {
    counts.sites++;
    yield await jsonEntry(itemName("sites", site.id), site);
  }
  for (const { id } of (await store.listDigests()).toReversed()) {
    const record = await store.getDigest(id);
    if (record === undefined || record.status === "running") continue;
    counts.digests++;
    yield await jsonEntry(itemName("digests", id), record);
  }
  for (const { id } of (await store.listResearch()).toReversed()) {
    const record = await store.getResearch(id);
    if (record === undefined || record.status === "running") continue;
    counts.research++;
    yield await jsonEntry(itemName("research", id), withoutSchedule(record));
  }
  for await (const thread of threadsOldestFirst(parts)) {
    const archived = await archivedThread(parts, thread);
    if (archived === undefined) continue;
    counts.threads++;
    counts.turns += archived.runs.filter(({ turn }) => turn !== undefined).length;
    yield await jsonEntry(itemName("threads", thread.threadId), archived);
  }
  if (settings !== undefined) yield await jsonEntry(SETTINGS, settings);
}

/** What it would cost to go on is for whoever takes it in to decide. */
export function withoutSchedule({
  everyMs: _every,
  nextAt: _next,
  ...record
}: ResearchRecord): ResearchRecord {
  return record;
}

async function* storedDocuments({ store }: ArchiveParts): AsyncGenerator<StoredDocument> {
  for (let after: DocumentId | undefined; ;) {
    const stored = await store.listStored(after, AT_ONCE);
    yield* stored;
    after = stored.at(-1)?.document.id;
    if (after === undefined) return;
  }
}

/** A page of the guide that an answer cites is no part of anybody's library. */
async function archivedDocument({ store }: ArchiveParts, stored: StoredDocument): Promise<ArchivedDocument> {
  const { document, origin, wantedAt } = stored;
  return {
    document,
    origin: isGuide(document) ? "web" : origin,
    wantedAt,
    text: (await Array.fromAsync(partsOf(document.id, 0, document.length, store))).join(""),
    marks: await store.placeMarks(document.id),
    passages: await passagesOf(document.id, store),
  };
}

async function passagesOf(id: DocumentId, store: Pick<ArchiveStore, "passageSpans">): Promise<PassageSpan[]> {
  const passages: PassageSpan[] = [];
  for (;;) {
    const some = await store.passageSpans(id, passages.length, PASSAGES_AT_ONCE);
    passages.push(...some);
    if (some.length < PASSAGES_AT_ONCE) return passages;
    await turnOfTheLoop();
  }
}

async function originalOf(
  { originals }: ArchiveParts,
  { document, origin }: ArchivedDocument,
): Promise<Uint8Array | undefined> {
  if (origin === "web" && isGuide(document)) return undefined;
  try {
    return (await originals.read(document.id)).bytes;
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.code === "not-found") return undefined;
    throw error;
  }
}

/** As they were when it began: one that is asked in meanwhile is not left out, and none is there twice. */
async function* threadsOldestFirst({ store }: ArchiveParts): AsyncGenerator<ThreadSummary> {
  const ids: ThreadId[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const threads = await store.listThreads({ offset, limit: AT_ONCE });
    ids.push(...threads.map(({ threadId }) => threadId));
    if (threads.length < AT_ONCE) break;
  }
  for (const id of new Set(ids.toReversed())) {
    const found = await store.getThread(id);
    if (found !== undefined) yield found.thread;
  }
}

async function archivedThread(
  { store }: ArchiveParts,
  { threadId }: ThreadSummary,
): Promise<ArchivedThread | undefined> {
  const found = await store.getThread(threadId);
  if (found === undefined) return undefined;
  const turns = new Map(found.turns.map((turn) => [turn.runId, turn]));
  const runs: ArchivedRun[] = [];
  const begun = await store.listRuns(threadId);
  const known = new Set(begun.map(({ runId }) => runId));
  // Those of before runs were kept.
  for (const turn of found.turns) {
    if (known.has(turn.runId)) continue;
    const { runId, turnId, question, createdAt } = turn;
    runs.push({ run: { runId, threadId, turnId, question, askedAt: createdAt }, turn });
  }
  for (const run of begun) {
    if (!run.hasEnded) continue;
    const turn = turns.get(run.runId);
    const events = turn === undefined ? await store.readEvents(run.runId, 1) : undefined;
    runs.push({
      run: newRunOf(run),
      ...(turn === undefined ? {} : { turn }),
      ...(events === undefined ? {} : { events }),
    });
  }
  return runs.length === 0 ? undefined : { thread: found.thread, runs };
}

function newRunOf({
  runId,
  threadId,
  turnId,
  question,
  askedAt,
  documentIds,
}: RunRecord): ArchivedRun["run"] {
  return {
    runId,
    threadId,
    turnId,
    question,
    askedAt,
    ...(documentIds === undefined ? {} : { documentIds }),
  };
}

const encoder = new TextEncoder();

/** In turns: a document of 50 MB is as much JSON. */
async function jsonEntry(name: string, value: unknown): Promise<ArchiveEntry> {
  const parts: Uint8Array[] = [];
  for (const part of jsonParts(value)) {
    if (parts.length > 0) await turnOfTheLoop();
    parts.push(encoder.encode(part));
  }
  return { name, bytes: await joined(parts) };
}

/** Room for many bytes is made by the machine when something is put there, which takes its time too. */
async function joined(parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const [nth, part] of parts.entries()) {
    if (nth % 16 === 15) await turnOfTheLoop();
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
