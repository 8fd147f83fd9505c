/** Opens plans, where a host has made some: nothing of them is there where FOOTNOTE_PLANS names no file. */
import { resolve } from "node:path";
import { readValue } from "../adapters/env.ts";
import { readPlanTable } from "../adapters/plans/read-plan-table.ts";
import { FootnoteError } from "../core/domain/errors.ts";
import { makeScope } from "../core/domain/make-scope.ts";
import { say } from "../core/domain/said/say.ts";
import { grantsCsv } from "../core/plans/grants-csv.ts";
import { createPlanGrants, type PlanGrants } from "../services/plans/grants.ts";
import { createPlans, type Plans } from "../services/plans/plans.ts";
import { endOfRun } from "../services/plans/run-units.ts";
import type { Config } from "./config.ts";
import type { OpenedStores } from "./open-stores.ts";
import { clock, ids } from "./system-clock.ts";

export interface OpenedPlans extends Plans {
  readonly grants: PlanGrants;
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
  return {
    ...plans,
    grants,
    async csv() {
      const rows = (await grants.all()).map(async (grant) => {
        const account = await accounts.getAccount(grant.userId);
        return { ...grant, email: account?.email ?? grant.userId };
      });
      return grantsCsv(await Promise.all(rows));
    },
  };
}

export function plansOff(code: "bad-request" | "not-found"): FootnoteError {
  return new FootnoteError(code, say("plan.off"), { hint: say("plan.off-hint") });
}
