/** For administrators: invitations that hold, and a form that makes another. */
import { type ReactNode, useState } from "react";
import { ACCOUNT_ROLES, type AccountRole } from "../../../core/domain/policy.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { invitationAddress, invite, listInvitations, takeInvitationBack } from "../api/people.ts";
import { words } from "../dictionary.ts";
import { shownDay } from "../shown-day.ts";
import { useLoaded } from "../use-loaded.ts";
import { LabelledField } from "./labelled-field.tsx";
import { RoleSelect } from "./role-select.tsx";
import { ShortForm } from "./short-form.tsx";
import { ShownSecret } from "./shown-secret.tsx";

const DAYS = 7;

export function InvitationList(): ReactNode {
  const { people, sharing } = words;
  const { value: invitations, failure, act } = useLoaded(listInvitations);
  const [role, setRole] = useState<AccountRole>("member");
  const [email, setEmail] = useState("");
  const [address, setAddress] = useState<string>();
  const send = async (): Promise<void> => {
    const only = email.trim() === "" ? {} : { email };
    const made = await act(() => invite({ role, days: DAYS, ...only }));
    if (made === undefined) return;
    setAddress(invitationAddress(made.secret));
    setEmail("");
  };
  return (
    <section>
      <h3>{people.invite}</h3>
      <p className="settings-about">{people.inviteAbout}</p>
      <ShortForm onSubmit={send}>
        <label>
          {people.role}
          <RoleSelect
            roles={ACCOUNT_ROLES}
            names={people.roles}
            label={people.role}
            role={role}
            onChoose={setRole}
          />
        </label>
        <LabelledField
          label={people.onlyEmail}
          type="email"
          autoComplete="off"
          value={email}
          onType={setEmail}
        />
        <button type="submit">{people.invite}</button>
      </ShortForm>
      {address === undefined ? null : (
        <ShownSecret name={people.invitationLink} value={address} about={people.invitationOnce} />
      )}
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      {invitations === undefined || invitations.length === 0 ? null : <h3>{people.invitations}</h3>}
      <ul className="named-rows">
        {invitations?.map(({ id, email: only = people.anybody, role: as, endsAt }) => (
          <li key={id}>
            <span>
              <bdi>{only}</bdi>
              <small>
                {people.roles[as]} · {sharing.until(shownDay(endsAt))}
              </small>
            </span>
            <button
              type="button"
              aria-label={sharing.endOf(only, shownDay(endsAt))}
              onClick={() => void act(() => takeInvitationBack(id))}
            >
              {sharing.end}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
