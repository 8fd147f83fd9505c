/** The space that this tab works in: every request of the page names it. One's own first one where none was chosen. */
import { keep, readKept } from "../kept.ts";

let chosen = readKept("sessionStorage", "space");

export function chosenSpace(): string | undefined {
  return chosen;
}

/** For this tab, until it is closed. */
export function chooseSpace(id: string | undefined): void {
  chosen = id;
  keep("sessionStorage", "space", id ?? "");
}

/** The page from its beginning: what is shown is of the space that is left. */
export function enterSpace(id: string | undefined): void {
  chooseSpace(id);
  location.assign(document.baseURI);
}

export function inChosenSpace(path: string): string {
  if (chosen === undefined) return path;
  return `${path}${path.includes("?") ? "&" : "?"}space=${encodeURIComponent(chosen)}`;
}
