/** Elements that sites name after what stands beside an article: by class, id, label and the vocabulary of schema.org. */
import type { HtmlElement } from "./html-tree.ts";

/** What a name may begin with: whose part it is, or the habit of a stylesheet. */
const PREFIX =
  "(?:(?:post|article|entry|page|site|story|news|blog|single|user|reader|wp(?:-block)?|fb|c|m|o|l|u|js|is|the|my|block|widget|section|module)-)*";
const SUFFIX =
  "(?:-(?:list|section|area|thread|wrap|wrapper|container|box|form|body|content|contents|item|items|template|block|widget|module|inner|outer|main|panel|sidebar|title|header|feed|grid|row|group|\\d+))*";

/** As `class` and `id` have them, words parted by hyphens. */
const NAMES = new RegExp(
  `^${PREFIX}(?:${[
    // Comments
    "comments?|commentlist|comment-?respond|disqus|disqus-thread|respond|pinglun",
    // Other stories
    "related|related-?(?:posts?|articles?|stories|news|contents?|links?|reading|topics?)|recommend(?:ed|ations?|s)?(?:-(?:posts?|articles?|stories|news|for-you|reading))?",
    "more-(?:from|stories|news|articles|posts|on)(?:-\\w+)*|you-may(?:-\\w+)*|also-like|(?:up|read)-?next|next-(?:post|article|story|up)|prev(?:ious)?-(?:post|article|story)|post-?nav|post-?navigation|nav-links|pagination|pager",
    "outbrain|taboola|popular-(?:posts?|articles?|stories|news)|most-(?:read|popular)|trending(?:-\\w+)?|latest-(?:news|posts|stories)|xiangguan|more-?news|other-?news|xgnews|xgxw",
    // Who wrote it
    "author-?(?:box|bio|card|info|profile|about|desc|description|block|details|meta-box)|about-?(?:the-)?author|sabox(?:plugin)?|saboxplugin-\\w+|bio-?box|contributor-?bio",
    // Share, follow, subscribe, consent
    "share|share-?(?:bar|buttons?|links?|tools?|icons?|this)|sharing|sharedaddy|social|social-?(?:bar|share|sharing|links?|media|icons?|buttons?)|addtoany|addthis|(?:fb-)?like-?box",
    "newsletter|newsletter-?(?:signup|sign-up|subscribe|cta|promo)|subscribe|subscription|email-?signup|mailing-?list|mc4wp-form|cookie|cookies|cookie-?(?:banner|notice|consent|bar|policy)|consent|gdpr",
    "advertisement|advert|ad-container|sponsored-?(?:posts?|contents?)|copyright|disclaimer|mianze|shengming",
  ].join("|")})${SUFFIX}$`,
  "iu",
);
/** A menu, where what it holds are links. */
const MENUS =
  /^(?:(?:main|top|sub|site|side|foot(?:er)?)-?)?(?:nav|navi|navbar|menu|submenu|breadcrumbs?)(?:-?(?:box|bar|wrap|list|item|items|container|col|colwrap))*$/iu;

const LABELS =
  /^\s*(?:comments?|related(?: \S+)?|recommended(?: \S+)?|you may .*|more (?:from|stories|news).*|share.*|newsletter.*|about the author|相关.*|推荐.*|評論|评论|热门评论)\s*$/iu;

const COMMENT_TYPE = /schema\.org\/(?:Comment|UserComments|WPSideBar|SiteNavigationElement)\b/iu;

/** The page's own frame: what it is called says nothing of what it holds. */
const FRAMES = new Set(["html", "body", "main", ""]);
const MAX_NAMES = 300;
/** A name of more words is made of a heading. */
const MAX_PARTS = 6;

/** `isLinked`: what it holds are mostly links. */
export function namesAside({ tag, attributes }: HtmlElement, isLinked: boolean): boolean {
  if (FRAMES.has(tag)) return false;
  if (isLinked && (tag === "aside" || tag === "nav" || attributes["role"] === "complementary")) return true;
  const { class: classes = "", id = "", itemprop = "", itemtype = "" } = attributes;
  if (/^comments?$/iu.test(itemprop) || COMMENT_TYPE.test(itemtype)) return true;
  const label = attributes["aria-label"];
  if (label !== undefined && label.length < 60 && LABELS.test(label)) return true;
  if (classes === "" && id === "") return false;
  const written = `${classes} ${id}`.slice(0, MAX_NAMES);
  // Tabs are links too, to what stands on the page itself.
  const isMenu = isLinked && !/tab/iu.test(written);
  return written.split(/\s+/u).some((name) => {
    const parts = name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "-").split(/[_:-]+/u);
    if (parts.length > MAX_PARTS) return false;
    const words = parts.join("-");
    return NAMES.test(words) || (isMenu && MENUS.test(words));
  });
}
