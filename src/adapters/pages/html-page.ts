/**
 * Reads one HTML page, in the thread of html-worker.ts: its main content as Markdown-like text, and what it says about
 * itself. A page too big to be judged, or with too little text to judge it by, is read whole but for its furniture.
 * Never reaches the network.
 */
import { type Mark, pageFacts } from "../../core/domain/document.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import { keepBlocks } from "./html-blocks.ts";
import type { HtmlFacts } from "./html-facts.ts";
import { mainContent, type Looks } from "./html-main-content.ts";
import type { Publication } from "./html-publication.ts";
import { openPage } from "./html-open-page.ts";
import { htmlText } from "./html-text.ts";
import { toldData } from "./html-told-data.ts";
import { findElement, type HtmlElement } from "./html-tree.ts";

export interface HtmlJob {
  readonly html: string;
  readonly url?: string;
  /** `linear`: do not look for the main content; always quick. */
  readonly method: "main-content" | "linear";
}

export interface HtmlResult extends Publication {
  readonly text: string;
  readonly marks: Mark[];
  readonly title?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly canonical?: string;
  readonly language?: string;
  readonly author?: string;
  readonly unread?: readonly Sentence[];
}

/** Real pages hold hundreds, the largest some thousands; judging this many takes about two seconds. */
const MAX_JUDGED_BLOCKS = 20_000;
/** A page with fewer words is short enough to be taken as it is. */
const MIN_JUDGED_WORDS = 40;

/** With so many times the page's own text, that is the frame which its scripts fill. */
const TOLD_TIMES = 2;

/** Main content shorter than this share of the page's text, and than this many characters, is a miss. */
const MIN_CONTENT_SHARE = 0.1;
const MIN_CONTENT_LENGTH = 200;

/** `looks`: see `mainContent`. */
export function readHtmlPage({ html, method }: HtmlJob, looks?: Looks): HtmlResult {
  const page = openPage(html);
  const { body, root, blocks, facts } = page;
  const isJudged =
    method === "main-content" && blocks.length <= MAX_JUDGED_BLOCKS && root.words >= MIN_JUDGED_WORDS;
  if (isJudged) {
    const main = htmlText(keepBlocks(root, mainContent(page, looks)));
    if (main.text.length >= MIN_CONTENT_LENGTH) return withFacts(main, facts);
    const whole = wholePage(body);
    const isMiss = main.text.length < MIN_CONTENT_SHARE * whole.text.length;
    return withFacts(isMiss || main.text.trim() === "" ? whole : main, facts);
  }
  const whole = wholePage(body);
  const told = root.words < MIN_JUDGED_WORDS ? toldData(page.structured) : undefined;
  return withFacts(
    told !== undefined && told.text.length > TOLD_TIMES * whole.text.length ? told : whole,
    facts,
  );
}

function wholePage(body: HtmlElement): { text: string; marks: Mark[] } {
  const main = findElement(body, ({ tag, attributes }) => tag === "main" || attributes["role"] === "main");
  const inMain = main === undefined ? undefined : htmlText(main);
  return inMain !== undefined && inMain.text.length >= MIN_CONTENT_LENGTH ? inMain : htmlText(body);
}

function withFacts(content: Pick<HtmlResult, "text" | "marks" | "unread">, facts: HtmlFacts): HtmlResult {
  const { title, published, updated, canonical, language, author, publishedIn, doi, workKind } = facts;
  return {
    ...content,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    ...(canonical === undefined ? {} : { canonical }),
    ...(language === undefined ? {} : { language }),
    ...(author === undefined ? {} : { author }),
    ...pageFacts({ publishedIn, doi, workKind }),
  };
}
