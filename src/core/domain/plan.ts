/**
 * Plans, where a host has made some: what a person may do so often in a month, and whether he sees sponsored content. Asking is none of it: it has
 * no name here, so that no plan can limit it. Nothing that answers, searches, researches or digests reaches this file: `metered.ts` is theirs.
 */
import type { Allowance, Metered, PlanGrant } from "./metered.ts";

/** All that a plan can be about. `ads.none`: nothing that sponsors pay for is shown. */
export interface Entitlements extends Readonly<Record<Metered, Allowance>> {
  readonly "ads.none": boolean;
}

/** `none`: everybody has the plan of everybody. `manual`: administrators give plans. `stripe`: people can buy them too. */
export const BILLING_PROVIDERS = ["none", "manual", "stripe"] as const;
export type BillingProvider = (typeof BILLING_PROVIDERS)[number];

/** What people read, in each language. */
export interface PlanName {
  readonly en: string;
  readonly zh: string;
}

export interface Plan {
  /** What the table calls it. */
  readonly id: string;
  readonly name: PlanName;
  readonly entitlements: Entitlements;
  /** Stripe's id of the price that it is bought at. */
  readonly stripePrice?: string;
}

/** As a host wrote it. */
export interface PlanTable {
  /** The plan of whoever was given none. */
  readonly everybody: string;
  readonly billing: BillingProvider;
  readonly plans: readonly Plan[];
}

/** What a plan holds from a moment on, until its next version does. */
export interface PlanVersion {
  readonly plan: string;
  /** Counted from 1. */
  readonly version: number;
  readonly from: string;
  /** `null`: there is no such plan any more. */
  readonly entitlements: Entitlements | null;
}

/** How much of a month is left of something. */
export interface UnitsLeft {
  readonly of: Metered;
  readonly most: Allowance;
  readonly taken: number;
}

/** What somebody is told of his own plan. */
export interface OwnPlan {
  readonly plan: string;
  readonly name: PlanName;
  /** Until when he has it; everybody's plan has no end. */
  readonly until?: string;
  readonly left: readonly UnitsLeft[];
  /** When the next month begins: an instant (UTC). */
  readonly renewsAt: string;
  readonly isWithoutAds: boolean;
  /** What the plan holds from a day on, where that is known already. */
  readonly coming?: { readonly from: string; readonly entitlements: Entitlements | null };
  /** What can be bought here, where something can. */
  readonly offered?: readonly { readonly plan: string; readonly name: PlanName }[];
  /** He pays by Stripe, whose own page shows and ends that. */
  readonly isBought?: boolean;
}

/** `GET /api/plan`: nothing at all where there are no plans. */
export interface OwnPlanReply {
  readonly plan?: OwnPlan;
}

/** `GET /api/plans`, for administrators; empty where there are none. */
export interface PlanList {
  readonly plans: readonly {
    readonly id: string;
    readonly name: PlanName;
    readonly isEverybodys: boolean;
    readonly versions: readonly PlanVersion[];
  }[];
  readonly billing: BillingProvider;
  /** Those that have not ended, newest first. */
  readonly grants: readonly PlanGrant[];
}

/** What is to be bought. */
export interface BuyPlan {
  readonly plan: string;
}

/** A page of the payment service. */
export interface PaymentPage {
  readonly url: string;
}

/** `PUT /api/people/{id}/plan`. */
export interface GivePlan {
  readonly plan: string;
  /** A day (UTC), the last of it; for good where there is none. */
  readonly until?: string;
}
