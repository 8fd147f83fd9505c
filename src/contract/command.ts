/** What each command of the command line prints with `--json`. */
import { z } from "@hono/zod-openapi";
import {
  CHANGE_KINDS,
  HEARD_REASONS,
  MARK_REASONS,
  TERM_PLACES,
  TERM_REASONS,
} from "../core/domain/change.ts";
import type {
  AddedItem,
  AddedItems,
  CheckedFile,
  CommandName,
  CommandReplies,
  ExportedDigest,
  ExportedReport,
  ExportedTurn,
  FailedDigest,
  FollowedSites,
  LocatedChange,
  ReadyModel,
  RepairedFile,
} from "../core/domain/command-replies.ts";
import type { BroughtZotero, SentToZotero } from "../core/domain/zotero-replies.ts";
import { DIGEST_FORMATS } from "../core/domain/digest-format.ts";
import { MEDIA_TYPES } from "../core/domain/document.ts";
import { EXPORT_FORMATS } from "../core/domain/export-format.ts";
import type { DigestId, ResearchId, TurnId } from "../core/domain/ids.ts";
import type { ListedModel } from "../core/domain/local-model.ts";
import { ADD_KINDS } from "../core/domain/replies.ts";
import { checkSummarySchema, textClaimSchema } from "./check.ts";
import { digestListSchema, digestRecordSchema } from "./digest.ts";
import { documentSchema } from "./document.ts";
import { deletedReportSchema, importReportSchema } from "./archive.ts";
import { accountListSchema, accountSchema } from "./account.ts";
import { count, errorBodySchema, idOf, offset } from "./fields.ts";
import { gridSchema } from "./grid.ts";
import { ownPlanReplySchema, planGrantSchema, planListSchema } from "./plan.ts";
import { recheckSchema } from "./recheck.ts";
import { researchListSchema, researchRecordSchema } from "./research.ts";
import { schemaOf } from "./schema-of.ts";
import { madeShareSchema, shareListSchema } from "./share.ts";
import { pageStateSchema, siteSchema } from "./site.ts";
import { findingListSchema } from "./state.ts";
import { storyListSchema } from "./story.ts";
import { threadListSchema } from "./thread.ts";
import { spaceDefaultsSchema } from "./space-defaults.ts";
import { turnSchema, usageSchema, writerKind } from "./turn.ts";
import { advertiserSchema, booksSchema, campaignSchema, creativeSchema, flightSchema } from "./sponsored.ts";
import {
  auditSchema,
  changeListSchema,
  invoiceListSchema,
  invoiceSchema,
  ledgerSchema,
  reportSchema,
} from "./sponsored-accounts.ts";
import { loginListSchema, loginSchema } from "./sponsored-own.ts";
import { awarenessSchema, changeSurveySchema } from "./sponsored-survey.ts";
import { usageGrouping, usageSumSchema } from "./usage.ts";

const file = { text: z.string().optional(), path: z.string().optional() };

const addedItemSchema = schemaOf<AddedItem>()(
  z.union([
    z.object({ outcome: z.enum(ADD_KINDS), url: z.string(), document: documentSchema }),
    z.object({ outcome: z.literal("failed"), url: z.string(), error: errorBodySchema }),
  ]),
);

const broughtZoteroSchema = schemaOf<BroughtZotero>()(
  z.object({
    added: count,
    unchanged: count,
    removed: count,
    failed: z.array(z.object({ url: z.string(), error: errorBodySchema })),
  }),
);
const sentToZoteroSchema = schemaOf<SentToZotero>()(z.object({ added: count, refused: z.array(z.string()) }));

const addedItemsSchema = schemaOf<AddedItems>()(
  z.object({
    added: count,
    replaced: count,
    unchanged: count,
    failed: count,
    items: z.array(addedItemSchema),
    missing: z.array(documentSchema),
    ignored: z.array(z.string()).optional(),
    savedParts: z.array(z.string()).optional(),
    links: z.array(z.string()).optional(),
    moved: z.array(z.object({ from: z.string(), to: z.string() })).optional(),
    embedding: errorBodySchema.optional(),
  }),
);

const followedSitesSchema = schemaOf<FollowedSites>()(
  z.object({ sites: z.array(z.object({ site: siteSchema, items: z.array(pageStateSchema) })) }),
);

const exportedTurnSchema = schemaOf<ExportedTurn>()(
  z.object({ turnId: idOf<TurnId>(), format: z.enum(EXPORT_FORMATS), ...file }),
);

const exportedDigestSchema = schemaOf<ExportedDigest>()(
  z.object({ id: idOf<DigestId>(), format: z.enum(DIGEST_FORMATS), ...file }),
);

const exportedReportSchema = schemaOf<ExportedReport>()(
  z.object({ id: idOf<ResearchId>(), format: z.enum(EXPORT_FORMATS), ...file }),
);

const checkedFileSchema = schemaOf<CheckedFile>()(
  z.object({
    file: z.string(),
    documents: z.array(
      z.object({
        document: z.string(),
        title: z.string(),
        mediaType: z.enum(MEDIA_TYPES),
        length: count,
      }),
    ),
    claims: z.array(textClaimSchema),
    summary: checkSummarySchema,
  }),
);

const failedDigestSchema = schemaOf<FailedDigest>()(
  z.object({
    source: z.object({ url: z.string() }),
    status: z.literal("failed"),
    error: errorBodySchema,
  }),
);

const changeSchema = schemaOf<LocatedChange>()(
  z.object({
    id: z.string(),
    start: offset,
    end: offset,
    before: z.string(),
    after: z.string(),
    kind: z.enum(CHANGE_KINDS),
    reason: z.union([
      z.object({ code: z.enum(MARK_REASONS) }),
      z.object({ code: z.enum(TERM_REASONS), term: z.string(), from: z.enum(TERM_PLACES) }),
      z.object({ code: z.enum(HEARD_REASONS), model: z.string() }),
    ]),
    page: z.number().int().optional(),
    atMs: z.number().int().optional(),
  }),
);

const repairedFileSchema = schemaOf<RepairedFile>()(
  z.object({
    file: z.string(),
    title: z.string(),
    language: z.string(),
    writer: writerKind,
    model: z.string().optional(),
    text: z.string(),
    changes: z.array(changeSchema),
    suggestions: z.array(changeSchema),
    rejected: count,
    usage: usageSchema,
    notices: z.array(errorBodySchema),
  }),
);

const listedModelSchema = schemaOf<ListedModel>()(
  z.object({
    name: z.string(),
    path: z.string(),
    bytes: count,
    isPartial: z.boolean(),
    facts: z
      .object({
        architecture: z.string(),
        title: z.string().optional(),
        contextTokens: count.optional(),
        hasChatTemplate: z.boolean(),
      })
      .optional(),
  }),
);

const readyModelSchema = schemaOf<ReadyModel>()(
  z.object({
    name: z.string(),
    path: z.string(),
    bytes: count,
    wasThere: z.boolean(),
    isVerified: z.boolean(),
    isRuntimeInstalled: z.boolean(),
  }),
);

const removed = z.array(z.string());
const removedSchema = z.object({ removed });

const of = <Name extends CommandName>() => schemaOf<CommandReplies[Name]>();

export const COMMAND_SCHEMAS: { readonly [Name in CommandName]: z.ZodType<CommandReplies[Name]> } = {
  add: of<"add">()(z.union([addedItemsSchema, followedSitesSchema])),
  ask: turnSchema,
  check: checkedFileSchema,
  digest: of<"digest">()(
    z.union([
      digestRecordSchema,
      failedDigestSchema,
      z.object({ digests: z.array(z.union([digestRecordSchema, failedDigestSchema])) }),
    ]),
  ),
  digests: of<"digests">()(z.union([digestListSchema, removedSchema])),
  doctor: findingListSchema,
  export: of<"export">()(z.union([exportedTurnSchema, exportedDigestSchema, exportedReportSchema])),
  grid: gridSchema,
  "archive export": of<"archive export">()(z.object({ path: z.string(), bytes: count })),
  "archive import": importReportSchema,
  "archive delete": deletedReportSchema,
  list: of<"list">()(z.object({ documents: z.array(documentSchema), sites: z.array(siteSchema) })),
  "model install": of<"model install">()(
    z.object({ runtime: z.string(), folder: z.string(), wasThere: z.boolean() }),
  ),
  "ocr install": of<"ocr install">()(
    z.object({ runtime: z.string(), folder: z.string(), wasThere: z.boolean() }),
  ),
  "model list": of<"model list">()(
    z.object({ models: z.array(listedModelSchema), isRuntimeInstalled: z.boolean() }),
  ),
  "model pull": readyModelSchema,
  "model remove": of<"model remove">()(removedSchema),
  "plan show": ownPlanReplySchema,
  "plan list": planListSchema,
  "plan give": planGrantSchema,
  "plan take": ownPlanReplySchema,
  "plan export": of<"plan export">()(z.object(file)),
  recheck: recheckSchema,
  refresh: followedSitesSchema,
  reindex: of<"reindex">()(z.object({ passages: count })),
  move: of<"move">()(
    z.object({ from: z.string(), to: z.string(), counts: z.record(z.string(), count), hash: z.string() }),
  ),
  remove: of<"remove">()(z.object({ removed, pages: count })),
  repair: repairedFileSchema,
  research: researchRecordSchema,
  "zotero import": broughtZoteroSchema,
  "zotero export": sentToZoteroSchema,
  researches: of<"researches">()(z.union([researchListSchema, researchRecordSchema, removedSchema])),
  serve: of<"serve">()(z.object({ address: z.string(), answersFrom: z.string(), data: z.string() })),
  sponsored: of<"sponsored">()(z.union([advertiserSchema, campaignSchema, flightSchema, creativeSchema])),
  "sponsored audit": auditSchema,
  "sponsored awareness": awarenessSchema,
  "sponsored changes": changeListSchema,
  "sponsored invoice": invoiceSchema,
  "sponsored invoices": invoiceListSchema,
  "sponsored ledger": ledgerSchema,
  "sponsored list": booksSchema,
  "sponsored login": loginSchema,
  "sponsored logins": loginListSchema,
  "sponsored report": reportSchema,
  "sponsored reverse": ledgerSchema,
  "sponsored survey": changeSurveySchema,
  share: of<"share">()(madeShareSchema.and(z.object({ address: z.string() }))),
  shares: of<"shares">()(z.union([shareListSchema, removedSchema])),
  threads: threadListSchema,
  discover: storyListSchema,
  user: of<"user">()(z.object({ account: accountSchema, password: z.string().optional() })),
  "user list": accountListSchema,
  worker: of<"worker">()(z.object({ data: z.string() })),
  space: of<"space">()(spaceDefaultsSchema),
  usage: of<"usage">()(z.object({ by: usageGrouping, sums: z.array(usageSumSchema) })),
};
