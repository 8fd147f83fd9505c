/**
 * Gathers from the web: asks the engines, has the best pages read, and cuts them into passages. Every page that fails,
 * comes late or lies outside the question's filters is told of; none holds up the others. What was read is stored, so
 * that its words can be cited and opened later as they stood.
 */
import type { Understood } from "../understand/understood.ts";
import { hostKey, urlKey } from "../../../lib/canonical-url.ts";
import { FootnoteError } from "../../domain/errors.ts";
import { say } from "../../domain/said/say.ts";
import type { Document } from "../../domain/document.ts";
import type { EventBody } from "../../domain/event.ts";
import { type Filters, isWithin } from "../../domain/filters.ts";
import type { PassageId } from "../../domain/ids.ts";
import type { Hit } from "../../domain/passage.ts";
import type { WebSourceKind } from "../../domain/source-kind.ts";
import type { Clock } from "../../ports/clock.ts";
import type { FoundPage, Web, WebPage } from "../../ports/web.ts";
import { cutPassages } from "../../retrieval/cut-passages.ts";
import { madeOf } from "../../retrieval/passage-words.ts";
import { rankInTurns } from "../../retrieval/in-turns.ts";
import { keepPages, type KeepPagesParts } from "./keep-pages.ts";
import { type LeftOutPage, pagesLeftOut } from "./pages-left-out.ts";
import { readPages, type ReadPagesParts } from "./read-pages.ts";

/** Hits asked of the engines: more than are read, so that there are others when pages fail or are the same. */
const HITS = 16;
/** Passages of one page that are ranked against the others: what answers is seldom spread further. */
const PASSAGES_OF_A_PAGE = 6;

export interface WebParts extends KeepPagesParts {
  readonly web: Pick<Web, "search" | "read" | "enter">;
  readonly clock: Clock;
}

export interface WebAsking {
  readonly understood: Understood;
  readonly kinds: readonly WebSourceKind[];
  readonly filters: Filters;
}

interface ReadPage {
  readonly found: FoundPage;
  readonly page: WebPage;
}

/**
 * Yields what happens; returns the best passages of what was read, best first, and whether any engine answered.
 * Throws `cancelled`.
 */
export async function* gatherWeb(
  { understood, kinds, filters }: WebAsking,
  { web, store, clock, ids }: WebParts,
  notice: (error: FootnoteError) => EventBody,
  signal: AbortSignal,
): AsyncGenerator<EventBody, { hits: Hit[]; isReached: boolean }> {
  const { standalone: text, language } = understood;
  const { hits, failures, answered } = await web.search(
    { text, language, ...filters, kinds, limit: HITS },
    signal,
  );
  for (const { error } of failures) yield notice(error);
  const isReached = answered.length > 0;
  if (!isReached) yield notice(unreached(failures.length > 0));

  const read: ReadPagesParts["read"] = async (found, stop, onArrival) => {
    const page = withFoundFacts(await web.read(found.url, stop, onArrival), found);
    if (!isWithin(page, filters)) throw outside(found);
    return page;
  };
  const pages: ReadPage[] = [];
  const left: LeftOutPage[] = [];
  let begun = 0;
  const leave = hits.length === 0 ? undefined : await web.enter?.(signal);
  try {
    for await (const reading of readPages(hits, { read, clock }, signal)) {
      const { found } = reading;
      const { url, title, engines } = found;
      if (reading.type === "begun") {
        begun++;
        yield { type: "page-found", url, title, engines };
      } else if (reading.type === "failed") {
        left.push({ url, error: reading.error });
        yield { type: "page-failed", url, error: reading.error.toBody() };
      } else {
        pages.push({ found, page: reading.page });
        yield { type: "page-read", url, title: reading.page.title };
      }
    }
  } finally {
    leave?.();
  }
  for (const error of pagesLeftOut(left, begun)) yield notice(error);
  if (pages.length === 0) return { hits: [], isReached };
  // In the engines' order, so that nothing depends on who was quicker.
  const order = new Map(hits.map((found, place) => [found, place]));
  const placeOf = ({ found }: ReadPage): number => order.get(found) ?? hits.length;
  const distinct = mergeSame(pages.toSorted((a, b) => placeOf(a) - placeOf(b)));
  const documents = await keepPages(
    distinct.map(({ page }) => page),
    { store, clock, ids },
  );
  let nextId = 0;
  const passages: Hit[] = [];
  for (const [nth, one] of distinct.entries()) {
    // The engines' order says something of a page, and nothing of which passage of it answers.
    const score = 1 / (placeOf(one) + 1);
    const all = passageHits(documents[nth] as Document, one.page, score, () => --nextId);
    if (nth > 0) await clock.turn?.();
    passages.push(...(await rankInTurns(text, all, PASSAGES_OF_A_PAGE, clock)));
  }
  return { hits: passages, isReached };
}

/** What only the engine knows of a page. */
function withFoundFacts(page: WebPage, found: FoundPage): WebPage {
  const publishedAt = page.publishedAt ?? found.publishedAt;
  return {
    ...page,
    title: page.title || found.title,
    ...(publishedAt === undefined ? {} : { publishedAt }),
  };
}

/** One of those that say that they are the same page, or have the same text on the same host: the first of them. */
function mergeSame(pages: readonly ReadPage[]): ReadPage[] {
  const seen = new Set<string>();
  return pages.filter(({ page }) => {
    const { url, canonicalUrl = url, contentHash } = page;
    const keys = [
      urlKey(canonicalUrl) ?? url,
      urlKey(url) ?? url,
      `${hostKey(new URL(url).host)} ${contentHash}`,
    ];
    const isSame = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !isSame;
  });
}

function unreached(isFailure: boolean): FootnoteError {
  return isFailure
    ? new FootnoteError("web-not-reached", say("answer.web-not-reached"), {
        hint: say("answer.web-not-reached-hint"),
        retryable: true,
      })
    : new FootnoteError("web-not-reached", say("answer.no-engine-suits"), {
        hint: say("answer.no-engine-suits-hint"),
      });
}

function outside({ url }: FoundPage): FootnoteError {
  return new FootnoteError("page-filtered", say("answer.page-outside", { url }));
}

/** Passages of a page are not indexed; ids below zero cannot be those of the library's. */
function passageHits(document: Document, page: WebPage, score: number, nextId: () => number): Hit[] {
  return (page.passages ?? cutPassages(page.text, page.marks)).map((span) => ({
    document,
    score,
    passage: madeOf(
      {
        ...span,
        id: nextId() as PassageId,
        documentId: document.id,
        text: page.text.slice(span.start, span.end),
      },
      span,
    ),
  }));
}
