/**
 * Reads one HTML page, in the thread of html-worker.ts: finds the main content with Defuddle, or takes the whole page
 * but its furniture where Defuddle finds next to nothing or the page is too big for it. Never reaches the network.
 */
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";
import type { Mark } from "../../core/domain/document.ts";
import { findElement, parseHtmlTree, rawText, type HtmlElement, type HtmlTree } from "./html-tree.ts";
import { htmlText } from "./html-text.ts";

export interface HtmlJob {
  readonly html: string;
  readonly url?: string;
  /** `linear`: do not look for the main content; always quick. */
  readonly method: "main-content" | "linear";
}

export interface HtmlResult {
  readonly text: string;
  readonly marks: Mark[];
  readonly title?: string;
  readonly published?: string;
  readonly language?: string;
  readonly author?: string;
}

/** Defuddle's time grows faster than its input: beyond these it would not end within the deadline. */
const MAX_MAIN_CONTENT_LENGTH = 2_000_000;
const MAX_MAIN_CONTENT_ELEMENTS = 30_000;
const MAX_MAIN_CONTENT_DEPTH = 200;

/** Main content shorter than this share of the page's text, and than this many characters, is a miss. */
const MIN_CONTENT_SHARE = 0.1;
const MIN_CONTENT_LENGTH = 200;

export async function readHtmlPage(source: HtmlJob): Promise<HtmlResult> {
  const job = { ...source, html: withoutTraps(source.html) };
  const tree = parseHtmlTree(job.html);
  const shown = wholePage(tree.root);
  // A page that its scripts would write may hold its text for those without.
  const whole =
    shown.text.length >= MIN_CONTENT_LENGTH ? shown : wholePage(parseHtmlTree(withNoscript(job.html)).root);
  if (job.method === "linear" || !isWithinReach(job.html, tree)) return whole;
  let main: HtmlResult;
  try {
    main = await mainContent(job);
  } catch {
    return whole;
  }
  const isMiss =
    main.text.length < MIN_CONTENT_LENGTH && main.text.length < MIN_CONTENT_SHARE * whole.text.length;
  return isMiss || main.text.trim() === "" ? { ...main, text: whole.text, marks: whole.marks } : main;
}

/** Openings of CDATA (no such thing in HTML) and of a comment that never ends swallow the rest of the page. */
function withoutTraps(html: string): string {
  const plain = html.replaceAll("<![CDATA[", "");
  const opening = plain.lastIndexOf("<!--");
  return opening === -1 || plain.includes("-->", opening)
    ? plain
    : plain.slice(0, opening) + plain.slice(opening + "<!--".length);
}

function withNoscript(html: string): string {
  return html.replace(/<\/?noscript(?:\s[^>]{0,200})?>/giu, "");
}

function isWithinReach(html: string, tree: HtmlTree): boolean {
  return (
    html.length <= MAX_MAIN_CONTENT_LENGTH &&
    tree.elementCount <= MAX_MAIN_CONTENT_ELEMENTS &&
    tree.depth <= MAX_MAIN_CONTENT_DEPTH
  );
}

async function mainContent(job: HtmlJob): Promise<HtmlResult> {
  const isWhole = /<(?:html|body)[\s>]/iu.test(job.html);
  const { document } = parseHTML(isWhole ? job.html : `<!doctype html><html><body>${job.html}</body></html>`);
  const found = await Defuddle(document, job.url ?? "https://page.invalid/", { useAsync: false });
  const { text, marks } = htmlText(parseHtmlTree(found.content).root);
  return withFacts(
    { text, marks },
    { title: found.title, published: found.published, language: found.language },
  );
}

function wholePage(root: HtmlElement): HtmlResult {
  const body = findElement(root, ({ tag }) => tag === "body") ?? root;
  const main = findElement(body, ({ tag, attributes }) => tag === "main" || attributes["role"] === "main");
  const all = htmlText(body);
  const inMain = main === undefined ? undefined : htmlText(main);
  const content = inMain !== undefined && inMain.text.length >= MIN_CONTENT_LENGTH ? inMain : all;
  const element =
    findElement(root, ({ tag }) => tag === "title") ?? findElement(root, ({ tag }) => tag === "h1");
  const language = findElement(root, ({ tag }) => tag === "html")?.attributes["lang"];
  return withFacts(content, {
    title: metaContent(root, "og:title") ?? (element === undefined ? undefined : rawText(element).trim()),
    published: metaContent(root, "article:published_time"),
    language,
  });
}

function metaContent(root: HtmlElement, name: string): string | undefined {
  const isIt = ({ tag, attributes }: HtmlElement): boolean =>
    tag === "meta" && (attributes["property"] === name || attributes["name"] === name);
  return findElement(root, isIt)?.attributes["content"];
}

function withFacts(
  content: { text: string; marks: Mark[] },
  facts: { title: string | undefined; published: string | undefined; language: string | undefined },
): HtmlResult {
  return {
    ...content,
    ...(facts.title === undefined || facts.title === "" ? {} : { title: facts.title }),
    ...(facts.published === undefined || facts.published === "" ? {} : { published: facts.published }),
    ...(facts.language === undefined || facts.language === "" ? {} : { language: facts.language }),
  };
}
