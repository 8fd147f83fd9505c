/** How Footnote is: its health, and what its doctor finds. */
import { z } from "@hono/zod-openapi";
import { type Finding, FINDING_PARTS, FINDING_STATUSES } from "../core/domain/finding.ts";
import {
  JSON_WAYS,
  LIMIT_NAMES,
  type ModelFindings,
  type ModelSkills,
  type ModelProbe,
  THOUGHTS,
} from "../core/domain/model-probe.ts";
import type { FindingList, Health, Ready } from "../core/domain/replies.ts";
import { SOURCE_KINDS } from "../core/domain/source-kind.ts";
import { count, errorBodySchema, instant } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

export const healthSchema = schemaOf<Health>()(
  z.object({
    status: z.literal("ok"),
    version: z.string(),
    model: z.string().nullable(),
    models: z.array(z.string()).openapi({ description: "All that may be asked to write an answer" }),
    answerTakesMs: z.number().optional().openapi({
      description: "What an answer of the model takes, about; only where its speed was probed",
    }),
    webSearch: z.boolean(),
    sources: z.array(z.enum(SOURCE_KINDS)),
    documents: count,
    ownDocuments: count.openapi({ description: "Of these, those that somebody added: without the guide" }),
    passages: count,
  }),
  "Health",
);

export const readySchema = schemaOf<Ready>()(z.object({ status: z.literal("ready") }), "Ready");

const modelFindingsSchema = schemaOf<ModelFindings>()(
  z.object({
    json: z.enum(JSON_WAYS).optional(),
    temperature: z.literal(false).optional(),
    limitName: z.enum(LIMIT_NAMES).optional(),
    systemRole: z.literal(false).optional(),
    usageOnRequest: z.literal(false).optional(),
    showsThoughts: z.literal(false).optional(),
    emptyThoughts: z.literal(true).optional(),
    thinks: z.enum(THOUGHTS).optional(),
    thinksUnopened: z.literal(true).optional(),
    streams: z.boolean().optional(),
  }),
  "ModelFindings",
);

const modelSkillsSchema = schemaOf<ModelSkills>()(
  z.object({
    cites: z.boolean().optional(),
    refuses: z.boolean().optional(),
    judges: z.boolean().optional(),
    readsPerSecond: z.number().optional(),
  }),
  "ModelSkills",
);

const probeSchema = schemaOf<ModelProbe>()(
  z.object({
    model: z.string(),
    address: z.string(),
    probedAt: instant,
    callsTools: z.boolean().optional(),
    json: z.enum([...JSON_WAYS, "none"]).optional(),
    thinks: z.enum([...THOUGHTS, "no"]).optional(),
    contextTokens: count.optional(),
    firstTokenMs: z.number().optional(),
    tokensPerSecond: z.number().optional(),
    skills: modelSkillsSchema.optional(),
    takes: modelFindingsSchema,
    error: errorBodySchema.optional(),
  }),
  "ModelProbe",
);

const findingSchema = schemaOf<Finding>()(
  z.object({
    part: z.enum(FINDING_PARTS),
    status: z.enum(FINDING_STATUSES),
    title: z.string(),
    message: z.string(),
    details: z.array(z.string()).optional(),
    hint: z.string().optional(),
    probe: probeSchema.optional(),
  }),
  "Finding",
);

export const findingListSchema = schemaOf<FindingList>()(
  z.object({ findings: z.array(findingSchema) }),
  "FindingList",
);
