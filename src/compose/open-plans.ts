/** Opens plans, where a host has made some: nothing of them is there where FOOTNOTE_PLANS names no file. */
import { resolve } from "node:path";
import { type Env, readValue } from "../adapters/env.ts";
import { STRIPE_ADDRESS, stripePayments } from "../adapters/billing/stripe.ts";
import { readPlanTable } from "../adapters/plans/read-plan-table.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import { makeScope } from "../core/domain/make-scope.ts";
import { say } from "../core/domain/said/say.ts";
import type { Payments } from "../core/ports/payments.ts";
import { grantsCsv } from "../core/plans/grants-csv.ts";
import { type Billing, createBilling } from "../services/plans/billing.ts";
import { createPlanGrants, type PlanGrants } from "../services/plans/grants.ts";
import { createPlans, type Plans } from "../services/plans/plans.ts";
import { endOfRun } from "../services/plans/run-units.ts";
import type { Config } from "./config.ts";
import type { OpenedStores } from "./open-stores.ts";
import { clock, ids } from "./system-clock.ts";

export interface OpenedPlans extends Plans {
  readonly grants: PlanGrants;
  /** Nothing where nothing is sold. */
  readonly billing: Billing | undefined;
  /** All grants, with the addresses of their people. */
  csv(): Promise<string>;
}

/** Throws `config-invalid`. */
export function openPlans(
  { env }: Config,
  { shared, accounts, in: storeIn }: OpenedStores,
): OpenedPlans | undefined {
  const file = readValue(env, "FOOTNOTE_PLANS");
  if (file === undefined) return undefined;
  const plans = createPlans({
    table: readPlanTable(resolve(file)),
    store: shared,
    clock,
    endOf: ({ key, spaceId, userId }) => endOfRun(key, storeIn(makeScope(spaceId, userId))),
  });
  const grants = createPlanGrants({ plans, store: shared, clock, ids });
  const { table } = plans;
  const selling = { plans, store: shared, clock };
  return {
    ...plans,
    grants,
    billing:
      table.billing === "stripe" ? createBilling({ ...selling, payments: openStripe(env) }) : undefined,
    async csv() {
      const rows = (await grants.all()).map(async (grant) => {
        const account = await accounts.getAccount(grant.userId);
        return { ...grant, email: account?.email ?? grant.userId };
      });
      return grantsCsv(await Promise.all(rows));
    },
  };
}

function openStripe(env: Env): Payments {
  const read = (variable: string): string => {
    const value = readValue(env, variable);
    if (value !== undefined) return value;
    throw new FootnoteError("config-invalid", say("plan.stripe-keys", { variable }), {
      hint: say("plan.stripe-keys-hint"),
    });
  };
  return stripePayments({
    secretKey: read("STRIPE_SECRET_KEY"),
    webhookSecret: read("STRIPE_WEBHOOK_SECRET"),
    address: readValue(env, "STRIPE_ADDRESS") ?? STRIPE_ADDRESS,
  });
}

export function plansOff(code: "bad-request" | "not-found"): FootnoteError {
  return new FootnoteError(code, say("plan.off"), { hint: say("plan.off-hint") });
}
