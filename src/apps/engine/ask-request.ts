/** A question as a program hands it over, and what is made of its choices before a run begins. */
import { readFilters, type WrittenFilters } from "../../core/answer/read-filters.ts";
import type { Understood } from "../../core/answer/understand.ts";
import type { WriterChoice } from "../../core/domain/answer.ts";
import { FootnoteError } from "../../core/domain/errors.ts";
import type { Filters } from "../../core/domain/filters.ts";
import { SOURCE_KINDS, type SourceKind } from "../../core/domain/source-kind.ts";
import type { Engine as SearchEngine } from "../../core/ports/engine.ts";

/** The filters are as a person writes them; see `readFilters`. */
export interface AskRequest extends WrittenFilters {
  readonly question: string;
  readonly threadId?: string | undefined;
  readonly writer?: WriterChoice | undefined;
  /** Leave out of a model's answer what no source carries; off, where it is not given. */
  readonly strict?: boolean | undefined;
  /** Where to look; the library and the web, where it is not given. */
  readonly sources?: readonly SourceKind[] | undefined;
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
