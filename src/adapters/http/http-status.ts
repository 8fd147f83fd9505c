/** The status behind a fetch that failed, for those who must act on it; people are told in the error's words. */
import type { FootnoteError } from "../../core/domain/errors.ts";

/** The cause of a `fetch-failed` error that a server's reply was the reason of. */
export class HttpStatus extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.name = "HttpStatus";
    this.status = status;
  }
}

/** `undefined` where no server replied. */
export function httpStatusOf(error: FootnoteError): number | undefined {
  return error.cause instanceof HttpStatus ? error.cause.status : undefined;
}
