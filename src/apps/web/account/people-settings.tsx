/** For administrators: who has an account, what each may do and spend, and invitations. */
import { type ReactNode, useContext, useState } from "react";
import type { Account } from "../../../core/domain/account.ts";
import { ACCOUNT_ROLES } from "../../../core/domain/policy.ts";
import { microsOf } from "../../../lib/money.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { changePerson, endSessionsOf, listPeople, removePerson } from "../api/people.ts";
import { grantsPath, listPlans } from "../api/plans.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { words } from "../dictionary.ts";
import type { PlanList } from "../../../core/domain/plan.ts";
import { PersonPlan } from "../plan/person-plan.tsx";
import { planWords } from "../plan/plan-words.ts";
import { type Loaded, useLoaded } from "../use-loaded.ts";
import { InvitationList } from "./invitation-list.tsx";
import { RoleSelect } from "./role-select.tsx";
import { SessionContext } from "./session-context.ts";

export function PeopleSettings(): ReactNode {
  const { value, failure, act } = useLoaded(loadPeople);
  const { accounts, plans } = value ?? {};
  return (
    <div className="people">
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {accounts === undefined && !failure ? <p className="waiting">{words.loading}</p> : null}
      <ul className="named-rows">
        {accounts?.map((account) => (
          <li key={account.id}>
            <PersonRow account={account} plans={plans} act={act} />
          </li>
        ))}
      </ul>
      {plans === undefined || plans.plans.length === 0 ? null : (
        <p>
          <a href={grantsPath} download="plans.csv">
            {planWords().table}
          </a>
        </p>
      )}
      <InvitationList />
    </div>
  );
}

async function loadPeople(): Promise<{ readonly accounts: readonly Account[]; readonly plans: PlanList }> {
  const [accounts, plans] = await Promise.all([listPeople(), listPlans()]);
  return { accounts, plans };
}

interface PersonRowProps {
  readonly account: Account;
  readonly plans: PlanList | undefined;
  readonly act: Loaded<unknown>["act"];
}

function PersonRow({ account, plans, act }: PersonRowProps): ReactNode {
  const { people } = words;
  const { id, email, role, monthCapMicros } = account;
  const isOwn = useContext(SessionContext).account?.id === id;
  const [isRemoving, setIsRemoving] = useState(false);
  return (
    <>
      <span>
        <bdi>{email}</bdi>
        {isOwn ? <small>{people.you}</small> : null}
      </span>
      <span className="person-actions">
        <RoleSelect
          roles={ACCOUNT_ROLES}
          names={people.roles}
          label={people.roleOf(email)}
          role={role}
          onChoose={(chosen) => void act(() => changePerson(id, { role: chosen }))}
        />
        <CapField
          email={email}
          micros={monthCapMicros}
          onChange={(micros) => void act(() => changePerson(id, { monthCapMicros: micros }))}
        />
        {plans === undefined ? null : (
          <PersonPlan
            key={plans.grants.find(({ userId }) => userId === id)?.id ?? ""}
            account={account}
            list={plans}
            act={act}
          />
        )}
        <button
          type="button"
          aria-label={people.signOutAllOf(email)}
          onClick={() => void act(() => endSessionsOf(id))}
        >
          {people.signOutAll}
        </button>
        {isOwn ? null : (
          <button
            type="button"
            className="danger"
            aria-label={people.removeOf(email)}
            onClick={() => setIsRemoving(true)}
          >
            {words.remove}
          </button>
        )}
      </span>
      {isRemoving ? (
        <ConfirmDialog
          title={email}
          question={people.removeAsk}
          onConfirm={() => void act(() => removePerson(id))}
          onDone={() => setIsRemoving(false)}
        />
      ) : null}
    </>
  );
}

interface CapFieldProps {
  readonly email: string;
  readonly micros: number | undefined;
  /** `null` takes it away. */
  readonly onChange: (micros: number | null) => void;
}

/** Enter and leaving it keep what was typed. */
function CapField({ email, micros, onChange }: CapFieldProps): ReactNode {
  const { people } = words;
  const known = micros === undefined ? "" : String(micros / 1_000_000);
  const [typed, setTyped] = useState(known);
  const keep = (): void => {
    if (typed.trim() === known) return;
    if (typed.trim() === "") onChange(null);
    else if (/^\d{1,7}(?:\.\d{1,6})?$/u.test(typed.trim())) onChange(microsOf(typed.trim()));
    else setTyped(known);
  };
  return (
    <label className="person-cap">
      {people.cap}
      <input
        inputMode="decimal"
        aria-label={people.capOf(email)}
        placeholder={people.noCap}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") keep();
        }}
      />
    </label>
  );
}
