/** What is made of the choices in a question before a run begins. */
import type { Understood } from "../../core/answer/understand/understood.ts";
import { readFilters } from "../../core/answer/understand/read-filters.ts";
import { type AskRequest, MOST_ASKED_DOCUMENTS } from "../../core/domain/ask-request.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { DocumentId } from "../../core/domain/ids.ts";
import type { Filters } from "../../core/domain/filters.ts";
import { SOURCE_KINDS, type SourceKind } from "../../core/domain/source-kind.ts";
import type { Engine as SearchEngine } from "../../core/ports/engine.ts";
import type { TextStore } from "../../core/ports/text-store.ts";

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
  if (named.length > MOST_ASKED_DOCUMENTS) {
    throw new FootnoteError(
      "bad-request",
      `At most ${MOST_ASKED_DOCUMENTS} documents can be named in a question.`,
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
