/**
 * What readers wrote under an article, where nothing names it so: elements built alike, one after the other, most of which
 * say how long ago it was or let one reply. Comments without either are not known from paragraphs.
 */
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";

/** Fewer alike may be chance. */
const FEWEST = 3;
/** Of the elements alike, so many have a sign of it. */
const SHARE = 0.6;
/** Names, times and buttons are short. */
const MAX_SIGN_WORDS = 8;
const MAX_SIGN_LENGTH = 80;
const MOST_BLOCKS_LOOKED_AT = 12;

const SIGN =
  /\bago\b|^\d{1,2}\s?[hdw]$|^(?:(?:reply|report|like|share|upvote|flag)\b\W*\d*\W*)+$|\bsays\s*:?$|\bwrote\s*:?$|回[复覆復]|举报|舉報|点赞|(?:秒|分[钟鐘]|小[时時]|天|个月|年)前/iu;

/** Whether the element is one of several replies. `found`: what is known of the elements that hold such. */
export function isReply(node: HtmlNode, found: Map<HtmlNode, ReadonlySet<HtmlNode>>): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  const known = found.get(parent) ?? repliesIn(parent);
  found.set(parent, known);
  return known.has(node);
}

function repliesIn(list: HtmlNode): ReadonlySet<HtmlNode> {
  const nodes = list.parts.filter((part) => "parts" in part);
  if (nodes.length < FEWEST) return NONE;
  const alike = Map.groupBy(
    nodes,
    ({ element: { tag, attributes } }) =>
      `${tag}.${(attributes["class"] ?? "").slice(0, 100).replace(/\d+/gu, "")}`,
  );
  const replies = [...alike.values()].filter(
    (those) => those.length >= FEWEST && those.filter(hasSign).length >= SHARE * those.length,
  );
  return replies.length === 0 ? NONE : new Set(replies.flat());
}

const NONE: ReadonlySet<HtmlNode> = new Set();

function hasSign(node: HtmlNode): boolean {
  let left = MOST_BLOCKS_LOOKED_AT;
  const look = (part: HtmlNode | HtmlBlock): boolean => {
    if ("parts" in part) return part.parts.some((inner) => left > 0 && look(inner));
    left -= 1;
    return part.words <= MAX_SIGN_WORDS && part.text.length <= MAX_SIGN_LENGTH && SIGN.test(part.text);
  };
  // Of text alone: an element that is nothing but a button is no reply.
  return node.blocks > 1 && look(node);
}
