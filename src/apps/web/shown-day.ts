/** A day as the page's language writes it. */
import { words } from "./dictionary.ts";

/** `instant`: ISO 8601. */
export function shownDay(instant: string): string {
  return new Intl.DateTimeFormat(words.language, { dateStyle: "medium" }).format(new Date(instant));
}
