/** What a browser keeps for the page: for good, or for one tab. Browsers that keep nothing forget it with the page. */

/** `localStorage`: for good. `sessionStorage`: for this tab, until it is closed. */
type Where = "localStorage" | "sessionStorage";

const keyOf = (name: string): string => `footnote-${name}`;

export function readKept(where: Where, name: string): string | undefined {
  try {
    return globalThis[where].getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Empty: nothing is kept any more. */
export function keep(where: Where, name: string, value: string): void {
  try {
    if (value === "") globalThis[where].removeItem(keyOf(name));
    else globalThis[where].setItem(keyOf(name), value);
  } catch {
    // It is not kept, then.
  }
}
