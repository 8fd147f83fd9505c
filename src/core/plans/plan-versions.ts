/**
 * The versions of plans: what a host's table makes of those that were published before. What gives people more holds at once; what takes
 * something from them is known some weeks before, and begins with a month.
 */
import { type Allowance, METERED, nextMonth } from "../domain/metered.ts";
import { type Entitlements, type PlanTable, type PlanVersion } from "../domain/plan.ts";

/** What is kept of all tables so far. */
export interface PublishedPlans {
  readonly versions: readonly PlanVersion[];
  /** Which plan everybody has, from when on. */
  readonly everybody: readonly { readonly plan: string; readonly from: string }[];
}

export const NOTHING_PUBLISHED: PublishedPlans = { versions: [], everybody: [] };

/** So long before it holds, a change that takes something away is known. */
const NOTICE_DAYS = 14;
const DAY_MS = 86_400_000;
const NOTHING: Entitlements = { "research.run": 0, "analysis.pro": 0, "ads.none": false };

/** The first month that begins late enough. */
export function afterNotice(now: string): string {
  return nextMonth(new Date(Date.parse(now) + NOTICE_DAYS * DAY_MS - 1).toISOString());
}

export function publish(before: PublishedPlans, table: PlanTable, now: string): PublishedPlans {
  const ids = new Set([...before.versions.map(({ plan }) => plan), ...table.plans.map(({ id }) => id)]);
  const versions = [...ids].flatMap((id) => {
    const known = before.versions.filter(({ plan, from }) => plan === id && from <= now);
    const wanted = table.plans.find((plan) => plan.id === id)?.entitlements ?? null;
    const next = nextVersion(id, known.at(-1), wanted, before, now);
    return next === undefined ? known : [...known, next];
  });
  const published = { versions, everybody: before.everybody };
  return { versions, everybody: everybodys(published, table.everybody, now) };
}

/** What a plan holds at a moment; nothing where there was none then. */
export function entitlementsAt(
  { versions }: PublishedPlans,
  plan: string,
  at: string,
): Entitlements | undefined {
  return versions.findLast((one) => one.plan === plan && one.from <= at)?.entitlements ?? undefined;
}

/** What is known to hold later. */
export function comingOf({ versions }: PublishedPlans, plan: string, now: string): PlanVersion | undefined {
  return versions.find((one) => one.plan === plan && one.from > now);
}

/** The same of whoever was given none: everybody may come to have another plan. */
export function comingForEverybody(
  published: PublishedPlans,
  now: string,
): Pick<PlanVersion, "from" | "entitlements"> | undefined {
  const plan = everybodysPlan(published, now);
  const next = plan === undefined ? undefined : comingOf(published, plan, now);
  const other = published.everybody.find(({ from }) => from > now);
  if (other === undefined || (next !== undefined && next.from < other.from)) return next;
  return { from: other.from, entitlements: entitlementsAt(published, other.plan, other.from) ?? null };
}

export function everybodysPlan({ everybody }: PublishedPlans, at: string): string | undefined {
  return everybody.findLast(({ from }) => from <= at)?.plan;
}

/** One that was announced and does not hold yet is announced anew, at the moment that it had. */
function nextVersion(
  plan: string,
  last: PlanVersion | undefined,
  wanted: Entitlements | null,
  before: PublishedPlans,
  now: string,
): PlanVersion | undefined {
  if (isSame(last?.entitlements ?? null, wanted)) return undefined;
  const announced = comingOf(before, plan, now);
  if (announced !== undefined && isSame(announced.entitlements, wanted)) return announced;
  const version = (last?.version ?? 0) + 1;
  const from = last?.entitlements && takesAway(last.entitlements, wanted) ? afterNotice(now) : now;
  return { plan, version, from, entitlements: wanted };
}

function everybodys(published: PublishedPlans, plan: string, now: string): PublishedPlans["everybody"] {
  const known = published.everybody.filter(({ from }) => from <= now);
  const last = known.at(-1);
  if (last?.plan === plan) return known;
  const announced = published.everybody.find((one) => one.from > now && one.plan === plan);
  if (announced !== undefined) return [...known, announced];
  const had = last && entitlementsAt(published, last.plan, now);
  const has = published.versions.findLast((one) => one.plan === plan)?.entitlements ?? null;
  return [...known, { plan, from: had && takesAway(had, has) ? afterNotice(now) : now }];
}

export function takesAway(had: Entitlements, wanted: Entitlements | null): boolean {
  const { "ads.none": hasNoAds, ...has } = wanted ?? NOTHING;
  return (had["ads.none"] && !hasNoAds) || METERED.some((of) => inUnits(has[of]) < inUnits(had[of]));
}

const inUnits = (allowance: Allowance): number => (allowance === "unlimited" ? Infinity : allowance);

function isSame(one: Entitlements | null, other: Entitlements | null): boolean {
  if (one === null || other === null) return one === other;
  return one["ads.none"] === other["ads.none"] && METERED.every((of) => one[of] === other[of]);
}
