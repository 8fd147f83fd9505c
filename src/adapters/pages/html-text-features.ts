/** What a block's own words tell of its part on the page, as numbers in a fixed order. */
import type { HtmlBlock } from "./html-blocks.ts";
import type { HtmlFacts } from "./html-facts.ts";

/** Longer texts are judged by their beginning: what gives furniture away is short. */
const JUDGED_LENGTH = 400;

/**
 * Words of furniture, in the languages most met with; never reason enough alone. Without the flag for characters beyond 16
 * bits, which none of them has: together with that for case it takes several times as long.
 */
/* oxlint-disable require-unicode-regexp */
const PHRASES: readonly RegExp[] = [
  /©|copyright|all rights reserved|版权|著作权/i,
  /cookie|privacy|terms of|隐私|datenschutz/i,
  /subscribe|newsletter|sign (?:up|in)|log ?in|register|email|注册|登录|订阅/i,
  /share|follow us|facebook|twitter|linkedin|instagram|whatsapp|pinterest|分享|微博|微信/i,
  /read more|learn more|view (?:all|more)|see (?:all|more)|show more|more info|load more|阅读|更多|查看/i,
  /related|recommended|you may|also like|trending|popular|latest|相关|推荐|热门/i,
  /add to|buy now|checkout|wishlist|in stock|free shipping|quantity|shop now/i,
  /\breply\b|\bquote\b|report|upvote|votes?\b|joined|posts?:|likes?\b|回复|评论/i,
  /minutes? read|min read|published|updated|posted|written by|^by |编辑|来源|作者/i,
  /\b(?:19|20)\d\d\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\bago\b/i,
  /[$€£¥]\s?\d|\d\s?(?:usd|eur|元)/i,
  /search|filter|sort by|menu|skip to|back to|next|previous|搜索|首页|上一|下一/i,
  /contact|get started|book|request|quote|call us|schedule|联系/i,
  /advert|sponsored|affiliate|广告/i,
  /\?\s*$/u,
  /:\s*$/u,
  /^\W*\d+\W*$/u,
  /^\W*$/u,
];
/* oxlint-enable require-unicode-regexp */

export function blockTextFeatures(block: HtmlBlock, facts: HtmlFacts, repeats: number): number[] {
  const { text, words, linkedWords } = block;
  const judged = text.slice(0, JUDGED_LENGTH);
  const letters = count(judged, /\p{L}+/gu);
  const lower = text.length > 25 ? judged.toLowerCase() : "";
  return [
    Math.log1p(words),
    linkedWords / Math.max(1, words),
    text.length / Math.max(1, words),
    count(judged, /[.!?。！？]+/gu) / Math.max(1, judged.length),
    count(judged, /[,;，、；]+/gu) / Math.max(1, judged.length),
    /[.!?。！？:”"]$/u.test(text) ? 1 : 0,
    count(judged, /\p{Lu}+/gu) / Math.max(1, letters),
    count(judged, /\d+/gu) / Math.max(1, judged.length),
    count(judged, /[|·•»›>/]+/gu),
    /^\p{Ll}/u.test(text) ? 1 : 0,
    /[\u3040-\u9fff]/u.test(judged) ? 1 : 0,
    Math.log(repeats),
    block.kind === "table" ? 1 : 0,
    block.kind === "code" ? 1 : 0,
    block.content.length,
    text.length >= 4 && facts.title?.includes(text) === true ? 1 : 0,
    lower !== "" && facts.description.includes(lower.slice(0, 60)) ? 1 : 0,
    lower !== "" && facts.stated.includes(lower.slice(0, 60)) ? 1 : 0,
    ...PHRASES.map((phrase) => (phrase.test(judged) ? 1 : 0)),
  ];
}

/** Characters in the runs that the pattern matches: every block of every page is counted several times. */
function count(text: string, runs: RegExp): number {
  let found = 0;
  for (const run of text.match(runs) ?? [])
    found += BEYOND_16_BITS.test(run) ? Array.from(run).length : run.length;
  return found;
}
const BEYOND_16_BITS = /[\u{10000}-\u{10ffff}]/u;
