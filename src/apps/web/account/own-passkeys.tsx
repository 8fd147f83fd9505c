/** One's passkeys: added, called something and removed. */
import { type ReactNode, useState } from "react";
import { FailureNote } from "../answer/failure-note.tsx";
import { addPasskey, hasPasskeys, listPasskeys, removePasskey, renamePasskey } from "../api/passkeys.ts";
import { words } from "../dictionary.ts";
import { shownDay } from "../shown-day.ts";
import { useLoaded } from "../use-loaded.ts";
import { LabelledField } from "./labelled-field.tsx";
import { ShortForm } from "./short-form.tsx";

export function OwnPasskeys(): ReactNode {
  const { people } = words;
  const { value: passkeys, failure, act } = useLoaded(listPasskeys);
  const [name, setName] = useState("");
  const [isLeft, setIsLeft] = useState(false);
  const add = async (): Promise<void> => {
    setIsLeft(false);
    const [added] = (await act(async () => [await addPasskey(name)])) ?? [null];
    if (added === undefined) setIsLeft(true);
    else if (added) setName("");
  };
  return (
    <section>
      <h3>{people.passkeys}</h3>
      <p className="settings-about">{people.passkeysAbout}</p>
      <ul className="named-rows">
        {passkeys?.map((passkey) => (
          <li key={passkey.id}>
            <span>
              <input
                aria-label={people.nameOf(passkey.name)}
                defaultValue={passkey.name}
                maxLength={100}
                onBlur={({ target }) => {
                  const wanted = target.value.trim();
                  if (wanted === "") target.value = passkey.name;
                  else if (wanted !== passkey.name) void act(() => renamePasskey(passkey.id, wanted));
                }}
              />
              <small>
                {passkey.usedAt === undefined
                  ? shownDay(passkey.createdAt)
                  : people.seen(shownDay(passkey.usedAt))}
              </small>
            </span>
            <button
              type="button"
              aria-label={people.endOf(passkey.name)}
              onClick={() => void act(() => removePasskey(passkey.id))}
            >
              {people.end}
            </button>
          </li>
        ))}
      </ul>
      {hasPasskeys() ? (
        <ShortForm onSubmit={add}>
          <LabelledField label={people.passkeyName} required maxLength={100} value={name} onType={setName} />
          <button type="submit">{people.addPasskey}</button>
        </ShortForm>
      ) : (
        <p className="none">{people.noPasskeysHere}</p>
      )}
      <p role="status">{isLeft ? people.passkeyLeft : null}</p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </section>
  );
}
