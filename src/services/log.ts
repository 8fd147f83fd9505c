/** Where failures go that nobody waits for: to whoever runs the program. */
import type { FootnoteError } from "../core/domain/errors.ts";

/** What a line is about, such as the ids of a request and a run. */
export type LogFacts = Readonly<Record<string, string | number>>;

export type LogError = (error: FootnoteError, facts?: LogFacts) => void;
