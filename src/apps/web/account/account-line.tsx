/** Who is signed in, the spaces to choose from, and the way out. Nothing where nobody signs in. */
import { type ReactNode, useContext } from "react";
import { OWN_SPACE } from "../../../core/domain/account.ts";
import { chooseSpace } from "../api/chosen-space.ts";
import { signOut } from "../api/session.ts";
import { words } from "../dictionary.ts";
import { currentSpace } from "./may-in-space.ts";
import { SessionContext } from "./session-context.ts";

export function AccountLine(): ReactNode {
  const session = useContext(SessionContext);
  const { account, spaces = [] } = session;
  const { account: said } = words;
  if (account === undefined) return null;
  /** From its beginning: what is shown is of the space that is left. */
  const startAnew = (): void => location.assign(document.baseURI);
  const current = currentSpace(session)?.id;
  return (
    <div className="account-line">
      {spaces.length > 1 ? (
        <select
          aria-label={said.space}
          value={current}
          onChange={(event) => {
            chooseSpace(event.target.value);
            startAnew();
          }}
        >
          {spaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name === OWN_SPACE ? said.ownSpace : name}
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
          void signOut().finally(startAnew);
        }}
      >
        {said.signOut}
      </button>
    </div>
  );
}
