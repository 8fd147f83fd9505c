/** In place of the page: signing in, making the first account, or accepting an invitation. */
import { type ReactNode, useState } from "react";
import type { SessionState } from "../../../core/domain/account-replies.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { acceptInvitation, setUp, signIn } from "../api/session.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { LabelledField } from "./labelled-field.tsx";
import { OtherWays } from "./other-ways.tsx";

interface SignInProps {
  readonly isSetUp: boolean;
  /** The secret of a link. */
  readonly invitation: string | undefined;
  /** By which one may sign in in place of the password. */
  readonly provider: string | undefined;
  readonly onSignedIn: (session: SessionState) => void;
}

export function SignIn({ isSetUp, invitation, provider, onSignedIn }: SignInProps): ReactNode {
  const { account: said } = words;
  const [code, setCode] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const [isSending, setIsSending] = useState(false);
  const isNew = isSetUp || invitation !== undefined;
  const title = isSetUp ? said.setUp : invitation === undefined ? said.signIn : said.join;
  const send = async (): Promise<void> => {
    setIsSending(true);
    setFailure(undefined);
    const sent = isSetUp
      ? setUp(code, email, password)
      : invitation === undefined
        ? signIn(email, password)
        : acceptInvitation(invitation, email, password);
    await sent.then(onSignedIn, (thrown: unknown) => setFailure(failureOf(asFootnoteError(thrown))));
    setIsSending(false);
  };
  return (
    <main className="sign-in">
      <h1>
        Footnote<sup>1</sup>
      </h1>
      <form
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {isNew ? <p>{isSetUp ? said.setUpAbout : said.joinAbout}</p> : null}
        {isSetUp ? (
          <LabelledField label={said.code} required autoComplete="off" value={code} onType={setCode} />
        ) : null}
        <LabelledField
          label={said.email}
          required
          type="email"
          autoComplete="username"
          value={email}
          onType={setEmail}
        />
        <LabelledField
          label={isNew ? said.newPassword : said.password}
          required
          type="password"
          autoComplete={isNew ? "new-password" : "current-password"}
          value={password}
          onType={setPassword}
        />
        {failure ? <FailureNote failure={failure} kind="failure" /> : null}
        <button type="submit" className="primary" disabled={isSending}>
          {title}
        </button>
        {isNew ? null : <OtherWays provider={provider} onSignedIn={onSignedIn} onFailure={setFailure} />}
      </form>
    </main>
  );
}
