/** Surveys of hold-outs, where a host has switched one on for a flight. */
import { createRoute } from "@hono/zod-openapi";
import type { FlightId } from "../../core/domain/sponsored.ts";
import { bodyOf, byId, errorReplies, json } from "../fields.ts";
import { awarenessSchema, changeSurveySchema, surveyAnswerSchema } from "../sponsored-survey.ts";

export const sponsoredSurveyRoutes = {
  answer: createRoute({
    method: "post",
    path: "/api/sponsored/answers",
    "x-deed": "ask",
    summary: "Answer whether one knows whom a flight is for; counted once, by flight and arm alone",
    request: bodyOf(surveyAnswerSchema),
    responses: { 204: { description: "Taken" }, ...errorReplies },
  }),
  change: createRoute({
    method: "put",
    path: "/api/sponsored/flights/{id}/survey",
    "x-deed": "administer",
    summary: "Ask readers one question about a flight, or no longer",
    request: { params: byId<FlightId>(), ...bodyOf(changeSurveySchema) },
    responses: { 200: json(changeSurveySchema, "As it is now"), ...errorReplies },
  }),
  awareness: createRoute({
    method: "get",
    path: "/api/sponsored/awareness",
    "x-deed": "administer",
    summary: "What hold-outs show: both arms, an interval, and no difference below 2,000 answers",
    responses: { 200: json(awarenessSchema, "One of each flight"), ...errorReplies },
  }),
} as const;
