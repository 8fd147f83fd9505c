/** The space that this tab works in: every request of the page names it. One's own first one where none was chosen. */

const KEY = "footnote-space";
let chosen = read();

export function chosenSpace(): string | undefined {
  return chosen;
}

/** For this tab, until it is closed. */
export function chooseSpace(id: string | undefined): void {
  chosen = id;
  try {
    if (id === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, id);
  } catch {
    // It holds until the page is left.
  }
}

export function inChosenSpace(path: string): string {
  if (chosen === undefined) return path;
  return `${path}${path.includes("?") ? "&" : "?"}space=${encodeURIComponent(chosen)}`;
}

function read(): string | undefined {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}
