/** Threads and turns: list, read, delete, check anew, export. */
import { createRoute, z } from "@hono/zod-openapi";
import { EXPORT_FILES, EXPORT_FORMATS, THREAD_FORMATS } from "../../core/domain/export-format.ts";
import type { ThreadId, TurnId } from "../../core/domain/ids.ts";
import { byId, errorReplies, fileReply, formatOf, json, rangeSchema } from "../fields.ts";
import { recheckSchema } from "../recheck.ts";
import { threadChangeSchema, threadListSchema, threadSummarySchema, threadTurnsSchema } from "../thread.ts";
import { turnSchema } from "../turn.ts";

export const threadRoutes = {
  list: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/threads",
    summary: "List threads, pinned ones and then the latest first, or find some by their words",
    request: {
      query: rangeSchema.extend({
        text: z.string().max(300).optional().openapi({
          description: "Words of titles, questions and answers; the last of them may be cut off",
        }),
        archived: z
          .enum(["true", "false"])
          .optional()
          .openapi({ description: "Only threads that were put away, or only others" }),
      }),
    },
    responses: { 200: json(threadListSchema, "Threads"), ...errorReplies },
  }),
  read: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/threads/{id}",
    summary: "Read a thread with its turns, oldest first",
    request: { params: byId<ThreadId>() },
    responses: { 200: json(threadTurnsSchema, "The thread"), ...errorReplies },
  }),
  change: createRoute({
    "x-deed": "write",
    method: "patch",
    path: "/api/threads/{id}",
    summary: "Give a thread another title, pin it or put it away",
    request: {
      params: byId<ThreadId>(),
      body: { required: true, ...json(threadChangeSchema, "What is to be changed") },
    },
    responses: { 200: json(threadSummarySchema, "The thread"), ...errorReplies },
  }),
  exporting: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/threads/{id}/export",
    summary: "A thread as one file: the latest version of each of its answers, with their quotes",
    request: { params: byId<ThreadId>(), query: z.object({ format: z.enum(THREAD_FORMATS).optional() }) },
    responses: {
      200: fileReply({ markdown: EXPORT_FILES.markdown, json: EXPORT_FILES.json }),
      ...errorReplies,
    },
  }),
  remove: createRoute({
    "x-deed": "write",
    method: "delete",
    path: "/api/threads/{id}",
    summary: "Delete a thread",
    request: { params: byId<ThreadId>() },
    responses: { 204: { description: "Deleted" }, ...errorReplies },
  }),
} as const;

export const turnRoutes = {
  read: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/turns/{id}",
    summary: "Read a turn",
    request: { params: byId<TurnId>() },
    responses: { 200: json(turnSchema, "The turn"), ...errorReplies },
  }),
  recheck: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/turns/{id}/recheck",
    summary: "Read the sources of a turn anew, and say which of its quotes still stand",
    request: { params: byId<TurnId>() },
    responses: { 200: json(recheckSchema, "What became of each source and quote"), ...errorReplies },
  }),
  exporting: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/turns/{id}/export",
    summary: "A turn, or the bibliography of its sources, as a file",
    request: { params: byId<TurnId>(), query: z.object({ format: formatOf(EXPORT_FORMATS) }) },
    responses: { 200: fileReply(EXPORT_FILES), ...errorReplies },
  }),
} as const;
