/** One request to the server, and what may be wrong with its reply, in words that can be shown. */
import { errorFromBody, type ErrorBody, FootnoteError } from "../../../core/domain/errors.ts";
import { asTold } from "../../../core/domain/sentence.ts";
import { words } from "../dictionary.ts";
import { inChosenSpace } from "./chosen-space.ts";

/** The event of the window when a session has ended. */
export const SIGNED_OUT = "footnote-signed-out";

/** Bad Gateway, Service Unavailable, Gateway Timeout. */
const UNREACHABLE: readonly number[] = [502, 503, 504];

/** A reply with a good status. Throws what the server said, or that it cannot be reached; abortion as it is. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(relative(path), init).catch((thrown: unknown) => {
    if (init.signal?.aborted) throw thrown;
    throw unreachable(thrown);
  });
  if (reply.ok) return reply;
  if (reply.status === 401) dispatchEvent(new Event(SIGNED_OUT));
  throw errorOf(reply.status, await reply.json().catch(() => undefined));
}

/** The same path from where the page is, in the space that was chosen: a proxy may have put it below a path of its own. */
export function relative(path: string): string {
  return inChosenSpace(path.replace(/^\//, ""));
}

/** `T` is what the contract says of that route. */
export async function readJson<T>(reply: Response): Promise<T> {
  try {
    return (await reply.json()) as T;
  } catch (cause) {
    throw new FootnoteError("internal", asTold(words.strangeReply(reply.status)), { cause });
  }
}

export function unreachable(cause?: unknown): FootnoteError {
  return new FootnoteError("fetch-failed", asTold(words.offline), {
    hint: asTold(words.offlineHint),
    retryable: true,
    cause,
  });
}

/** What a reply with a bad status says; `body` is its JSON, and the cause. */
export function errorOf(status: number, body: unknown): FootnoteError {
  const error = (body as { error?: Partial<ErrorBody> } | null | undefined)?.error;
  if (typeof error?.code !== "string" || typeof error.message !== "string") {
    // A proxy says in a page of its own that a file is more than it takes, or that nobody answers behind it.
    if (status === 413) return new FootnoteError("document-too-large", asTold(words.tooLarge));
    if (UNREACHABLE.includes(status)) return unreachable();
    return new FootnoteError("internal", asTold(words.strangeReply(status)));
  }
  return errorFromBody(error as ErrorBody, { cause: body });
}
