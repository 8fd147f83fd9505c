/** `GET /api/doctor`: what is configured, what is not, and what is known of it. Asks no model anything. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { FINDING_PARTS, FINDING_STATUSES } from "../../../core/domain/finding.ts";
import { examine } from "../../../services/doctor/examine.ts";
import { DOCTOR_LANGUAGES } from "../../../services/doctor/examining.ts";
import type { Footnote } from "../../../compose/open-footnote.ts";
import { errorBodySchema, errorReplies, json } from "../schemas.ts";

const probe = z
  .object({
    model: z.string(),
    address: z.string(),
    probedAt: z.string(),
    callsTools: z.boolean().optional(),
    json: z.enum(["schema", "object", "text", "none"]).optional(),
    thinks: z.enum(["apart", "in-text", "hidden", "no"]).optional(),
    contextTokens: z.number().int().optional(),
    firstTokenMs: z.number().optional(),
    tokensPerSecond: z.number().optional(),
    takes: z.looseObject({ streams: z.boolean().optional() }),
    error: errorBodySchema.optional(),
  })
  .openapi("ModelProbe");

const finding = z
  .object({
    part: z.enum(FINDING_PARTS),
    status: z.enum(FINDING_STATUSES),
    title: z.string(),
    message: z.string(),
    details: z.array(z.string()).optional(),
    hint: z.string().optional(),
    probe: probe.optional(),
  })
  .openapi("Finding");

const doctor = createRoute({
  method: "get",
  path: "/api/doctor",
  summary: "What is configured, what is not, and what is known of it; never a key",
  request: { query: z.object({ language: z.enum(DOCTOR_LANGUAGES).default("en") }) },
  responses: {
    200: json(z.object({ findings: z.array(finding) }), "One finding for each part, in order"),
    ...errorReplies,
  },
});

export function addDoctorRoutes(app: OpenAPIHono, footnote: Footnote): void {
  app.openapi(doctor, async (context) => {
    const { language } = context.req.valid("query");
    const { signal } = context.req.raw;
    const findings = await examine(footnote.doctor(), { language, ask: "nothing", signal });
    // The domain's lists are read-only; the reply's schema says nothing of that.
    return context.json({ findings } as never, 200);
  });
}
