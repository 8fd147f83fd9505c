/** What was done for an answer: which queries were asked, and what became of each page. */
import type { ErrorBody } from "./errors.ts";

export interface StepPage {
  readonly url: string;
  readonly title: string;
  /** Why it could not be read, or came too late. */
  readonly error?: ErrorBody;
  /** It is still being read; never in a turn that has ended. */
  readonly isOpen?: true;
}

/** Part of the public JSON of a turn. */
export interface Steps {
  readonly queries: readonly string[];
  /** Of the web, in the order in which they were found. */
  readonly pages: readonly StepPage[];
  /** How many passages the writer was given. */
  readonly passages: number;
}
