/**
 * What stands beside an article and is taken for a part of it: comments, other stories, who wrote it, what to share, follow
 * or subscribe to, disclaimers and the next page. Known by the names that sites give to its elements, by the line that
 * announces it, or by what a line says; and left out only where most of what was kept is running text beside it, since a
 * forum is made of comments and a front page of stories. No rule names a site.
 */
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";
import { announcedAside, isAsideLine, isNotice } from "./html-aside-lines.ts";
import { namesAside } from "./html-aside-names.ts";
import { isReply } from "./html-replies.ts";

/** Of the words left, so many are running text in an article. */
const RUNNING_SHARE = 0.5;
/** Of the words kept, so many may go, and lines that announce stand behind so many. */
const LIMITS = { mostGone: 0.4, endBegins: 0.5 };
/** Where the page says that it is an article and no discussion: some have more comments than text. */
const LIMITS_OF_ARTICLE = { mostGone: 0.8, endBegins: 0.2 };
const ARTICLE = /\b(?:article|newsarticle|blogposting|reportagenewsarticle|scholarlyarticle)\b/u;
const DISCUSSION = /discussion|qapage|question|product|collectionpage|itemlist/u;
/** What is left has to be an article. */
const FEWEST_WORDS = 60;
/** Of the words under a line that announces other stories, so many are links. */
const LINKED_SHARE = 0.3;

/** `kept`: of the page's blocks, those taken for its main content. `types`: what the page says it is, see `HtmlFacts`. */
export function withoutAsides(
  blocks: readonly HtmlBlock[],
  kept: ReadonlySet<HtmlBlock>,
  types: string,
): ReadonlySet<HtmlBlock> {
  const { mostGone, endBegins } = ARTICLE.test(types) && !DISCUSSION.test(types) ? LIMITS_OF_ARTICLE : LIMITS;
  const order = blocks.filter((block) => kept.has(block));
  const found = new Map<HtmlNode, boolean>();
  const asides = new Set(order.filter(({ node }) => isInAside(node, found)));
  const text = order.filter((block) => !asides.has(block));
  const gone = new Set([...asides, ...announced(text, endBegins), ...replies(text, endBegins)]);
  if (gone.size === 0) return kept;
  const left = order.filter((block) => !gone.has(block));
  // Notices are long, and never what a page is about.
  const total = wordsOf(order.filter((block) => !isNotice(block)));
  const stays = wordsOf(left);
  const isArticle = wordsOf(left.filter(isRunning)) >= RUNNING_SHARE * stays;
  return isArticle && stays >= FEWEST_WORDS && stays >= (1 - mostGone) * total ? new Set(left) : kept;
}

/** Behind so much of the text: items of a list that stand before are the article's own. */
function replies(order: readonly HtmlBlock[], endBegins: number): HtmlBlock[] {
  const total = wordsOf(order);
  const found = new Map<HtmlNode, ReadonlySet<HtmlNode>>();
  let before = 0;
  return order.filter((block) => {
    const isLate = before >= endBegins * total;
    before += block.words + 1;
    if (!isLate) return false;
    for (let node: HtmlNode | undefined = block.node; node !== undefined; node = node.parent)
      if (isReply(node, found)) return true;
    return false;
  });
}

function isInAside(node: HtmlNode, found: Map<HtmlNode, boolean>): boolean {
  const known = found.get(node);
  if (known !== undefined) return known;
  const { element, parent, words, linkedWords } = node;
  const isAside =
    (parent !== undefined && isInAside(parent, found)) || namesAside(element, linkedWords > words / 2);
  found.set(node, isAside);
  return isAside;
}

/** A paragraph, and not a list of links. */
function isRunning({ kind, text, words, linkedWords }: HtmlBlock): boolean {
  return kind === "line" && words >= 10 && linkedWords < words / 2 && /[.!?。！？…”"）)]\s*$/u.test(text);
}

/** From a line that announces something else to the end; and single lines of a kind. */
function announced(order: readonly HtmlBlock[], endBegins: number): HtmlBlock[] {
  const total = wordsOf(order.filter((block) => !isNotice(block)));
  const gone: HtmlBlock[] = [];
  let before = 0;
  let words = wordsOf(order);
  let linked = order.reduce((sum, { linkedWords }) => sum + linkedWords, 0);
  for (const [index, block] of order.entries()) {
    const isLate = before >= endBegins * total;
    before += block.words + 1;
    // Of what comes after.
    words -= block.words + 1;
    linked -= block.linkedWords;
    if (!isLate) continue;
    const isLast = index === order.length - 1;
    const aside = isNotice(block) ? "others" : announcedAside(block);
    if (aside === "others" || (aside === "stories" && linked >= LINKED_SHARE * words))
      return [...gone, ...order.slice(index)];
    if (aside === undefined ? isAsideLine(block) : isLast) gone.push(block);
  }
  return gone;
}

function wordsOf(those: Iterable<HtmlBlock>): number {
  let words = 0;
  for (const block of those) words += block.words + 1;
  return words;
}
