/**
 * Writes an answer's Markdown anew from what it is read as, so that another program reads nothing else in it: no HTML,
 * no picture, no link of a page that is quoted. Formulas are given between dollars, which most programs know.
 */
import type { PlacedClaim } from "../domain/place-notes.ts";
import type { Block, Inline, Span, Table, TableRow } from "../../lib/markdown/tree.ts";
import { fenced } from "../../lib/markdown/fenced.ts";
import { withoutEnd } from "../../lib/text/without-end.ts";
import { formulaBlock, inlineFormula } from "./markdown-formula.ts";

/** `markers`: what stands behind a claim. */
export interface MarkdownNotes {
  readonly claims: readonly PlacedClaim[];
  readonly markers: (placed: PlacedClaim) => string;
}

export function markdownBlock(raw: string, block: Block, notes: MarkdownNotes): string {
  const inside = (blocks: readonly Block[]): string =>
    blocks.map((inner) => markdownBlock(raw, inner, notes)).join("\n\n");
  switch (block.kind) {
    case "paragraph":
      return linesOf(raw, block.children, notes);
    case "heading":
      return `${"#".repeat(block.level)} ${linesOf(raw, block.children, notes)}`;
    case "list":
      return block.items
        .map((item, at) => {
          const sign = block.first === undefined ? "- " : `${block.first + at}. `;
          return sign + indent(inside(item.blocks), " ".repeat(sign.length));
        })
        .join("\n");
    case "quote":
      return `> ${indent(inside(block.blocks), "> ")}`;
    case "code": {
      const code = block.lines.map(({ start, end }) => raw.slice(start, end)).join("\n");
      const fence = "`".repeat(Math.max(3, longestRun(code) + 1));
      const after = markersIn(notes, block);
      return `${fence}\n${code}\n${fence}${after === "" ? "" : `\n\n${after}`}`;
    }
    case "math": {
      const after = markersIn(notes, block);
      const formula = block.lines.map(({ start, end }) => raw.slice(start, end)).join("\n");
      const written = hasAddress(formula) ? fenced(formula) : formulaBlock(formula);
      return `${written}${after === "" ? "" : `\n\n${after}`}`;
    }
    case "table":
      return tableOf(raw, block, notes);
    case "rule":
      return "---";
  }
}

function indent(text: string, by: string): string {
  return text.replace(/\n(.?)/gu, (_, next: string) => `\n${next === "" ? by.trimEnd() : by}${next}`);
}

function linesOf(raw: string, nodes: readonly Inline[], notes: MarkdownNotes): string {
  const text = inlinesOf(raw, nodes, { ...notes, mayBeTable: mayBeTable(raw, nodes) });
  // At the beginning of a line these would make a list, a heading's underline or a number of a list.
  return text.replace(/^([ \t]*)([-+=]|\d{1,9}(?=[.)]))/gmu, (_, space: string, sign: string) =>
    /\d/u.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

/** A table has two lines at least. */
function mayBeTable(raw: string, nodes: readonly Inline[]): boolean {
  return raw.slice(nodes[0]?.start ?? 0, nodes.at(-1)?.end ?? 0).includes("\n");
}

/** Of a cell everything stands on one line, and a bar within it is escaped. */
function tableOf(raw: string, { head, rows, align }: Table, notes: MarkdownNotes): string {
  const rowOf = ({ cells }: TableRow): string => {
    const written = cells.map(({ children }) =>
      inlinesOf(raw, children, { ...notes, mayBeTable: true }).replace(/(?<!\s)\s*\n\s*/gu, " "),
    );
    return `| ${written.map((cell) => cell.replace(/(?<!\\)\|/gu, "\\|")).join(" | ")} |`;
  };
  const rules = align.map((side) => RULES[side]);
  return [rowOf(head), `| ${rules.join(" | ")} |`, ...rows.map(rowOf)].join("\n");
}

const RULES = { none: "---", left: ":--", center: ":-:", right: "--:" } as const;

interface LineNotes extends MarkdownNotes {
  /** A bar parts cells even within code. */
  readonly mayBeTable: boolean;
}

function inlinesOf(raw: string, nodes: readonly Inline[], notes: LineNotes): string {
  return (
    nodes
      .map((node): string => {
        switch (node.kind) {
          case "text":
            return textOf(raw, node, notes);
          case "math":
            return formulaOf(raw.slice(node.start, node.end), notes) + markersIn(notes, node);
          case "break":
            return "\\";
          case "strong":
            return `**${inlinesOf(raw, node.children, notes)}**`;
          case "emphasis":
            return `*${inlinesOf(raw, node.children, notes)}*`;
          case "code":
            return inlineCode(raw.slice(node.start, node.end), notes) + markersIn(notes, node);
        }
      })
      // Two spans of code that touched would be one that ends elsewhere.
      .reduce((before, next) => before + (before.endsWith("`") && next.startsWith("`") ? " " : "") + next, "")
  );
}

function textOf(raw: string, { start, end }: Span, notes: MarkdownNotes): string {
  const cuts = notes.claims.map(({ noteAt }) => noteAt).filter((at) => at > start && at <= end);
  let text = "";
  let from = start;
  for (const at of [...new Set(cuts)].sort((a, b) => a - b)) {
    text += escapeMarkdown(raw.slice(from, at)) + markersIn(notes, { start: from, end: at });
    from = at;
  }
  return text + escapeMarkdown(raw.slice(from, end));
}

function markersIn({ claims, markers }: MarkdownNotes, { start, end }: Span): string {
  return claims
    .filter(({ noteAt }) => noteAt > start && noteAt <= end)
    .map(markers)
    .join("");
}

/** An address is no part of any formula, and a program that knows no formulas would link it. */
function formulaOf(formula: string, notes: LineNotes): string {
  return hasAddress(formula) ? inlineCode(formula, notes) : inlineFormula(formula, notes.mayBeTable);
}

const hasAddress = (text: string): boolean => text.search(LINKED) !== -1;

function inlineCode(code: string, { mayBeTable }: LineNotes): string {
  const line = code.replace(/\s+/gu, " ").replaceAll("|", mayBeTable ? "\\|" : "|");
  const fence = "`".repeat(longestRun(line) + 1);
  const pad = /^`|`$/u.test(line) || line.trim() === "" ? " " : "";
  return fence + pad + line + pad + fence;
}

function longestRun(code: string): number {
  return Math.max(0, ...Array.from(code.matchAll(/`+/gu), ([run]) => run.length));
}

/**
 * What programs that link bare addresses would take for one, in part after they have undone every escape: only as code it
 * stays text. Signs that would end the code are no part of it.
 */
const LINKED =
  /(?:[a-z][a-z0-9+.-]{1,20}:\/\/|www\.|(?:mailto|xmpp):)[^\s<>|`\p{Cc}]+|[\w.+-]{1,64}@[\w-]+\.[\w.-]+/giu;
/** Behind an address, of the sentence rather than of it. */
const AFTER = /[.,;:!?'"”’)\]。，；：！？）】》]/u;

/** Text that stays text wherever in a line it stands. */
export function escapeMarkdown(text: string): string {
  let written = "";
  let from = 0;
  for (const { 0: found, index } of text.matchAll(LINKED)) {
    const address = withoutEnd(found, AFTER);
    written += escapeSigns(text.slice(from, index));
    written += `${written.endsWith("`") ? " " : ""}\`${address}\``;
    from = index + address.length;
  }
  return written + escapeSigns(text.slice(from));
}

function escapeSigns(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- NUL and its like are no text
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, "")
      .replace(/[\\`*_[\]<>&#~$]/gu, String.raw`\$&`)
      // Some programs link a bare name of a host.
      .replace(/(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu, String.raw`\.`)
  );
}

/** Between angle brackets, which no sign within it may end. */
export function addressOf(url: string): string {
  return `<${url.replace(/[<>\s]/gu, encodeURIComponent)}>`;
}
