/** What is made of the choices in a question before a run begins. */
import type { AnswerModels } from "../../core/answer/asking/asking.ts";
import type { Understood } from "../../core/answer/understand/understood.ts";
import { readFilters } from "../../core/answer/understand/read-filters.ts";
import { type AskRequest, MOST_ASKED_DOCUMENTS } from "../../core/domain/ask-request.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import { say } from "../../core/domain/said/say.ts";
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
    throw new FootnoteError("bad-request", say("answer.documents-and-limits"), {
      hint: say("answer.documents-and-limits-hint"),
    });
  }
  if (named.length > MOST_ASKED_DOCUMENTS) {
    throw new FootnoteError("bad-request", say("answer.too-many-documents", { most: MOST_ASKED_DOCUMENTS }), {
      hint: say("answer.too-many-documents-hint"),
    });
  }
  for (const id of named) {
    if ((await store.getDocument(id)) !== undefined) continue;
    throw new FootnoteError(
      "not-found",
      request.documentIds === undefined
        ? say("answer.subject-gone", { id })
        : say("request.no-document", { id }),
      { hint: say("answer.subject-gone-hint") },
    );
  }
  return named;
}

/** With the one that is wanted first; the others stand in for it. Throws `bad-request` for one that is not configured. */
export function chosenModels(asked: string | undefined, models: AnswerModels): AnswerModels {
  if (asked === undefined) return models;
  const wanted = models.answer.find(({ name }) => name === asked);
  if (wanted) return { ...models, answer: [wanted, ...models.answer.filter((one) => one !== wanted)] };
  const names = models.answer.map(({ name }) => name);
  throw new FootnoteError("bad-request", say("answer.no-such-model", { name: asked }), {
    hint:
      names.length === 0
        ? say("answer.no-model-hint")
        : say("answer.models-there-are", { names: names.join(", ") }),
  });
}

/** Throws `web-search-off` where only the web was asked for and it is off. */
export function chosenSources(asked: AskRequest["sources"], isWebOn: boolean): readonly SourceKind[] {
  const sources = asked === undefined || asked.length === 0 ? (["library", "web"] as const) : asked;
  if (isWebOn || sources.includes("library")) return sources;
  throw new FootnoteError("web-search-off", say("answer.web-off"), {
    hint: say("answer.web-off-hint"),
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
