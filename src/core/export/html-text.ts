/** Text and the answer's small Markdown as HTML; nothing of the text becomes a tag, an attribute, a link or a picture. */
import type { Claim } from "../domain/answer.ts";
import { barLengths, drawnChart } from "../domain/drawn-chart.ts";
import type { PlacedClaim } from "../domain/place-notes.ts";
import type { BarChart } from "../../lib/table/bar-chart.ts";
import type { Block, Inline, Span, Table, TableRow } from "../../lib/markdown/tree.ts";
import { escapeXml } from "./escape-xml.ts";
import type { ExportWords } from "./export-words.ts";
import { piecesAtNotes } from "./pieces-at-notes.ts";

export interface HtmlNotes {
  readonly claims: readonly PlacedClaim[];
  readonly words: ExportWords;
  /** Claims of the answer that figures may be drawn of. */
  readonly computed: readonly Claim[];
  /** What the ids of its sources begin with: one page may hold several answers. */
  readonly anchor: string;
}

/** For text and for attributes in quotation marks. Characters that HTML does not allow are shown as U+FFFD. */
export function escapeHtml(text: string): string {
  return escapeXml(text).replaceAll("'", "&#39;");
}

export function htmlBlock(raw: string, block: Block, notes: HtmlNotes): string {
  const inside = (blocks: readonly Block[]): string =>
    blocks.map((inner) => htmlBlock(raw, inner, notes)).join("\n");
  switch (block.kind) {
    case "paragraph":
      return `<p>${inlinesOf(raw, block.children, notes)}</p>`;
    case "heading": {
      // The question is the first heading, the sources' the second.
      const tag = `h${Math.min(6, block.level + 2)}`;
      return `<${tag}>${inlinesOf(raw, block.children, notes)}</${tag}>`;
    }
    case "list": {
      const items = block.items.map((item) => `<li>${inside(item.blocks)}</li>`).join("\n");
      return block.first === undefined
        ? `<ul>\n${items}\n</ul>`
        : `<ol start="${block.first}">\n${items}\n</ol>`;
    }
    case "quote":
      return `<blockquote>${inside(block.blocks)}</blockquote>`;
    case "code": {
      const code = block.lines.map(({ start, end }) => raw.slice(start, end)).join("\n");
      const chart = drawnChart(code, notes.computed);
      if (chart !== undefined) return chartOf(chart);
      return `<pre><code>${escapeHtml(code)}</code></pre>${notesIn(notes, block)}`;
    }
    case "math": {
      const lines = block.lines.map((line) => textOf(raw, line, notes)).join("\n");
      return `<p class="formula">${lines}</p>`;
    }
    case "table":
      return tableOf(raw, block, notes);
    case "rule":
      return "<hr>";
  }
}

function chartOf(chart: BarChart): string {
  const lengths = barLengths(chart);
  const rows = chart.bars.map(
    ({ name, value }, nth) =>
      `<div><dt>${escapeHtml(name)}</dt><dd><span class="bar" style="inline-size: ${lengths[nth] ?? 0}%"></span> ${value}</dd></div>`,
  );
  return `<figure class="bar-chart"><figcaption>${escapeHtml(chart.title)}</figcaption><dl>\n${rows.join("\n")}\n</dl></figure>`;
}

/** Wide ones scroll in a frame of their own, so that the page does not. */
function tableOf(raw: string, { head, rows, align }: Table, notes: HtmlNotes): string {
  const rowOf = ({ cells }: TableRow, tag: "th" | "td"): string =>
    `<tr>${cells
      .map(({ children }, at) => {
        const side = align[at] ?? "none";
        const style = side === "none" ? "" : ` class="${side}"`;
        return `<${tag}${style}>${inlinesOf(raw, children, notes)}</${tag}>`;
      })
      .join("")}</tr>`;
  const body = rows.map((row) => rowOf(row, "td")).join("\n");
  return `<div class="table"><table>\n<thead>${rowOf(head, "th")}</thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
}

function inlinesOf(raw: string, nodes: readonly Inline[], notes: HtmlNotes): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case "text":
        case "math":
          return textOf(raw, node, notes);
        case "break":
          return "<br>\n";
        case "strong":
          return `<strong>${inlinesOf(raw, node.children, notes)}</strong>`;
        case "emphasis":
          return `<em>${inlinesOf(raw, node.children, notes)}</em>`;
        case "code":
          return `<code>${escapeHtml(raw.slice(node.start, node.end))}</code>${notesIn(notes, node)}`;
      }
    })
    .join("");
}

function textOf(raw: string, leaf: Span, notes: HtmlNotes): string {
  return piecesAtNotes(leaf, notes.claims)
    .map((piece) => escapeHtml(raw.slice(piece.start, piece.end)) + notesIn(notes, piece))
    .join("");
}

function notesIn({ claims, words, anchor }: HtmlNotes, { start, end }: Span): string {
  return claims
    .filter(({ noteAt }) => noteAt > start && noteAt <= end)
    .map(({ claim }) => {
      const numbers = [...new Set(claim.citations.map(({ source }) => source))];
      const links = numbers.map((number) => `<a href="#${anchor}source-${number}">${number}</a>`).join(" ");
      const doubt =
        claim.verdict === "supported"
          ? ""
          : ` <span class="doubt ${claim.verdict}">${words.verdicts[claim.verdict]}</span>`;
      return `<sup>${links}${doubt}</sup>`;
    })
    .join("");
}
