/** A question as a program hands it over, and what is made of its choices before a run begins. */
import type { Understood } from "../../core/answer/understand/understood.ts";
import { readFilters, type WrittenFilters } from "../../core/answer/understand/read-filters.ts";
import type { WriterChoice } from "../../core/domain/answer.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { Filters } from "../../core/domain/filters.ts";
import { SOURCE_KINDS, type SourceKind } from "../../core/domain/source-kind.ts";
import type { Engine as SearchEngine } from "../../core/ports/engine.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

/** The filters are as a person writes them; see `readFilters`. */
export interface AskRequest extends WrittenFilters {
  readonly question: string;
  readonly threadId?: string | undefined;
  readonly writer?: WriterChoice | undefined;
  /** Leave out of a model's answer what no source carries; off, where it is not given. */
  readonly strict?: boolean | undefined;
  /** Where to look; the library and the web, where it is not given. */
  readonly sources?: readonly SourceKind[] | undefined;
  /**
   * Ask these documents alone, of the library or kept texts of digests. Where it is not given, a follow-up is asked of
   * what the question before it was; none of them (`[]`) is everything again.
   */
  readonly documentIds?: readonly string[] | undefined;
}

/** More at once are a library. */
export const MOST_DOCUMENTS = 20;

/**
 * The documents that a question is asked of; `undefined` for everything. `earlier` are those of the turn before.
 * Throws `bad-request`, `not-found`.
 */
export async function chosenDocuments(
  request: AskRequest,
  earlier: readonly DocumentId[] | undefined,
  store: TextStore,
): Promise<readonly DocumentId[] | undefined> {
  const named = [...new Set(request.documentIds ?? earlier ?? [])] as DocumentId[];
  if (named.length === 0) return undefined;
  const { sources, site, since, until, language } = request;
  if ((sources?.length ?? 0) > 0 || [site, since, until, language].some((limit) => limit !== undefined)) {
    throw new FootnoteError(
      "bad-request",
      "A question that is asked of certain documents takes no sources and no limits.",
      { hint: "Leave out the sources and limits; or leave the documents, by an empty list of them." },
    );
  }
  if (named.length > MOST_DOCUMENTS) {
    throw new FootnoteError(
      "bad-request",
      `At most ${MOST_DOCUMENTS} documents can be named in a question.`,
      {
        hint: "Name fewer, or ask your whole library.",
      },
    );
  }
  for (const id of named) {
    if ((await store.getDocument(id)) !== undefined) continue;
    throw new FootnoteError(
      "not-found",
      request.documentIds === undefined
        ? `What this thread is about is no longer there: ${id}.`
        : `There is no document ${id}.`,
      { hint: "Ask in a new thread, or of other documents: `footnote list` shows those of the library." },
    );
  }
  return named;
}

/** Throws `web-search-off` where only the web was asked for and it is off. */
export function chosenSources(asked: AskRequest["sources"], isWebOn: boolean): readonly SourceKind[] {
  const sources = asked === undefined || asked.length === 0 ? (["library", "web"] as const) : asked;
  if (isWebOn || sources.includes("library")) return sources;
  throw new FootnoteError("web-search-off", "Web search is off, and the web was the only source asked for.", {
    hint: "Set SEARXNG_URL, an engine's key, or FOOTNOTE_WEB=on; or ask your library.",
  });
}

/** What is chosen beside the question goes before `site:` within it. Throws `bad-request`. */
export function chosenFilters(request: AskRequest, understood: Understood, now: string): Filters {
  return readFilters({ ...request, site: request.site ?? understood.site }, now);
}

/** Those of which there is something: the library always, the web where there is an engine, its kinds by the engines. */
export function offeredSources(engines: readonly Pick<SearchEngine, "subjects">[]): SourceKind[] {
  return SOURCE_KINDS.filter(
    (kind) =>
      kind === "library" ||
      (kind === "web" ? engines.length > 0 : engines.some(({ subjects }) => subjects.includes(kind))),
  );
}
