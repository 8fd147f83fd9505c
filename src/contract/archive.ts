/** Archives of everything: what is replied of them, and the entries that they hold, to which a stranger's are held. */
import { z } from "@hono/zod-openapi";
import {
  ARCHIVED_ORIGINS,
  type ArchiveCounts,
  type ArchivedDocument,
  type ArchivedRun,
  type ArchivedThread,
  type ArchiveHeader,
  type ArchiveManifest,
  type DeletedReport,
  type ImportReport,
} from "../core/domain/archive.ts";
import type { PlaceMark } from "../core/domain/document.ts";
import type { DocumentId, RunId, ThreadId, TurnId } from "../core/domain/ids.ts";
import type { PassageSpan } from "../core/domain/passage-span.ts";
import type { DeleteEverything } from "../core/domain/requests.ts";
import type { NewRun } from "../core/domain/run.ts";
import { documentSchema } from "./document.ts";
import { runEventSchema } from "./event.ts";
import { count, idOf, instant, offset } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { threadSummarySchema } from "./thread.ts";
import { turnSchema } from "./turn.ts";

const countsSchema = schemaOf<ArchiveCounts>()(
  z.object({
    documents: count,
    texts: count.openapi({ description: "Read for answers, research and digests" }),
    originals: count.openapi({ description: "Files that documents were read from" }),
    threads: count,
    turns: count,
    digests: count,
    research: count,
    sites: count,
  }),
  "ArchiveCounts",
);

export const importReportSchema = schemaOf<ImportReport>()(
  z.object({
    added: countsSchema,
    there: countsSchema.openapi({ description: "Here already" }),
    beside: count.openapi({
      description:
        "Documents whose address has other words here: those stay, and the archive's are kept for the answers that quote them",
    }),
    filesLeft: count.openapi({ description: "Files for which there was no room" }),
    settings: z.array(z.string()).openapi({ description: "Names of settings that were taken over" }),
  }),
  "ImportReport",
);

export const deletedReportSchema = schemaOf<DeletedReport>()(
  z.object({
    deleted: z.object({
      documents: count,
      texts: count,
      threads: count,
      digests: count,
      research: count,
      sites: count,
    }),
  }),
  "DeletedReport",
);

export const deleteEverythingSchema = schemaOf<DeleteEverything>()(
  z.object({
    confirm: z.string().max(100).openapi({ description: "`delete everything`, or `全部删除`" }),
  }),
  "DeleteEverything",
);

export const archiveHeaderSchema = schemaOf<ArchiveHeader>()(
  z.object({ format: z.string(), version: z.number().int(), footnote: z.string(), madeAt: instant }),
);

export const archiveManifestSchema = schemaOf<ArchiveManifest>()(
  z.object({ counts: countsSchema, hash: z.string() }),
);

export const archivedSettingsSchema = z.record(z.string().max(100), z.string().max(2_000));

const placeMarkSchema = schemaOf<PlaceMark>()(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("page"), start: offset, page: z.number() }),
    z.object({ kind: z.literal("time"), start: offset, atMs: z.number() }),
  ]),
);

const passageSpanSchema = schemaOf<PassageSpan>()(
  z.object({
    start: offset,
    end: offset,
    headingPath: z.array(z.string()),
    page: z.number().optional(),
    atMs: z.number().optional(),
  }),
);

export const archivedDocumentSchema = schemaOf<ArchivedDocument>()(
  z.object({
    document: documentSchema,
    origin: z.enum(ARCHIVED_ORIGINS),
    wantedAt: instant,
    text: z.string(),
    marks: z.array(placeMarkSchema),
    passages: z.array(passageSpanSchema),
  }),
);

const newRunSchema = schemaOf<NewRun>()(
  z.object({
    runId: idOf<RunId>(),
    threadId: idOf<ThreadId>(),
    turnId: idOf<TurnId>(),
    question: z.string(),
    askedAt: instant,
    documentIds: z.array(idOf<DocumentId>()).optional(),
  }),
);

const archivedRunSchema = schemaOf<ArchivedRun>()(
  z.object({
    run: newRunSchema,
    turn: turnSchema.optional(),
    events: z.array(runEventSchema).optional(),
  }),
);

export const archivedThreadSchema = schemaOf<ArchivedThread>()(
  z.object({ thread: threadSummarySchema, runs: z.array(archivedRunSchema) }),
);
