/**
 * Every error that Footnote gives is born here: one class, a closed set of codes, and one table that says what
 * each code is over HTTP. `docs/guide/errors.md` has a line for each code.
 */
import { asTold, type Said, type Sentence } from "./sentence.ts";

/** Code → HTTP status. Adding a code means adding its line to the guide; `npm run check` compares them. */
export const ERROR_STATUS = {
  "bad-request": 400,
  "question-empty": 400,
  "question-too-long": 413,
  "unknown-name": 400,
  unauthorized: 401,
  "origin-refused": 403,
  forbidden: 403,
  "too-many-guesses": 429,
  "too-many-requests": 429,
  "too-busy": 503,
  "not-found": 404,
  "document-too-large": 413,
  "document-unsupported": 415,
  "document-empty": 422,
  "document-encrypted": 422,
  "document-unreadable": 422,
  "path-unreadable": 422,
  "path-unwritable": 422,
  "browser-missing": 422,
  "url-refused": 422,
  "robots-refused": 422,
  "fetch-failed": 502,
  "fetch-timeout": 504,
  "page-gone": 422,
  "page-needs-javascript": 422,
  "page-withheld": 422,
  "video-unavailable": 422,
  "video-without-captions": 422,
  "transcription-off": 422,
  "transcription-failed": 502,
  "recognition-failed": 502,
  "web-search-off": 422,
  "web-not-reached": 502,
  "page-filtered": 422,
  "engine-blocked": 502,
  "engine-limited": 503,
  "engine-refused": 502,
  "engine-failed": 502,
  "model-not-configured": 422,
  "model-unusable": 422,
  "model-failed": 502,
  "model-timeout": 504,
  "model-key-refused": 502,
  "model-unknown": 502,
  "model-limited": 503,
  "model-context-exceeded": 502,
  "model-content-refused": 502,
  "model-not-asked": 422,
  "cost-limit": 402,
  "cost-unconfirmed": 409,
  "plan-limit": 402,
  "billing-failed": 502,
  "answer-rewritten": 422,
  "answer-replaced": 422,
  "nothing-supported": 422,
  "config-invalid": 500,
  "data-unusable": 500,
  "disk-full": 507,
  "store-busy": 503,
  "store-unreachable": 503,
  "index-unavailable": 503,
  "index-unreachable": 503,
  "port-unusable": 500,
  "run-interrupted": 503,
  cancelled: 499,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;
export const ERROR_CODES = Object.keys(ERROR_STATUS) as readonly ErrorCode[];

/** The public form of an error: over HTTP as `{error: ErrorBody}`, in events and in `--json`. */
export interface ErrorBody {
  readonly code: ErrorCode;
  /** What happened, in plain words, in English. */
  readonly message: string;
  /** What to do about it, in English. */
  readonly hint?: string;
  /** The message as a sentence of the catalogue, to be said in the reader's language; older versions have none. */
  readonly said?: Said;
  /** The same of the hint. */
  readonly hinted?: Said;
}

export interface ErrorOptions {
  readonly hint?: Sentence | undefined;
  readonly retryable?: boolean;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

export class FootnoteError extends Error {
  readonly code: ErrorCode;
  /** What happened; `message` is its English. */
  readonly said: Sentence;
  /** What to do about it. */
  readonly hinted: Sentence | undefined;
  /** True where the same call may succeed later without any change. */
  readonly retryable: boolean;
  /** How long the other side asks to be left alone, where it says so. */
  readonly retryAfterMs: number | undefined;

  /** Takes sentences of the catalogue only (`said/say.ts`), so that each is said in the reader's language. */
  constructor(code: ErrorCode, said: Sentence, options: ErrorOptions = {}) {
    super(said.text, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "FootnoteError";
    this.code = code;
    this.said = said;
    this.hinted = options.hint;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs;
  }

  get hint(): string | undefined {
    return this.hinted?.text;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }

  toBody(): ErrorBody {
    return {
      code: this.code,
      message: this.message,
      ...(this.hinted === undefined ? {} : { hint: this.hinted.text }),
      said: bare(this.said),
      ...(this.hinted === undefined ? {} : { hinted: bare(this.hinted) }),
    };
  }
}

function bare({ key, params }: Sentence): Said {
  return { key, params };
}

/** An error that came as its public form, from a thread or a server. One of an older version keeps its words. */
export function errorFromBody(
  { code, message, hint, said, hinted }: ErrorBody,
  options: Omit<ErrorOptions, "hint"> = {},
): FootnoteError {
  return new FootnoteError(code, said === undefined ? asTold(message) : { ...said, text: message }, {
    ...options,
    hint: hint === undefined ? undefined : hinted === undefined ? asTold(hint) : { ...hinted, text: hint },
  });
}

/** Said without the catalogue, which the page loads only where it is needed; a test holds them equal to it. */
export const INNER: Readonly<Record<"stopped" | "failed" | "report", Sentence>> = {
  stopped: { key: "inner.stopped", params: {}, text: "The work was stopped before it ended." },
  failed: { key: "inner.failed", params: {}, text: "Something failed inside Footnote." },
  report: {
    key: "inner.report",
    params: {},
    text: "Run it again; if it fails again, please report it with the log.",
  },
};

/** Anything thrown, as a `FootnoteError`: unknown things become `internal` and keep their cause for the log. */
export function asFootnoteError(thrown: unknown): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown;
  if (thrown instanceof Error && thrown.name === "AbortError") {
    return new FootnoteError("cancelled", INNER.stopped, { cause: thrown });
  }
  return new FootnoteError("internal", INNER.failed, { hint: INNER.report, cause: thrown });
}
