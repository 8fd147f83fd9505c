/** Threads and turns: list, read, delete, check anew, export. */
import { createRoute, z } from "@hono/zod-openapi";
import { EXPORT_FILES, EXPORT_FORMATS } from "../../core/domain/export-format.ts";
import type { ThreadId, TurnId } from "../../core/domain/ids.ts";
import { byId, errorReplies, fileReply, formatOf, json, rangeSchema } from "../fields.ts";
import { recheckSchema } from "../recheck.ts";
import { threadListSchema, threadTurnsSchema } from "../thread.ts";
import { turnSchema } from "../turn.ts";

export const threadRoutes = {
  list: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/threads",
    summary: "List threads, latest first",
    request: { query: rangeSchema },
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
