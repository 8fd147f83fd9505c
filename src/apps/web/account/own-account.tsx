/** One's own account: its password, where it is signed in, and its keys for programs. */
import { type ReactNode, useContext, useState } from "react";
import { mayDo } from "../../../core/domain/policy.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { changePassword, endSession, listSessions } from "../api/people.ts";
import { words } from "../dictionary.ts";
import { shownDay } from "../shown-day.ts";
import { nothingLoaded, useLoaded } from "../use-loaded.ts";
import { LabelledField } from "./labelled-field.tsx";
import { OwnIdentities } from "./own-identities.tsx";
import { OwnKeys } from "./own-keys.tsx";
import { OwnPasskeys } from "./own-passkeys.tsx";
import { SessionContext } from "./session-context.ts";
import { ShortForm } from "./short-form.tsx";

export function OwnAccount(): ReactNode {
  const { account } = useContext(SessionContext);
  const { people } = words;
  return (
    <div className="people">
      <p className="settings-about">
        {account?.email} · {account === undefined ? null : people.roles[account.role]}
      </p>
      <PasswordForm />
      <OwnSessions />
      <OwnPasskeys />
      <OwnIdentities />
      {account && mayDo("belong", account) ? <OwnKeys /> : null}
    </div>
  );
}

function PasswordForm(): ReactNode {
  const { people, account: said } = words;
  const [before, setBefore] = useState("");
  const [password, setPassword] = useState("");
  const [isChanged, setIsChanged] = useState(false);
  const { failure, act } = useLoaded(nothingLoaded);
  const change = async (): Promise<void> => {
    setIsChanged(false);
    const done = await act(async () => {
      await changePassword(before, password);
      return true;
    });
    if (done !== true) return;
    setIsChanged(true);
    setBefore("");
    setPassword("");
  };
  return (
    <section>
      <h3>{said.password}</h3>
      <ShortForm onSubmit={change}>
        <LabelledField
          label={people.oldPassword}
          required
          type="password"
          autoComplete="current-password"
          value={before}
          onType={setBefore}
        />
        <LabelledField
          label={said.newPassword}
          required
          type="password"
          autoComplete="new-password"
          value={password}
          onType={setPassword}
        />
        <button type="submit">{people.changePassword}</button>
      </ShortForm>
      <p role="status">{isChanged ? people.passwordChanged : null}</p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}

function OwnSessions(): ReactNode {
  const { people } = words;
  const { value, failure, act } = useLoaded(listSessions);
  return (
    <section>
      <h3>{people.sessions}</h3>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      <ul className="named-rows">
        {value?.credentials.map(({ id, name, seenAt }) => (
          <li key={id}>
            <span>
              <bdi>{name}</bdi>
              <small>{id === value.current ? people.thisOne : people.seen(shownDay(seenAt))}</small>
            </span>
            {id === value.current ? null : (
              <button
                type="button"
                aria-label={people.endOf(name)}
                onClick={() => void act(() => endSession(id))}
              >
                {people.end}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
