/** One's own plan: what is left of the month, and what changes; nothing at all where there are no plans. */
import type { ReactNode } from "react";
import { type Metered, METERED } from "../../../core/domain/metered.ts";
import type { Entitlements, OwnPlan, PlanName } from "../../../core/domain/plan.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { buyPlan, getOwnPlan, managePlan } from "../api/plans.ts";
import { words } from "../dictionary.ts";
import { planWords } from "./plan-words.ts";
import { useLoaded } from "../use-loaded.ts";

export function OwnPlanPart(): ReactNode {
  const { value: plan, failure, act } = useLoaded(getOwnPlan);
  if (plan === undefined) return null;
  const { name, until, left, renewsAt, coming, offered = [], isBought } = plan;
  const go = (address: () => Promise<string>): void => void act(async () => location.assign(await address()));
  const plans = planWords();
  return (
    <section className="usage-part" aria-label={plans.title}>
      <h3>{plans.title}</h3>
      <p>
        {nameOf(name)}
        {until === undefined ? null : <small> {plans.until(dayBefore(until))}</small>}
      </p>
      {left.map((one) => (
        <p key={one.of} className={isUsedUp(one) ? "cap used-up" : "cap"}>
          {plans.metered[one.of]}:{" "}
          {one.most === "unlimited"
            ? plans.unlimited(one.taken)
            : `${plans.left(Math.max(0, one.most - one.taken), one.most)}; ${plans.renews(dayOf(renewsAt))}`}
        </p>
      ))}
      {coming === undefined ? null : (
        <p role="note">{plans.coming(dayOf(coming.from), heldWords(coming.entitlements))}</p>
      )}
      <p className="sum-facts">{plans.free}</p>
      <p>
        {isBought === true ? (
          <button type="button" onClick={() => go(managePlan)}>
            {plans.manage}
          </button>
        ) : (
          offered.map((one) => (
            <button key={one.plan} type="button" onClick={() => go(() => buyPlan(one.plan))}>
              {plans.buy(nameOf(one.name))}
            </button>
          ))
        )}
      </p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}

/** Before something is begun: how much of it is left; nothing where there is no limit. */
export function LeftNote({ of }: { readonly of: Metered }): ReactNode {
  const { value: plan } = useLoaded(getOwnPlan);
  const units = plan?.left.find((one) => one.of === of);
  if (plan === undefined || units === undefined || units.most === "unlimited") return null;
  const plans = planWords();
  const { most, taken } = units;
  return (
    <p className="research-estimate">
      <span>{plans.metered[of]}</span> {plans.left(Math.max(0, most - taken), most)};{" "}
      {plans.renews(dayOf(plan.renewsAt))}
    </p>
  );
}

export const nameOf = (name: PlanName): string => (words.language.startsWith("zh") ? name.zh : name.en);

/** Of an instant, the day (UTC). */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(instant),
  );
}

/** The last day of what ends at this instant. */
export const dayBefore = (instant: string): string => dayOf(new Date(Date.parse(instant) - 1).toISOString());

const isUsedUp = ({ most, taken }: OwnPlan["left"][number]): boolean => most !== "unlimited" && taken >= most;

function heldWords(entitlements: Entitlements | null): string {
  if (entitlements === null) return planWords().ends;
  return METERED.map(
    (of) => `${planWords().metered[of]} ${entitlements[of] === "unlimited" ? "∞" : entitlements[of]}`,
  ).join(", ");
}
