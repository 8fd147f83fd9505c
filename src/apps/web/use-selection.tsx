/** Several rows of a list at once: which are selected, and the bar that says how many they are and does something with all of them. */
import { type ReactNode, useState } from "react";
import { words } from "./dictionary.ts";

export interface Selection<Id extends string> {
  /** In the order in which they were selected; nothing where none are being selected. */
  readonly selected: readonly Id[] | undefined;
  /** Takes it in or out; with `isRange`, takes in all from the one before to it. */
  readonly select: (id: Id, isRange?: boolean) => void;
  readonly end: () => void;
}

/** `ids`: all rows, in order. */
export function useSelection<Id extends string>(ids: readonly Id[]): Selection<Id> {
  const [selected, setSelected] = useState<readonly Id[]>();
  return {
    selected,
    select: (id, isRange = false) =>
      setSelected((before = []) => {
        const last = before.at(-1);
        if (isRange && last !== undefined) {
          const [from = 0, to = 0] = [ids.indexOf(last), ids.indexOf(id)].toSorted((a, b) => a - b);
          return [...new Set([...before, ...ids.slice(from, to + 1)])];
        }
        return before.includes(id) ? before.filter((one) => one !== id) : [...before, id];
      }),
    end: () => setSelected(undefined),
  };
}

interface SelectionBarProps {
  readonly count: number;
  /** In place of the count. */
  readonly told?: string | undefined;
  readonly actions: readonly {
    readonly name: string;
    readonly isOff?: boolean;
    readonly onChoose: () => void;
  }[];
  readonly onEnd: () => void;
}

export function SelectionBar({ count, told, actions, onEnd }: SelectionBarProps): ReactNode {
  const { threadList: said } = words;
  return (
    <div className="selection" role="group" aria-label={said.selected(count)}>
      <span role="status">{told ?? said.selected(count)}</span>
      {actions.map(({ name, isOff = false, onChoose }) => (
        <button key={name} type="button" className="link" disabled={count === 0 || isOff} onClick={onChoose}>
          {name}
        </button>
      ))}
      <button type="button" className="link" onClick={onEnd}>
        {said.done}
      </button>
    </div>
  );
}
