/** Work that nobody waits for, one piece after the other, until the engine closes. */
import { asFootnoteError } from "../../core/domain/errors.ts";
import type { LogError } from "./log.ts";

export interface Background {
  /** Starts the work once what was started before has ended; failures are logged. */
  start(work: (signal: AbortSignal) => Promise<void>): void;
  close(): Promise<void>;
}

export function createBackground(log: LogError): Background {
  const closing = new AbortController();
  let tail: Promise<void> = Promise.resolve();
  return {
    start(work) {
      tail = tail
        .then(() => (closing.signal.aborted ? undefined : work(closing.signal)))
        .catch((thrown: unknown) => log(asFootnoteError(thrown)));
    },
    close() {
      closing.abort();
      return tail;
    },
  };
}
