/** What a block's own words tell of its part on the page, as numbers in a fixed order. */
import type { HtmlBlock } from "./html-blocks.ts";
import type { HtmlFacts } from "./html-facts.ts";

/** Longer texts are judged by their beginning: what gives furniture away is short. */
const JUDGED_LENGTH = 400;

/** Words of furniture, in the languages most met with; never reason enough alone. */
const PHRASES: readonly RegExp[] = [
  /©|copyright|all rights reserved|版权|著作权/iu,
  /cookie|privacy|terms of|隐私|datenschutz/iu,
  /subscribe|newsletter|sign (?:up|in)|log ?in|register|email|注册|登录|订阅/iu,
  /share|follow us|facebook|twitter|linkedin|instagram|whatsapp|pinterest|分享|微博|微信/iu,
  /read more|learn more|view (?:all|more)|see (?:all|more)|show more|more info|load more|阅读|更多|查看/iu,
  /related|recommended|you may|also like|trending|popular|latest|相关|推荐|热门/iu,
  /add to|buy now|checkout|wishlist|in stock|free shipping|quantity|shop now/iu,
  /\breply\b|\bquote\b|report|upvote|votes?\b|joined|posts?:|likes?\b|回复|评论/iu,
  /minutes? read|min read|published|updated|posted|written by|^by |编辑|来源|作者/iu,
  /\b(?:19|20)\d\d\b|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\bago\b/iu,
  /[$€£¥]\s?\d|\d\s?(?:usd|eur|元)/iu,
  /search|filter|sort by|menu|skip to|back to|next|previous|搜索|首页|上一|下一/iu,
  /contact|get started|book|request|quote|call us|schedule|联系/iu,
  /advert|sponsored|affiliate|广告/iu,
  /\?\s*$/u,
  /:\s*$/u,
  /^\W*\d+\W*$/u,
  /^\W*$/u,
];

export function blockTextFeatures(block: HtmlBlock, facts: HtmlFacts, repeats: number): number[] {
  const { text, words, linkedWords } = block;
  const judged = text.slice(0, JUDGED_LENGTH);
  const letters = count(judged, /\p{L}/gu);
  const lower = text.length > 25 ? judged.toLowerCase() : "";
  return [
    Math.log1p(words),
    linkedWords / Math.max(1, words),
    text.length / Math.max(1, words),
    count(judged, /[.!?。！？]/gu) / Math.max(1, judged.length),
    count(judged, /[,;，、；]/gu) / Math.max(1, judged.length),
    /[.!?。！？:”"]$/u.test(text) ? 1 : 0,
    count(judged, /\p{Lu}/gu) / Math.max(1, letters),
    count(judged, /\d/gu) / Math.max(1, judged.length),
    count(judged, /[|·•»›>/]/gu),
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

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
