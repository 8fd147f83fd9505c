/** What was typed into the box of a thread and not sent: there again after a reload, in this tab. Browsers that keep nothing lose it. */

const keyOf = (thread: string): string => `footnote-draft-${thread}`;

export function readDraft(thread: string | undefined): string {
  if (thread === undefined) return "";
  try {
    return sessionStorage.getItem(keyOf(thread)) ?? "";
  } catch {
    return "";
  }
}

export function keepDraft(thread: string | undefined, typed: string): void {
  if (thread === undefined) return;
  try {
    if (typed === "") sessionStorage.removeItem(keyOf(thread));
    else sessionStorage.setItem(keyOf(thread), typed);
  } catch {
    // It is not kept, then.
  }
}
