/** One's own plan, and for administrators those of others. */
import type { UserId } from "../../../core/domain/ids.ts";
import type { PlanGrant } from "../../../core/domain/metered.ts";
import type { GivePlan, OwnPlan, PlanList } from "../../../core/domain/plan.ts";
import { call } from "./call.ts";
import { relative } from "./send.ts";

/** Nothing where there are no plans. */
export const getOwnPlan = async (): Promise<OwnPlan | undefined> => (await call("get", "/api/plan", {})).plan;

/** Addresses of the payment service. */
export const buyPlan = async (plan: string): Promise<string> =>
  (await call("post", "/api/plan/checkout", { body: { plan } })).url;
export const managePlan = async (): Promise<string> => (await call("post", "/api/plan/portal", {})).url;

export const listPlans = (): Promise<PlanList> => call("get", "/api/plans", {});
export const grantsPath = relative("/api/plans/grants.csv");
export const givePlan = (id: UserId, body: GivePlan): Promise<PlanGrant> =>
  call("put", "/api/people/{id}/plan", { params: { id }, body });
export const takePlanBack = (id: UserId): Promise<unknown> =>
  call("delete", "/api/people/{id}/plan", { params: { id } });
