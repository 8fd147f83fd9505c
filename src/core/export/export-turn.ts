/** A turn, or the bibliography of its sources, as text in one of the forms of `EXPORT_FORMATS`. */
import type { BibliographyEntry } from "./bibliography.ts";
import type { Turn } from "../domain/answer.ts";
import type { ExportFormat } from "../domain/export-format.ts";
import { toBibtex } from "./bibtex.ts";
import { toCslJson } from "./csl-json.ts";
import { type ExportedTurn, type Readings, toExportedTurn } from "./exported-turn.ts";
import { toHtml } from "./html.ts";
import { toJson } from "./json.ts";
import { toMarkdown } from "./markdown.ts";
import { toRis } from "./ris.ts";

/** Those that are text; a Word document is `office/docx.ts`'s. */
export type TextFormat = Exclude<ExportFormat, "docx">;

export function exportTurn(turn: Turn, readings: Readings, format: TextFormat): string {
  const exported = toExportedTurn(turn, readings);
  switch (format) {
    case "markdown":
      return toMarkdown(exported);
    case "html":
      return toHtml(exported);
    case "json":
      return toJson(exported);
    case "bibtex":
      return toBibtex(entriesOf(exported));
    case "ris":
      return toRis(entriesOf(exported));
    case "csl-json":
      return toCslJson(entriesOf(exported));
  }
}

function entriesOf({ sources }: ExportedTurn): BibliographyEntry[] {
  return sources.map(({ entry }) => entry);
}
