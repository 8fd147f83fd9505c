/** Plans, where a host has made some: one's own, and for administrators all of them. */
import { z } from "@hono/zod-openapi";
import type { UserId } from "../core/domain/ids.ts";
import { GRANT_SOURCES, METERED, type PlanGrant } from "../core/domain/metered.ts";
import {
  BILLING_PROVIDERS,
  type BuyPlan,
  type Entitlements,
  type GivePlan,
  type OwnPlan,
  type OwnPlanReply,
  type PaymentPage,
  type PlanList,
  type PlanName,
  type PlanVersion,
  type UnitsLeft,
} from "../core/domain/plan.ts";
import { count, idOf, instant, ordinal } from "./fields.ts";
import { schemaOf } from "./schema-of.ts";

const allowance = z
  .union([count, z.literal("unlimited")])
  .openapi({ description: "Units in a calendar month (UTC)" });

const planName = schemaOf<PlanName>()(z.object({ en: z.string(), zh: z.string() }), "PlanName");

const entitlementsSchema = schemaOf<Entitlements>()(
  z.object({ "research.run": allowance, "analysis.pro": allowance, "ads.none": z.boolean() }),
  "Entitlements",
);

const versionSchema = schemaOf<PlanVersion>()(
  z.object({
    plan: z.string(),
    version: ordinal,
    from: instant,
    entitlements: entitlementsSchema.nullable().openapi({ description: "None: the plan ends then" }),
  }),
  "PlanVersion",
);

export const planGrantSchema = schemaOf<PlanGrant>()(
  z.object({
    id: z.string(),
    userId: idOf<UserId>(),
    plan: z.string(),
    source: z.enum(GRANT_SOURCES),
    startsAt: instant,
    endsAt: instant.optional(),
    customer: z.string().optional(),
  }),
  "PlanGrant",
);

const unitsLeft = schemaOf<UnitsLeft>()(
  z.object({ of: z.enum(METERED), most: allowance, taken: count }),
  "UnitsLeft",
);

const ownPlanSchema = schemaOf<OwnPlan>()(
  z.object({
    plan: z.string(),
    name: planName,
    until: instant.optional(),
    left: z.array(unitsLeft),
    renewsAt: instant,
    isWithoutAds: z.boolean(),
    coming: z.object({ from: instant, entitlements: entitlementsSchema.nullable() }).optional(),
    offered: z.array(z.object({ plan: z.string(), name: planName })).optional(),
    isBought: z.boolean().optional(),
  }),
  "OwnPlan",
);

export const ownPlanReplySchema = schemaOf<OwnPlanReply>()(
  z.object({ plan: ownPlanSchema.optional().openapi({ description: "Absent where there are no plans" }) }),
  "OwnPlanReply",
);

export const planListSchema = schemaOf<PlanList>()(
  z.object({
    plans: z.array(
      z.object({
        id: z.string(),
        name: planName,
        isEverybodys: z.boolean(),
        versions: z.array(versionSchema),
      }),
    ),
    billing: z.enum(BILLING_PROVIDERS),
    grants: z.array(planGrantSchema),
  }),
  "PlanList",
);

export const givePlanSchema = schemaOf<GivePlan>()(
  z.object({
    plan: z.string().min(1).max(100),
    until: z.string().max(40).optional().openapi({ description: "The last day of it (UTC), `2027-01-31`" }),
  }),
  "GivePlan",
);

export const buyPlanSchema = schemaOf<BuyPlan>()(z.object({ plan: z.string().min(1).max(100) }), "BuyPlan");
export const paymentPageSchema = schemaOf<PaymentPage>()(z.object({ url: z.string() }), "PaymentPage");
