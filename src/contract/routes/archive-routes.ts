/** Everything of a space as one file: export, import, delete. */
import { createRoute, z } from "@hono/zod-openapi";
import { deletedReportSchema, deleteEverythingSchema, importReportSchema } from "../archive.ts";
import { bodyOf, errorReplies, fileReply, json } from "../fields.ts";

export const archiveRoutes = {
  export: createRoute({
    "x-deed": "lead",
    method: "get",
    path: "/api/archive",
    summary: "Everything in the space as one file: documents, threads, digests, research, sites",
    description:
      "A tar file packed by gzip, sent as it is made. Settings go with it for who may administer; keys, accounts and links never do.",
    responses: { 200: fileReply({ archive: { mediaType: "application/gzip" } }), ...errorReplies },
  }),
  import: createRoute({
    "x-deed": "lead",
    method: "post",
    path: "/api/archive",
    summary: "Take an archive in: what is not here yet is added",
    description: "All of it is looked at before anything is written; one that is damaged changes nothing.",
    request: {
      query: z.object({
        settings: z.enum(["true", "false"]).optional().openapi({
          description: "Also the archive's settings that are not set here; for who may administer",
        }),
      }),
      body: {
        required: true,
        content: { "application/gzip": { schema: z.any().openapi({ type: "string", format: "binary" }) } },
      },
    },
    responses: { 200: json(importReportSchema, "What was added"), ...errorReplies },
  }),
  remove: createRoute({
    "x-deed": "lead",
    method: "delete",
    path: "/api/archive",
    summary: "Delete everything in the space, for good",
    description: "Not where other people are in the space too. What was spent stays, without the questions.",
    request: bodyOf(deleteEverythingSchema),
    responses: { 200: json(deletedReportSchema, "What was deleted"), ...errorReplies },
  }),
} as const;
