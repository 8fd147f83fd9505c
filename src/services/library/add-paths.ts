/** Adds files, folders and URLs to the library, item by item: one that fails is reported, and the rest goes on. */
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Document } from "../../core/domain/document.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { AddOutcome, Library } from "../../core/library/library.ts";
import type { FetchPage, FetchPageOptions } from "../../core/ports/fetch-page.ts";
import type { Files, IgnoredBy, WalkOptions } from "../../core/ports/files.ts";
import type { Incoming, StatedFacts } from "../../core/ports/incoming.ts";
import { dropMoved, type MovedDocument } from "./drop-moved.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import { isUrl } from "../../lib/is-url.ts";

/** Files read together and committed together: one wait for the disk instead of many. */
const BATCH_FILES = 16;
const BATCH_BYTES = 20_000_000;
/** Passages are indexed while the next files are read, once so many documents wait. */
const ADVANCE_EVERY = 512;
/** An addition waits so long for vectors: the reader makes some 1,500 in it on one core. */
const EMBED_MS = 60_000;

export interface AddReport {
  readonly outcomes: readonly AddOutcome[];
  /** Documents of an added folder whose file is gone. They stay until they are removed. */
  readonly missing: readonly Document[];
  /** Paths of added folders that an ignore file names; of a folder its own path alone. */
  readonly ignored: readonly string[];
  /** Paths of what pages were saved with: their scripts, styles and pictures. */
  readonly savedParts: readonly string[];
  /** Paths of links that lead out of added folders and were not followed. */
  readonly links: readonly string[];
  /** Documents whose file was moved: kept at its new place alone. */
  readonly moved: readonly MovedDocument[];
  /** Why not all have vectors, where an embedder is configured; words find them all the same. */
  readonly embedding: FootnoteError | undefined;
}

export interface AddProgress {
  readonly done: number;
  /** Known once the folders are walked. */
  readonly total: number;
  readonly passages: number;
}

export interface AddOptions extends WalkOptions {
  readonly onProgress?: (progress: AddProgress) => void;
  /** Wanted, where a thing is there in several languages, as a video's captions are. */
  readonly language?: string | undefined;
}

export interface AddParts {
  readonly library: Library;
  readonly store: Pick<DocumentStore, "listByContent" | "listByUrlPrefix" | "removeDocument">;
  readonly files: Files;
  readonly fetchPage: FetchPage;
  readonly maxFileBytes: number;
  /** Resolves when every document has its vectors; at once where no embedder is configured. Throws `model-failed`. */
  readonly embedded: (onProgress?: (embedded: number) => void, signal?: AbortSignal) => Promise<void>;
}

/** Everything that is acknowledged in the report is durable and can be found. Throws `cancelled`, `disk-full` …. */
export async function addPaths(
  parts: AddParts,
  paths: readonly string[],
  options: AddOptions = {},
): Promise<AddReport> {
  const { library } = parts;
  const { signal, onProgress } = options;
  const outcomes: AddOutcome[] = [];
  const { items, folders, left } = await findItems(parts, paths, outcomes, options);
  const total = items.length + outcomes.length;
  const fresh: Document[] = [];
  let moved: readonly MovedDocument[] = [];
  let passages = 0;
  let waiting = 0;
  let advancing: Promise<void> = Promise.resolve();

  const addBatch = async (batch: readonly Incoming[]): Promise<void> => {
    for (const outcome of await library.add(batch, signal)) {
      outcomes.push(outcome);
      if (outcome.kind === "added" || outcome.kind === "replaced") {
        passages += outcome.document.passageCount;
        if (outcome.kind === "added") fresh.push(outcome.document);
        waiting++;
      }
    }
    onProgress?.({ done: outcomes.length, total, passages });
    if (waiting < ADVANCE_EVERY) return;
    waiting = 0;
    await advancing;
    advancing = library.advance();
    advancing.catch(() => undefined);
  };

  try {
    let batch: Incoming[] = [];
    let bytes = 0;
    for (const item of items) {
      signal?.throwIfAborted();
      try {
        const incoming = await item.read();
        batch.push(incoming);
        bytes += incoming.bytes.length;
      } catch (thrown) {
        outcomes.push({ kind: "failed", url: item.url, error: itemError(thrown) });
      }
      if (batch.length < BATCH_FILES && bytes < BATCH_BYTES) continue;
      await addBatch(batch);
      [batch, bytes] = [[], 0];
    }
    await addBatch(batch);
    moved = await dropMoved(parts, fresh);
  } finally {
    // Also when it was interrupted: what is stored should be found.
    await advancing;
    await library.settle();
  }
  const embedding = await embedForAWhile(parts, signal);
  const missing = await findMissing(parts, folders, new Set(items.map((item) => item.url)), left.link);
  const { rules: ignored, "saved-page": savedParts, link: links } = left;
  return { outcomes, missing, ignored, savedParts, links, moved, embedding };
}

/** What is left over when the time is up is a server's work, or that of the next addition. */
async function embedForAWhile(
  { embedded }: Pick<AddParts, "embedded">,
  signal: AbortSignal | undefined,
): Promise<FootnoteError | undefined> {
  const late = AbortSignal.timeout(EMBED_MS);
  try {
    await embedded(undefined, signal === undefined ? late : AbortSignal.any([signal, late]));
    return undefined;
  } catch (thrown) {
    if (!late.aborted || signal?.aborted === true) return asFootnoteError(thrown);
    return new FootnoteError("model-timeout", say("library.vectors-follow"), { retryable: true });
  }
}

/** One file or page to come; read only when its turn comes. */
interface Item {
  readonly url: string;
  read(): Promise<Incoming>;
}

/** Paths that are left out, by why. */
type LeftOut = Readonly<Record<IgnoredBy, string[]>>;

async function findItems(
  parts: AddParts,
  paths: readonly string[],
  outcomes: AddOutcome[],
  { signal, language, followLinks }: AddOptions & FetchPageOptions,
): Promise<{ items: Item[]; folders: string[]; left: LeftOut }> {
  const items: Item[] = [];
  const folders: string[] = [];
  const left: LeftOut = { rules: [], "saved-page": [], link: [] };
  const seen = new Set<string>();
  const references = new Map<string, StatedFacts>();
  /** Paths may overlap; what is named twice is one thing. */
  const isNew = (url: string): boolean => {
    const before = seen.size;
    return seen.add(url).size > before;
  };
  for (const path of paths) {
    if (isUrl(path)) {
      if (isNew(path)) items.push({ url: path, read: () => parts.fetchPage(path, { signal, language }) });
      continue;
    }
    const root = resolve(path);
    // Zotero keeps what it knows of them beside the folder of its files.
    const above = join(dirname(root), ZOTERO_DATA);
    if (basename(root) === "storage") await addReferences(parts, above, references);
    for await (const entry of parts.files.walk(root, { signal, followLinks })) {
      const url = pathToFileURL(entry.path).href;
      if (!isNew(url)) continue;
      if ("ignored" in entry) left[entry.by].push(entry.path);
      else if ("error" in entry) outcomes.push({ kind: "failed", url, error: entry.error });
      else if (basename(entry.path) === ZOTERO_DATA) {
        const error = await addReferences(parts, entry.path, references);
        if (error !== undefined) outcomes.push({ kind: "failed", url, error });
      } else {
        if (/\.(?:bib|ris)$/iu.test(entry.path)) await addReferences(parts, entry.path, references);
        items.push({ url, read: () => readFile(parts, entry.path, url, references) });
      }
    }
    folders.push(`${pathToFileURL(root).href}/`);
  }
  return { items, folders, left };
}

async function readFile(
  { files, maxFileBytes }: AddParts,
  path: string,
  url: string,
  references: ReadonlyMap<string, StatedFacts>,
): Promise<Incoming> {
  const stated = references.get(path);
  const bytes = await files.read(path, maxFileBytes);
  return { url, bytes, hints: { name: basename(path) }, ...(stated === undefined ? {} : { stated }) };
}

const ZOTERO_DATA = "zotero.sqlite";

/** Why what a file says of others could not be read; the others are read all the same. */
async function addReferences(
  { files }: AddParts,
  path: string,
  references: Map<string, StatedFacts>,
): Promise<FootnoteError | undefined> {
  try {
    for (const [file, stated] of await files.references(path)) references.set(file, stated);
    return undefined;
  } catch (thrown) {
    return itemError(thrown);
  }
}

function itemError(thrown: unknown): FootnoteError {
  const error = asFootnoteError(thrown);
  if (error.code === "cancelled") throw error;
  return error;
}

/** What stands behind a link that is not followed was added when it was, and is not gone. */
async function findMissing(
  parts: AddParts,
  folders: readonly string[],
  present: ReadonlySet<string>,
  links: readonly string[],
) {
  const behind = links.map((link) => pathToFileURL(link).href);
  const isBehindLink = (url: string): boolean =>
    behind.some((link) => url === link || url.startsWith(`${link}/`));
  const missing: Document[] = [];
  for (const folder of folders) {
    for (const document of await parts.store.listByUrlPrefix(folder)) {
      if (!present.has(document.url) && !isBehindLink(document.url)) missing.push(document);
    }
  }
  return missing;
}
