/** Who one is at the provider by which people sign in, where the host has named one. */
import { type ReactNode, useContext } from "react";
import { FailureNote } from "../answer/failure-note.tsx";
import { disconnect, listIdentities } from "../api/provider.ts";
import { words } from "../dictionary.ts";
import { shownDay } from "../shown-day.ts";
import { useLoaded } from "../use-loaded.ts";
import { goToProvider } from "./by-provider.ts";
import { SessionContext } from "./session-context.ts";

export function OwnIdentities(): ReactNode {
  const { people } = words;
  const { provider } = useContext(SessionContext);
  const { value: identities, failure, act } = useLoaded(listIdentities);
  if (provider === undefined && (identities ?? []).length === 0) return null;
  return (
    <section>
      <h3>{people.identities}</h3>
      <p className="settings-about">{people.identitiesAbout}</p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
      <ul className="named-rows">
        {identities?.map(({ id, email, subject, issuer, createdAt }) => (
          <li key={id}>
            <span>
              <bdi>{email ?? subject}</bdi>
              <small>
                {new URL(issuer).hostname} · {shownDay(createdAt)}
              </small>
            </span>
            <button
              type="button"
              aria-label={people.endOf(email ?? subject)}
              onClick={() => void act(() => disconnect(id))}
            >
              {people.end}
            </button>
          </li>
        ))}
      </ul>
      {provider === undefined ? null : (
        <button type="button" onClick={() => void act(() => goToProvider(true))}>
          {people.connect(provider)}
        </button>
      )}
    </section>
  );
}
