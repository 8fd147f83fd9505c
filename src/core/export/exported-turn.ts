/** A turn made ready for leaving: its sources as entries, each with its quotes, and the language to say the rest in. */
import type { BibliographyEntry, SourceReading } from "./bibliography.ts";
import type { Citation, Source, Turn } from "../domain/answer.ts";
import { citedQuotes } from "../domain/cited-quotes.ts";
import type { DocumentId } from "../domain/ids.ts";
import { clockTime } from "../../lib/clock-time.ts";
import { detectLanguage } from "../../lib/text/language.ts";
import { fullName } from "./author-names.ts";
import { EXPORT_EN, EXPORT_ZH, type ExportWords } from "./export-words.ts";
import { writeDate } from "./partial-date.ts";
import { toEntries } from "./bibliography-entry.ts";

export interface ExportedTurn {
  readonly turn: Turn;
  readonly sources: readonly ExportedSource[];
  readonly words: ExportWords;
}

export interface ExportedSource {
  readonly source: Source;
  readonly entry: BibliographyEntry;
  readonly quotes: readonly Citation[];
}

/** What is known of the documents that are still kept. */
export type Readings = ReadonlyMap<DocumentId, SourceReading>;

export function toExportedTurn(turn: Turn, readings: Readings): ExportedTurn {
  const { answer } = turn;
  // One that only says what another is cited for is no source of the answer.
  const beside = new Set(answer.claims.flatMap(({ elsewhere }) => elsewhere?.source ?? []));
  for (const { citations } of answer.claims) for (const { source } of citations) beside.delete(source);
  const sources = answer.sources
    .filter(({ number }) => !beside.has(number))
    .toSorted((a, b) => a.number - b.number);
  const entries = toEntries(sources.map((source) => ({ source, reading: readings.get(source.documentId) })));
  return {
    turn,
    sources: sources.map((source, at) => ({
      source,
      entry: entries[at] as BibliographyEntry,
      quotes: citedQuotes(answer, source.number).map(({ citation }) => citation),
    })),
    words: detectLanguage(answer.text) === "zh" ? EXPORT_ZH : EXPORT_EN,
  };
}

/** Who put the answer together: a model, or Footnote by quotes. */
export function writerOf({ answer }: Turn, words: ExportWords): string {
  if (answer.calculated) return words.calculated;
  return answer.writer === "model" ? words.byModel(answer.model ?? "") : words.byQuotes;
}

/** Who wrote it, in what it was published, and when. */
export function factsOf({ source, entry }: ExportedSource, words: ExportWords): string[] {
  const { authors, container, fileName, issued, doi } = entry;
  const updated = source.updatedAt?.slice(0, 10);
  return [
    words.listed(authors.map(fullName)),
    container ?? fileName ?? "",
    issued === undefined ? "" : writeDate(issued),
    updated === undefined ? "" : words.updated(updated),
    doi === undefined ? "" : `DOI ${doi}`,
    words.unread(source.unread ?? []),
  ].filter((fact) => fact !== "");
}

/** When it was read. */
export function readingOf({ entry: { fetchedAt } }: ExportedSource, words: ExportWords): string {
  return fetchedAt === undefined ? words.notKept : words.read(fetchedAt);
}

export function hashNameOf({ entry: { hash } }: ExportedSource, words: ExportWords): string {
  return hash === undefined ? "" : words.hash[hash.of](hash.algorithm);
}

/** Page, time or headings; not the title, which stands above. */
export function quotePlace(
  { page, atMs, headingPath = [] }: Citation,
  title: string,
  words: ExportWords,
): string {
  if (page !== undefined) return words.page(page);
  if (atMs !== undefined) return clockTime(atMs);
  return headingPath.filter((heading) => heading !== title).join(" › ");
}
