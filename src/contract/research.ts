/** Research: a question worked on in steps, as it is kept, listed, watched and asked for. */
import { z } from "@hono/zod-openapi";
import { WRITER_CHOICES } from "../core/domain/answer.ts";
import { MOST_ASKED_DOCUMENTS } from "../core/domain/ask-request.ts";
import type { DocumentId, ResearchId } from "../core/domain/ids.ts";
import type { ResearchList } from "../core/domain/replies.ts";
import {
  type BeginResearch,
  type EditedPlan,
  type ForecastResearch,
  QUESTION_ORIGINS,
  QUESTION_STATES,
  RESEARCH_LANGUAGES,
  RESEARCH_STATUSES,
  RESEARCH_STEPS,
  type ResearchBudget,
  type ResearchContradiction,
  type ResearchEstimate,
  type ResearchEvent,
  type ResearchFinding,
  type ResearchForecast,
  type ResearchNews,
  type ResearchQuestion,
  type ResearchRecord,
  type ResearchSchedule,
  type ResearchSpent,
  type ResearchStep,
  type ResearchSummary,
} from "../core/domain/research.ts";
import { SOURCE_KINDS } from "../core/domain/source-kind.ts";
import { count, errorBodySchema, idOf, instant, ordinal } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";
import { answerSchema, citationSchema, computationSchema, sourceSchema, writerKind } from "./turn.ts";

const budget = {
  searches: count.openapi({ description: "Documents read as a whole and links followed included" }),
  pages: count.openapi({ description: "Of the web; documents of the library are not counted" }),
  minutes: z.number().min(0),
  tokens: count.openapi({ description: "Of models, in and out" }),
  costMicros: count,
};
const budgetSchema = schemaOf<ResearchBudget>()(z.object(budget), "ResearchBudget");

const spentSchema = schemaOf<ResearchSpent>()(
  z.object({
    searches: count,
    pages: count,
    modelCalls: count,
    tokens: count,
    costMicros: count.nullable(),
    elapsedMs: z.number(),
  }),
  "ResearchSpent",
);

const questionSchema = schemaOf<ResearchQuestion>()(
  z.object({
    id: z.string(),
    text: z.string(),
    query: z.string(),
    origin: z.enum(QUESTION_ORIGINS),
    answeredBy: z.string().optional(),
    sources: z.array(z.enum(SOURCE_KINDS)).optional(),
    read: z
      .union([z.object({ documentId: idOf<DocumentId>() }), z.object({ url: z.string() })])
      .optional()
      .openapi({ description: "It is looked for there, in place of a search" }),
    of: z.string().optional().openapi({ description: "The question of the plan that it is to answer" }),
    state: z.enum(QUESTION_STATES),
  }),
  "ResearchQuestion",
);

const findingSchema = schemaOf<ResearchFinding>()(
  z.object({
    id: z.string(),
    question: z.string(),
    text: z.string(),
    citation: citationSchema,
    more: z.array(citationSchema).optional(),
    computed: computationSchema.optional(),
    answers: z.boolean(),
  }),
  "ResearchFinding",
);

const contradictionSchema = schemaOf<ResearchContradiction>()(
  z.object({ findings: z.tuple([z.string(), z.string()]), what: z.string() }),
  "ResearchContradiction",
);

const stepSchema = schemaOf<ResearchStep>()(
  z.object({
    seq: ordinal,
    key: z.string(),
    kind: z.enum(RESEARCH_STEPS),
    about: z.string(),
    at: instant,
    spent: spentSchema,
    found: count,
    error: errorBodySchema.optional(),
  }),
  "ResearchStep",
);

const estimateSchema = schemaOf<ResearchEstimate>()(
  z.object({
    searches: count,
    modelCalls: count,
    inputTokens: count,
    outputTokens: count,
    costMicros: count.nullable(),
  }),
  "ResearchEstimate",
);

const head = {
  id: idOf<ResearchId>(),
  question: z.string(),
  createdAt: instant,
  endedAt: instant.optional(),
  status: z.enum(RESEARCH_STATUSES),
  writer: writerKind,
  model: z.string().optional(),
  budget: budgetSchema,
  spent: spentSchema,
  nextAt: instant.optional().openapi({ description: "It is done again then" }),
  previous: idOf<ResearchId>().optional().openapi({ description: "The run before it of its schedule" }),
  news: schemaOf<ResearchNews>()(
    z.object({ since: instant, added: count, gone: count }),
    "ResearchNews",
  ).optional(),
};

const summarySchema = schemaOf<ResearchSummary>()(
  z.object({ ...head, counts: z.object({ questions: count, findings: count, steps: count }) }),
  "ResearchSummary",
);

export const researchListSchema = schemaOf<ResearchList>()(
  z.object({ research: z.array(summarySchema) }),
  "ResearchList",
);

export const researchRecordSchema = schemaOf<ResearchRecord>()(
  z.object({
    ...head,
    language: z.enum(RESEARCH_LANGUAGES),
    sources: z.array(z.enum(SOURCE_KINDS)),
    documentIds: z.array(idOf<DocumentId>()).optional(),
    estimate: estimateSchema,
    clarifying: z.array(z.string()).optional(),
    waits: z.boolean().optional(),
    questions: z.array(questionSchema),
    findings: z.array(findingSchema),
    contradictions: z.array(contradictionSchema),
    found: z.array(sourceSchema).openapi({ description: "The sources, numbered as the findings cite them" }),
    steps: z.array(stepSchema),
    redone: z.record(z.string(), z.number()).optional(),
    report: answerSchema.optional(),
    notices: z.array(errorBodySchema),
    error: errorBodySchema.optional(),
    forkOf: idOf<ResearchId>().optional(),
    everyMs: count.optional(),
  }),
  "ResearchRecord",
);

export const researchEventSchema = schemaOf<ResearchEvent>()(
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("step"), seq: ordinal, step: stepSchema }).openapi("ResearchStepEvent"),
    z
      .object({ type: z.literal("end"), seq: ordinal, status: z.enum(RESEARCH_STATUSES) })
      .openapi("ResearchEndEvent"),
  ]),
  "ResearchEvent",
);

export const moreBudgetSchema = schemaOf<Partial<ResearchBudget>>()(
  z.strictObject(budget).partial(),
  "MoreResearchBudget",
);

const writerChoice = z.enum(WRITER_CHOICES).optional();

export const forecastResearchSchema = schemaOf<ForecastResearch>()(
  z.strictObject({ writer: writerChoice, budget: moreBudgetSchema.optional() }),
  "ForecastResearch",
);

export const researchForecastSchema = schemaOf<ResearchForecast>()(
  z.object({
    writer: writerKind,
    model: z.string().optional(),
    budget: budgetSchema,
    estimate: estimateSchema,
  }),
  "ResearchForecast",
);

export const beginResearchSchema = schemaOf<BeginResearch>()(
  z.strictObject({
    question: z.string(),
    writer: writerChoice,
    sources: z.array(z.enum(SOURCE_KINDS)).max(20).optional(),
    documentIds: z.array(z.string().max(100)).max(MOST_ASKED_DOCUMENTS).optional().openapi({
      description: "Ask these documents alone",
    }),
    budget: moreBudgetSchema.optional(),
    waits: z
      .boolean()
      .optional()
      .openapi({ description: "Stop once the plan is there, for a person's word" }),
    acceptMicros: count.optional().openapi({ description: "What it may cost, each time" }),
    every: z.string().optional().openapi({ description: "Do it again so often: 1d, 1w", example: "1w" }),
  }),
  "BeginResearch",
);

export const researchScheduleSchema = schemaOf<ResearchSchedule>()(
  z.strictObject({ every: z.string() }),
  "ResearchSchedule",
);

export const editedPlanSchema = schemaOf<EditedPlan>()(
  z.strictObject({
    questions: z.array(z.strictObject({ id: z.string().optional(), text: z.string().max(4_000) })).max(100),
  }),
  "EditedPlan",
);
