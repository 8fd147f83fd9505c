/** Shows the page to who may use it, and signing in to others. Where nobody has to sign in it shows the page and nothing else. */
import { type ReactNode, useEffect, useState } from "react";
import type { SessionState } from "../../../core/domain/account-replies.ts";
import { chooseSpace, chosenSpace } from "../api/chosen-space.ts";
import { SIGNED_OUT } from "../api/send.ts";
import { getSession } from "../api/session.ts";
import { broughtBack } from "./by-provider.ts";
import { ComingBack } from "./coming-back.tsx";
import { SessionContext } from "./session-context.ts";
import { SignIn } from "./sign-in.tsx";

/** Behind the address of a link, where no server's log has it. */
const INVITATION = /^#invitation=([\w-]+)$/u;

export function Gate({ children }: { readonly children: ReactNode }): ReactNode {
  const [session, setSession] = useState<SessionState>();
  const [invitation, setInvitation] = useState(() => INVITATION.exec(location.hash)?.[1]);
  const [back, setBack] = useState(broughtBack);
  useEffect(() => {
    // Of a server that cannot be reached, the page itself says so.
    getSession().then(
      (found) => setSession(inSpace(found)),
      () => setSession({ state: "open" }),
    );
    const onSignedOut = (): void =>
      setSession((before) => (before?.state === "signed-in" ? signedOut(before) : before));
    addEventListener(SIGNED_OUT, onSignedOut);
    return () => removeEventListener(SIGNED_OUT, onSignedOut);
  }, []);

  if (session === undefined) return null;
  if (back !== undefined && session.state !== "open") {
    return (
      <ComingBack
        query={back}
        onEnd={(found) => {
          setBack(undefined);
          if (found) setSession(inSpace(found));
        }}
      />
    );
  }
  const isIn = session.state === "open" || session.state === "signed-in";
  if (isIn && (invitation === undefined || session.state === "open")) {
    return <SessionContext value={session}>{children}</SessionContext>;
  }
  return (
    <SignIn
      isSetUp={session.state === "set-up"}
      provider={session.state === "signed-out" ? session.provider : undefined}
      invitation={session.state === "set-up" ? undefined : invitation}
      onSignedIn={(found) => {
        history.replaceState(history.state, "", location.pathname + location.search);
        setInvitation(undefined);
        setSession(inSpace(found));
      }}
    />
  );
}

function signedOut({ provider }: SessionState): SessionState {
  return { state: "signed-out", ...(provider === undefined ? {} : { provider }) };
}

/** Somebody may have taken one out of the space that was chosen. */
function inSpace(session: SessionState): SessionState {
  if (session.spaces?.some(({ id }) => id === chosenSpace()) !== true) chooseSpace(undefined);
  return session;
}
