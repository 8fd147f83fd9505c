/**
 * Cuts a page's tree into blocks: lines of text as a browser breaks them, tables of data and code as wholes. Blocks
 * are what main-content.ts judges; `keepBlocks` makes the tree of those that stay. No judgement here.
 */
import { isDataTable } from "./html-table.ts";
import { INLINE, hasBlocks } from "./html-text.ts";
import { isUnread } from "./html-unread.ts";
import { rawText, type HtmlElement } from "./html-tree.ts";

export interface HtmlBlock {
  readonly node: HtmlNode;
  readonly kind: "line" | "table" | "code";
  readonly content: readonly (HtmlElement | string)[];
  readonly text: string;
  readonly words: number;
  readonly linkedWords: number;
}

/** A block element, with what is in it, and counts over all below. */
export interface HtmlNode {
  readonly element: HtmlElement;
  readonly parent: HtmlNode | undefined;
  readonly parts: (HtmlNode | HtmlBlock)[];
  words: number;
  linkedWords: number;
  blocks: number;
}

/** Children that keep their element's line together. */
function isInline(child: HtmlElement | string): boolean {
  return typeof child === "string" || (INLINE.has(child.tag) && !hasBlocks(child));
}

export function cutIntoBlocks(root: HtmlElement): { root: HtmlNode; blocks: HtmlBlock[] } {
  const blocks: HtmlBlock[] = [];
  const nodeOf = (element: HtmlElement, parent: HtmlNode | undefined, isLinked: boolean): HtmlNode => {
    const node: HtmlNode = { element, parent, parts: [], words: 0, linkedWords: 0, blocks: 0 };
    const linked = isLinked || element.tag === "a";
    let line: (HtmlElement | string)[] = [];
    const add = (kind: HtmlBlock["kind"], content: readonly (HtmlElement | string)[]): void => {
      const text = content.map(shownText).join("").replace(/\s+/gu, " ").trim();
      if (text === "") return;
      const words = countWords(text);
      const linkedWords = linked ? words : sumOf(content, linkedWordsOf);
      const block: HtmlBlock = { node, kind, content, text, words, linkedWords };
      node.parts.push(block);
      node.words += words;
      node.linkedWords += linkedWords;
      node.blocks += 1;
      blocks.push(block);
    };
    const flush = (): void => {
      if (line.length > 0) add("line", line);
      line = [];
    };
    for (const child of element.children) {
      if (typeof child !== "string" && isUnread(child)) continue;
      if (isInline(child)) {
        line.push(child);
      } else if (typeof child !== "string") {
        flush();
        if (child.tag === "pre") add("code", [child]);
        else if (child.tag === "table" && isDataTable(child)) add("table", [child]);
        else {
          const inner = nodeOf(child, node, linked);
          if (inner.blocks === 0) continue;
          node.parts.push(inner);
          node.words += inner.words;
          node.linkedWords += inner.linkedWords;
          node.blocks += inner.blocks;
        }
      }
    }
    flush();
    return node;
  };
  return { root: nodeOf(root, undefined, false), blocks };
}

/** Judged already: these would be dropped by name when the tree is written down. */
const PLAIN: ReadonlySet<string> = new Set(
  "nav footer aside header dialog menu form head button input textarea label".split(" "),
);

/** The tree of the blocks that stay; everything else is gone. */
export function keepBlocks(root: HtmlNode, kept: Pick<ReadonlySet<HtmlBlock>, "has">): HtmlElement {
  const children: (HtmlElement | string)[] = [];
  for (const part of root.parts) {
    if (!("parts" in part)) {
      if (kept.has(part)) for (const piece of part.content) children.push(piece);
      continue;
    }
    // Who said what is quoted stays with it.
    const isSource =
      part.element.tag === "footer" && root.element.tag === "blockquote" && children.length > 0;
    const inner = keepBlocks(part, isSource ? { has: () => true } : kept);
    if (inner.children.length > 0) children.push(inner);
  }
  const { tag, attributes } = root.element;
  const start = attributes["start"];
  return {
    tag: PLAIN.has(tag) ? "div" : tag,
    attributes: start === undefined ? {} : { start },
    children,
  };
}

function shownText(node: HtmlElement | string): string {
  if (typeof node === "string") return node;
  if (isUnread(node)) return "";
  return node.tag === "br" ? " " : node.children.map(shownText).join(node.tag === "tr" ? " " : "");
}

function linkedWordsOf(node: HtmlElement | string): number {
  if (typeof node === "string") return 0;
  return node.tag === "a" ? countWords(rawText(node)) : sumOf(node.children, linkedWordsOf);
}

function sumOf<T>(values: readonly T[], count: (value: T) => number): number {
  let sum = 0;
  for (const value of values) sum += count(value);
  return sum;
}

/** A Chinese or Japanese word has about two characters. */
const WORDS_PER_IDEOGRAPH = 0.5;

/** Words between spaces; Chinese and Japanese by length. */
export function countWords(text: string): number {
  let words = 0;
  let isInside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && code <= 0x9fff) {
      words += WORDS_PER_IDEOGRAPH;
      isInside = false;
    } else if (code <= 32 || code === 0xa0) {
      isInside = false;
    } else if (!isInside) {
      words += 1;
      isInside = true;
    }
  }
  return words;
}
