/** One's keys for programs: listed, made and ended. */
import { type ReactNode, useContext, useState } from "react";
import { type Deed, KEY_SCOPES, mayDo } from "../../../core/domain/policy.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { endKey, listKeys, makeKey } from "../api/people.ts";
import { words } from "../dictionary.ts";
import { DaySelect } from "../share/day-select.tsx";
import { shownDay } from "../shown-day.ts";
import { useLoaded } from "../use-loaded.ts";
import { LabelledField } from "./labelled-field.tsx";
import { SessionContext } from "./session-context.ts";
import { ShortForm } from "./short-form.tsx";
import { ShownSecret } from "./shown-secret.tsx";

const DAYS = [7, 30, 90, 365];

export function OwnKeys(): ReactNode {
  const { people, sharing } = words;
  const { account } = useContext(SessionContext);
  const { value: keys, failure, act } = useLoaded(listKeys);
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Deed[]>(["read"]);
  const [days, setDays] = useState(90);
  const [secret, setSecret] = useState<string>();
  const make = async (): Promise<void> => {
    const made = await act(() => makeKey({ name, scopes, days }));
    if (made === undefined) return;
    setSecret(made.secret);
    setName("");
  };
  return (
    <section>
      <h3>{people.keys}</h3>
      <p className="settings-about">{people.keysAbout}</p>
      {keys?.length === 0 ? <p className="none">{people.noKeys}</p> : null}
      <ul className="named-rows">
        {keys?.map((key) => (
          <li key={key.id}>
            <span>
              <bdi>{key.name}</bdi>
              <small>
                {key.scopes?.map((scope) => scopeName(scope)).join(", ")} ·{" "}
                {sharing.until(shownDay(key.endsAt))}
              </small>
            </span>
            <button
              type="button"
              aria-label={people.endOf(key.name)}
              onClick={() => void act(() => endKey(key.id))}
            >
              {people.end}
            </button>
          </li>
        ))}
      </ul>
      <ShortForm onSubmit={make}>
        <LabelledField label={people.keyName} required maxLength={200} value={name} onType={setName} />
        <fieldset>
          <legend>{people.scopes}</legend>
          {KEY_SCOPES.filter((scope) => account && mayDo(scope, { role: account.role })).map((scope) => (
            <label key={scope} className="check-line">
              <input
                type="checkbox"
                checked={scopes.includes(scope)}
                onChange={({ target }) =>
                  setScopes(target.checked ? [...scopes, scope] : scopes.filter((one) => one !== scope))
                }
              />
              {people.scopeNames[scope]}
            </label>
          ))}
        </fieldset>
        <DaySelect label={sharing.until("…")} choices={DAYS} days={days} onChoose={setDays} />
        <button type="submit" disabled={scopes.length === 0}>
          {people.makeKey}
        </button>
      </ShortForm>
      {secret === undefined ? null : <ShownSecret name={people.key} value={secret} about={sharing.once} />}
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}

function scopeName(scope: Deed): string {
  const named = KEY_SCOPES.find((one) => one === scope);
  return named === undefined ? scope : words.people.scopeNames[named];
}
