/** One row for each thing that is being added: how far it is, what became of it. */
import type { ReactNode } from "react";
import { UnreadLines } from "../answer/unread-lines.tsx";
import { words } from "../dictionary.ts";
import { type Addition, type AdditionState, isOngoing } from "./additions.ts";
import { told } from "../told.ts";

interface AdditionListProps {
  readonly additions: readonly Addition[];
  readonly onClear: () => void;
}

export function AdditionList({ additions, onClear }: AdditionListProps): ReactNode {
  if (additions.length === 0) return null;
  return (
    <div className="additions">
      <ul>
        {additions.map(({ key, name, state }) => (
          <li key={key} className={state.kind}>
            <span className="addition-name">{name}</span>
            <AdditionProgress name={name} state={state} />
          </li>
        ))}
      </ul>
      {additions.every(isOngoing) ? null : (
        <button type="button" className="more" onClick={onClear}>
          {words.clearList}
        </button>
      )}
    </div>
  );
}

function AdditionProgress({ name, state }: { name: string; state: AdditionState }): ReactNode {
  switch (state.kind) {
    case "waiting":
      return <span className="addition-state">{words.waiting}</span>;
    case "sending":
      return (
        <>
          <span className="addition-state">{words.sending}</span>
          <progress aria-label={name} value={state.share} max={1} />
        </>
      );
    case "reading":
      return (
        <>
          <span className="addition-state">{words.reading}</span>
          <progress aria-label={name} />
        </>
      );
    case "done":
      return (
        <>
          <span className="addition-state" role="status">
            {words.outcomes[state.outcome]}
          </span>
          <UnreadLines unread={state.unread} />
        </>
      );
    case "failed": {
      const { message, hint } = told(state.failure);
      return (
        <span className="addition-failure" role="alert">
          <strong>{message}</strong> {hint}
        </span>
      );
    }
  }
}
