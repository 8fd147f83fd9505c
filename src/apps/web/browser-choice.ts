/** What a person has chosen in this browser: its language, its colours, how wide panels are. Browsers that keep nothing have none. */

const KEYS = {
  language: "footnote-language",
  theme: "footnote-theme",
  panel: "footnote-panel",
} as const;
type Choice = keyof typeof KEYS;

export function readChoice(name: Choice): string | undefined {
  try {
    return localStorage.getItem(KEYS[name]) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Empty: as the browser has it. */
export function keepChoice(name: Choice, chosen: string): void {
  try {
    if (chosen === "") localStorage.removeItem(KEYS[name]);
    else localStorage.setItem(KEYS[name], chosen);
  } catch {
    // It is not kept, then.
  }
}

export function showTheme(): void {
  const { dataset } = document.documentElement;
  const chosen = readChoice("theme");
  if (chosen === undefined) delete dataset["theme"];
  else dataset["theme"] = chosen;
}
