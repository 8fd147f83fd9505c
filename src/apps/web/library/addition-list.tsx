/** One row for each thing that is being added: how far it is, what became of it. */
import type { ReactNode } from "react";
import { UnreadLines } from "../answer/unread-lines.tsx";
import { words } from "../dictionary.ts";
import type { Addition, AdditionState } from "./additions.ts";
import { useTold } from "../told.ts";

interface AdditionListProps {
  readonly additions: readonly Addition[];
  readonly isHidden: boolean;
}

/** Failures first: nothing else needs anybody. */
export function AdditionList({ additions, isHidden }: AdditionListProps): ReactNode {
  const isFailed = ({ state }: Addition): boolean => state.kind === "failed";
  const shown = [...additions.filter(isFailed), ...additions.filter((one) => !isFailed(one))];
  return (
    <div className="additions" hidden={isHidden}>
      <ul>
        {shown.map(({ key, name, state }) => (
          <li key={key} className={state.kind}>
            <span className="addition-name">{name}</span>
            <AdditionProgress name={name} state={state} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AdditionProgress({ name, state }: { name: string; state: AdditionState }): ReactNode {
  const told = useTold();
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
