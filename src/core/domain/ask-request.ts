/** A question as a program hands it over. */
import type { WriterChoice } from "./answer.ts";
import type { WrittenFilters } from "./filters.ts";
import type { SourceKind } from "./source-kind.ts";

/** The filters are as a person writes them; see `readFilters`. */
export interface AskRequest extends WrittenFilters {
  readonly question: string;
  readonly threadId?: string | undefined;
  /** A turn of that thread, whose place this one takes: asked again, or otherwise. What came after it is not leant on. */
  readonly versionOf?: string | undefined;
  /** `provider/model`: who is to write, of those that are configured; the others stand in where it fails. */
  readonly model?: string | undefined;
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
  /** False: search for it, even where it is a calculation, which is else answered by itself. */
  readonly calculate?: boolean | undefined;
  /** Where the person is, as the IANA names it: what is today there. That of the server, where it is not given or none. */
  readonly timeZone?: string | undefined;
}

/** More at once are a library. */
export const MOST_ASKED_DOCUMENTS = 20;
