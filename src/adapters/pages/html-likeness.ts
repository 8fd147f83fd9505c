/**
 * Which blocks of a page are built alike, by the same elements and classes: items of a list are content together or
 * furniture together. No judgement here; linear in the size of the page.
 */
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";

/** For each block, a number that those built like it share. */
export interface Likeness {
  /** By the block's element and the two around it. */
  readonly near: readonly number[];
  /** By all elements that hold it. */
  readonly full: readonly number[];
}

const MAX_CLASS_LENGTH = 100;

export function likenessOf(blocks: readonly HtmlBlock[]): Likeness {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const own = new Map<HtmlNode, number>();
  const full = new Map<HtmlNode, number>();
  const ownOf = (node: HtmlNode | undefined): number => {
    if (node === undefined) return -1;
    const number = own.get(node) ?? numberOf(kindOf(node));
    own.set(node, number);
    return number;
  };
  const fullOf = (node: HtmlNode | undefined): number => {
    if (node === undefined) return -1;
    const number = full.get(node) ?? numberOf(`${ownOf(node)} in ${fullOf(node.parent)}`);
    full.set(node, number);
    return number;
  };
  return {
    near: blocks.map(({ node, kind }) =>
      numberOf(`${kind} ${ownOf(node)} ${ownOf(node.parent)} ${ownOf(node.parent?.parent)}`),
    ),
    full: blocks.map(({ node, kind }) => numberOf(`${kind} ${fullOf(node)}`)),
  };
}

/** An element's name and class; numbers in classes count posts, not kinds. */
function kindOf({ element }: HtmlNode): string {
  return `${element.tag}.${(element.attributes["class"] ?? "").slice(0, MAX_CLASS_LENGTH).replace(/\d+/gu, "")}`;
}
