/**
 * XML into a plain tree, in time linear in its length. Names are without their prefix, attributes with it. What a DTD
 * declares is not expanded and nothing outside is opened, so that neither entities within entities nor paths to files do
 * anything: a reference that XML itself does not know stays as it is written.
 */
import { Parser } from "htmlparser2";
import { FootnoteError } from "../../../core/domain/errors.ts";
import { say } from "../../../core/domain/said/say.ts";

export interface XmlElement {
  /** Local name, in lower case. */
  readonly name: string;
  /** As they are written, prefix included, in lower case. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Deeper elements join their ancestor here, so that walks may recurse. */
const MAX_DEPTH = 200;
/** A tree of more takes more memory than a reader has. */
const MOST_NODES = 3_000_000;

export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag(written, given) {
        nodes += 1;
        if (nodes > MOST_NODES) throw tooManyNodes();
        const parent = open.at(-1) ?? root;
        if (open.length >= MAX_DEPTH) {
          open.push(parent);
          return;
        }
        const attributes: Record<string, string> = {};
        for (const [key, value] of Object.entries(given)) attributes[key.toLowerCase()] = value;
        const element = { name: localName(written), attributes, children: [] };
        parent.children.push(element);
        open.push(element);
      },
      ontext(piece) {
        const { children } = open.at(-1) ?? root;
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + piece;
        else {
          nodes += 1;
          children.push(piece);
        }
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return root;
}

export function localName(written: string): string {
  return written.slice(written.indexOf(":") + 1).toLowerCase();
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** All below with this name, in document order; none within another. */
export function findAll(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (within: XmlElement): void => {
    for (const child of elementsOf(within)) {
      if (child.name === name) found.push(child);
      else look(child);
    }
  };
  look(element);
  return found;
}

export function findFirst(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = child.name === name ? child : findFirst(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** All text below, as it stands. */
export function textOf(node: XmlElement | string | undefined): string {
  if (node === undefined) return "";
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

/** An attribute whatever its prefix. */
export function attribute(element: XmlElement, local: string): string | undefined {
  const { attributes } = element;
  if (attributes[local] !== undefined) return attributes[local];
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${local}`))?.[1];
}

function tooManyNodes(): FootnoteError {
  return new FootnoteError("document-too-large", say("format.too-many-elements"), {
    hint: say("common.split-and-add"),
  });
}
