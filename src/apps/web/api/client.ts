/** The server's routes, each by what it is for. Every failure is a `FootnoteError` with words that can be shown. */
import type { ThreadChange, ThreadSummary } from "../../../core/domain/answer.ts";
import type { Document, DocumentOrder } from "../../../core/domain/document.ts";
import type { ExportFormat } from "../../../core/domain/export-format.ts";
import type { DocumentId, RunId, SiteId, ThreadId, TurnId } from "../../../core/domain/ids.ts";
import type { StoryList } from "../../../core/domain/story.ts";
import type { UsageGrouping } from "../../../core/domain/model-call.ts";
import type { FoundList, Outline } from "../../../core/domain/outline.ts";
import type { Recheck } from "../../../core/domain/recheck.ts";
import type {
  AddedDocument,
  DocumentList,
  Health,
  ListedSite,
  ThreadTurns,
  UsageReply,
} from "../../../core/domain/replies.ts";
import { call } from "./call.ts";
import { relative, send } from "./send.ts";

/** How many rows a list asks for at once. */
export const LIST_LIMIT = 100;

export const getHealth = (signal?: AbortSignal): Promise<Health> => call("get", "/api/health", { signal });

export async function listThreads(
  offset: number,
  query: { readonly text?: string; readonly archived?: "true" | "false" },
): Promise<readonly ThreadSummary[]> {
  return (await call("get", "/api/threads", { query: { ...query, offset, limit: LIST_LIMIT } })).threads;
}

export const changeThread = (id: ThreadId, body: ThreadChange): Promise<ThreadSummary> =>
  call("patch", "/api/threads/{id}", { params: { id }, body });

export const getThread = (id: ThreadId, signal?: AbortSignal): Promise<ThreadTurns> =>
  call("get", "/api/threads/{id}", { params: { id }, signal });

export const recheckTurn = (id: TurnId, signal: AbortSignal): Promise<Recheck> =>
  call("post", "/api/turns/{id}/recheck", { params: { id }, signal });

const exportOf = (id: TurnId, format: ExportFormat): string =>
  `/api/turns/${encodeURIComponent(id)}/export?format=${format}`;

/** The address of a turn as a file. */
export const exportPath = (id: TurnId, format: ExportFormat): string => relative(exportOf(id, format));

/** The address of a thread as one file. */
export const threadExportPath = (id: ThreadId): string =>
  relative(`/api/threads/${encodeURIComponent(id)}/export`);

export async function getMarkdown(id: TurnId): Promise<string> {
  return (await send(exportOf(id, "markdown"), {})).text();
}

/** How the library is looked through. */
export interface DocumentsQuery {
  readonly text?: string;
  readonly mediaType?: Document["mediaType"];
  readonly guide?: "true" | "false";
  readonly order?: DocumentOrder;
}

export const listDocuments = (offset: number, query: DocumentsQuery): Promise<DocumentList> =>
  call("get", "/api/documents", { query: { ...query, offset, limit: LIST_LIMIT } });

export const getDocument = (id: DocumentId, signal?: AbortSignal): Promise<Document> =>
  call("get", "/api/documents/{id}", { params: { id }, signal });

/** `[start, end)` in UTF-16 code units; less where the document ends earlier. */
export async function getText(
  id: DocumentId,
  start: number,
  end: number,
  signal?: AbortSignal,
): Promise<string> {
  return (await call("get", "/api/documents/{id}/text", { params: { id }, query: { start, end }, signal }))
    .text;
}

/** The last that were added, Footnote's own guide apart. */
export async function latestDocuments(limit: number, signal: AbortSignal): Promise<readonly Document[]> {
  return (await call("get", "/api/documents", { query: { guide: "false", offset: 0, limit }, signal }))
    .documents;
}

/** `language`: of the page. */
export async function suggestQuestions(language: string, signal: AbortSignal): Promise<readonly string[]> {
  const query = { language: language === "en" ? "en" : "zh" } as const;
  return (await call("get", "/api/suggested-questions", { query, signal })).questions;
}

export const getOutline = (id: DocumentId, signal: AbortSignal): Promise<Outline> =>
  call("get", "/api/documents/{id}/outline", { params: { id }, signal });

export const findInDocument = (id: DocumentId, text: string, signal: AbortSignal): Promise<FoundList> =>
  call("get", "/api/documents/{id}/found", { params: { id }, query: { text }, signal });

const originalOf = (id: DocumentId): string => `/api/documents/${encodeURIComponent(id)}/original`;

/** The address of the file that a document was read from. */
export const originalPath = (id: DocumentId): string => relative(originalOf(id));

export async function getOriginal(id: DocumentId, signal: AbortSignal): Promise<Uint8Array> {
  return new Uint8Array(await (await send(originalOf(id), { signal })).arrayBuffer());
}

/** `since`: an ISO 8601 date (UTC); all days where it is not given. */
export const getUsage = (
  by: UsageGrouping,
  since: string | undefined,
  signal: AbortSignal,
): Promise<UsageReply> => call("get", "/api/usage", { query: { by, since }, signal });

export const addUrl = (url: string): Promise<AddedDocument> =>
  call("post", "/api/documents", { body: { url } });

/** The newest. */
export const getStories = (limit: number): Promise<StoryList> =>
  call("get", "/api/discover", { query: { limit } });

export async function listSites(signal: AbortSignal): Promise<readonly ListedSite[]> {
  return (await call("get", "/api/sites", { signal })).sites;
}

/** With what it leads to within its site, and again every day. */
export const followSite = (url: string): Promise<unknown> =>
  call("post", "/api/sites", { body: { url, crawl: true, every: "1d" } });
export const refreshSite = (id: SiteId): Promise<unknown> =>
  call("post", "/api/sites/{id}/refresh", { params: { id } });
export const deleteSite = (id: SiteId): Promise<unknown> =>
  call("delete", "/api/sites/{id}", { params: { id } });
export const deleteThread = (id: ThreadId): Promise<unknown> =>
  call("delete", "/api/threads/{id}", { params: { id } });
export const deleteDocument = (id: DocumentId): Promise<unknown> =>
  call("delete", "/api/documents/{id}", { params: { id } });
export const stopRun = (id: RunId): Promise<unknown> => call("delete", "/api/runs/{id}", { params: { id } });
