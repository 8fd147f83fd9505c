/** Asks "Still true?" under an answer, and says in a line what came of it. */
import type { ReactNode } from "react";
import { words } from "../dictionary.ts";
import { FailureNote } from "./failure-note.tsx";
import type { RecheckControl } from "./use-recheck.ts";

export function RecheckLine({ control }: { control: RecheckControl }): ReactNode {
  const { isChecking, recheck, failure, check } = control;
  return (
    <>
      <p className="recheck">
        <button
          type="button"
          className="link"
          disabled={isChecking}
          onClick={check}
          title={words.recheckHint}
        >
          {recheck ? words.recheckAgain : words.recheck}
        </button>
        <span role="status">
          {isChecking
            ? words.rechecking
            : recheck
              ? words.rechecked(recheck.standing, recheck.total, recheck.unchecked)
              : null}
        </span>
      </p>
      {failure ? <FailureNote failure={failure} kind="failure" /> : null}
    </>
  );
}
