/** Digests: begin, list, open, stop, go on, remove, export. */
import { createRoute, z } from "@hono/zod-openapi";
import { DIGEST_FILES, DIGEST_FORMATS } from "../../core/domain/digest-format.ts";
import type { DigestId } from "../../core/domain/ids.ts";
import {
  beginDigestSchema,
  digestListSchema,
  digestRecordSchema,
  unconfirmedCostSchema,
  uploadDigestFormSchema,
} from "../digest.ts";
import { byId, errorReplies, fileReply, formatOf, json } from "../fields.ts";

export const digestRoutes = {
  begin: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/digests",
    summary: "Begin a digest of a document, a page or an uploaded file",
    request: {
      body: {
        required: true,
        content: {
          "application/json": { schema: beginDigestSchema },
          "multipart/form-data": { schema: uploadDigestFormSchema },
        },
      },
    },
    responses: {
      200: json(digestRecordSchema, "The digest, which goes on by itself"),
      409: json(unconfirmedCostSchema, "It may cost more than is agreed to"),
      ...errorReplies,
    },
  }),
  list: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/digests",
    summary: "Digests, newest first",
    request: {
      query: z.object({
        offset: z.coerce.number().int().min(0).optional(),
        limit: z.coerce.number().int().min(1).max(1_000).optional(),
      }),
    },
    responses: { 200: json(digestListSchema, "Without their texts"), ...errorReplies },
  }),
  get: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/digests/{id}",
    summary: "One digest, whole",
    request: { params: byId<DigestId>() },
    responses: { 200: json(digestRecordSchema, "The digest as far as it is"), ...errorReplies },
  }),
  stop: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/digests/{id}/stop",
    summary: "Stop a digest that is being made",
    request: { params: byId<DigestId>() },
    responses: { 200: json(digestRecordSchema, "The digest as far as it came"), ...errorReplies },
  }),
  resume: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/digests/{id}/resume",
    summary: "Go on with a digest that was stopped or broke off",
    request: { params: byId<DigestId>() },
    responses: { 200: json(digestRecordSchema, "The digest, which goes on by itself"), ...errorReplies },
  }),
  remove: createRoute({
    "x-deed": "write",
    method: "delete",
    path: "/api/digests/{id}",
    summary: "Remove a digest",
    request: { params: byId<DigestId>() },
    responses: { 204: { description: "Removed" }, ...errorReplies },
  }),
  exporting: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/digests/{id}/export",
    summary: "A digest, or its concept map, as a file",
    request: { params: byId<DigestId>(), query: z.object({ format: formatOf(DIGEST_FORMATS) }) },
    responses: { 200: fileReply(DIGEST_FILES), ...errorReplies },
  }),
} as const;
