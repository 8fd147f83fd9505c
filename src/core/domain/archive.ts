/**
 * An archive: everything that is in one space, as one file that another Footnote can take in. What an entry holds is here; how
 * the entries are packed is `core/ports/archive-files.ts`'s matter.
 */
import type { ThreadSummary, Turn } from "./answer.ts";
import type { DigestRecord } from "./digest.ts";
import type { Document, PlaceMark } from "./document.ts";
import type { RunEvent } from "./event.ts";
import type { PassageSpan } from "./passage-span.ts";
import type { ResearchRecord } from "./research.ts";
import type { NewRun } from "./run.ts";
import type { Site } from "./site.ts";

/** Of the form. A newer Footnote reads all up to its own. */
export const ARCHIVE_VERSION = 1;
export const ARCHIVE_FORMAT = "footnote-archive";

/** The first entry: what the file is, before any of it is read. */
export interface ArchiveHeader {
  readonly format: string;
  readonly version: number;
  /** Of the Footnote that made it. */
  readonly footnote: string;
  readonly madeAt: string;
}

export const ARCHIVED_KINDS = [
  "documents",
  "texts",
  "originals",
  "threads",
  "turns",
  "digests",
  "research",
  "sites",
] as const;
/** `documents` are the library's; `texts` were read for answers, research and digests; `originals` are files. */
export type ArchivedKind = (typeof ARCHIVED_KINDS)[number];
export type ArchiveCounts = Readonly<Record<ArchivedKind, number>>;

/** The last entry: without it the file was cut. */
export interface ArchiveManifest {
  readonly counts: ArchiveCounts;
  /** Of all entries between the first and this one, each after those before it: SHA-256, lower-case hex. */
  readonly hash: string;
}

export const ARCHIVED_ORIGINS = ["library", "web", "digest"] as const;

export interface ArchivedDocument {
  readonly document: Document;
  /** Who brought it. */
  readonly origin: (typeof ARCHIVED_ORIGINS)[number];
  /** When a question last wanted it. */
  readonly wantedAt: string;
  readonly text: string;
  readonly marks: readonly PlaceMark[];
  readonly passages: readonly PassageSpan[];
}

/** A question, with its answer; or with what was told of it, where it has none. */
export interface ArchivedRun {
  readonly run: NewRun;
  readonly turn?: Turn;
  readonly events?: readonly RunEvent[];
}

export interface ArchivedThread {
  readonly thread: ThreadSummary;
  readonly runs: readonly ArchivedRun[];
}

export interface ArchivedItems {
  readonly documents: ArchivedDocument;
  readonly threads: ArchivedThread;
  readonly digests: DigestRecord;
  readonly research: ResearchRecord;
  readonly sites: Site;
}

/** By the names of their variables; never a key. */
export type ArchivedSettings = Readonly<Record<string, string>>;

/** What became of an archive that was taken in. */
export interface ImportReport {
  readonly added: ArchiveCounts;
  /** As they are in the archive, here already. */
  readonly there: ArchiveCounts;
  /** Documents whose address has other words here: those stay, and the archive's are kept for the answers that quote them. */
  readonly beside: number;
  /** Files for which there is no room, or that are larger than a file may be here. */
  readonly filesLeft: number;
  /** Names of settings that were taken over. */
  readonly settings: readonly string[];
}

/** What was deleted. */
export interface DeletedReport {
  readonly deleted: Omit<ArchiveCounts, "turns" | "originals">;
}

/** By which deleting everything is confirmed, in either language. */
export const DELETE_WORDS = { en: "delete everything", zh: "全部删除" } as const;

export function isConfirmed(written: string): boolean {
  return Object.values<string>(DELETE_WORDS).includes(written.trim().toLowerCase());
}

export const NOTHING_COUNTED: ArchiveCounts = {
  documents: 0,
  texts: 0,
  originals: 0,
  threads: 0,
  turns: 0,
  digests: 0,
  research: 0,
  sites: 0,
};
