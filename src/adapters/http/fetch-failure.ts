/** What fetching threw, as a typed error in plain words. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { HttpStatus } from "./http-status.ts";
import { byName } from "../../lib/by-name.ts";

const BROKE_OFF = say("fetch.broke-off");
const HEADERS = say("fetch.many-headers");
const UNVERIFIED = say("fetch.certificate-unverified");
const REASONS = byName<Sentence>({
  ENOTFOUND: say("fetch.host-unknown"),
  EAI_AGAIN: say("fetch.no-lookup"),
  ECONNREFUSED: say("fetch.connection-refused"),
  ECONNRESET: BROKE_OFF,
  UND_ERR_SOCKET: BROKE_OFF,
  EHOSTUNREACH: say("fetch.host-unreachable"),
  ENETUNREACH: say("fetch.no-network"),
  EPIPE: BROKE_OFF,
  UND_ERR_HEADERS_OVERFLOW: HEADERS,
  HPE_HEADER_OVERFLOW: HEADERS,
  CERT_HAS_EXPIRED: say("fetch.certificate-expired"),
  DEPTH_ZERO_SELF_SIGNED_CERT: say("fetch.certificate-unsigned"),
  SELF_SIGNED_CERT_IN_CHAIN: say("fetch.certificate-authority"),
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNVERIFIED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNVERIFIED,
  ERR_TLS_CERT_ALTNAME_INVALID: say("fetch.certificate-other-host"),
});

const TIMEOUTS = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
  "ETIMEDOUT",
]);

/** Broken for now, perhaps: the same fetch may work later. */
const PASSING = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "UND_ERR_SOCKET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
]);

/** Zlib's, Brotli's and Zstandard's words for data that is not theirs. */
const NOT_PACKED_SO = /^(?:Z_|ZSTD_|ERR_?_?(?:BROTLI|ZSTD|ERROR_FORMAT))/;

/** What was wanted, for the messages. */
export interface Wanted {
  readonly failed: (reason: Sentence) => Sentence;
  readonly late: Sentence;
}

export function pageAt(host: string): Wanted {
  return {
    failed: (reason) => say("fetch.page-failed", { host, reason }),
    late: say("fetch.page-late", { host }),
  };
}

/** The host only: an engine's address may hold a key. */
export function engineAt(host: string): Wanted {
  return {
    failed: (reason) => say("fetch.engine-failed", { host, reason }),
    late: say("fetch.engine-late", { host }),
  };
}

export function fetchFailure(wanted: Wanted, thrown: unknown): FootnoteError {
  let code = "";
  for (const error of causesOf(thrown)) {
    if (error instanceof FootnoteError) return error;
    const own: unknown = Reflect.get(error, "code");
    if (code === "" && typeof own === "string") code = own;
  }
  if (TIMEOUTS.has(code)) return fetchTimeout(wanted, thrown);
  return new FootnoteError("fetch-failed", wanted.failed(reasonOf(code)), {
    hint: say("fetch.check-or-later"),
    retryable: PASSING.has(code),
    cause: thrown,
  });
}

function reasonOf(code: string): Sentence {
  if (code.startsWith("HPE_")) return REASONS[code] ?? say("fetch.no-http");
  if (NOT_PACKED_SO.test(code)) return say("fetch.not-unpacked");
  return REASONS[code] ?? say("fetch.connection-failed");
}

export function fetchTimeout(wanted: Wanted, cause?: unknown): FootnoteError {
  return new FootnoteError("fetch-timeout", wanted.late, {
    hint: say("common.try-later"),
    retryable: true,
    ...(cause === undefined ? {} : { cause }),
  });
}

const STATUS_REASONS: Readonly<Record<number, Sentence>> = {
  401: say("fetch.login"),
  402: say("fetch.payment"),
  403: say("fetch.visitors-refused"),
  404: say("fetch.not-there"),
  410: say("fetch.removed"),
  429: say("fetch.come-back-later"),
  451: say("fetch.withheld"),
};

export function statusFailure(host: string, status: number): FootnoteError {
  const reason = STATUS_REASONS[status] ?? (status >= 500 ? say("fetch.server-fault") : say("fetch.no-page"));
  return new FootnoteError(
    status === 404 || status === 410 ? "page-gone" : "fetch-failed",
    say("fetch.page-status", { host, reason, status }),
    {
      hint: status === 429 || status >= 500 ? say("common.try-later") : say("fetch.check-or-download"),
      retryable: status === 408 || status === 429 || status >= 500,
      cause: new HttpStatus(status),
    },
  );
}

/** The error, its causes, and the errors that they gather (one for each address that was tried). */
function* causesOf(thrown: unknown, depth = 0): Generator<Error> {
  if (!(thrown instanceof Error) || depth > 5) return;
  yield thrown;
  if (thrown instanceof AggregateError) for (const error of thrown.errors) yield* causesOf(error, depth + 1);
  yield* causesOf(thrown.cause, depth + 1);
}
