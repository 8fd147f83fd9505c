/** Where failures go that nobody waits for: to whoever runs the program. */
import type { FootnoteError } from "../core/domain/errors.ts";

export type LogError = (error: FootnoteError) => void;
