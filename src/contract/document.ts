/** Documents of the library. */
import { z } from "@hono/zod-openapi";
import { type Document, MEDIA_TYPES, WORK_KINDS } from "../core/domain/document.ts";
import type { DocumentId } from "../core/domain/ids.ts";
import {
  ADD_KINDS,
  type AddedDocument,
  type DocumentList,
  type DocumentText,
  type KeptText,
} from "../core/domain/replies.ts";
import { count, idOf, instant, sentenceSchema } from "./fields.ts";
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

export const documentTextSchema = schemaOf<DocumentText>()(z.object({ text: z.string() }), "DocumentText");
