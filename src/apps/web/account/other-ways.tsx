/** Ways to sign in without a password: a passkey where the browser has them here, and the provider that the host has named. */
import type { ReactNode } from "react";
import type { SessionState } from "../../../core/domain/account-replies.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import { hasPasskeys, signInByPasskey } from "../api/passkeys.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { goToProvider } from "./by-provider.ts";

interface OtherWaysProps {
  readonly provider: string | undefined;
  readonly onSignedIn: (session: SessionState) => void;
  readonly onFailure: (failure: Failure | undefined) => void;
}

export function OtherWays({ provider, onSignedIn, onFailure }: OtherWaysProps): ReactNode {
  const { account: said } = words;
  const doing = (work: Promise<SessionState | undefined | void>): void => {
    onFailure(undefined);
    work.then(
      (session) => session && onSignedIn(session),
      (thrown: unknown) => onFailure(failureOf(asFootnoteError(thrown))),
    );
  };
  return (
    <>
      {hasPasskeys() ? (
        <button type="button" onClick={() => doing(signInByPasskey())}>
          {said.byPasskey}
        </button>
      ) : null}
      {provider === undefined ? null : (
        <button type="button" onClick={() => doing(goToProvider(false))}>
          {said.signInBy(provider)}
        </button>
      )}
    </>
  );
}
