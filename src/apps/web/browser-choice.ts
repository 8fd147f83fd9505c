/** What a person has chosen in this browser: its language, its colours, how wide panels are. */
import { keep, readKept } from "./kept.ts";

type Choice = "language" | "theme" | "panel";

export function readChoice(name: Choice): string | undefined {
  return readKept("localStorage", name);
}

/** Empty: as the browser has it. */
export function keepChoice(name: Choice, chosen: string): void {
  keep("localStorage", name, chosen);
}

export function showTheme(): void {
  const { dataset } = document.documentElement;
  const chosen = readChoice("theme");
  if (chosen === undefined) delete dataset["theme"];
  else dataset["theme"] = chosen;
}
