/** Reads an archive and holds each entry to what it should be, so that a stranger's is refused before anything is written. */
import { setImmediate as turnOfTheLoop } from "node:timers/promises";
import {
  ARCHIVE_FORMAT,
  ARCHIVE_VERSION,
  type ArchivedDocument,
  type ArchivedItems,
  type ArchivedKind,
  type ArchivedSettings,
  NOTHING_COUNTED,
} from "../../core/domain/archive.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { inTurns } from "../../lib/in-parts.ts";
import { parsedInParts } from "../../lib/json-in-parts.ts";
import type { ArchiveParts, ReadShape } from "./archive-parts.ts";
import { type ItemKind, MANIFEST, mostBytesOf, readEntryName } from "./entry-names.ts";
import { summed } from "./export-archive.ts";
import { inShape } from "./in-shape.ts";

export type ArchivedItem =
  | { readonly kind: "original"; readonly id: string; readonly bytes: Uint8Array }
  | { readonly kind: "settings"; readonly settings: ArchivedSettings }
  | {
      [Kind in ItemKind]: { readonly kind: Kind; readonly id: string; readonly item: ArchivedItems[Kind] };
    }[ItemKind];

export type ReadParts = Pick<ArchiveParts, "files" | "shapes" | "hash" | "mostBytes" | "maxFileBytes">;

/**
 * Its entries in order; what is wrong with it as a whole is thrown at the end of it. Throws `document-unreadable`, and what reading the
 * chunks does.
 */
export async function* readArchive(
  chunks: AsyncIterable<Uint8Array>,
  { files, shapes, hash, mostBytes, maxFileBytes }: ReadParts,
): AsyncGenerator<ArchivedItem> {
  const counts: Record<ArchivedKind, number> = { ...NOTHING_COUNTED };
  const names = new Set<string>();
  let [sum, fileBytes] = ["", 0];
  const limits = { mostOf: (name: string) => mostBytesOf(name, maxFileBytes) };
  for await (const entry of files.unpack(chunks, limits)) {
    const { name, bytes } = entry;
    const what = readEntryName(name);
    if (what === undefined) throw foreign(name);
    if (names.has(name)) throw refused(say("archive.entry-twice", { name }));
    if (names.size === 0) {
      if (what.kind !== "header") throw damaged();
      await requireKnown(bytes, shapes.header);
    }
    names.add(name);
    if (what.kind === "header") continue;
    if (what.kind === "manifest") {
      const manifest = await shaped(name, bytes, shapes.manifest);
      const isAsCounted = Object.entries(counts).every(
        ([kind, count]) => manifest.counts[kind as ArchivedKind] === count,
      );
      if (manifest.hash !== sum || !isAsCounted) throw refused(say("archive.changed"));
      return;
    }
    sum = await summed(sum, entry, hash);
    if (what.kind === "settings") {
      yield { kind: "settings", settings: await shaped(name, bytes, shapes.settings) };
    } else if (what.kind === "original") {
      counts.originals++;
      fileBytes += bytes.length;
      if (fileBytes > mostBytes) {
        const limit = Math.floor(mostBytes / 1_000_000);
        throw refused(say("archive.files-too-many", { limit }), say("archive.files-too-many-hint"));
      }
      if (!names.has(`documents/${what.id}.json`)) throw foreign(name);
      yield { kind: "original", id: what.id, bytes };
    } else {
      const { of, id } = what;
      const item = await shaped<ArchivedItems[ItemKind]>(name, bytes, shapes[of]);
      const problem = wrongWith(of, id, item);
      if (problem !== undefined) throw refused(say("archive.entry-unreadable", { name, problem }));
      count(counts, of, item);
      yield { kind: of, id, item } as ArchivedItem;
    }
  }
  // An archive ends with its manifest.
  throw damaged();
}

function count(counts: Record<ArchivedKind, number>, of: ItemKind, item: ArchivedItems[ItemKind]): void {
  if ("origin" in item) counts[item.origin === "library" ? "documents" : "texts"]++;
  else counts[of]++;
  if ("runs" in item) counts.turns += item.runs.filter(({ turn }) => turn !== undefined).length;
}

/** What no schema says: ids that do not belong together, and places outside of the text. */
function wrongWith(of: ItemKind, id: string, item: ArchivedItems[ItemKind]): string | undefined {
  if ("origin" in item) return wrongWithDocument(id, item);
  if ("thread" in item) {
    const isOfIt = item.runs.every(
      ({ run, turn }) =>
        run.threadId === id &&
        (turn === undefined ||
          (turn.runId === run.runId && turn.turnId === run.turnId && turn.threadId === id)),
    );
    if (item.thread.threadId !== id || !isOfIt || item.runs.length === 0) return "ids";
    const ids = item.runs.flatMap(({ run }) => [run.runId, run.turnId]);
    return new Set<string>(ids).size === ids.length ? undefined : "ids";
  }
  if (item.id !== id) return "id";
  if (of === "sites" && "host" in item && !/^https?:$/u.test(URL.parse(item.url)?.protocol ?? ""))
    return "url";
  return undefined;
}

function wrongWithDocument(
  id: string,
  { document, text, passages, marks }: ArchivedDocument,
): string | undefined {
  if (document.id !== id) return "id";
  if (text.length === 0 || text.length !== document.length || !text.isWellFormed()) return "text";
  if (passages.length !== document.passageCount) return "passages";
  let last = 0;
  for (const { start, end } of passages) {
    if (start < last || end <= start || end > text.length) return "passages";
    last = start;
  }
  return marks.every(({ start }) => start <= text.length) ? undefined : "marks";
}

async function requireKnown(bytes: Uint8Array, read: ArchiveParts["shapes"]["header"]): Promise<void> {
  const header = read(await jsonOf(bytes));
  if ("problem" in header || header.read.format !== ARCHIVE_FORMAT) throw damaged();
  const { version } = header.read;
  if (version <= ARCHIVE_VERSION) return;
  throw refused(say("archive.newer", { version, known: ARCHIVE_VERSION }), say("archive.newer-hint"));
}

async function shaped<T>(name: string, bytes: Uint8Array, shape: ReadShape<T>): Promise<T> {
  const found = await inShape(await jsonOf(bytes), shape);
  if ("read" in found) return found.read;
  if (name === MANIFEST) throw damaged();
  throw refused(say("archive.entry-unreadable", { name, problem: found.problem.slice(0, 200) }));
}

/** `undefined` where it is no JSON. */
function jsonOf(bytes: Uint8Array): Promise<unknown> {
  return inTurns(parsedInParts(bytes), turnOfTheLoop).catch(() => undefined);
}

const foreign = (name: string): FootnoteError => refused(say("archive.foreign", { name }));
const damaged = (): FootnoteError => refused(say("archive.damaged"), say("archive.damaged-hint"));

function refused(said: ReturnType<typeof say>, hint?: ReturnType<typeof say>): FootnoteError {
  return new FootnoteError("document-unreadable", said, { hint });
}
