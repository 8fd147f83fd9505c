/** Keys that lead somewhere from anywhere on the page; none while somebody types, but those with Ctrl or the command key. */
import { useEffect, useLayoutEffect, useRef } from "react";

export interface KeyActions {
  /** `/` */
  readonly onAsk: () => void;
  /** Ctrl or ⌘ and K */
  readonly onSearch: () => void;
  /** `?` */
  readonly onHelp: () => void;
  /** `j` and `k`: from footnote to footnote. */
  readonly onNote: (by: 1 | -1) => void;
  /** Escape, where nothing else is closed by it. */
  readonly onEscape: () => void;
}

export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const act = actionOf(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

function actionOf(event: KeyboardEvent, actions: KeyActions): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k" ? actions.onSearch : undefined;
  if (document.querySelector("dialog[open]") !== null) return undefined;
  // What lies on top goes first, by itself.
  if (event.key === "Escape")
    return document.querySelector("[popover]:popover-open") === null ? actions.onEscape : undefined;
  if (isTyping(event.target)) return undefined;
  switch (event.key) {
    case "/":
      return actions.onAsk;
    case "?":
      return actions.onHelp;
    case "j":
      return () => actions.onNote(1);
    case "k":
      return () => actions.onNote(-1);
    default:
      return undefined;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, select, [contenteditable]");
}

/** Puts the focus on the footnote after or before the one that has it, or on the first or last there is. */
export function focusNote(by: 1 | -1): void {
  const notes = [...document.querySelectorAll<HTMLElement>(".answer .note")];
  const at = notes.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? notes.at(by > 0 ? 0 : -1) : notes[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
