/** The server's JSON routes as typed calls. Every failure is a `FootnoteError` with words that can be shown. */
import type { ThreadSummary } from "../../../core/domain/answer.ts";
import type { Document } from "../../../core/domain/document.ts";
import { type ErrorBody, FootnoteError } from "../../../core/domain/errors.ts";
import type { ExportFormat } from "../../../core/domain/export-format.ts";
import type { Finding } from "../../../core/domain/finding.ts";
import type { DocumentId, RunId, SiteId, ThreadId, TurnId } from "../../../core/domain/ids.ts";
import type { UsageGrouping, UsageSum } from "../../../core/domain/model-call.ts";
import type { ThreadTurns } from "../../../core/domain/replies.ts";
import type { Recheck } from "../../../core/domain/recheck.ts";
import type { Site } from "../../../core/domain/site.ts";
import type { SourceKind } from "../../../core/domain/source-kind.ts";
import { words } from "../dictionary.ts";

export interface Health {
  /** `provider/model`; `null` where answers are extractive. */
  readonly model: string | null;
  readonly webSearch: boolean;
  /** Where answers may come from. */
  readonly sources: readonly SourceKind[];
  readonly documents: number;
  readonly passages: number;
}

export interface AddedDocument {
  readonly outcome: "added" | "replaced" | "unchanged";
  readonly document: Document;
}

/** A site or feed, and whether the server is reading it just now. */
export interface ListedSite extends Site {
  readonly isReading: boolean;
}

/** Money in micros. A cap that is not there is not set. */
export interface UsageReply {
  readonly sums: readonly UsageSum[];
  readonly caps: { readonly perQuestionMicros?: number; readonly perDayMicros?: number };
  readonly spentTodayMicros: number;
}

/** How many rows a list asks for at once. */
export const LIST_LIMIT = 100;

export async function listFindings(language: "en" | "zh", signal: AbortSignal): Promise<readonly Finding[]> {
  return (await getJson<{ findings: readonly Finding[] }>(`/api/doctor?language=${language}`, signal))
    .findings;
}

export const getHealth = (signal?: AbortSignal): Promise<Health> => getJson("/api/health", signal);

export async function listThreads(offset: number, signal?: AbortSignal): Promise<readonly ThreadSummary[]> {
  const found = await getJson<{ threads: readonly ThreadSummary[] }>(
    `/api/threads?offset=${offset}&limit=${LIST_LIMIT}`,
    signal,
  );
  return found.threads;
}

export const getThread = (id: ThreadId, signal?: AbortSignal): Promise<ThreadTurns> =>
  getJson(`/api/threads/${encodeURIComponent(id)}`, signal);

export async function recheckTurn(id: TurnId, signal: AbortSignal): Promise<Recheck> {
  return readJson<Recheck>(
    await send(`/api/turns/${encodeURIComponent(id)}/recheck`, { method: "POST", signal }),
  );
}

/** The address of a turn as a file. */
export const exportPath = (id: TurnId, format: ExportFormat): string =>
  `/api/turns/${encodeURIComponent(id)}/export?format=${format}`;

export async function getMarkdown(id: TurnId): Promise<string> {
  return (await send(exportPath(id, "markdown"), {})).text();
}

export const listDocuments = (
  offset: number,
  signal?: AbortSignal,
): Promise<{ documents: readonly Document[]; total: number }> =>
  getJson(`/api/documents?offset=${offset}&limit=${LIST_LIMIT}`, signal);

export const getDocument = (id: DocumentId, signal?: AbortSignal): Promise<Document> =>
  getJson(`/api/documents/${encodeURIComponent(id)}`, signal);

/** `[start, end)` in UTF-16 code units; less where the document ends earlier. */
export async function getText(
  id: DocumentId,
  start: number,
  end: number,
  signal?: AbortSignal,
): Promise<string> {
  const path = `/api/documents/${encodeURIComponent(id)}/text?start=${start}&end=${end}`;
  return (await getJson<{ text: string }>(path, signal)).text;
}

/** `since`: an ISO 8601 date (UTC); all days where it is not given. */
export const getUsage = (
  by: UsageGrouping,
  since: string | undefined,
  signal: AbortSignal,
): Promise<UsageReply> =>
  getJson(`/api/usage?by=${by}${since === undefined ? "" : `&since=${since}`}`, signal);

export async function addUrl(url: string): Promise<AddedDocument> {
  const reply = await send("/api/documents", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ url }),
  });
  return readJson<AddedDocument>(reply);
}

export async function listSites(signal: AbortSignal): Promise<readonly ListedSite[]> {
  return (await getJson<{ sites: readonly ListedSite[] }>("/api/sites", signal)).sites;
}

export const refreshSite = (id: SiteId): Promise<unknown> =>
  send(`/api/sites/${encodeURIComponent(id)}/refresh`, { method: "POST" });
export const deleteSite = (id: SiteId): Promise<unknown> => deleteAt(`/api/sites/${encodeURIComponent(id)}`);
export const deleteThread = (id: ThreadId): Promise<unknown> =>
  deleteAt(`/api/threads/${encodeURIComponent(id)}`);
export const deleteDocument = (id: DocumentId): Promise<unknown> =>
  deleteAt(`/api/documents/${encodeURIComponent(id)}`);
export const stopRun = (id: RunId): Promise<unknown> => deleteAt(`/api/runs/${encodeURIComponent(id)}`);

const deleteAt = (path: string): Promise<unknown> => send(path, { method: "DELETE" });

export async function getJson<T>(path: string, signal: AbortSignal | undefined): Promise<T> {
  return readJson<T>(await send(path, signal ? { signal } : {}));
}

/** A reply with a good status. Throws what the server said, or that it cannot be reached; abortion as it is. */
export async function send(path: string, init: RequestInit): Promise<Response> {
  const reply = await fetch(path, init).catch((thrown: unknown) => {
    if (init.signal?.aborted) throw thrown;
    throw unreachable(thrown);
  });
  if (reply.ok) return reply;
  throw errorOf(reply.status, await reply.json().catch(() => undefined));
}

export async function readJson<T>(reply: Response): Promise<T> {
  try {
    return (await reply.json()) as T;
  } catch (cause) {
    throw new FootnoteError("internal", words.strangeReply(reply.status), { cause });
  }
}

export function unreachable(cause?: unknown): FootnoteError {
  return new FootnoteError("fetch-failed", words.offline, {
    hint: words.offlineHint,
    retryable: true,
    cause,
  });
}

/** What a reply with a bad status says; `body` is its JSON, and the cause. */
export function errorOf(status: number, body: unknown): FootnoteError {
  const error = (body as { error?: Partial<ErrorBody> } | null | undefined)?.error;
  if (typeof error?.code !== "string" || typeof error.message !== "string") {
    return new FootnoteError("internal", words.strangeReply(status));
  }
  return new FootnoteError(
    error.code,
    error.message,
    typeof error.hint === "string" ? { hint: error.hint, cause: body } : { cause: body },
  );
}
