/**
 * Writes a tree of HTML down as Markdown-like text: headings, lists, tables, quotes and code keep their marks;
 * links, emphasis and pictures leave only their words, so that quotes read as the page does. One walk, no rules
 * about what on the page matters: see html-worker.ts for that.
 */
import type { Mark } from "../../core/domain/document.ts";
import { fenced } from "../../lib/markdown/fenced.ts";
import { formulaText } from "./html-math.ts";
import { cellsOf, isDataTable } from "./html-table.ts";
import { hasTag, rawText, type HtmlElement } from "./html-tree.ts";
import { isUnread } from "./html-unread.ts";

interface Block {
  readonly kind: "paragraph" | "heading" | "item" | "row" | "code";
  readonly text: string;
  readonly level?: number;
}

/** Elements that do not break a line. */
export const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark math mjx-assistive-mml mjx-container mjx-math nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Furniture of a page, dropped wherever it stands. */
const FURNITURE = new Set([
  "head",
  "nav",
  "footer",
  "aside",
  "button",
  "input",
  "textarea",
  "dialog",
  "menu",
  "rt",
  "rp",
]);
/** A form with more text than this is wrapped around the page's content, as forums do. */
const MAX_FORM_LENGTH = 1_000;
const FURNITURE_ROLES = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "search",
  "complementary",
  "dialog",
  "alert",
]);

export function htmlText(root: HtmlElement): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  let previous: Block | undefined;
  for (const block of blocksOf(root)) {
    if (previous !== undefined) text += isTight(previous, block) ? "\n" : "\n\n";
    if (block.kind === "heading") {
      const level = block.level ?? 1;
      const line = `${"#".repeat(level)} ${block.text}`;
      const start = text.length;
      text += line;
      marks.push({ kind: "heading", start, end: text.length, level, title: block.text });
    } else {
      text += block.text;
    }
    previous = block;
  }
  return { text, marks };
}

function isTight(previous: Block, block: Block): boolean {
  return previous.kind === block.kind && (block.kind === "item" || block.kind === "row");
}

function blocksOf(element: HtmlElement): Block[] {
  const blocks: Block[] = [];
  let line = "";
  const flush = (): void => {
    const text = tidy(line);
    if (text !== "") blocks.push({ kind: "paragraph", text });
    line = "";
  };
  for (const child of element.children) {
    if (typeof child === "string") {
      line += collapse(child);
    } else if (isFurniture(child) && !isSource(child, element)) {
      continue;
    } else if (INLINE.has(child.tag) && !hasBlocks(child)) {
      line += inlineText(child);
    } else {
      flush();
      // One by one: a spread of a hundred thousand blocks would overflow the stack.
      for (const block of blockOf(child)) blocks.push(block);
    }
  }
  flush();
  return blocks;
}

function blockOf(element: HtmlElement): Block[] {
  const heading = /^h([1-6])$/u.exec(element.tag)?.[1];
  if (heading !== undefined) {
    const text = tidy(inlineText(element)).replaceAll("\n", " ");
    return text === "" ? [] : [{ kind: "heading", level: Number(heading), text }];
  }
  switch (element.tag) {
    case "pre":
      return codeBlock(element);
    case "ul":
    case "ol":
      return listBlocks(element);
    case "dl":
      return definitionBlocks(element);
    case "blockquote":
      return blocksOf(element).map((block) => asPart(block, "> ", "> "));
    case "table":
      return isDataTable(element) ? tableRows(element) : blocksOf(element);
    case "hr":
      return [];
    default:
      return blocksOf(element);
  }
}

/** A block inside a list or quote: headings there are words like others. */
function asPart(block: Block, first: string, rest: string): Block {
  const lines = block.text.split("\n").map((line, index) => (index === 0 ? first : rest) + line);
  return { kind: block.kind === "heading" ? "paragraph" : block.kind, text: lines.join("\n") };
}

function codeBlock(element: HtmlElement): Block[] {
  const code = codeText(element).replace(/^\n/u, "").trimEnd();
  return code.trim() === "" ? [] : [{ kind: "code", text: fenced(code) }];
}

/** As it stands; some code breaks its lines by elements. */
function codeText(node: HtmlElement | string): string {
  if (typeof node === "string") return node;
  if (node.tag === "br") return "\n";
  let text = "";
  let isBroken = false;
  for (const child of node.children) {
    if (typeof child !== "string" && isUnread(child)) continue;
    const piece = codeText(child);
    const isLine = typeof child !== "string" && !INLINE.has(child.tag);
    if ((isLine || isBroken) && text !== "" && !text.endsWith("\n") && !piece.startsWith("\n")) text += "\n";
    text += piece;
    isBroken = isLine;
  }
  return text;
}

function listBlocks(list: HtmlElement): Block[] {
  const blocks: Block[] = [];
  let number = Number(list.attributes["start"] ?? 1) || 1;
  for (const child of list.children) {
    if (typeof child === "string") continue;
    const sign = list.tag === "ol" ? `${number}. ` : "- ";
    const inner = child.tag === "li" ? blocksOf(child) : blockOf(child);
    inner.forEach((block, index) => {
      const isFirst = index === 0 && child.tag === "li" && block.kind !== "item";
      const part = asPart(block, isFirst ? sign : " ".repeat(sign.length), " ".repeat(sign.length));
      blocks.push({ ...part, kind: part.kind === "code" ? "code" : "item" });
    });
    if (child.tag === "li") number += 1;
  }
  return blocks;
}

/** Terms on lines of their own, and under each what is said of it. */
function definitionBlocks(list: HtmlElement): Block[] {
  const blocks: Block[] = [];
  for (const child of list.children) {
    if (typeof child === "string" || isFurniture(child)) continue;
    // Some lists wrap each term and what is said of it.
    const inner = child.tag === "div" ? definitionBlocks(child) : blocksOf(child);
    inner.forEach((block, index) => {
      const sign = child.tag === "dd" ? (index === 0 ? ": " : "  ") : "";
      const part = asPart(block, sign, sign.length > 0 ? "  " : "");
      blocks.push({ ...part, kind: part.kind === "code" || part.kind === "row" ? part.kind : "item" });
    });
  }
  return blocks;
}

/** Rows of wider tables are not filled up to the widest: that could take the square of a page's size. */
const MAX_FILLED_COLUMNS = 100;

function tableRows(table: HtmlElement): Block[] {
  const caption = table.children.find((child) => typeof child !== "string" && child.tag === "caption");
  const title = caption === undefined || typeof caption === "string" ? "" : tidy(inlineText(caption));
  const blocks: Block[] = title === "" ? [] : [{ kind: "paragraph", text: title }];
  const lines = cellsOf(table, (cell) => tidy(inlineText(cell)).replaceAll("\n", " ").replaceAll("|", "\\|"));
  const width = lines.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  let isFirst = true;
  for (const cells of lines) {
    if (cells.every((cell) => cell === "")) continue;
    if (width <= MAX_FILLED_COLUMNS) while (cells.length < width) cells.push("");
    blocks.push({ kind: "row", text: `| ${cells.join(" | ")} |` });
    if (isFirst) blocks.push({ kind: "row", text: `|${" --- |".repeat(cells.length)}` });
    isFirst = false;
  }
  return blocks;
}

function inlineText(element: HtmlElement): string {
  if (isFurniture(element) || isStruck(element)) return "";
  if (element.tag === "br") return "\n";
  if (element.tag === "math" || element.attributes["data-latex"] !== undefined) {
    const formula = formulaText(element);
    if (formula !== "") return formula;
  }
  if (element.tag === "a" && isPermalink(element)) return "";
  // A raised number with a link is a note's number; without one it is an exponent.
  if (element.tag === "sup" && hasTag(element, "a")) return "";
  const inner = element.children.map((child) =>
    typeof child === "string" ? collapse(child) : inlineText(child),
  );
  const text = inner.join("");
  if (element.tag === "sup" && /^\s*[-+]?\d+\s*$/u.test(text)) return `^${text.trim()}`;
  if (element.tag === "code" && text.trim() !== "" && !text.includes("`")) return `\`${text}\``;
  return INLINE.has(element.tag) ? text : ` ${text} `;
}

/** Longer text that is struck through is a draft or a game, and read. */
const MAX_STRUCK_LENGTH = 200;

/** No longer holds: a price of before, a word that was corrected. */
function isStruck(element: HtmlElement): boolean {
  const { tag, attributes } = element;
  const isMarked = tag === "del" || tag === "s" || tag === "strike";
  if (!isMarked && !/line-through/iu.test(attributes["style"] ?? "")) return false;
  return rawText(element).length <= MAX_STRUCK_LENGTH;
}

/** The mark beside a heading that links to itself. */
function isPermalink(element: HtmlElement): boolean {
  return (element.attributes["href"] ?? "").includes("#") && /^\s*[#¶§🔗]\s*$/u.test(rawText(element));
}

/** Under what is quoted stands who said it. */
function isSource({ tag }: HtmlElement, around: HtmlElement): boolean {
  return tag === "footer" && around.tag === "blockquote";
}

function isFurniture(element: HtmlElement): boolean {
  const { hidden, style, role } = element.attributes;
  return (
    FURNITURE.has(element.tag) ||
    isUnread(element) ||
    (element.tag === "form" && rawText(element).length <= MAX_FORM_LENGTH) ||
    hidden !== undefined ||
    (element.attributes["aria-hidden"] === "true" && element.tag !== "math") ||
    (role !== undefined && FURNITURE_ROLES.has(role)) ||
    (style !== undefined &&
      /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style) &&
      !hasTag(element, "math"))
  );
}

/** Whether something below breaks the line. */
export function hasBlocks(element: HtmlElement): boolean {
  // What a formula is made of stands in its line.
  if (element.tag === "math") return false;
  return element.children.some(
    (child) => typeof child !== "string" && (!INLINE.has(child.tag) || hasBlocks(child)),
  );
}

const HAN = /\p{Script=Han}/u;
const BREAK_IN_CHINESE = /(?<=\p{Script=Han})[ \t]*\r?\n[ \t]*(?=\p{Script=Han})/gu;

/** White space as a browser shows it; a line break between two Chinese characters is not a space. */
function collapse(text: string): string {
  const joined = text.includes("\n") && HAN.test(text) ? text.replace(BREAK_IN_CHINESE, "") : text;
  return joined.replace(/[ \t\r\n\f]+/gu, " ");
}

function tidy(line: string): string {
  return (
    line
      .replace(/[\u{200b}\u{feff}\u{ad}]/gu, "")
      // A fraction, and no power of what stands before it.
      .replace(/(\d?)\^(\d{1,4}) ?(?=\u{2044})/gu, (_all, whole: string, above: string) =>
        whole === "" ? above : `${whole} ${above}`,
      )
      .replace(/ {2,}/gu, " ")
      .replace(/ ?\n ?/gu, "\n")
      .replace(/\n{2,}/gu, "\n")
      .trim()
  );
}
