/** For administrators: the plan of one person, given until a day or for good, or taken back. Nothing where there are no plans. */
import { type ReactNode, useState } from "react";
import type { Account } from "../../../core/domain/account.ts";
import type { PlanList } from "../../../core/domain/plan.ts";
import { givePlan, takePlanBack } from "../api/plans.ts";
import { planWords } from "./plan-words.ts";
import type { Loaded } from "../use-loaded.ts";
import { dayBefore, nameOf } from "./own-plan.tsx";

interface PersonPlanProps {
  readonly account: Account;
  readonly list: PlanList;
  readonly act: Loaded<unknown>["act"];
}

export function PersonPlan({ account: { id, email }, list, act }: PersonPlanProps): ReactNode {
  const plans = planWords();
  const has = list.grants.find(({ userId }) => userId === id);
  const everybodys = list.plans.find(({ isEverybodys }) => isEverybodys)?.id ?? "";
  const current = has?.plan ?? everybodys;
  const [plan, setPlan] = useState(current);
  const [until, setUntil] = useState("");
  if (list.plans.length === 0 || list.billing === "none") return null;
  const give = async (): Promise<void> => {
    const isBack = plan === everybodys && until === "";
    await act(() => (isBack ? takePlanBack(id) : givePlan(id, { plan, ...(until === "" ? {} : { until }) })));
    setUntil("");
  };
  return (
    <span className="person-cap person-plan">
      {plans.title}
      <select aria-label={plans.planOf(email)} value={plan} onChange={({ target }) => setPlan(target.value)}>
        {list.plans.map(({ id: one, name }) => (
          <option key={one} value={one}>
            {one === everybodys ? plans.everybodys(nameOf(name)) : nameOf(name)}
          </option>
        ))}
      </select>
      <input
        type="date"
        aria-label={plans.lastDayOf(email)}
        value={until}
        onChange={({ target }) => setUntil(target.value)}
      />
      <button
        type="button"
        aria-label={plans.giveTo(email)}
        disabled={plan === current && until === ""}
        onClick={() => void give()}
      >
        {plans.give}
      </button>
      {has?.endsAt === undefined ? null : <small>{plans.until(dayBefore(has.endsAt))}</small>}
      {has?.source === "stripe" ? <small>{plans.bought}</small> : null}
    </span>
  );
}
