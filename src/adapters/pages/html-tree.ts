/**
 * HTML into a plain tree, in time linear in its length and with bounded depth, whatever is in it. No style, no
 * script, no layout: only what is needed to write the page's text down.
 */
import { Parser } from "htmlparser2";
import { fillSlots } from "./html-slots.ts";

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (HtmlElement | string)[];
}

export interface HtmlTree {
  readonly root: HtmlElement;
  readonly elementCount: number;
  /** How deep elements were nested in the source. */
  readonly depth: number;
  /** What the page says about itself as JSON-LD: the scripts' text as it stands, unparsed. */
  readonly structured: readonly string[];
}

/** Structured data beyond this many characters is not kept: no honest page describes itself at such length. */
const MAX_STRUCTURED_LENGTH = 500_000;

/** Real pages nest up to about a hundred deep; what is deeper joins its ancestor here, so that walks may recurse. */
export const MAX_DEPTH = 256;

/** Elements whose text is not the page's. */
const SILENT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "iframe",
  "object",
  "canvas",
  "select",
]);

export function parseHtmlTree(html: string): HtmlTree {
  const root: HtmlElement = { tag: "", attributes: {}, children: [] };
  /** The open elements, deepest last; above `MAX_DEPTH` the same one is repeated. */
  const open: HtmlElement[] = [root];
  let silent = 0;
  /** Of the open templates, whether each is shown: what a browser takes as the content of its element. */
  const templates: boolean[] = [];
  let hasShadow = false;
  const structured: string[] = [];
  let structuredLeft = MAX_STRUCTURED_LENGTH;
  let isStructured = false;
  /** A formula that a script would draw: its TeX is the page's text. */
  let formula: { tag: string; attributes: { "data-latex": string }; children: [] } | undefined;
  let elementCount = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        elementCount += 1;
        depth = Math.max(depth, open.length);
        const parent = open.at(-1) ?? root;
        if (tag === "template") {
          const isShadow = attributes["shadowrootmode"] !== undefined;
          templates.push(isShadow);
          hasShadow ||= isShadow;
        }
        if (SILENT.has(tag) && !(tag === "template" && templates.at(-1) === true)) silent += 1;
        if (tag === "script" && /^application\/ld\+json/iu.test(attributes["type"]?.trim() ?? "")) {
          isStructured = true;
          structured.push("");
        }
        if (tag === "script" && silent === 1 && /^math\/tex/iu.test(attributes["type"] ?? "")) {
          formula = { tag: "math", attributes: { "data-latex": "" }, children: [] };
          parent.children.push(formula);
        }
        if (silent > 0 || open.length >= MAX_DEPTH) {
          open.push(parent);
          return;
        }
        const element: HtmlElement = { tag, attributes, children: [] };
        parent.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (isStructured && structuredLeft > 0) {
          structured[structured.length - 1] += text;
          structuredLeft -= text.length;
        }
        if (formula !== undefined) formula.attributes["data-latex"] += text;
        if (silent > 0) return;
        const { children } = open.at(-1) ?? root;
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag(tag) {
        if (tag === "template" ? templates.pop() === false : SILENT.has(tag)) silent -= 1;
        if (tag === "script") {
          isStructured = false;
          formula = undefined;
        }
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  if (hasShadow) fillSlots(root, MAX_DEPTH);
  return { root, elementCount, depth, structured };
}

/** The first element, in document order, for which `test` holds. */
export function findElement(
  root: HtmlElement,
  test: (element: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const child of root.children) {
    if (typeof child === "string") continue;
    const found = test(child) ? child : findElement(child, test);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function hasTag(root: HtmlElement, tag: string): boolean {
  return findElement(root, (element) => element.tag === tag) !== undefined;
}

/** All text below, as it stands. */
export function rawText(node: HtmlElement | string): string {
  return typeof node === "string" ? node : node.children.map(rawText).join("");
}
