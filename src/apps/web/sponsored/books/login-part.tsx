/** Which addresses may look at an advertiser's books, and a form that lets another in. */
import { type ReactNode, useState } from "react";
import type { Advertiser } from "../../../../core/domain/sponsored.ts";
import type { AdvertiserLogin } from "../../../../core/domain/sponsored-accounts.ts";
import { ShownSecret } from "../../account/shown-secret.tsx";
import { invitationAddress } from "../../api/people.ts";
import { words } from "../../dictionary.ts";
import { AddForm } from "./add-form.tsx";
import { letIn, letOut } from "./books-api.ts";
import { said } from "./books-words.ts";
import type { Change } from "./change.ts";
import { Doing } from "./doing.tsx";

interface LoginPartProps {
  readonly advertiser: Advertiser;
  readonly logins: readonly AdvertiserLogin[];
  readonly change: Change;
}

export function LoginPart({ advertiser: { id, legalName }, logins, change }: LoginPartProps): ReactNode {
  const [address, setAddress] = useState<string>();
  return (
    <>
      {logins.length === 0 ? null : (
        <ul className="named-rows" aria-label={said.of(said.logins, legalName)}>
          {logins.map((login) => (
            <li key={login.id}>
              <span>
                <bdi>{login.email}</bdi>
                <small>{said.loginSees}</small>
              </span>
              <Doing>
                {(doing) => (
                  <button
                    type="button"
                    aria-label={said.of(words.people.end, login.email)}
                    onClick={() => doing(() => change(() => letOut(login.id)))}
                  >
                    {words.people.end}
                  </button>
                )}
              </Doing>
            </li>
          ))}
        </ul>
      )}
      <AddForm
        title={said.newLogin}
        onAdd={({ text }) =>
          change(async () => {
            const { secret } = await letIn({ advertiserId: id, email: text("email") });
            setAddress(secret === undefined ? undefined : invitationAddress(secret));
          })
        }
      >
        <p className="settings-about">{said.loginAbout}</p>
        <label>
          {words.account.email}
          <input name="email" type="email" required maxLength={254} autoComplete="off" />
        </label>
      </AddForm>
      {address === undefined ? null : (
        <ShownSecret name={words.people.invitationLink} value={address} about={words.people.invitationOnce} />
      )}
    </>
  );
}
