/**
 * What can be told about each block of a page without judging it: numbers in a fixed order, from which the fitted
 * model tells main content from the rest. Linear in the size of the page, but for the depth of nesting, which
 * html-tree.ts bounds.
 */
import type { HtmlBlock, HtmlNode } from "./html-blocks.ts";
import { blockTextFeatures } from "./html-text-features.ts";
import type { HtmlFacts } from "./html-facts.ts";
import { findDensest, type Densest } from "./html-densest.ts";

/** What names of classes, ids, roles and properties hint at, in the words that sites commonly use. */
const HINTS: readonly RegExp[] = [
  /article|post|entry|content|body|main|story|text|descr|prose|markdown/u,
  /nav|menu|breadcrumb|pagination|pager|toc|skip/u,
  /foot|copyright|legal|bottom/u,
  /head|top-?bar|banner|hero/u,
  /side|aside|rail|widget/u,
  /relat|recommend|more|trend|popular|also|similar|promo|sponsor|advert|\bads?\b|\bad[-_]/u,
  /share|social|follow|subscri|newsletter|sign-?up|login|cookie|consent|gdpr|modal|popup|overlay|toast/u,
  /comment|disqus|repl(?:y|ies)|discuss/u,
  /message|thread|topic|answer|question|faq/u,
  /meta|byline|author|date|time|\btags?\b|categor|label|avatar|user|profile|bio/u,
  /product|price|spec|feature|review|rating|variant/u,
  /cart|buy|stock|shipping|size|option|filter|sort|facet|select|form|search/u,
  /card|grid|tile|item|list|teaser/u,
  /carousel|slide|swiper|slick|gallery/u,
  /hidden|sr-only|visually|screen-reader|tooltip|dropdown|offscreen|mobile/u,
  /accordion|collaps|panel|tab/u,
  /title|headline|heading/u,
  /caption|credit|image|photo|media|video/u,
  /section|row|container|wrap|column/u,
  /cta|button|btn|link/u,
];

const TAGS =
  "nav footer header aside main article form button ul ol li table section figure figcaption blockquote a dialog label details summary dl dt dd p h1 h2 h3 h4 td tr span div option".split(
    " ",
  );
const TAG_INDEX = new Map(TAGS.map((tag, index) => [tag, index]));

/** The first so many numbers of each row are about the block's own words. */
export const OWN_FEATURES = 36;

/** Beyond this distance an ancestor's hint counts as none. */
const FAR = 10;

/** What a node passes on to the blocks within it. */
interface Surroundings {
  readonly hints: readonly number[];
  readonly tags: readonly number[];
  readonly isHidden: number;
  readonly depth: number;
  readonly repeated: number;
  readonly repeatedNear: number;
}

export function featuresOf(root: HtmlNode, blocks: readonly HtmlBlock[], facts: HtmlFacts): number[][] {
  const around = new Map<HtmlNode, Surroundings>();
  surround(root, undefined, around, 1, new Map());
  const densest = findDensest(root, blocks);
  const total = Math.max(1, root.words);
  const page = [...pageFeatures(root, blocks, facts), ...shareFeatures(root, densest, around, blocks)];
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  const own = blocks.map((block) => blockTextFeatures(block, facts, counts.get(block.text) ?? 1));
  const firstHeading = blocks.findIndex(({ node }) => node.element.tag === "h1");
  let before = 0;
  let sinceHeading = FAR;
  let headingLevel = 7;
  return blocks.map((block, index) => {
    const { node } = block;
    const heading = /^h([1-6])$/u.exec(node.element.tag)?.[1];
    if (heading === undefined) sinceHeading = Math.min(30, sinceHeading + 1);
    else {
      sinceHeading = 0;
      headingLevel = Number(heading);
    }
    const values = [
      ...own[index]!,
      ...surroundingFeatures(around.get(node)!),
      ...ancestorFeatures(node, total),
      ...densestFeatures(node, densest),
      before / total,
      index / blocks.length,
      Math.log1p(before),
      Math.log1p(total - before),
      sinceHeading,
      headingLevel,
      firstHeading < 0 ? -100 : Math.max(-50, Math.min(100, index - firstHeading)),
      ...page,
    ];
    for (const offset of [-3, -2, -1, 1, 2, 3]) {
      const other = blocks[index + offset];
      values.push(
        other === undefined ? -1 : Math.log1p(other.words),
        other === undefined ? -1 : other.linkedWords / Math.max(1, other.words),
        other !== undefined && other.node.element.tag === node.element.tag ? 1 : 0,
      );
    }
    before += block.words;
    return values;
  });
}

function surround(
  node: HtmlNode,
  outer: Surroundings | undefined,
  around: Map<HtmlNode, Surroundings>,
  repeated: number,
  known: Map<string, readonly boolean[]>,
): void {
  const { tag, attributes } = node.element;
  const names =
    `${attributes["class"] ?? ""} ${attributes["id"] ?? ""} ${attributes["role"] ?? ""} ${attributes["itemprop"] ?? ""} ${attributes["aria-label"] ?? ""}`
      .slice(0, 300)
      .toLowerCase();
  const hinted = hintsOf(names, known);
  const hints = HINTS.map((_, index) =>
    hinted[index] === true ? 0 : Math.min(FAR, (outer?.hints[index] ?? FAR) + 1),
  );
  const tags = TAGS.map((_, index) => Math.min(FAR, (outer?.tags[index] ?? FAR) + 1));
  const tagIndex = TAG_INDEX.get(tag);
  if (tagIndex !== undefined) tags[tagIndex] = 0;
  const here: Surroundings = {
    hints,
    tags,
    isHidden: isHidden(node) ? 1 : (outer?.isHidden ?? 0),
    depth: (outer?.depth ?? 0) + 1,
    repeated: Math.max(repeated, outer?.repeated ?? 1),
    repeatedNear: Math.max(repeated, outer?.repeatedNear !== undefined ? outer.repeatedNear / 2 : 1),
  };
  around.set(node, here);
  const kinds = new Map<string, number>();
  const kindOf = ({ element }: HtmlNode): string => `${element.tag}.${element.attributes["class"] ?? ""}`;
  for (const part of node.parts)
    if ("parts" in part) kinds.set(kindOf(part), (kinds.get(kindOf(part)) ?? 0) + 1);
  for (const part of node.parts)
    if ("parts" in part) surround(part, here, around, kinds.get(kindOf(part)) ?? 1, known);
}

/** The same names stand on many elements of a page. */
function hintsOf(names: string, known: Map<string, readonly boolean[]>): readonly boolean[] {
  const before = known.get(names);
  if (before !== undefined) return before;
  const hinted = names.trim() === "" ? [] : HINTS.map((hint) => hint.test(names));
  known.set(names, hinted);
  return hinted;
}

function isHidden(node: HtmlNode): boolean {
  const { hidden, style } = node.element.attributes;
  return (
    hidden !== undefined ||
    node.element.attributes["aria-hidden"] === "true" ||
    (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style))
  );
}

function surroundingFeatures(around: Surroundings): number[] {
  return [
    ...around.hints,
    ...around.tags,
    around.isHidden,
    around.depth,
    Math.log(around.repeated),
    Math.log(around.repeatedNear),
  ];
}

/** How much text, and how much of it linked, the nearest ancestors hold. */
function ancestorFeatures(node: HtmlNode, total: number): number[] {
  const values: number[] = [];
  let at: HtmlNode = node;
  for (let level = 0; level < 5; level++) {
    values.push(
      Math.log1p(at.words),
      at.linkedWords / Math.max(1, at.words),
      at.words / Math.max(1, at.blocks),
      Math.log1p(at.blocks),
    );
    // An ancestor that adds nothing is passed over.
    let up = at.parent;
    while (up !== undefined && up.blocks === at.blocks) up = up.parent;
    if (up === undefined) {
      while (values.length < 20) values.push(-1);
      break;
    }
    at = up;
  }
  return [...values, node.words / total];
}

function densestFeatures(node: HtmlNode, { line, words }: Densest): number[] {
  let at: HtmlNode | undefined = node;
  let up = 0;
  let down = -1;
  let within = FAR;
  while (at !== undefined) {
    const found = line.get(at);
    if (found !== undefined && down < 0) down = found;
    if (down < 0) up += 1;
    const share = words.get(at);
    if (share !== undefined && within === FAR) within = share;
    at = at.parent;
  }
  return [up, Math.min(30, down), within];
}

function pageFeatures(root: HtmlNode, blocks: readonly HtmlBlock[], facts: HtmlFacts): number[] {
  const inParagraphs = blocks.filter(({ words, linkedWords }) => words >= 20 && linkedWords < words / 3);
  const paragraphWords = inParagraphs.reduce((sum, { words }) => sum + words, 0);
  const longest = inParagraphs.map(({ words }) => words).toSorted((a, b) => b - a);
  const has = (pattern: RegExp): number => (pattern.test(facts.types) ? 1 : 0);
  return [
    Math.log1p(root.words),
    root.linkedWords / Math.max(1, root.words),
    Math.log1p(blocks.length),
    Math.log1p(paragraphWords),
    paragraphWords / Math.max(1, root.words),
    Math.log1p(longest[0] ?? 0),
    Math.log1p(longest[4] ?? 0),
    has(/article|posting|report/u),
    has(/product|offer/u),
    has(/forum|qapage|question|discussion/u),
    has(/itemlist|collectionpage|searchresults/u),
    has(/service|organization|localbusiness|faqpage/u),
    Math.log1p(countWordsOf(facts.stated)),
  ];
}

/** How much of the page the likely places of its text hold. */
function shareFeatures(
  root: HtmlNode,
  { best }: Densest,
  around: ReadonlyMap<HtmlNode, Surroundings>,
  blocks: readonly HtmlBlock[],
): number[] {
  const total = Math.max(1, root.words);
  const inTag = (tag: string): number => {
    const index = TAG_INDEX.get(tag) ?? 0;
    let words = 0;
    for (const block of blocks) if ((around.get(block.node)?.tags[index] ?? FAR) < FAR) words += block.words;
    return words / total;
  };
  return [
    best.words / total,
    Math.log1p(best.words),
    best.linkedWords / Math.max(1, best.words),
    Math.log1p(best.blocks),
    inTag("main"),
    inTag("article"),
    inTag("p"),
    inTag("nav"),
    inTag("li"),
  ];
}

function countWordsOf(text: string): number {
  return text === "" ? 0 : text.length / 6;
}
