/** A yes or no that this browser remembers. Browsers that keep nothing forget it with the page. */
import { useState } from "react";

export function useRemembered(name: string): [boolean, (value: boolean) => void] {
  const key = `footnote-${name}`;
  const [value, setValue] = useState(() => {
    try {
      return localStorage.getItem(key) === "yes";
    } catch {
      return false;
    }
  });
  const remember = (next: boolean): void => {
    setValue(next);
    try {
      if (next) localStorage.setItem(key, "yes");
      else localStorage.removeItem(key);
    } catch {
      // It holds until the page is left.
    }
  };
  return [value, remember];
}
