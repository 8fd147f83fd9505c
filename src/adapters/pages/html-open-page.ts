/**
 * An HTML page, opened: its tree cut into blocks, and what it says about itself. What it holds for those without
 * scripts counts where there is little else. Nothing is judged here.
 */
import { cutIntoBlocks, type HtmlBlock, type HtmlNode } from "./html-blocks.ts";
import { bodyOf, htmlFacts, type HtmlFacts } from "./html-facts.ts";
import { shownDate } from "./html-shown-date.ts";
import { parseHtmlTree, type HtmlElement } from "./html-tree.ts";

export interface OpenPage {
  readonly body: HtmlElement;
  readonly root: HtmlNode;
  readonly blocks: readonly HtmlBlock[];
  readonly facts: HtmlFacts;
  /** What it tells programs, as it stands: JSON-LD. */
  readonly structured: readonly string[];
}

/** A page that its scripts would write holds its text for those without, if at all. */
const MIN_WORDS = 50;
/** With so many times the words, the scripts' part of the page is only its frame. */
const NOSCRIPT_TIMES = 3;

/** A letter and a space are a word; so are two Chinese characters. */
const MOST_WORDS_PER_CHARACTER = 0.5;

export function openPage(source: string): OpenPage {
  const html = withoutTraps(source);
  const tree = parseHtmlTree(html);
  const { structured } = tree;
  const shown = cut(tree.root);
  const stated = htmlFacts(tree);
  const date = stated.published ?? shownDate(shown.blocks);
  const facts = date === undefined ? stated : { ...stated, published: date };
  const least = shown.root.words < MIN_WORDS ? shown.root.words : NOSCRIPT_TIMES * shown.root.words;
  // Most pages have a counter or a picture for those without scripts: they are not parsed a second time for that.
  if (shown.root.words + mostWordsWithin(html) <= least) return { ...shown, facts, structured };
  const unscripted = cut(parseHtmlTree(withNoscript(html)).root);
  return { ...(unscripted.root.words > least ? unscripted : shown), facts, structured };
}

function cut(tree: HtmlElement): Pick<OpenPage, "body" | "root" | "blocks"> {
  const body = bodyOf(tree);
  return { body, ...cutIntoBlocks(body) };
}

/** Openings of CDATA (no such thing in HTML) and of a comment that never ends swallow the rest of the page. */
function withoutTraps(html: string): string {
  const plain = html.replaceAll("<![CDATA[", "");
  const opening = plain.lastIndexOf("<!--");
  return opening === -1 || plain.includes("-->", opening)
    ? plain
    : plain.slice(0, opening) + plain.slice(opening + "<!--".length);
}

/** No fewer than what the page holds for those without scripts, which one that is not closed has to the end. */
function mostWordsWithin(html: string): number {
  let length = 0;
  let opened = -1;
  for (const { 0: tag, index } of html.matchAll(/<\/?noscript/giu)) {
    if (tag[1] !== "/") {
      if (opened < 0) opened = index;
    } else if (opened >= 0) {
      length += index - opened;
      opened = -1;
    }
  }
  if (opened >= 0) length += html.length - opened;
  return length * MOST_WORDS_PER_CHARACTER;
}

function withNoscript(html: string): string {
  return html.replace(/<\/?noscript(?:\s[^>]{0,200})?>/giu, "");
}
