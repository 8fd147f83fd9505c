/** Buttons beside each other, and below them what went wrong with the last of them. */
import { type ReactNode, useState } from "react";
import { asFootnoteError } from "../../../../core/domain/errors.ts";
import { FailureNote } from "../../answer/failure-note.tsx";
import { type Failure, failureOf } from "../../thread/conversation.ts";

interface DoingProps {
  readonly children: (doing: (what: () => Promise<unknown>) => void) => ReactNode;
}

export function Doing({ children }: DoingProps): ReactNode {
  const [failure, setFailure] = useState<Failure>();
  const doing = (what: () => Promise<unknown>): void => {
    setFailure(undefined);
    what().catch((thrown: unknown) => setFailure(failureOf(asFootnoteError(thrown))));
  };
  return (
    <>
      <div className="sold-deeds">{children(doing)}</div>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </>
  );
}
