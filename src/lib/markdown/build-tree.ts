/** The parser's events as a tree of blocks and inlines. `raw` is needed for what lies between two events alone. */
import type { Event, Token } from "micromark-util-types";
import { safeHref } from "./safe-href.ts";
import type { Alignment, Block, Inline, ListItem, Span, TableCell, TableRow } from "./tree.ts";

/** Something that is open, and what it has so far. */
type Open =
  | { readonly kind: "root" | "quote"; readonly start: number; readonly blocks: Block[] }
  | {
      readonly kind: "list";
      readonly start: number;
      first: number | undefined;
      readonly items: ListItem[];
    }
  | { readonly kind: "item"; readonly start: number; readonly blocks: Block[] }
  | { readonly kind: "lines"; readonly start: number; readonly lines: Span[] }
  | { readonly kind: "table"; readonly start: number; readonly align: Alignment[]; readonly rows: TableRow[] }
  | { readonly kind: "row"; readonly start: number; readonly cells: TableCell[] }
  | {
      readonly kind: "inlines";
      readonly start: number;
      level: number;
      readonly children: Inline[];
      url: string;
    };

const INLINE_CONTAINERS = new Set([
  "paragraph",
  "atxHeading",
  "setextHeading",
  "strong",
  "emphasis",
  "link",
  "image",
  "tableData",
  "tableHeader",
]);
/** What is shown as it stands. */
const TEXT = new Set(["data", "characterEscapeValue", "lineEnding"]);
/** What stands within these is no text, though it may hold `data`. */
const SILENT = new Set([
  "resource",
  "reference",
  "definition",
  "codeFencedFence",
  "htmlFlow",
  "htmlText",
  "codeText",
  "mathText",
]);

export function buildTree(raw: string, events: readonly Event[]): Block[] {
  const root: Block[] = [];
  const stack: Open[] = [{ kind: "root", start: 0, blocks: root }];
  let silent = 0;
  const top = (): Open => stack.at(-1) as Open;
  const pop = (): Open => stack.pop() as Open;
  const addBlock = (block: Block): void => {
    const open = top();
    if ("blocks" in open) open.blocks.push(block);
  };
  const addInline = (inline: Inline): void => {
    const open = top();
    if (open.kind !== "inlines" || inline.end <= inline.start) return;
    const last = open.children.at(-1);
    if (last?.kind === "text" && inline.kind === "text" && last.end === inline.start) {
      open.children[open.children.length - 1] = { ...last, end: inline.end };
    } else open.children.push(inline);
  };
  const closeItem = (end: number): void => {
    const open = top();
    if (open.kind !== "item") return;
    pop();
    const list = top();
    if (list.kind === "list")
      list.items.push({ start: open.start, end: lastEnd(open.blocks) ?? end, blocks: open.blocks });
  };
  const openInlines = (start: number): void =>
    void stack.push({ kind: "inlines", start, level: 0, children: [], url: "" });

  const enter = (token: Token): void => {
    const { start, end } = spanOf(token);
    if (INLINE_CONTAINERS.has(token.type)) return openInlines(start);
    switch (token.type) {
      case "listOrdered":
      case "listUnordered":
        return void stack.push({ kind: "list", start, first: undefined, items: [] });
      case "listItemPrefix":
        closeItem(start);
        return void stack.push({ kind: "item", start, blocks: [] });
      case "listItemValue": {
        const list = stack.at(-2);
        if (list?.kind === "list") list.first ??= Number(raw.slice(start, end));
        return;
      }
      case "blockQuote":
        return void stack.push({ kind: "quote", start, blocks: [] });
      case "codeFenced":
      case "codeIndented":
      case "mathFlow":
        return void stack.push({ kind: "lines", start, lines: [] });
      case "codeFlowValue":
      case "mathFlowValue": {
        const open = top();
        if (open.kind === "lines") open.lines.push({ start, end });
        return;
      }
      case "table":
        return void stack.push({ kind: "table", start, align: alignOf(token), rows: [] });
      case "tableRow":
        return void stack.push({ kind: "row", start, cells: [] });
      case "thematicBreak":
        return addBlock({ kind: "rule", start, end });
      case "hardBreakTrailing":
      case "hardBreakEscape":
        return addInline({ kind: "break", start, end });
      case "codeText":
        return addInline({ kind: "code", ...codeSpan(raw, start, end) });
      case "mathText":
        return addInline({ kind: "math", start, end });
      case "atxHeadingSequence":
      case "setextHeadingLineSequence": {
        const open = top();
        if (open.kind !== "inlines" || open.level > 0) return;
        if (token.type === "atxHeadingSequence") open.level = end - start;
        else open.level = raw[start] === "=" ? 1 : 2;
        return;
      }
      case "resourceDestinationString": {
        const open = top();
        if (open.kind === "inlines") open.url = raw.slice(start, end);
        return;
      }
      default:
        if (TEXT.has(token.type)) addInline({ kind: "text", start, end });
    }
  };

  const exit = (token: Token): void => {
    const { start, end } = spanOf(token);
    switch (token.type) {
      case "paragraph":
      case "strong":
      case "emphasis":
      case "atxHeading":
      case "setextHeading":
      case "link":
      case "image":
      case "tableData":
      case "tableHeader": {
        const open = pop();
        if (open.kind !== "inlines") return;
        const { children, level, url } = open;
        if (token.type === "paragraph") addBlock({ kind: "paragraph", start, end, children });
        else if (token.type === "strong" || token.type === "emphasis")
          addInline({ kind: token.type, start, end, children });
        else if (token.type === "atxHeading" || token.type === "setextHeading")
          addBlock({ kind: "heading", start, end, level, children });
        else if (token.type === "image") children.forEach(addInline);
        else if (token.type === "link") {
          children.forEach(addInline);
          // Of a link its words and its address are left.
          const bracket = raw.indexOf("](", children.at(-1)?.end ?? start);
          if (safeHref(url) !== undefined && bracket >= 0 && bracket < end)
            addInline({ kind: "text", start: bracket + 1, end });
        } else {
          const row = top();
          if (row.kind === "row") row.cells.push({ start, end, children });
        }
        return;
      }
      case "listOrdered":
      case "listUnordered": {
        closeItem(end);
        const open = pop();
        if (open.kind === "list")
          addBlock({
            kind: "list",
            start,
            end: open.items.at(-1)?.end ?? end,
            first: open.first,
            items: open.items,
          });
        return;
      }
      case "blockQuote": {
        const open = pop();
        if (open.kind === "quote")
          addBlock({ kind: "quote", start, end: lastEnd(open.blocks) ?? end, blocks: open.blocks });
        return;
      }
      case "codeFenced":
      case "codeIndented":
      case "mathFlow": {
        const open = pop();
        const kind = token.type === "mathFlow" ? "math" : "code";
        if (open.kind === "lines") addBlock({ kind, start, end, lines: open.lines });
        return;
      }
      case "tableRow": {
        const open = pop();
        const table = top();
        if (open.kind === "row" && table.kind === "table") table.rows.push({ start, end, cells: open.cells });
        return;
      }
      case "table": {
        const open = pop();
        const [head, ...rows] = open.kind === "table" ? open.rows : [];
        if (open.kind === "table" && head)
          addBlock({ kind: "table", start, end, align: open.align, head, rows });
        return;
      }
      default:
    }
  };

  for (const [what, token] of events) {
    const isSilent = SILENT.has(token.type);
    if (what === "exit" && isSilent) silent--;
    if (silent === 0 || token.type === "resourceDestinationString") (what === "enter" ? enter : exit)(token);
    if (what === "enter" && isSilent) silent++;
  }
  return root;
}

function alignOf({ _align: align = [] }: Token): Alignment[] {
  return [...align];
}

function spanOf({ start, end }: Token): Span {
  return { start: start.offset, end: end.offset };
}

function lastEnd(blocks: readonly Block[]): number | undefined {
  return blocks.at(-1)?.end;
}

/** Without its backticks, and without one space at each end where something stands between them. */
function codeSpan(raw: string, start: number, end: number): Span {
  let width = 0;
  while (raw[start + width] === "`") width++;
  const inner = { start: start + width, end: end - width };
  const text = raw.slice(inner.start, inner.end);
  const isPadded = /^[ \n][\s\S]*[ \n]$/u.test(text) && text.trim() !== "";
  return isPadded ? { start: inner.start + 1, end: inner.end - 1 } : inner;
}
