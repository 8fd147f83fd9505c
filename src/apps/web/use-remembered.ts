/** A yes or no that this browser remembers; where it keeps nothing, it holds until the page is left. Whoever shows it hears of a change. */
import { useEffect, useState } from "react";
import { keep, readKept } from "./kept.ts";

const listeners = new Set<(name: string, value: boolean) => void>();

export function useRemembered(name: string): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => readKept("localStorage", name) === "yes");
  useEffect(() => {
    const hear = (changed: string, next: boolean): void => {
      if (changed === name) setValue(next);
    };
    listeners.add(hear);
    return () => void listeners.delete(hear);
  }, [name]);
  const remember = (next: boolean): void => {
    keep("localStorage", name, next ? "yes" : "");
    for (const tell of listeners) tell(name, next);
  };
  return [value, remember];
}
