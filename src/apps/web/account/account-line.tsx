/** Who is signed in, the spaces to choose from, and the way out. Nothing where nobody signs in. */
import { type ReactNode, useContext } from "react";
import { chooseSpace, enterSpace } from "../api/chosen-space.ts";
import { signOut } from "../api/session.ts";
import { words } from "../dictionary.ts";
import { placeToLeave } from "./by-provider.ts";
import { currentSpace, spaceName } from "./may-in-space.ts";
import { SessionContext } from "./session-context.ts";

export function AccountLine(): ReactNode {
  const session = useContext(SessionContext);
  const { account, spaces = [] } = session;
  const { account: said } = words;
  if (account === undefined) return null;
  const current = currentSpace(session)?.id;
  return (
    <div className="account-line">
      {spaces.length > 1 ? (
        <select aria-label={said.space} value={current} onChange={(event) => enterSpace(event.target.value)}>
          {spaces.map((space) => (
            <option key={space.id} value={space.id}>
              {spaceName(space)}
            </option>
          ))}
        </select>
      ) : null}
      <span className="account-email" title={account.email}>
        {account.email}
      </span>
      <button
        type="button"
        className="link"
        onClick={() => {
          chooseSpace(undefined);
          void signOut()
            .catch(() => undefined)
            .then(placeToLeave)
            .then((place) => location.assign(place));
        }}
      >
        {said.signOut}
      </button>
    </div>
  );
}
