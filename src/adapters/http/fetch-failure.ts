/** What fetching threw, as a typed error in plain words. */
import { FootnoteError } from "../../core/domain/errors.ts";
import { HttpStatus } from "./http-status.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: "its host name is not known",
  EAI_AGAIN: "its host name could not be looked up",
  ECONNREFUSED: "its server refused the connection",
  ECONNRESET: "its server broke off the connection",
  UND_ERR_SOCKET: "its server broke off the connection",
  EHOSTUNREACH: "its server cannot be reached from here",
  ENETUNREACH: "there is no network that leads to it",
  EPIPE: "its server broke off the connection",
  UND_ERR_HEADERS_OVERFLOW: "its server sent too many headers",
  HPE_HEADER_OVERFLOW: "its server sent too many headers",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not signed by an authority",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not signed by an authority known here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate could not be verified",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate could not be verified",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
};

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
  readonly failed: string;
  readonly late: string;
}

export function pageAt(host: string): Wanted {
  return {
    failed: `The page at ${host} could not be fetched`,
    late: `The page at ${host} did not come in time.`,
  };
}

/** The host only: an engine's address may hold a key. */
export function engineAt(host: string): Wanted {
  return { failed: `${host} could not be reached`, late: `${host} did not answer in time.` };
}

export function fetchFailure(wanted: Wanted, thrown: unknown): FootnoteError {
  let code = "";
  for (const error of causesOf(thrown)) {
    if (error instanceof FootnoteError) return error;
    const own: unknown = Reflect.get(error, "code");
    if (code === "" && typeof own === "string") code = own;
  }
  if (TIMEOUTS.has(code)) return fetchTimeout(wanted, thrown);
  return new FootnoteError("fetch-failed", `${wanted.failed}: ${reasonOf(code)}.`, {
    hint: "Check the address, or try again later.",
    retryable: PASSING.has(code),
    cause: thrown,
  });
}

function reasonOf(code: string): string {
  if (code.startsWith("HPE_")) return REASONS[code] ?? "its server does not speak HTTP";
  if (NOT_PACKED_SO.test(code)) return "its server sent a body that cannot be unpacked";
  return REASONS[code] ?? "the connection failed";
}

export function fetchTimeout(wanted: Wanted, cause?: unknown): FootnoteError {
  return new FootnoteError("fetch-timeout", wanted.late, {
    hint: "Try again later.",
    retryable: true,
    ...(cause === undefined ? {} : { cause }),
  });
}

const STATUS_REASONS: Readonly<Record<number, string>> = {
  401: "it asks for a login",
  402: "it asks for payment",
  403: "it refuses visitors like this one",
  404: "it is not there",
  410: "it was removed",
  429: "its server asks to come back later",
  451: "it is withheld for legal reasons",
};

export function statusFailure(host: string, status: number): FootnoteError {
  const reason =
    STATUS_REASONS[status] ?? (status >= 500 ? "its server has a fault" : "its server sent no page");
  return new FootnoteError(
    status === 404 || status === 410 ? "page-gone" : "fetch-failed",
    `${pageAt(host).failed}: ${reason} (HTTP ${status}).`,
    {
      hint:
        status === 429 || status >= 500
          ? "Try again later."
          : "Check the address; or download the page and add the file.",
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
