/**
 * Plans, where a host has made some: what each holds, who has which, and what is taken of a month. A run reserves its unit before it begins; it is
 * used when the run is done, and given back where it failed or was ended. Asking is not among what is counted.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import type { SpaceId, UserId } from "../../core/domain/ids.ts";
import { METERED, type Metered, monthOf, nextMonth, type PlanGrant } from "../../core/domain/metered.ts";
import { type Entitlements, type OwnPlan, type PlanName, type PlanTable } from "../../core/domain/plan.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Scope } from "../../core/domain/scope.ts";
import {
  comingForEverybody,
  comingOf,
  entitlementsAt,
  everybodysPlan,
  NOTHING_PUBLISHED,
  publish,
  type PublishedPlans,
} from "../../core/plans/plan-versions.ts";
import type { Clock } from "../../core/ports/clock.ts";
import type { PlanStore, PlanUnit, UnitEnd } from "../../core/ports/plan-store.ts";
import type { Units } from "../../core/ports/units.ts";
import type { ValueStore } from "../../core/ports/value-store.ts";

export interface Plans {
  readonly table: PlanTable;
  /** What the host's table has come to so far; announced changes included. */
  published(): Promise<PublishedPlans>;
  unitsOf(scope: Scope): Units;
  own(userId: UserId): Promise<OwnPlan>;
  hasNoAds(userId: UserId): Promise<boolean>;
  /** Looks at what was reserved a while ago: what became of a run whose server died in between is put down. Gives how many were. */
  sweep(): Promise<number>;
}

export interface PlansParts {
  readonly table: PlanTable;
  readonly store: PlanStore & ValueStore;
  readonly clock: Pick<Clock, "now">;
  /** What became of a run; nothing while it goes on or rests. */
  readonly endOf: (unit: Pick<PlanUnit, "key" | "spaceId" | "userId">) => Promise<UnitEnd | undefined>;
}

/** Under this name the store keeps what was published. */
const PUBLISHED = "plans";
/** A run puts itself down within seconds; what is older and open is looked at so often. */
const LOOK_MS = 10 * 60_000;
const SWEEP_MS = 60_000;
const AT_ONCE = 100;

interface Holding {
  readonly plan: string;
  readonly entitlements: Entitlements;
  readonly grant?: PlanGrant;
}

export function createPlans({ table, store, clock, endOf }: PlansParts): Plans {
  let publishing: Promise<PublishedPlans> | undefined;
  let sweptMs = 0;

  const publishNow = async (): Promise<PublishedPlans> => {
    const kept = await store.getValue(PUBLISHED);
    const before = kept === undefined ? NOTHING_PUBLISHED : (JSON.parse(kept) as PublishedPlans);
    const next = publish(before, table, clock.now());
    const json = JSON.stringify(next);
    if (json !== kept) await store.setValue(PUBLISHED, json);
    return next;
  };
  const published = (): Promise<PublishedPlans> => {
    publishing ??= publishNow().catch((thrown: unknown) => {
      // The store may be there again for the next who asks.
      publishing = undefined;
      throw thrown;
    });
    return publishing;
  };

  const held = async (userId: UserId, now: string): Promise<Holding> => {
    const [known, grants] = await Promise.all([published(), store.listGrants(userId)]);
    for (const grant of grants) {
      const { plan, startsAt, endsAt } = grant;
      const entitlements = entitlementsAt(known, plan, now);
      const isNow = startsAt <= now && (endsAt === undefined || now < endsAt);
      if (isNow && entitlements !== undefined) return { plan, entitlements, grant };
    }
    const plan = everybodysPlan(known, now) ?? table.everybody;
    const entitlements = entitlementsAt(known, plan, now) ?? entitlementsAt(known, table.everybody, now);
    if (entitlements === undefined) throw new Error("the plan of everybody was never published");
    return { plan, entitlements };
  };

  const sold = async (userId: UserId, has: string): Promise<Pick<OwnPlan, "offered" | "isBought">> => {
    if (table.billing !== "stripe") return {};
    const others = table.plans.filter(({ id, stripePrice }) => stripePrice !== undefined && id !== has);
    const now = clock.now();
    const isBought = (await store.listGrants(userId)).some(
      ({ customer, endsAt }) => customer !== undefined && (endsAt === undefined || now < endsAt),
    );
    return { offered: others.map(({ id, name }) => ({ plan: id, name })), isBought };
  };

  const nameOf = (id: string) => table.plans.find((plan) => plan.id === id)?.name ?? { en: id, zh: id };

  const take = async (of: Metered, key: string, spaceId: SpaceId, userId: UserId): Promise<void> => {
    const at = clock.now();
    const { plan, entitlements } = await held(userId, at);
    const most = entitlements[of];
    const unit = { key, spaceId, userId, of, month: monthOf(at), at };
    if (await store.takeUnit(unit, most === "unlimited" ? undefined : most)) return;
    throw usedUp(of, Number(most), inBoth(nameOf(plan)), at);
  };

  return {
    table,
    published,
    unitsOf: ({ spaceId, userId }) => ({
      take: (of, key) => take(of, key, spaceId, userId),
      async end(key, end) {
        await store.endUnit(key, end, clock.now());
      },
    }),

    async own(userId) {
      const now = clock.now();
      const { plan, entitlements, grant } = await held(userId, now);
      const taken = await store.countUnits(userId, monthOf(now));
      const known = await published();
      const next = grant === undefined ? comingForEverybody(known, now) : comingOf(known, plan, now);
      return {
        plan,
        name: nameOf(plan),
        ...(grant?.endsAt === undefined ? {} : { until: grant.endsAt }),
        left: METERED.map((of) => ({ of, most: entitlements[of], taken: taken.get(of) ?? 0 })),
        renewsAt: nextMonth(now),
        isWithoutAds: entitlements["ads.none"],
        ...(await sold(userId, plan)),
        ...(next === undefined ? {} : { coming: { from: next.from, entitlements: next.entitlements } }),
      };
    },

    hasNoAds: async (userId) => (await held(userId, clock.now())).entitlements["ads.none"],

    async sweep() {
      const now = clock.now();
      const nowMs = Date.parse(now);
      if (nowMs - sweptMs < SWEEP_MS) return 0;
      sweptMs = nowMs;
      let ended = 0;
      for (const unit of await store.listReserved(new Date(nowMs - LOOK_MS).toISOString(), AT_ONCE)) {
        const end = await endOf(unit);
        if (end === undefined) await store.seeReserved(unit.key, now);
        else if (await store.endUnit(unit.key, end, now)) ended++;
      }
      return ended;
    },
  };
}

/** One name, or both: an error says it in whichever language it is read. */
const inBoth = ({ en, zh }: PlanName): string => (en === zh ? en : `${en} · ${zh}`);

function usedUp(of: Metered, most: number, plan: string, now: string): FootnoteError {
  const what = of === "research.run" ? "research" : "analysis";
  if (most === 0) {
    return new FootnoteError("plan-limit", say(`plan.none-${what}`, { plan }), {
      hint: say(`plan.ask-host-${what}`),
    });
  }
  const renewsAt = nextMonth(now);
  return new FootnoteError("plan-limit", say(`plan.used-up-${what}`, { most, plan }), {
    hint: say(`plan.renews-${what}`, { day: renewsAt.slice(0, 10) }),
    retryAfterMs: Date.parse(renewsAt) - Date.parse(now),
  });
}
