/** Lines that announce what stands beside an article, and lines that are nothing else, in English and Chinese. */
import type { HtmlBlock } from "./html-blocks.ts";

/** Longer lines are sentences of the article that begin alike. */
const MAX_ANNOUNCING_WORDS = 9;
const MAX_ANNOUNCING_LENGTH = 80;

const STORIES = announcing([
  "related(?: (?:posts?|articles?|stories|news|content|reading|topics?|links?))?",
  "(?:you (?:may|might)|you.ll) (?:also )?(?:like|love|enjoy|be interested).*",
  "(?:read|see|watch|up) next|read (?:also|more)|also read|more (?:from|on|in|by) .*|more (?:stories|news|articles|posts|like this).*",
  "recommended(?: (?:for you|articles?|reading|stories|posts))?|(?:most|latest|trending) (?:read|popular|news|posts?|stories|articles?)|(?:latest|trending) .{0,20}",
  "(?:更多)?相[关關]的?(?:阅读|閱讀|新闻|新聞|文章|链接|連結|鏈接|报道|報道|報導|推荐|推薦|专题|專題|資訊|资讯|主题)+|更多相[关關].{0,8}|延伸(?:阅读|閱讀)|[推热熱][荐薦点點门門](?:阅读|閱讀|文章|新闻|新聞|图片|圖片|视频)|猜你喜[欢歡]",
  "图片精选|圖片精選|精彩推[荐薦]|编辑推[荐薦]|今日(?:推荐|热点|头条)|(?:24|48)小时.{0,6}|点击排行.{0,4}|新闻排行.{0,4}",
]);
const OTHERS = announcing([
  "(?:leave|post|write|add) (?:a|your) (?:comment|reply).*|\\d* ?(?:comments?|responses?|replies|thoughts? on .*)(?: \\(\\d+\\))?|join the (?:conversation|discussion).*",
  "about the authors?|about (?:the )?(?:writer|reporter)",
  "(?:热门|熱門|最新|网友|網友|全部|精彩)?(?:评论|評論|留言|跟帖|回帖)(?:\\s*[（(]?\\d+[)）]?)?|发表(?:评论|留言)|發表(?:評論|留言)|我要评论|我有话说|參與評論|参与评论",
]);

/** What the line says will follow, and nothing else: stories of the site, or what people say of this one. */
export function announcedAside({ text, words }: HtmlBlock): "stories" | "others" | undefined {
  if (words > MAX_ANNOUNCING_WORDS || text.length > MAX_ANNOUNCING_LENGTH) return undefined;
  if (STORIES.test(text)) return "stories";
  return OTHERS.test(text) ? "others" : undefined;
}

function announcing(phrases: readonly string[]): RegExp {
  return new RegExp(`^[\\s■●▍►>*#|]*(?:${phrases.join("|")})[\\s:：»›>…·.]*$`, "iu");
}

const begins = (phrases: readonly string[]): RegExp =>
  new RegExp(`^[\\s■●※•*#①②③【［\\[(（「"“]*(?:${phrases.join("|")})`, "iu");

const LINE = begins([
  "(?:责任|責任|本文|本版)?(?:编辑|編輯|责编|責編|主编)\\s*[:：]|责任编辑|責任編輯|文章来源[:：]|稿源[:：]|原标题[:：]|关键[字词][:：]|[标標][签籤][:：]",
  "上一[篇页頁條条則则]|下一[篇页頁條条則则]|上一[页頁]|\\d(?:\\s+\\d)*\\s+(?:下一[页頁]|尾[页頁])|扫码关注|扫描二维码|掃描|关注.{0,12}(?:公众号|微信)|长按.{0,8}二维码|微信(?:公众号|扫)|.{0,20}手机(?:随时随地)?看新闻|分享到|打印|转发|收藏本|推荐给",
  "read more\\b|continue reading|sign up (?:for|to)|subscribe (?:to|now)|follow us|share(?: (?:this|on)|$)|get (?:the|our) [^.]{0,40}newsletter|newsletter$|tags?:|filed under|posted in|print this|we use cookies|this (?:site|website) uses cookies|by (?:signing up|subscribing)",
]);
/** What a site says of all its articles: nothing of one comes after it. */
const NOTICE = begins([
  "免责声明|免責聲明|特别声明|版权声明|版權聲明|郑重声明|.{0,12}(?:网|網|频道|頻道)?版[权權](?:与|與|及)免[责責](?:声明|聲明)|.{0,8}声明[:：]|凡(?:本[网網站]|注明|署名)",
  "本文仅代表|本文僅代表|以上(?:内容|文章)(?:仅|不)|(?:copyright\\s*)?(?:©|\\(c\\))|copyright \\d{4}|all rights reserved",
]);

/** Longer lines begin alike and go on as text. */
const MAX_LINE_WORDS = 30;
const MAX_NOTICE_WORDS = 250;

export function isAsideLine({ text, words }: HtmlBlock): boolean {
  return words <= MAX_LINE_WORDS && LINE.test(text);
}

export function isNotice({ text, words }: HtmlBlock): boolean {
  return words <= MAX_NOTICE_WORDS && NOTICE.test(text);
}
