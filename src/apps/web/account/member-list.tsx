/** Who is in a space, by name: its owners let others in and out, and anybody leaves. */
import { type ReactNode, useCallback, useContext, useState } from "react";
import type { SpaceOf } from "../../../core/domain/account.ts";
import type { UserId } from "../../../core/domain/ids.ts";
import { SPACE_ROLES, type SpaceRole } from "../../../core/domain/policy.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { listMembers, putMember, removeMember } from "../api/people.ts";
import { enterSpace } from "../api/chosen-space.ts";
import { words } from "../dictionary.ts";
import { useLoaded } from "../use-loaded.ts";
import { LabelledField } from "./labelled-field.tsx";
import { RoleSelect } from "./role-select.tsx";
import { SessionContext } from "./session-context.ts";
import { ShortForm } from "./short-form.tsx";

export function MemberList({ space, mayLead }: { space: SpaceOf; mayLead: boolean }): ReactNode {
  const { people, account: said } = words;
  const { account } = useContext(SessionContext);
  const { value: members, failure, act } = useLoaded(useCallback(() => listMembers(space.id), [space.id]));
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<SpaceRole>("writer");
  const leave = (id: UserId): void =>
    void act(() => removeMember(space.id, id).then(() => enterSpace(undefined)));
  return (
    <section>
      <h3>{people.members}</h3>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      <ul className="named-rows">
        {members?.map((member) => (
          <li key={member.id}>
            <span>
              <bdi>{member.email}</bdi>
              <small>
                {people.spaceRoles[member.role]}
                {member.id === account?.id ? ` · ${people.you}` : ""}
              </small>
            </span>
            {mayLead && member.id !== account?.id ? (
              <span className="person-actions">
                <RoleSelect
                  roles={SPACE_ROLES}
                  names={people.spaceRoles}
                  label={people.roleOf(member.email)}
                  role={member.role}
                  onChoose={(chosen) => void act(() => putMember(space.id, member.email, chosen))}
                />
                <button
                  type="button"
                  aria-label={people.takeOutOf(member.email)}
                  onClick={() => void act(() => removeMember(space.id, member.id))}
                >
                  {people.takeOut}
                </button>
              </span>
            ) : null}
            {member.id === account?.id && members.length > 1 ? (
              <button type="button" onClick={() => leave(member.id)}>
                {people.leave}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayLead ? (
        <ShortForm onSubmit={() => act(() => putMember(space.id, email, role)).then(() => setEmail(""))}>
          <LabelledField
            label={said.email}
            required
            type="email"
            autoComplete="off"
            value={email}
            onType={setEmail}
          />
          <label>
            {people.role}
            <RoleSelect
              roles={SPACE_ROLES}
              names={people.spaceRoles}
              label={people.role}
              role={role}
              onChoose={setRole}
            />
          </label>
          <button type="submit">{people.letIn}</button>
        </ShortForm>
      ) : null}
    </section>
  );
}
