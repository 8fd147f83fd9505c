/** Documents of the library. */
import { z } from "@hono/zod-openapi";
import { type Document, MEDIA_TYPES, type PlaceMark, WORK_KINDS } from "../core/domain/document.ts";
import type { DocumentId } from "../core/domain/ids.ts";
import {
  ADD_KINDS,
  type AddedDocument,
  type DocumentList,
  type DocumentText,
  type SuggestedQuestions,
  type KeptText,
} from "../core/domain/replies.ts";
import type { FoundList, Outline } from "../core/domain/outline.ts";
import { count, idOf, instant, offset, sentenceSchema } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

/** What a page says of itself. */
export const pageFactFields = {
  publishedAt: instant.optional(),
  updatedAt: instant.optional(),
  author: z.string().optional(),
  canonicalUrl: z.string().optional(),
  publishedIn: z.string().optional(),
  doi: z.string().optional(),
  workKind: z.enum(WORK_KINDS).optional(),
  unread: z.array(sentenceSchema).optional(),
};

export const documentSchema = schemaOf<Document>()(
  z.object({
    id: idOf<DocumentId>(),
    title: z.string(),
    url: z.string(),
    mediaType: z.enum(MEDIA_TYPES),
    language: z.string(),
    contentHash: z.string(),
    fetchedAt: instant,
    ...pageFactFields,
    length: count,
    passageCount: count,
  }),
  "Document",
);

export const addedDocumentSchema = schemaOf<AddedDocument>()(
  z.object({ outcome: z.enum(ADD_KINDS), document: documentSchema }),
  "AddedDocument",
);

export const keptTextSchema = schemaOf<KeptText>()(z.object({ documentId: idOf<DocumentId>() }), "KeptText");

export const documentListSchema = schemaOf<DocumentList>()(
  z.object({
    documents: z.array(documentSchema),
    total: count,
    kinds: z.array(z.object({ mediaType: z.enum(MEDIA_TYPES), count })),
  }),
  "DocumentList",
);

const placeMarkSchema = schemaOf<PlaceMark>()(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("page"), start: offset, page: z.number().int() }),
    z.object({ kind: z.literal("time"), start: offset, atMs: z.number() }),
  ]),
  "PlaceMark",
);

export const outlineSchema = schemaOf<Outline>()(
  z.object({
    headings: z.array(z.object({ level: z.number().int(), title: z.string(), start: offset })),
    places: z.array(placeMarkSchema),
  }),
  "Outline",
);

export const foundListSchema = schemaOf<FoundList>()(
  z.object({
    found: z.array(
      z.object({
        start: offset,
        end: offset,
        before: z.string(),
        text: z.string(),
        after: z.string(),
        page: z.number().int().optional(),
        atMs: z.number().optional(),
      }),
    ),
    isCut: z.boolean(),
  }),
  "FoundList",
);

export const suggestedQuestionsSchema = schemaOf<SuggestedQuestions>()(
  z.object({ questions: z.array(z.string()) }),
  "SuggestedQuestions",
);

export const documentTextSchema = schemaOf<DocumentText>()(z.object({ text: z.string() }), "DocumentText");
