/**
 * What OpenSearch answers, and that it does not, as our errors. Words of its own go no further than the kind of its error: they may hold
 * what was asked.
 */
import { FootnoteError, type ErrorOptions } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";
import type { Sentence } from "../../../core/domain/sentence.ts";

/** What the client throws, as far as it matters here. */
interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly meta?: {
    readonly statusCode?: number | null;
    readonly body?: { readonly error?: { readonly type?: string; readonly reason?: string } | string };
  };
}

/** The server's own kind of an error, and why; also of one row of many. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly reason: string;
}

/** `at`: the server as people may see it, without its password. */
export function opensearchFailure(thrown: unknown, at: string): FootnoteError {
  if (thrown instanceof FootnoteError) return thrown;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whatever it is, only these are looked at
  const { name, message, meta } = (thrown ?? {}) as Thrown;
  const status = meta?.statusCode ?? 0;
  // The client's own holds the whole request, which is nothing for a log.
  const cause = new Error(`${String(name)} ${status > 0 ? status : String(message)}`);
  if (name === "ResponseError" && status > 0) {
    const said = meta?.body?.error;
    const type = typeof said === "object" ? (said.type ?? "") : "";
    const reason = typeof said === "object" ? (said.reason ?? "") : "";
    return refused({ status, type, reason }, at, cause);
  }
  if (name === "TimeoutError") return unreachable(say("opensearch.late", { at }), cause);
  if (/certificate|self.signed|ERR_TLS/iu.test(String(message))) {
    return unreachable(say("opensearch.certificate", { at }), cause, say("opensearch.certificate-hint"));
  }
  return unreachable(say("opensearch.unreachable", { at }), cause);
}

/** What a reply refuses. */
export function refused({ status, type, reason }: Refusal, at: string, cause?: unknown): FootnoteError {
  if (type === "index_not_found_exception" || type === "alias_not_found_exception") {
    return new FootnoteError("index-unavailable", say("opensearch.gone", { at }), {
      hint: say("opensearch.gone-hint"),
      retryable: true,
      cause,
    });
  }
  if (
    type === "cluster_block_exception" &&
    /flood.stage|read-only-allow-delete|create-index/iu.test(reason)
  ) {
    return new FootnoteError("disk-full", say("opensearch.disk-full", { at }), {
      hint: say("opensearch.disk-full-hint"),
      cause,
    });
  }
  if (type === "cluster_block_exception" && /read-only/iu.test(reason)) {
    return unusable(say("opensearch.read-only", { at }), say("opensearch.read-only-hint"), cause);
  }
  if (status === 401 || status === 403) {
    return unusable(say("opensearch.refused", { at }), say("opensearch.refused-hint"), cause);
  }
  if (/knn/iu.test(reason) && (type === "mapper_parsing_exception" || /setting/u.test(reason))) {
    return unusable(say("opensearch.no-vectors", { at }), say("opensearch.no-vectors-hint"), cause);
  }
  if (status === 429) return unreachable(say("opensearch.busy", { at }), cause, say("opensearch.busy-hint"));
  if (status === 503)
    return unreachable(say("opensearch.parts", { at }), cause, say("opensearch.parts-hint"));
  return unreachable(say("opensearch.answered", { at, status, type }), cause);
}

/** It may answer later, and what is stored is indexed then. */
function unreachable(
  said: Sentence,
  cause: unknown,
  hint = say("opensearch.unreachable-hint"),
): FootnoteError {
  const options: ErrorOptions = { hint, retryable: true, cause };
  return new FootnoteError("index-unreachable", said, options);
}

function unusable(said: Sentence, hint: Sentence, cause: unknown): FootnoteError {
  return new FootnoteError("data-unusable", said, { hint, cause });
}
