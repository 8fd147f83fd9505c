/** Archives over one scope's services: what their entries are held to, and what is wiped once everything is deleted. */
import { tarGz } from "../adapters/archives/tar-gz.ts";
import {
  archivedDocumentSchema,
  archivedSettingsSchema,
  archivedThreadSchema,
  archiveHeaderSchema,
  archiveManifestSchema,
} from "../contract/archive.ts";
import { digestRecordSchema } from "../contract/digest.ts";
import { describeIssues } from "../contract/fields.ts";
import { researchRecordSchema } from "../contract/research.ts";
import { siteSchema } from "../contract/site.ts";
import type { ArchiveShapes, ReadShape } from "../services/archives/archive-parts.ts";
import { type Archives, type ArchivesParts, createArchives } from "../services/archives/archives.ts";
import { hashInParts } from "../services/library/hash-in-parts.ts";
import type { Machine, Opened } from "./machine.ts";
import { VERSION } from "./project-root.ts";
import { clock } from "./system-clock.ts";

type Own =
  | "files"
  | "shapes"
  | "clock"
  | "hash"
  | "version"
  | "mostBytes"
  | "maxFileBytes"
  | "settle"
  | "expect"
  | "wipe";

export function openArchives(
  { config, stores, pages }: Opened,
  { indexer, embeddings, people }: Machine,
  parts: Omit<ArchivesParts, Own>,
): Archives {
  return createArchives({
    ...parts,
    files: tarGz,
    shapes: SHAPES,
    clock,
    hash: hashInParts,
    version: VERSION,
    mostBytes: config.maxOriginalBytes,
    maxFileBytes: config.maxFileBytes,
    expect: () => indexer.expect(),
    async settle() {
      await indexer.flush();
      await embeddings.keepEmbedded();
    },
    async wipe() {
      await pages.emptyCache();
      // What is in the files is of all spaces, and making them anew holds everybody up.
      if (await people.accounts.areThere()) return;
      await indexer.rebuild();
      await stores.wipe?.();
    },
  });
}

const SHAPES: ArchiveShapes = {
  header: shape(archiveHeaderSchema),
  manifest: shape(archiveManifestSchema),
  settings: shape(archivedSettingsSchema),
  documents: shape(archivedDocumentSchema),
  threads: shape(archivedThreadSchema),
  digests: shape(digestRecordSchema),
  research: shape(researchRecordSchema),
  sites: shape(siteSchema),
};

interface Parsing<T> {
  safeParse(
    json: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: Parameters<typeof describeIssues>[0] };
}

function shape<T>(schema: Parsing<T>): ReadShape<T> {
  return (json) => {
    const parsed = schema.safeParse(json);
    return parsed.success ? { read: parsed.data } : { problem: describeIssues(parsed.error) };
  };
}
