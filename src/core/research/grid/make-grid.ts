/**
 * Asks each document each question by itself, without a model: every cell is the document's own words with their place, or computed
 * of its cells, so that there is nothing in it to check. A document that says nothing to a question has an empty cell.
 */
import { gatherDocuments } from "../../answer/gather/gather-documents.ts";
import type { AskParts } from "../../answer/asking/asking.ts";
import { createPlacer } from "../../answer/place/placed.ts";
import { numberSources } from "../../answer/place/sources.ts";
import { understand } from "../../answer/understand/understand.ts";
import { extract } from "../../answer/write/extract.ts";
import type { Citation, Source } from "../../domain/answer.ts";
import type { Grid, GridCell, GridRow } from "../../domain/grid.ts";
import type { DocumentId } from "../../domain/ids.ts";

export type GridParts = Pick<AskParts, "vectors" | "pairs" | "clock" | "store">;

/** Passages of a document that are read for one question. */
const PASSAGES = 10;
/** Sentences of a cell. */
const SENTENCES = 2;

/** Documents that are gone are left out. Throws `question-empty`, `question-too-long`, and the signal's reason. */
export async function makeGrid(
  questions: readonly string[],
  documentIds: readonly DocumentId[],
  parts: GridParts,
  signal: AbortSignal,
): Promise<Grid> {
  for (const question of questions) understand(question, []);
  const sources = numberSources();
  const rows: GridRow[] = [];
  for (const id of documentIds) {
    const document = await parts.store.getDocument(id);
    if (document === undefined) continue;
    const source = sources.of(document);
    const cells: GridCell[] = [];
    for (const question of questions) {
      signal.throwIfAborted();
      cells.push(await cellOf(question, source, parts, signal));
    }
    rows.push({ source, cells });
  }
  return { questions, rows };
}

async function cellOf(
  question: string,
  { number, documentId }: Source,
  parts: GridParts,
  signal: AbortSignal,
): Promise<GridCell> {
  const understood = understand(question, []);
  const documentIds = [documentId];
  const { hits, placeAt } = await gatherDocuments(understood.standalone, documentIds, parts, PASSAGES);
  const { status, sentences, confidence } = await extract({
    asking: { understood, documentIds },
    hits,
    thread: { question: "", hits: [] },
    parts,
    signal,
  });
  const said = status === "answered" ? sentences.slice(0, SENTENCES) : [];
  const placer = createPlacer(parts.store, placeAt);
  const cite = (quote: Citation["quote"]): Promise<Citation> =>
    placer.citation({ source: number, quote, verdict: "supported" });
  const quotes = said.flatMap(({ quote, more = [] }) => [quote, ...more]);
  const computed = said.find((one) => one.computed !== undefined)?.computed;
  return {
    text: said.map(({ text }) => text).join(/\p{Script=Han}/u.test(question) ? "" : " "),
    citations: await Promise.all(quotes.map(cite)),
    ...(computed === undefined ? {} : { computed }),
    confidence: Math.round(confidence * 100) / 100,
  };
}
