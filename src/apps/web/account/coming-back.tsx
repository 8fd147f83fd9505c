/** Between the provider and the page: what it sent the browser back with is taken to the server once. */
import { type ReactNode, useEffect, useState } from "react";
import type { SessionState } from "../../../core/domain/account-replies.ts";
import { asFootnoteError } from "../../../core/domain/errors.ts";
import { FailureNote } from "../answer/failure-note.tsx";
import { finishProvider } from "../api/provider.ts";
import { words } from "../dictionary.ts";
import { type Failure, failureOf } from "../thread/conversation.ts";
import { rememberProvider, returnToPlace } from "./by-provider.ts";

interface ComingBackProps {
  readonly query: string;
  /** Nothing where it failed and one goes on as one was. */
  readonly onEnd: (session: SessionState | undefined) => void;
}

export function ComingBack({ query, onEnd }: ComingBackProps): ReactNode {
  const { account: said } = words;
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    finishProvider(query).then(
      (session) => {
        rememberProvider();
        returnToPlace();
        onEnd(session);
      },
      (thrown: unknown) => {
        returnToPlace();
        setFailure(failureOf(asFootnoteError(thrown)));
      },
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- once, as the provider takes it
  }, []);
  return (
    <main className="sign-in">
      <h1>
        Footnote<sup>1</sup>
      </h1>
      {failure ? (
        <>
          <FailureNote failure={failure} kind="failure" />
          <button type="button" className="primary" onClick={() => onEnd(undefined)}>
            {said.goOn}
          </button>
        </>
      ) : (
        <p role="status">{said.comingBack}</p>
      )}
    </main>
  );
}
