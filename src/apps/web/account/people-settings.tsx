/** For administrators: who has an account, what each may do and spend, and invitations. */
import { type ReactNode, useContext, useState } from "react";
import type { Account } from "../../../core/domain/account.ts";
import { ACCOUNT_ROLES } from "../../../core/domain/policy.ts";
import { microsOf } from "../../../lib/money.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { changePerson, endSessionsOf, listPeople, removePerson } from "../api/people.ts";
import { ConfirmDialog } from "../confirm-dialog.tsx";
import { words } from "../dictionary.ts";
import { type Loaded, useLoaded } from "../use-loaded.ts";
import { InvitationList } from "./invitation-list.tsx";
import { RoleSelect } from "./role-select.tsx";
import { SessionContext } from "./session-context.ts";

export function PeopleSettings(): ReactNode {
  const { value: accounts, failure, act } = useLoaded(listPeople);
  return (
    <div className="people">
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {accounts === undefined && !failure ? <p className="waiting">{words.loading}</p> : null}
      <ul className="named-rows">
        {accounts?.map((account) => (
          <li key={account.id}>
            <PersonRow account={account} act={act} />
          </li>
        ))}
      </ul>
      <InvitationList />
    </div>
  );
}

function PersonRow({ account, act }: { account: Account; act: Loaded<unknown>["act"] }): ReactNode {
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
