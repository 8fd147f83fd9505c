/**
 * Gathers from the web: asks the engines, reads the best pages at once under one deadline, and cuts them into
 * passages. Every page that fails or comes late is told of; none holds up the others. What was read is stored, so
 * that its words can be cited and opened later as they stood.
 */
import { asFootnoteError, FootnoteError } from "../domain/errors.ts";
import type { Document } from "../domain/document.ts";
import type { EventBody } from "../domain/event.ts";
import { ID_PREFIX, type DocumentId, type PassageId } from "../domain/ids.ts";
import type { Hit } from "../domain/passage.ts";
import type { Clock, Ids } from "../ports/clock.ts";
import type { DocumentStore, NewDocument } from "../ports/store.ts";
import type { FoundPage, Web, WebPage } from "../ports/web.ts";
import { cutPassages } from "../retrieval/cut-passages.ts";
import { rank } from "../retrieval/rank.ts";
import type { Understood } from "./understand.ts";

/** Pages read for a question: more cost time and seldom add anything. */
const PAGES = 8;
/** Hits asked of the engines, so that there is a choice after merging. */
const HITS = 12;
/** From the engines' reply to the last page that is waited for. */
const READ_MS = 4_000;
/** Passages of one page that are ranked against the others: what answers is seldom spread further. */
const PASSAGES_OF_A_PAGE = 6;

export interface WebParts {
  readonly web: Web;
  readonly store: Pick<DocumentStore, "putDocuments">;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Yields what happens; returns the best passages of what was read, best first. Throws `cancelled`. */
export async function* gatherWeb(
  understood: Understood,
  { web, store, clock, ids }: WebParts,
  notice: (error: FootnoteError) => EventBody,
  signal: AbortSignal,
): AsyncGenerator<EventBody, Hit[]> {
  const query = { text: understood.standalone, language: understood.language, limit: HITS };
  const { hits, failures } = await web.search(query, signal);
  for (const { error } of failures) yield notice(error);
  const chosen = hits.slice(0, PAGES);
  for (const { url, title, engines } of chosen) yield { type: "page-found", url, title, engines };

  const pages: { found: FoundPage; page: WebPage }[] = [];
  for await (const { found, page, error } of readAll(chosen, web, clock, signal)) {
    if (page) {
      pages.push({ found, page });
      yield { type: "page-read", url: found.url, title: page.title };
    } else if (error) {
      yield { type: "page-failed", url: found.url, error: error.toBody() };
    }
  }
  if (pages.length === 0) return [];
  const fresh = pages.map(({ page, found }): NewDocument => ({
    ...page,
    title: page.title || found.title,
    ...(page.publishedAt === undefined && found.publishedAt !== undefined
      ? { publishedAt: found.publishedAt }
      : {}),
    id: ids.next(ID_PREFIX.document) as DocumentId,
    origin: "web",
    passages: [],
  }));
  const documents = await store.putDocuments(fresh);
  // The engines' order says something of a page, and nothing of which passage of it answers.
  const order = new Map(chosen.map((found, rankOfPage) => [found, 1 / (rankOfPage + 1)]));
  let nextId = 0;
  return pages.flatMap(({ found, page }, nth) => {
    const passages = passageHits(documents[nth] as Document, page, order.get(found) ?? 0, () => --nextId);
    return rank(understood.standalone, passages).slice(0, PASSAGES_OF_A_PAGE);
  });
}

interface Reading {
  readonly found: FoundPage;
  readonly page?: WebPage;
  readonly error?: FootnoteError;
}

/** The pages as they come; when the time is up, those that have not come, as failed. */
async function* readAll(
  chosen: readonly FoundPage[],
  web: Web,
  clock: Clock,
  signal: AbortSignal,
): AsyncGenerator<Reading> {
  const late = new AbortController();
  const stop = (): void => late.abort();
  signal.addEventListener("abort", stop, { once: true });
  const waiting = new Map<FoundPage, Promise<Reading>>();
  for (const found of chosen) {
    const reading = web.read(found.url, late.signal).then(
      (page): Reading => ({ found, page }),
      (thrown: unknown): Reading => ({ found, error: asFootnoteError(thrown) }),
    );
    waiting.set(found, reading);
  }
  const timer = new AbortController();
  const timeUp = clock.sleep(READ_MS, timer.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    while (waiting.size > 0) {
      const next = await Promise.race([timeUp, ...waiting.values()]);
      signal.throwIfAborted();
      if (next === undefined) break;
      waiting.delete(next.found);
      yield next;
    }
    for (const found of waiting.keys()) yield { found, error: tooLate(found) };
  } finally {
    timer.abort();
    late.abort();
    signal.removeEventListener("abort", stop);
  }
}

function tooLate({ url }: FoundPage): FootnoteError {
  return new FootnoteError(
    "fetch-timeout",
    `${url} did not come within ${READ_MS / 1_000} s and was left out.`,
    {
      retryable: true,
    },
  );
}

/** Passages of a page are not indexed; ids below zero cannot be those of the library's. */
function passageHits(document: Document, page: WebPage, score: number, nextId: () => number): Hit[] {
  return cutPassages(page.text, page.marks).map((span) => ({
    document,
    score,
    passage: {
      ...span,
      id: nextId() as PassageId,
      documentId: document.id,
      text: page.text.slice(span.start, span.end),
    },
  }));
}
