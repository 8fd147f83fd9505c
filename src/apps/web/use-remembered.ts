/** A yes or no that this browser remembers; where it keeps nothing, it holds until the page is left. */
import { useState } from "react";
import { keep, readKept } from "./kept.ts";

export function useRemembered(name: string): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => readKept("localStorage", name) === "yes");
  const remember = (next: boolean): void => {
    setValue(next);
    keep("localStorage", name, next ? "yes" : "");
  };
  return [value, remember];
}
