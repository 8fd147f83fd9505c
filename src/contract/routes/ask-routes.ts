/** Asking, and listening to runs. */
import { createRoute, z } from "@hono/zod-openapi";
import type { RunId } from "../../core/domain/ids.ts";
import { runEventSchema } from "../event.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";
import { askSchema } from "../thread.ts";
import { turnSchema } from "../turn.ts";

/** Each frame is one event: `id` is its sequence number, `event` its type, `data` the event as JSON. */
const eventStream = { "text/event-stream": { schema: runEventSchema } };
const FRAMES = "in each frame `id` is the sequence number, `event` the type, `data` one event as JSON";

export const askRoutes = {
  ask: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/ask",
    summary: "Ask a question",
    request: bodyOf(askSchema),
    responses: {
      200: {
        description: `The run's events: ${FRAMES}; with \`Accept: application/json\` the finished turn`,
        content: { ...eventStream, ...json(turnSchema, "").content },
      },
      ...errorReplies,
    },
  }),
  events: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/runs/{id}/events",
    summary: "Resume or replay a run",
    request: {
      params: byId<RunId>(),
      query: z.object({ from: z.coerce.number().int().min(1).default(1) }),
    },
    responses: {
      200: { description: `Events with \`seq >= from\`: ${FRAMES}`, content: eventStream },
      204: { description: "The run has ended and has no such events" },
      ...errorReplies,
    },
  }),
  stop: createRoute({
    "x-deed": "ask",
    method: "delete",
    path: "/api/runs/{id}",
    summary: "Stop a run",
    request: { params: byId<RunId>() },
    responses: { 204: { description: "It is being stopped" }, ...errorReplies },
  }),
} as const;
