/**
 * "Still true?": reads the cited sources of a turn anew and says which of its quotes still stand. The turn stays as it
 * is. A page that has changed is stored beside the one that was cited, so that both can be opened; a file is not:
 * what the library holds of a person's files, that person decides.
 */
import type { Incoming } from "../../core/ports/incoming.ts";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { recheckQuotes } from "../../core/check/recheck/recheck-quotes.ts";
import type { Answer, Source, Turn } from "../../core/domain/answer.ts";
import { citedQuotes } from "../../core/domain/cited-quotes.ts";
import type { ReadDocument } from "../../core/domain/document.ts";
import { asFootnoteError, FootnoteError } from "../../core/domain/errors.ts";
import { type DocumentId, ID_PREFIX } from "../../core/domain/ids.ts";
import {
  isStanding,
  type Recheck,
  type RecheckedQuote,
  type RecheckedSource,
  type SourceFate,
} from "../../core/domain/recheck.ts";
import type { Clock, Ids } from "../../core/ports/clock.ts";
import type { FetchPage } from "../../core/ports/fetch-page.ts";
import type { Files } from "../../core/ports/files.ts";
import type { PageReader } from "../../core/ports/page-reader.ts";
import type { DocumentStore } from "../../core/ports/document-store.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

/** Sources read at the same time: each may be as large as a file may be. */
const AT_ONCE = 3;

export interface RecheckParts {
  readonly store: DocumentStore & TextStore;
  readonly reader: PageReader;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly hash: (bytes: Uint8Array) => string;
  readonly maxFileBytes: number;
  readonly files: Pick<Files, "read">;
  readonly fetchPage: FetchPage;
}

/** A source that cannot be read is told of in the result. Throws `cancelled`, and what the store throws. */
export async function recheckTurn(turn: Turn, parts: RecheckParts, signal: AbortSignal): Promise<Recheck> {
  const checkedAt = parts.clock.now();
  const waiting = turn.answer.sources
    .map((source) => ({ source, cited: citedOf(turn.answer, source) }))
    .filter(({ cited }) => cited.length > 0);
  const sources: RecheckedSource[] = Array.from({ length: waiting.length });
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < waiting.length) {
      const at = next++;
      const { source, cited } = waiting[at] as (typeof waiting)[number];
      sources[at] = await recheckSource(source, cited, parts, signal);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const { turnId, threadId, question } = turn;
  const quotes = sources.flatMap((source) => source.quotes);
  const standing = quotes.filter(({ fate }) => isStanding(fate)).length;
  const unchecked = quotes.filter(({ fate }) => fate === "unchecked").length;
  return { turnId, threadId, question, checkedAt, total: quotes.length, standing, unchecked, sources };
}

type Cited = Pick<RecheckedQuote, "quote" | "claims">;

function citedOf(answer: Answer, { number }: Source): Cited[] {
  return citedQuotes(answer, number).map(({ citation, claims }) => ({ quote: citation.quote, claims }));
}

async function recheckSource(
  source: Source,
  cited: readonly Cited[],
  parts: RecheckParts,
  signal: AbortSignal,
): Promise<RecheckedSource> {
  const { store } = parts;
  const { number, title, url } = source;
  const was = await store.getDocument(source.documentId);
  const known = { number, title, url, ...(was ? { readAt: was.fetchedAt } : {}) };
  const withoutText = (fate: SourceFate): Pick<RecheckedSource, "fate" | "quotes"> => ({
    fate,
    quotes: cited.map((one) => ({ ...one, fate: fate === "gone" ? "missing" : "unchecked" })),
  });
  if (!isFetchable(url)) return { ...known, ...withoutText("only-here") };
  // A turn may have come with an archive, and names what it likes: a file is read where the document that is held was read.
  if (url.startsWith("file:") && was?.url !== url) return { ...known, ...withoutText("refused") };
  let now: ReadAnew;
  try {
    now = await readAnew(url, was?.language, parts, signal);
  } catch (thrown) {
    const error = asFootnoteError(thrown);
    if (error.code === "cancelled") throw error;
    return { ...known, ...withoutText(fateOfFailure(error)), error: error.toBody() };
  }
  const before = was && (await store.readText(was.id, 0, was.length));
  const isSame = before === now.page.text;
  const documentId = was && isSame ? was.id : await keepVersion(url, now, parts);
  const findings = recheckQuotes(
    cited.map(({ quote }) => quote),
    before,
    now.page.text,
  );
  return {
    ...known,
    fate: isSame ? "unchanged" : "changed",
    ...(now.reachedUrl === url ? {} : { redirectedTo: now.reachedUrl }),
    ...(documentId === undefined ? {} : { documentId }),
    quotes: findings.map((finding, at): RecheckedQuote => ({ ...(cited[at] as Cited), ...finding })),
  };
}

function isFetchable(url: string): boolean {
  return /^(?:https?|file):/i.test(url);
}

function fateOfFailure(error: FootnoteError): SourceFate {
  if (error.code === "page-gone") return "gone";
  if (error.code === "path-unreadable" && isNoEntry(error.cause)) return "gone";
  return error.code === "url-refused" || error.code === "robots-refused" ? "refused" : "unreachable";
}

function isNoEntry(cause: unknown): boolean {
  return cause instanceof Error && Reflect.get(cause, "code") === "ENOENT";
}

interface ReadAnew {
  readonly page: ReadDocument;
  readonly reachedUrl: string;
}

async function readAnew(
  url: string,
  language: string | undefined,
  parts: RecheckParts,
  signal: AbortSignal,
): Promise<ReadAnew> {
  const { bytes, hints, page } = url.startsWith("file:")
    ? await readFileAnew(url, parts)
    : // Whatever a cache holds; a video in the language it was read in.
      await parts.fetchPage(url, { signal, language, cache: "revalidate" });
  const read = page ?? (await parts.reader.read(bytes, hints, signal));
  return { page: read, reachedUrl: hints.url ?? url };
}

async function readFileAnew(url: string, { files, maxFileBytes }: RecheckParts): Promise<Incoming> {
  const path = fileURLToPath(url);
  return { url, bytes: await files.read(path, maxFileBytes), hints: { name: basename(path) } };
}

/** The document that holds the new text; none for a file that the library does not hold as it is now. */
async function keepVersion(
  url: string,
  { page }: ReadAnew,
  { store, clock, ids, hash }: RecheckParts,
): Promise<DocumentId | undefined> {
  if (url.startsWith("file:")) {
    const held = await store.findByUrl(url);
    const isHeld = held !== undefined && (await store.readText(held.id, 0, held.length)) === page.text;
    return isHeld ? held.id : undefined;
  }
  const [kept] = await store.putDocuments([
    {
      ...page,
      id: ids.next(ID_PREFIX.document) as DocumentId,
      origin: "web",
      url,
      contentHash: hash(new TextEncoder().encode(page.text)),
      fetchedAt: clock.now(),
      passages: [],
    },
  ]);
  return kept?.id;
}
