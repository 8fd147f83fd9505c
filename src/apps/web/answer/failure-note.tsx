/** What went wrong, in words, with what to do about it. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";
import type { Failure } from "../thread/conversation.ts";

interface FailureNoteProps {
  readonly failure: Failure;
  readonly kind: "failure" | "notice";
  readonly onAskAgain?: () => void;
}

export function FailureNote({ failure, kind, onAskAgain }: FailureNoteProps): ReactNode {
  return (
    <div className={`failure-note ${kind}`} role={kind === "failure" ? "alert" : undefined}>
      <p>
        <strong>{failure.message}</strong> {failure.hint}
      </p>
      {onAskAgain ? (
        <button type="button" onClick={onAskAgain}>
          {words.tryAgain}
        </button>
      ) : null}
    </div>
  );
}
