/** What was typed into the box of a thread and not sent: there again after a reload, in this tab. */
import { keep, readKept } from "../kept.ts";

const nameOf = (thread: string): string => `draft-${thread}`;

export function readDraft(thread: string | undefined): string {
  return (thread === undefined ? undefined : readKept("sessionStorage", nameOf(thread))) ?? "";
}

export function keepDraft(thread: string | undefined, typed: string): void {
  if (thread !== undefined) keep("sessionStorage", nameOf(thread), typed);
}
