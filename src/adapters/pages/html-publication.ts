/** In which newspaper, journal or site a page says that it was published, and what kind of work it is. Nothing is guessed from its address. */
import type { PageFacts } from "../../core/domain/document.ts";
import type { Structured } from "./html-structured.ts";

export type Publication = Pick<PageFacts, "publishedIn" | "doi" | "workKind">;

const MAX_NAME_LENGTH = 200;
/** Crossref's own pattern for the DOIs in use; a long one has some hundred characters. */
const DOI = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/[^\s"<>]{1,300})$/iu;
const NEWS = /newsarticle|reportagenews|analysisnews|opinionnews|backgroundnews/u;

/** `meta`: contents by name, lower case, as Highwire Press, Dublin Core, PRISM and Open Graph name them. */
export function publication(
  meta: ReadonlyMap<string, string>,
  { types, publisher }: Structured,
): Publication {
  const journal = tidy(meta.get("citation_journal_title") ?? meta.get("prism.publicationname"));
  const doi = ["citation_doi", "prism.doi", "bepress_citation_doi", "dc.identifier", "dc.identifier.doi"]
    .map((name) => DOI.exec(tidy(meta.get(name)))?.[1])
    .find((found) => found !== undefined);
  const site = [publisher, meta.get("og:site_name"), meta.get("application-name")]
    .map(tidy)
    .find((name) => name !== "");
  const publishedIn = (journal === "" ? (site ?? "") : journal).slice(0, MAX_NAME_LENGTH).toWellFormed();
  const workKind = kindOf(meta, types.toLowerCase(), journal !== "" || doi !== undefined);
  return {
    ...(publishedIn === "" ? {} : { publishedIn }),
    ...(doi === undefined ? {} : { doi }),
    ...(workKind === undefined ? {} : { workKind }),
  };
}

function kindOf(meta: ReadonlyMap<string, string>, types: string, isPaper: boolean): PageFacts["workKind"] {
  if (meta.has("citation_isbn") || /^books?(?:\.book)?$/u.test(tidy(meta.get("og:type")))) return "book";
  if (isPaper) return "paper";
  return NEWS.test(types) ? "news" : undefined;
}

function tidy(text: string | undefined): string {
  return (text ?? "").replace(/\s+/gu, " ").trim();
}
