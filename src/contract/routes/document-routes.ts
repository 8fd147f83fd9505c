/** The library: add by upload or URL, list, read a span of text, delete. */
import { createRoute, z } from "@hono/zod-openapi";
import { DOCUMENT_ORDERS, MEDIA_TYPES } from "../../core/domain/document.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { AddUrl } from "../../core/domain/requests.ts";
import {
  addedDocumentSchema,
  documentListSchema,
  documentSchema,
  documentTextSchema,
  foundListSchema,
  keptTextSchema,
  outlineSchema,
  suggestedQuestionsSchema,
} from "../document.ts";
import { byId, errorReplies, fileReply, json, rangeSchema } from "../fields.ts";
import { schemaOf } from "../schema-of.ts";

export const addUrlSchema = schemaOf<AddUrl>()(
  z.object({
    url: z.string(),
    language: z
      .string()
      .max(35)
      .optional()
      .openapi({ description: "BCP 47; wanted, where a video has captions in several languages" }),
  }),
  "AddUrl",
);

export const documentRoutes = {
  add: createRoute({
    "x-deed": "write",
    method: "post",
    path: "/api/documents",
    summary: "Add a document: upload a file, or name a URL",
    description: "Answers once the document is durable and can be found.",
    request: {
      body: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }),
          },
          "application/json": { schema: addUrlSchema },
        },
      },
    },
    responses: {
      200: json(addedDocumentSchema, "The same document was there already"),
      201: json(addedDocumentSchema, "Added"),
      ...errorReplies,
    },
  }),
  keep: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/texts",
    summary: "Keep a file for questions about it alone, outside of the library",
    description: "The id is for `documentIds` of a question. Threads that ask it keep it.",
    request: {
      body: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }),
          },
        },
      },
    },
    responses: { 201: json(keptTextSchema, "Kept"), ...errorReplies },
  }),
  list: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/documents",
    summary: "List documents, newest first, or some of them in another order",
    request: {
      query: rangeSchema.extend({
        text: z
          .string()
          .max(300)
          .optional()
          .openapi({ description: "Stands in the title, the address or the author's name" }),
        mediaType: z.enum(MEDIA_TYPES).optional(),
        guide: z
          .enum(["true", "false"])
          .optional()
          .openapi({ description: "Only Footnote's own guide, or all but that" }),
        order: z.enum(DOCUMENT_ORDERS).optional(),
      }),
    },
    responses: { 200: json(documentListSchema, "Documents"), ...errorReplies },
  }),
  read: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/documents/{id}",
    summary: "What is known of a document",
    request: { params: byId<DocumentId>() },
    responses: { 200: json(documentSchema, "The document"), ...errorReplies },
  }),
  text: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/documents/{id}/text",
    summary: "A span of a document's stored text",
    request: {
      params: byId<DocumentId>(),
      query: z.object({
        start: z.coerce.number().int().min(0).default(0),
        end: z.coerce.number().int().min(0).optional(),
      }),
    },
    responses: { 200: json(documentTextSchema, "The span"), ...errorReplies },
  }),
  suggest: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/suggested-questions",
    summary:
      "At most three questions to begin with, of the documents that were added last; no model is asked",
    request: { query: z.object({ language: z.enum(["en", "zh"]).optional() }) },
    responses: { 200: json(suggestedQuestionsSchema, "Questions"), ...errorReplies },
  }),
  outline: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/documents/{id}/outline",
    summary: "A document's headings, and where its pages or times begin",
    request: { params: byId<DocumentId>() },
    responses: { 200: json(outlineSchema, "The outline"), ...errorReplies },
  }),
  find: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/documents/{id}/found",
    summary: "Where some words stand in a document",
    request: { params: byId<DocumentId>(), query: z.object({ text: z.string().min(1).max(300) }) },
    responses: { 200: json(foundListSchema, "At most 200 places, in order"), ...errorReplies },
  }),
  original: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/documents/{id}/original",
    summary: "The file that a document was read from, byte for byte, where it is kept",
    request: { params: byId<DocumentId>() },
    responses: { 200: fileReply({ file: { mediaType: "application/octet-stream" } }), ...errorReplies },
  }),
  remove: createRoute({
    "x-deed": "write",
    method: "delete",
    path: "/api/documents/{id}",
    summary: "Remove a document",
    request: { params: byId<DocumentId>() },
    responses: { 204: { description: "Removed" }, ...errorReplies },
  }),
} as const;
