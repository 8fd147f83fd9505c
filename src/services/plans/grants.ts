/** Plans that people are given by administrators: until a day or for good, and taken back. */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { UserId } from "../../core/domain/ids.ts";
import type { PlanGrant } from "../../core/domain/metered.ts";
import type { GivePlan, PlanList, PlanTable } from "../../core/domain/plan.ts";
import { say } from "../../core/domain/said/say.ts";
import { everybodysPlan } from "../../core/plans/plan-versions.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import type { PlanStore } from "../../core/ports/plan-store.ts";
import type { Plans } from "./plans.ts";

export interface PlanGrants {
  /** What there is to be had, what of it changes when, and who has what. */
  list(): Promise<PlanList>;
  /** Ends what he was given before. Throws `not-found` of the plan, `bad-request`. */
  give(userId: UserId, wanted: GivePlan): Promise<PlanGrant>;
  /** He has everybody's plan, or what he bought. False where he was given none. */
  takeBack(userId: UserId): Promise<boolean>;
  /** Newest first; ended ones too. */
  all(): Promise<PlanGrant[]>;
}

export interface PlanGrantParts {
  readonly plans: Pick<Plans, "table" | "published">;
  readonly store: PlanStore;
  readonly clock: Pick<Clock, "now">;
  readonly ids: Ids;
}

const DAY_MS = 86_400_000;

export function createPlanGrants({ plans, store, clock, ids }: PlanGrantParts): PlanGrants {
  const { table } = plans;
  const takeBack = async (userId: UserId, now: string): Promise<boolean> => {
    const own = (await store.listGrants(userId)).filter(
      (grant) => grant.source === "manual" && isOpen(grant, now),
    );
    for (const grant of own) await store.putGrant({ ...grant, endsAt: now }, now);
    return own.length > 0;
  };

  return {
    async list() {
      const now = clock.now();
      const published = await plans.published();
      const everybodys = everybodysPlan(published, now);
      return {
        billing: table.billing,
        plans: table.plans.map(({ id, name }) => ({
          id,
          name,
          isEverybodys: id === everybodys,
          versions: published.versions.filter(({ plan }) => plan === id),
        })),
        grants: (await store.listGrants()).filter((grant) => isOpen(grant, now)),
      };
    },

    async give(userId, { plan, until }) {
      requireGiving(table);
      if (!table.plans.some(({ id }) => id === plan)) {
        const known = table.plans.map(({ id }) => id);
        throw new FootnoteError("not-found", say("plan.unknown", { plan, plans: known }));
      }
      const now = clock.now();
      const endsAt = until === undefined ? undefined : endOfDay(until, now);
      await takeBack(userId, now);
      const grant: PlanGrant = {
        id: ids.next("grt"),
        userId,
        plan,
        source: "manual",
        startsAt: now,
        ...(endsAt === undefined ? {} : { endsAt }),
      };
      await store.putGrant(grant, now);
      return grant;
    },

    async takeBack(userId) {
      requireGiving(table);
      return takeBack(userId, clock.now());
    },

    all: () => store.listGrants(),
  };
}

const isOpen = ({ endsAt }: PlanGrant, now: string): boolean => endsAt === undefined || now < endsAt;

/** Throws `bad-request`. */
function requireGiving({ billing }: PlanTable): void {
  if (billing !== "none") return;
  throw new FootnoteError("bad-request", say("plan.not-given"), { hint: say("plan.not-given-hint") });
}

/** The first moment after the day (UTC). Throws `bad-request`. */
function endOfDay(written: string, now: string): string {
  const startMs = /^\d{4}-\d{2}-\d{2}$/u.test(written) ? Date.parse(`${written}T00:00:00.000Z`) : Number.NaN;
  // A day that no month has is read as one of the next.
  const isDay = !Number.isNaN(startMs) && new Date(startMs).toISOString().startsWith(written);
  const endsAt = isDay ? new Date(startMs + DAY_MS).toISOString() : "";
  if (endsAt > now) return endsAt;
  throw new FootnoteError("bad-request", say("plan.until", { written }));
}
