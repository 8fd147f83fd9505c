/** What went wrong, in words, with what to do about it. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";
import type { Failure } from "../thread/conversation.ts";
import { useTold } from "../told.ts";

interface FailureNoteProps {
  readonly failure: Failure;
  readonly kind: "failure" | "notice";
  readonly onAskAgain?: () => void;
  readonly onAskAnyway?: (() => void) | undefined;
  readonly onGoOn?: (() => void) | undefined;
}

export function FailureNote({ failure, kind, onAskAgain, onAskAnyway, onGoOn }: FailureNoteProps): ReactNode {
  const { message, hint } = useTold()(failure);
  return (
    <div className={`failure-note ${kind}`} role={kind === "failure" ? "alert" : undefined}>
      <p>
        <strong>{message}</strong> {hint}
      </p>
      {onAskAgain ? (
        <button type="button" onClick={onAskAgain}>
          {words.tryAgain}
        </button>
      ) : null}
      {onAskAnyway ? (
        <button type="button" onClick={onAskAnyway}>
          {words.answering.askAnyway}
        </button>
      ) : null}
      {onGoOn ? (
        <button type="button" onClick={onGoOn}>
          {words.answering.goOn}
        </button>
      ) : null}
    </div>
  );
}
