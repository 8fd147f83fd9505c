/** What the services of archives are made of. */
import type { ArchivedItems, ArchiveHeader, ArchiveManifest } from "../../core/domain/archive.ts";
import type { Scope } from "../../core/domain/scope.ts";
import type { ArchiveFiles } from "../../core/ports/archive-files.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { Jobs } from "../../core/ports/jobs.ts";
import type { Store } from "../../core/ports/store.ts";
import type { Originals } from "../library/originals.ts";

/** JSON of a stranger's, as what it should be; or what is wrong with it. */
export type ReadShape<T> = (json: unknown) => { readonly read: T } | { readonly problem: string };

export type ArchiveShapes = { readonly [Kind in keyof ArchivedItems]: ReadShape<ArchivedItems[Kind]> } & {
  readonly header: ReadShape<ArchiveHeader>;
  readonly manifest: ReadShape<ArchiveManifest>;
  readonly settings: ReadShape<Readonly<Record<string, string>>>;
};

export interface ArchiveParts {
  readonly scope: Scope;
  readonly store: Store;
  readonly originals: Pick<Originals, "read">;
  readonly files: ArchiveFiles;
  readonly shapes: ArchiveShapes;
  readonly jobs: Pick<Jobs, "put">;
  readonly clock: Pick<Clock, "now">;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: (bytes: Uint8Array) => Promise<string>;
  /** Of this Footnote. */
  readonly version: string;
  /** All files of the space together, and one of them. */
  readonly mostBytes: number;
  readonly maxFileBytes: number;
  /** What was stored is to be found. */
  readonly settle: () => Promise<void>;
  /** Something will be stored that has to be indexed, whoever does it. */
  readonly expect: () => Promise<void>;
}
