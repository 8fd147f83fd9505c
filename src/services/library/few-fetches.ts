/**
 * Addresses that programs name are read a few at a time, whoever they are and whichever door they come by: each page is held in
 * memory until its text is kept or given. Beyond those that may wait one is refused before it is fetched.
 */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import { createSlots } from "../../lib/slots.ts";

export interface FewFetches {
  /** Fetches and reads when there is a place. Throws `too-busy`, what the signal says, and what the work throws. */
  during<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** Of pages of up to `FOOTNOTE_MAX_FILE_MB`: some are waited for while others are read. */
const AT_ONCE = 4;
/** Three programs with all the addresses that one may name. */
const MOST_WAITING = 30;
const AGAIN_MS = 10_000;

export function createFewFetches(): FewFetches {
  const places = createSlots(AT_ONCE);
  return {
    async during(work, signal) {
      const waiting = places.waiting();
      if (waiting >= MOST_WAITING)
        throw new FootnoteError("too-busy", say("request.too-many-addresses", { waiting }), {
          hint: say("common.try-in-a-moment"),
          retryable: true,
          retryAfterMs: AGAIN_MS,
        });
      const leave = await places.take(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
