/** Research: begin, list, open, watch, approve, pause, go on, cancel, do a step anew, fork, remove, export. */
import { createRoute, z } from "@hono/zod-openapi";
import { EXPORT_FILES, EXPORT_FORMATS } from "../../core/domain/export-format.ts";
import type { ResearchId } from "../../core/domain/ids.ts";
import { unconfirmedCostSchema } from "../digest.ts";
import { bodyOf, byId, errorReplies, fileReply, formatOf, idOf, json } from "../fields.ts";
import {
  beginResearchSchema,
  editedPlanSchema,
  forecastResearchSchema,
  moreBudgetSchema,
  researchEventSchema,
  researchForecastSchema,
  researchListSchema,
  researchRecordSchema,
  researchScheduleSchema,
} from "../research.ts";

const record = (description: string) => ({ 200: json(researchRecordSchema, description), ...errorReplies });
const ofStep = z.object({
  id: idOf<ResearchId>(),
  seq: z.coerce.number().int().min(1),
});

export const researchRoutes = {
  begin: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research",
    summary: "Begin research on a question",
    request: bodyOf(beginResearchSchema),
    responses: {
      409: json(unconfirmedCostSchema, "It may cost more than is agreed to"),
      ...record("The research, which goes on by itself"),
    },
  }),
  estimate: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research/estimate",
    summary: "What research would take and may take at most, before it is begun",
    request: bodyOf(forecastResearchSchema, false),
    responses: {
      200: json(researchForecastSchema, "On the high side, and within the budget"),
      ...errorReplies,
    },
  }),
  list: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/research",
    summary: "Research, newest first",
    request: {
      query: z.object({
        offset: z.coerce.number().int().min(0).optional(),
        limit: z.coerce.number().int().min(1).max(1_000).optional(),
      }),
    },
    responses: { 200: json(researchListSchema, "Without findings and reports"), ...errorReplies },
  }),
  get: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/research/{id}",
    summary: "One research, whole",
    request: { params: byId<ResearchId>() },
    responses: record("The research as far as it is"),
  }),
  events: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/research/{id}/events",
    summary: "Watch research: its steps as they are done",
    request: {
      params: byId<ResearchId>(),
      query: z.object({ from: z.coerce.number().int().min(1).default(1) }),
    },
    responses: {
      200: {
        description:
          "Steps with `seq >= from`, and how it ended: in each frame `id` is the sequence number, `event` the type, `data` one event as JSON",
        content: { "text/event-stream": { schema: researchEventSchema } },
      },
      204: { description: "It is at rest and has no such events" },
      ...errorReplies,
    },
  }),
  approve: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research/{id}/approve",
    summary: "Work on the plan as it is, or as it was changed",
    request: { params: byId<ResearchId>(), ...bodyOf(editedPlanSchema, false) },
    responses: record("The research, which goes on by itself"),
  }),
  pause: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research/{id}/pause",
    summary: "Pause research that is running",
    request: { params: byId<ResearchId>() },
    responses: record("The research as far as it came"),
  }),
  resume: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research/{id}/resume",
    summary: "Go on with research, with more budget where some is given",
    request: { params: byId<ResearchId>(), ...bodyOf(moreBudgetSchema, false) },
    responses: record("The research, which goes on by itself"),
  }),
  cancel: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research/{id}/cancel",
    summary: "End research, with a report of what was found so far",
    request: { params: byId<ResearchId>() },
    responses: record("The research, ended"),
  }),
  redo: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research/{id}/steps/{seq}/redo",
    summary: "Do one step anew, and what comes after it where it comes to something else",
    request: { params: ofStep },
    responses: record("The research, which goes on by itself"),
  }),
  fork: createRoute({
    "x-deed": "ask",
    method: "post",
    path: "/api/research/{id}/steps/{seq}/fork",
    summary: "Another research that has the steps up to this one, and waits for its plan to be approved",
    request: { params: ofStep },
    responses: record("The other research"),
  }),
  schedule: createRoute({
    "x-deed": "ask",
    method: "put",
    path: "/api/research/{id}/schedule",
    summary: "Do research again every so often, or never again",
    request: { params: byId<ResearchId>(), ...bodyOf(researchScheduleSchema) },
    responses: record("The research"),
  }),
  remove: createRoute({
    "x-deed": "write",
    method: "delete",
    path: "/api/research/{id}",
    summary: "Remove research",
    request: { params: byId<ResearchId>() },
    responses: { 204: { description: "Removed" }, ...errorReplies },
  }),
  exporting: createRoute({
    "x-deed": "read",
    method: "get",
    path: "/api/research/{id}/export",
    summary: "The report, or the bibliography of its sources, as a file",
    request: { params: byId<ResearchId>(), query: z.object({ format: formatOf(EXPORT_FORMATS) }) },
    responses: { 200: fileReply(EXPORT_FILES), ...errorReplies },
  }),
} as const;
