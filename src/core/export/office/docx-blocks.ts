/** The answer's small Markdown as paragraphs and tables of a Word document, with a footnote where each claim ends. */
import type { Citation } from "../../domain/answer.ts";
import type { PlacedClaim } from "../../domain/place-notes.ts";
import type { Block, Inline, Span, Table, TableRow } from "../../../lib/markdown/tree.ts";
import type { ExportWords } from "../export-words.ts";
import { piecesAtNotes } from "../pieces-at-notes.ts";
import { paragraph, run } from "./docx-parts.ts";

export interface DocxNotes {
  readonly claims: readonly PlacedClaim[];
  readonly words: ExportWords;
  /** Keeps a footnote and gives its number. */
  readonly note: (citations: readonly Citation[]) => number;
}

interface Place {
  readonly style?: string;
  /** Before the first paragraph of an item of a list. */
  readonly lead?: string;
}

/** What code of these kinds says is in the table beside it. */
const DRAWN = /^\s*xychart/u;

export function docxBlock(raw: string, block: Block, notes: DocxNotes, place: Place = {}): string {
  const { lead = "" } = place;
  const led = (inside: string, style = place.style): string =>
    paragraph(style, `${lead === "" ? "" : run(lead)}${inside}`);
  const all = (blocks: readonly Block[], inner: Place): string =>
    blocks.map((one, nth) => docxBlock(raw, one, notes, nth === 0 ? inner : { ...inner, lead: "" })).join("");
  switch (block.kind) {
    case "paragraph":
      return led(inlines(raw, block.children, notes));
    case "heading":
      return led(inlines(raw, block.children, notes), `Heading${Math.min(3, Math.max(1, block.level - 1))}`);
    case "list":
      return block.items
        .map(({ blocks }, nth) =>
          all(blocks, {
            style: "ListItem",
            lead: block.first === undefined ? "•  " : `${block.first + nth}.  `,
          }),
        )
        .join("");
    case "quote":
      return all(block.blocks, { style: "Quote" });
    case "code": {
      const lines = block.lines.map(({ start, end }) => raw.slice(start, end));
      if (DRAWN.test(lines[0] ?? "")) return "";
      return lines.map((line) => led(run(line), "Code")).join("") + notesOnly(block, notes);
    }
    case "math":
      return led(block.lines.map((line) => textOf(raw, line, notes, "")).join("<w:r><w:br/></w:r>"));
    case "table":
      return table(raw, block, notes);
    case "rule":
      return "<w:p/>";
  }
}

/** A paragraph must stand behind a table, or Word joins two of them. */
function table(raw: string, { head, rows }: Table, notes: DocxNotes): string {
  const row = ({ cells }: TableRow, isHead: boolean): string =>
    `<w:tr>${isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells
      .map(
        ({ children }) =>
          `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr><w:p>${inlines(raw, children, notes, isHead ? "<w:b/>" : "")}</w:p></w:tc>`,
      )
      .join("")}</w:tr>`;
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="999999"/>`,
  );
  const grid = head.cells.map(() => "<w:gridCol/>").join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${sides.join("")}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${row(head, true)}${rows.map((one) => row(one, false)).join("")}</w:tbl><w:p/>`;
}

function inlines(raw: string, nodes: readonly Inline[], notes: DocxNotes, looks = ""): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case "text":
        case "math":
        case "code":
          return textOf(raw, node, notes, looks);
        case "break":
          return "<w:r><w:br/></w:r>";
        case "strong":
          return inlines(raw, node.children, notes, `${looks}<w:b/>`);
        case "emphasis":
          return inlines(raw, node.children, notes, `${looks}<w:i/>`);
      }
    })
    .join("");
}

function textOf(raw: string, leaf: Span, notes: DocxNotes, looks: string): string {
  return piecesAtNotes(leaf, notes.claims)
    .map((piece) => run(raw.slice(piece.start, piece.end), looks) + notesIn(piece, notes))
    .join("");
}

function notesIn({ start, end }: Span, { claims, words, note }: DocxNotes): string {
  return claims
    .filter(({ noteAt }) => noteAt > start && noteAt <= end)
    .map(({ claim: { citations, verdict } }) => {
      const sign =
        citations.length === 0
          ? ""
          : `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note(citations)}"/></w:r>`;
      return sign + (verdict === "supported" ? "" : run(` (${words.verdicts[verdict]})`, "<w:i/>"));
    })
    .join("");
}

function notesOnly(block: Span, notes: DocxNotes): string {
  const inside = notesIn(block, notes);
  return inside === "" ? "" : paragraph(undefined, inside);
}
